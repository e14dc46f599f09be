import type { KeptCampaignLabel } from './label-lists';
import { planCampaignLabels } from './label-lists';

const row = (id: string, code: string, text: string, more: Partial<KeptCampaignLabel> = {}): KeptCampaignLabel => ({
  id, code, label: { en: text }, position: 0, archived: false, ...more,
});
let made = 0;
const plan = (kept: KeptCampaignLabel[], sent: Parameters<typeof planCampaignLabels>[2]) =>
  planCampaignLabels('topic', kept, sent, { language: 'en', newId: () => `new-${(made += 1)}` });
const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    const { code, details } = error as { code: string; details: { field: string } };
    return [code, details.field];
  }
};

describe('the topics of a campaign', () => {
  test('get a code from what they say, each its own', () => {
    expect(plan([], [{ label: 'Wages' }, { label: { es: 'Wages' } }]).rows.map((one) => one.code)).toEqual(['wages', 'wages_2']);
  });

  test('keep their code when they are called something else', () => {
    const [one] = plan([row('a', 'wages', 'Wages')], [{ id: 'a', label: 'Pay' }]).rows;
    expect(one).toMatchObject({ id: 'a', code: 'wages', label: { en: 'Pay' }, changed: true });
  });

  test('are found by code where no id is sent', () => {
    expect(plan([row('a', 'wages', 'Wages')], [{ code: 'wages', label: 'Pay' }]).rows[0]!.id).toBe('a');
  });

  test('are unchanged when the same list is sent again', () => {
    const kept = [row('a', 'wages', 'Wages'), row('b', 'heat', 'Heat', { position: 1 })];
    const next = plan(kept, [{ id: 'a', label: 'Wages' }, { id: 'b', code: 'heat', label: 'Heat' }]);
    expect([next.rows.map((one) => one.changed), next.gone]).toEqual([[false, false], []]);
  });

  test('leave a code behind that nobody else gets, since visits name it', () => {
    const old = row('a', 'wages', 'Wages', { archived: true });
    expect(refusal(() => plan([old], [{ id: 'b', code: 'wages', label: 'Tips' }]))).toEqual(['campaigns/code-twice', 'topics[0].code']);
    expect(plan([old], [{ id: 'b', label: 'Wages' }]).rows[0]!.code).toBe('wages_2');
  });

  test('refuse another code for a row that has one, and one code for two', () => {
    expect(refusal(() => plan([row('a', 'wages', 'Wages')], [{ id: 'a', code: 'pay', label: 'Wages' }]))).toEqual(['campaigns/code-kept', 'topics[0].code']);
    expect(refusal(() => plan([], [{ code: 'x', label: 'One' }, { code: 'x', label: 'Two' }]))).toEqual(['campaigns/code-twice', 'topics[1].code']);
  });

  test('refuse what says the same twice', () => {
    expect(refusal(() => plan([], [{ label: 'Heat' }, { label: 'heat' }]))).toEqual(['campaigns/label-twice', 'topics[1].label']);
  });
});
