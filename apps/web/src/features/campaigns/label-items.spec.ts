import { isBlank, itemsOf, itemsToSend } from './label-items';

describe('The lists of a campaign while they are written', () => {
  it('show every text that is there, not only the reader’s', () => {
    expect(itemsOf([{ id: 'a', label: 'Heat', labelTexts: { en: 'Heat', ko: '더위' } }])).toEqual([{ id: 'a', label: { en: 'Heat', ko: '더위' } }]);
  });

  it('are sent in their order, trimmed and without the empty lines', () => {
    expect(itemsToSend([{ id: 'b', label: { es: '  Robo de salario ', en: ' ' } }, { id: 'c', label: { en: '' } }, { id: 'a', label: { en: 'Heat' } }]))
      .toEqual([{ id: 'b', label: { es: 'Robo de salario' } }, { id: 'a', label: { en: 'Heat' } }]);
  });

  it('count as empty when only spaces were written', () => {
    expect([{}, { en: ' ' }, { ko: '더위' }].map(isBlank)).toEqual([true, true, false]);
  });
});
