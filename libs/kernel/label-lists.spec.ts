import type { KeptLabel, LabelItem } from './label-lists';
import { changeLabel, labelSays, planLabels } from './label-lists';

const kept = (id: string, label: KeptLabel['label'], archived = false): KeptLabel => ({ id, label, archived });
let made = 0;
const plan = (there: KeptLabel[], items: LabelItem[], language: 'en' | 'es' | 'ko' = 'en') =>
  planLabels(there, items, { language, newId: () => `new-${(made += 1)}`, field: 'issues', labelField: 'label', twice: 'label-twice' });

describe('a label that people type', () => {
  test('a plain text goes into the language of who typed it and leaves the others', () => {
    expect(changeLabel({ en: 'Heat' }, '  더위 ', 'ko')).toEqual({ en: 'Heat', ko: '더위' });
  });

  test('the text that was shown, sent back, changes nothing', () => {
    const there = { en: 'Heat' };
    expect(changeLabel(there, 'Heat', 'es')).toBe(there);
  });

  test('texts per language replace the whole label', () => {
    expect(changeLabel({ en: 'Heat', ko: '더위' }, { es: 'Calor' }, 'en')).toEqual({ es: 'Calor' });
  });

  test('is recognised without case and accents', () => {
    expect(labelSays({ es: 'Salario Mínimo' }, 'salario  minimo')).toBe(true);
    expect(labelSays({ es: 'Salario Mínimo' }, 'salario')).toBe(false);
  });
});

describe('a list of labels that is replaced whole', () => {
  test('keeps the rows it names, makes the new ones and lets the others go', () => {
    const heat = kept('heat', { en: 'Heat' });
    const pay = kept('pay', { en: 'Pay' });
    const next = plan([heat, pay], [{ label: 'Safety' }, { id: 'heat', label: 'Extreme heat' }]);
    expect(next.rows.map(({ id, position, label, kept: row }) => [id.startsWith('new-') ? 'new' : id, position, label, row])).toEqual([
      ['new', 0, { en: 'Safety' }, null],
      ['heat', 1, { en: 'Extreme heat' }, heat],
    ]);
    expect(next.gone).toEqual([pay]);
  });

  test('typed again without ids makes no second rows', () => {
    const heat = kept('heat', { en: 'Heat', es: 'Calor' });
    expect(plan([heat], [{ label: 'calor' }], 'es').rows.map((row) => row.id)).toEqual(['heat']);
  });

  test('brings an archived row back instead of making another', () => {
    const old = kept('heat', { en: 'Heat' }, true);
    const next = plan([old], [{ label: 'Heat' }]);
    expect(next.rows[0]!.id).toBe('heat');
    expect(plan([old], []).gone).toEqual([]);
  });

  test('takes the id of a row that is not there yet', () => {
    expect(plan([], [{ id: 'mine', label: 'Heat' }]).rows[0]).toMatchObject({ id: 'mine', kept: null });
  });

  test('refuses what says the same twice in one language, naming the second', () => {
    expect(() => plan([], [{ label: 'Heat' }, { label: { en: 'HEAT', es: 'Calor' } }]))
      .toThrow(expect.objectContaining({ code: 'label-twice', details: { field: 'issues[1].label' } }));
    expect(() => plan([], [{ id: 'a', label: 'Heat' }, { id: 'a', label: 'Pay' }])).toThrow('label-twice');
  });

  test('may hold one word in two languages', () => {
    expect(plan([], [{ label: { en: 'Local' } }, { label: { es: 'Local' } }]).rows).toHaveLength(2);
  });
});
