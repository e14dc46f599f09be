import { ownFieldProblems, readOwnFields } from './own-fields';

const shirt = { name: 'Shirt', label: { en: 'Shirt', ko: '셔츠' }, kind: 'choice' as const, choices: ['S', 'M'] };

describe('Fields of an organization’s own', () => {
  it('are named once by their first label, with choices written once', () => {
    const { fields, problems } = readOwnFields([{ label: { es: ' Casillero ', ko: '사물함' }, kind: 'text', choices: ['x'] }, { ...shirt, choices: ['S', ' S ', 'M'] }]);
    expect(problems).toEqual([]);
    expect(fields).toEqual([{ name: 'Casillero', label: { es: ' Casillero ', ko: '사물함' }, kind: 'text', choices: [] }, shirt]);
  });

  it('are refused where their name, any language of it, or a choice names what is never kept', () => {
    const wrong = readOwnFields([
      { label: { en: 'Papers?' }, kind: 'yes_no' }, { label: { en: 'Locker', ko: '체류 신분' }, kind: 'text' }, { label: { es: 'Fecha de nacimiento' }, kind: 'date' },
      { label: { en: 'Group' }, kind: 'choice', choices: ['A', 'DACA'] }, { label: { en: 'Ride' }, kind: 'choice' }, { ...shirt }, { ...shirt }, { label: { en: '__proto__' }, kind: 'text' },
    ]).problems.map(({ field, code }) => `${field} ${code}`);
    expect(wrong).toEqual([
      'items[0].label contacts/label-never-kept', 'items[1].label contacts/label-never-kept', 'items[2].label contacts/label-never-kept', 'items[3].choices contacts/label-never-kept',
      'items[4].choices required', 'items[6].label contacts/own-field-twice', 'items[7].label required',
    ]);
  });

  it('take values of their kind; what nobody defined takes any', () => {
    const { fields } = readOwnFields([shirt, { label: { en: 'Years' }, kind: 'number' }, { label: { en: 'Card signed' }, kind: 'date' }, { label: { en: 'Drives' }, kind: 'yes_no' }]);
    expect(ownFieldProblems(fields, { Shirt: 'M', Years: 4, 'Card signed': '2026-10-14', Drives: true, Locker: 12, ' Shirt ': null })).toEqual([]);
    expect(ownFieldProblems(fields, { Shirt: 'XL', Years: '4', 'Card signed': '10/14/26', Drives: 'yes' }).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'customFields.Shirt contacts/own-field-choice', 'customFields.Years contacts/own-field-number', 'customFields.Card signed contacts/own-field-date', 'customFields.Drives contacts/own-field-yes_no',
    ]);
    expect(ownFieldProblems(fields, null)).toEqual([]);
  });
});
