import { contactOf } from './contact-wish';
import { isCounted } from './counted-rows';
import { fileNameOf } from './file-name';
import { layOut } from './layout';
import { matchPerson } from './match-person';
import type { PersonDraft } from './person-draft';
import { PersonIndex, candidateWith } from './person-index';
import { readRow } from './read-row';
import { sourceOf } from './sources';
import { takesStand } from './stands-taken';
import type { Field } from './fields';

const draft = (cells: Partial<Record<Field, string>>): PersonDraft => {
  const fields = Object.keys(cells) as Field[];
  const reading = readRow({ row: 2, cells: fields.map((field) => cells[field]!), rejection: null, section: null }, fields.map((field, index) => ({ index, field })), { region: 'US', dateOrder: null, today: '2026-11-21', answers: {} });
  if (reading.kind !== 'person') throw new Error('nobody');
  return reading.draft;
};
const nowhere = { job: null, affiliateId: null, extra: {} };

describe('a row as the contacts practice takes it', () => {
  test('keeps names, phones as typed, one address, and the shown name only where it is the person’s own', () => {
    const { fields, problems } = contactOf(draft({ givenName: 'Rosa', familyName: 'Ruiz', phone: '(213) 555-0101 x4', line1: '12 Elm St', city: 'Vernon', postalCode: '90058' }), nowhere, 'US');
    expect(fields).toMatchObject({ givenName: 'Rosa', familyName: 'Ruiz', phones: [{ number: '(213) 555-0101 x4', extension: '4', type: 'mobile' }], addresses: [{ line1: '12 Elm St', city: 'Vernon', postalCode: '90058', type: 'home' }] });
    expect([fields.displayName, problems]).toEqual([undefined, []]);
    expect(contactOf(draft({ email: 'rosa@example.org' }), nowhere, 'US').fields).toMatchObject({ givenName: null, displayName: 'rosa@example.org' });
  });

  test('leaves out what is never kept and says so; the person comes in all the same', () => {
    const { fields, problems } = contactOf(draft({ fullName: 'Rosa Ruiz', tags: 'picket, sin papeles, Muslim', 'custom:Locker': '12', caution: 'A123456789 on file' }), nowhere, 'US');
    expect(fields).toMatchObject({ tags: ['picket'], customFields: { Locker: '12' }, caution: null });
    expect(problems.map((p) => p.code)).toEqual(['imports/label-not-kept']);
  });

  test('shortens what is too long and keeps a foreign country where people write it', () => {
    const { fields, problems } = contactOf(draft({ fullName: 'Rosa', tags: 't'.repeat(70), line1: '12 Elm St', country: 'Ruritania' }), nowhere, 'US');
    expect(fields.tags).toEqual(['t'.repeat(50)]);
    expect(fields.addresses?.[0]).toMatchObject({ line2: 'Ruritania', country: null });
    expect(problems.map((p) => p.code)).toEqual(['imports/note-too-long']);
  });

  test('a ticked card is a yes, a day on it stays a day', () => {
    const card = (text: string) => contactOf(draft({ fullName: 'Rosa', card: text }), nowhere, 'US').fields.customFields;
    expect([card('X'), card('no'), card('2026-03-14'), card('maybe')]).toEqual([{ card: true }, { card: false }, { card: '2026-03-14' }, { card: 'maybe' }]);
  });
});

describe('a stand that a list names', () => {
  const seen = { value: 3, day: '2026-10-01', fromList: false };
  test('with its day joins the history, once', () => {
    expect(takesStand([seen], { value: 2, day: '2026-09-01' })).toBe('record');
    expect(takesStand([seen], { value: 3, day: '2026-10-01' })).toBe('there');
  });
  test('without a day is never put over what somebody of us has seen', () => {
    expect(takesStand([], { value: 2, day: null })).toBe('record');
    expect(takesStand([seen], { value: 2, day: null })).toBe('older-unknown');
    expect(takesStand([seen], { value: 3, day: null })).toBe('there');
    expect(takesStand([{ ...seen, fromList: true }], { value: 2, day: null })).toBe('record');
  });
  test('of nobody asked is nothing', () => {
    expect(takesStand([], { value: 0, day: null })).toBe('there');
  });
});

test('the rows that stand in the counts are those that may be somebody', () => {
  const rows = layOut([
    { row: 1, cells: ['HOTEL LIST', '', ''] }, { row: 2, cells: ['as of May', 'by Ana', ''] }, { row: 3, cells: ['', '', ''] }, { row: 4, cells: ['Name', 'Phone', 'Shift'] },
    { row: 5, cells: ['KITCHEN', '', ''] }, { row: 6, cells: ['Ana Ruiz', '213-555-0101', 'AM'] }, { row: 7, cells: ['TOTAL', '1', ''] },
  ]).rows;
  expect(rows.filter(isCounted).map((row) => row.row)).toEqual([2, 5, 6, 7]);
});

test('ids are compared only where their program is known', () => {
  expect([sourceOf(['uuid', 'can2_phone']), sourceOf(['VANID', 'Name']), sourceOf(['ID', 'Name'])]).toEqual(['action-network', 'van', null]);
});

test('a file is shown by the last part of its name, without marks that hide it', () => {
  expect([fileNameOf('C:\\a\\b.csv'), fileNameOf('../../x'), fileNameOf('gpj\u202e.exe'), fileNameOf('a\r\nb.csv'), fileNameOf(''), fileNameOf(undefined)]).toEqual(['b.csv', 'x', 'gpj.exe', 'ab.csv', 'list.csv', 'list.csv']);
});

describe('people whom rows are compared with', () => {
  const index = new PersonIndex();
  index.put(candidateWith('a', null, draft({ fullName: 'Rosa Ruiz', phone: '213-555-0101', email: 'Rosa@example.org' }), null));
  index.put(candidateWith('b', null, draft({ fullName: '김민준', phone: '213-555-0102' }), null));

  test.each([
    [{ fullName: 'R.', phone: '+1 (213) 555-0101' }, ['a']], [{ fullName: 'Somebody', email: 'ROSA@example.org' }, ['a']], [{ fullName: 'Ruiz Pérez' }, ['a']],
    [{ fullName: 'Minjun Kim' }, ['b']], [{ fullName: 'Ana Paz', phone: '213-555-0199' }, []],
  ] as const)('%j finds %j', (cells, ids) => {
    expect(index.candidates(draft(cells as never), null).map((one) => one.contactId)).toEqual(ids);
  });

  test('whoever a row has completed is found by that from then on', () => {
    const more = draft({ fullName: 'Rosa Ruiz', phone: '213-555-0101', email: 'rr@example.org' });
    index.put(candidateWith('a', index.get('a'), more, null));
    const next = draft({ fullName: 'Rosa Ruiz', email: 'rr@example.org' });
    expect(matchPerson(next, index.candidates(next, null))).toMatchObject({ kind: 'same', contactId: 'a' });
  });
});
