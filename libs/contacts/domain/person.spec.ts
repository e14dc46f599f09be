import { DomainError } from '@doorstep/kernel';
import { conflictsOf, differences, namedBy, takenLater } from './merge-patch';
import { mergePersons, unmergePerson } from './merge-persons';
import { NOBODY, writePerson } from './person';
import type { Person } from './prepared';

const rules = { defaultRegion: 'US' };
const write = (fields: Parameters<typeof writePerson>[1], before: Person = NOBODY) => writePerson(before, fields, rules);
const problems = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    return ((error as DomainError).details.errors ?? []).map((one) => `${one.field} ${one.code}`);
  }
  return [];
};

describe('what is written of a person', () => {
  it('shows the person’s own habit, else the names; a shown name made of names follows them', () => {
    expect(write({ givenName: 'Ana', familyName: 'Reyes' }).displayName).toBe('Ana Reyes');
    expect(write({ givenName: '민준', familyName: '김' }).displayName).toBe('김민준');
    const own = write({ givenName: 'Ana', familyName: 'Reyes', displayName: 'Reyes Ana' });
    expect(write({ givenName: 'Anna' }, own).displayName).toBe('Reyes Ana');
    expect(write({ givenName: 'Anna' }, write({ givenName: 'Ana', familyName: 'Reyes' })).displayName).toBe('Anna Reyes');
    expect(write({ displayName: null }, own).displayName).toBe('Ana Reyes');
    expect(problems(() => write({ preferredName: null }, write({ preferredName: 'Chuy' })))).toEqual(['givenName contacts/name-required']);
  });

  it('keeps an incomplete number as it was typed, one of each number, and handles', () => {
    const { phones } = write({ givenName: 'Ana', phones: [{ number: '555-0101' }, { number: '213-555-0101' }, { number: '(213) 555 0101' }, { number: 'ana.reyes', type: 'kakaotalk' }, { number: '213-555-0101', type: 'whatsapp' }] });
    expect(phones.map((phone) => [phone.number, phone.asTyped, phone.type])).toEqual([
      [null, '555-0101', 'mobile'], ['+12135550101', '213-555-0101', 'mobile'], [null, 'ana.reyes', 'kakaotalk'], ['+12135550101', '213-555-0101', 'whatsapp'],
    ]);
    expect(problems(() => write({ givenName: 'Ana', phones: [{ number: '213-555-0101 / 213-555-0102' }] }))).toEqual(['phones[0].number contacts/phone-several']);
  });

  it('merges custom fields one by one, and clears what is null', () => {
    const before = write({ givenName: 'Ana', customFields: { shoes: '9', hat: 'L' }, tags: ['a'], caution: 'dog' });
    expect(write({ customFields: { shoes: null, coat: true }, tags: null, caution: null }, before)).toMatchObject({ customFields: { hat: 'L', coat: true }, tags: [], caution: null });
    expect(write({ customFields: null }, before).customFields).toEqual({});
  });

  it('names fields under the path of the form they came in', () => {
    expect(problems(() => writePerson(NOBODY, { givenName: 'x'.repeat(201), employments: [{ from: '2026-02-01', to: '2026-01-01' }] }, { ...rules, path: 'met[0].newContact.' }))).toEqual([
      'met[0].newContact.givenName too-long', 'met[0].newContact.employments[0].to contacts/ends-before-it-begins',
    ]);
  });
});

describe('two people changing one person', () => {
  const at = new Date('2026-10-14T19:00:00Z');
  const base = write({ givenName: 'Rosa' });
  const clash = (theirs: Person, fields: Parameters<typeof writePerson>[1], changed: string[]) =>
    conflictsOf(differences(theirs, write(fields, theirs)), namedBy(fields), changed.map((field) => ({ field, from: null, by: 'u', at }))).map((one) => [one.field, one.base, one.yours, one.theirs]);

  it('clash where both changed one field to different values, and nowhere else', () => {
    const theirs = write({ preferredName: 'Lupita', customFields: { shoes: '9' } }, base);
    expect(clash(theirs, { preferredName: 'Lupe', pronouns: 'ella' }, ['preferredName'])).toEqual([['preferredName', null, 'Lupe', 'Lupita']]);
    expect(clash(theirs, { preferredName: 'Lupita' }, ['preferredName'])).toEqual([]);
    expect(clash(theirs, { pronouns: 'ella' }, ['preferredName'])).toEqual([]);
    expect(clash(theirs, { customFields: { shoes: '8', hat: 'M' } }, ['customFields.shoes'])).toEqual([['customFields.shoes', null, '8', '9']]);
    expect(clash(theirs, { customFields: { hat: 'M' } }, ['customFields.shoes'])).toEqual([]);
  });

  it('never clash over “do not contact”: it wins', () => {
    expect(clash(base, { doNotContact: true }, ['doNotContact'])).toEqual([]);
    expect(clash(write({ doNotContact: true }, base), { doNotContact: false }, ['doNotContact'])).toEqual([['doNotContact', null, false, true]]);
  });
});

describe('two entries of one person', () => {
  const a = write({ givenName: 'Guadalupe', phones: [{ number: '213-555-0101' }], tags: ['Committee'], languages: ['es'], caution: 'dog', customFields: { shoes: '9' } });
  const b = write({ givenName: 'Lupe', familyName: 'López', phones: [{ number: '213-555-0101', status: 'bad' }, { number: '213-555-0102' }], tags: ['committee', 'bus'], doNotContact: true, caution: 'gate', customFields: { shoes: '8', hat: 'L' } });

  it('keep the survivor’s values, fill what is empty, and join lists', () => {
    expect(mergePersons(a, b, {})).toMatchObject({
      givenName: 'Guadalupe', familyName: 'López', displayName: 'Guadalupe', doNotContact: true, caution: 'dog; gate', tags: ['Committee', 'bus'], languages: ['es'], customFields: { shoes: '9', hat: 'L' },
      phones: [{ number: '+12135550101', status: 'bad' }, { number: '+12135550102' }],
    });
    expect(mergePersons(a, b, { givenName: 'duplicate', phones: 'survivor', customFields: 'duplicate', caution: 'survivor' })).toMatchObject({ givenName: 'Lupe', phones: [{ status: 'unverified' }], customFields: { shoes: '8', hat: 'L' }, caution: 'dog' });
    expect(problems(() => mergePersons(a, b, { shoe: 'both', givenName: 'mine' as never }))).toEqual(['fields.shoe unknown-field', 'fields.givenName not-in-list']);
  });

  it('are as before when parted, but for what was edited since', () => {
    const merged = mergePersons(a, b, {});
    expect(unmergePerson(merged, merged, a)).toEqual(a);
    expect(unmergePerson({ ...merged, pronouns: 'ella', tags: ['new'] }, merged, a)).toEqual({ ...a, pronouns: 'ella', tags: ['new'] });
  });
});

describe('the later value of a clash', () => {
  const [hers, said, other] = [{ number: '+12135550101' }, { number: '+12135550134' }, { number: '+12135550177' }];

  it('is what was wanted, where somebody else had changed the field', () => {
    expect(takenLater({ base: null, yours: 'Lupe', theirs: 'Lupita', now: 'Lupita' })).toBe('Lupe');
    expect(takenLater({ base: [hers], yours: [said], theirs: [hers, other], now: [hers, other] })).toEqual([said]);
  });

  it('adds to a list that nobody had changed what is not there, however it stands now', () => {
    const heard = { base: [hers], yours: [hers, said], theirs: [hers] };
    expect(takenLater({ ...heard, now: [hers] })).toEqual([hers, said]);
    expect(takenLater({ ...heard, now: [other] })).toEqual([other, said]);
    expect(takenLater({ ...heard, now: [said, other] })).toEqual([said, other]);
    expect(takenLater({ ...heard, now: [] })).toEqual([said]);
  });
});
