import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryPeople, readList, type Answerer, type ListOptions, type MemoryContact } from './memory-import';

const read = (name: string): Buffer => readFileSync(join(__dirname, '../../samples', name));
const EXPORT = { bytes: read('action-network-report-export.csv'), options: { source: 'action-network' } as ListOptions };
const SHEET = { bytes: read('google-sheet-master-list.csv'), options: { columns: { '#': 'assessment', 'CARD?': 'card' } } as ListOptions };
const SPANISH = { bytes: read('excel-es-semicolon-windows1252.csv'), options: {} as ListOptions };

/** Answers as somebody who knows these people would give them. */
const sensible: Answerer = (match) => {
  if (match.reasons.includes('note_says_not_same')) return 'different';
  // Part of a name at a shared phone: Lupe and her sister.
  return match.reasons.includes('name_part') ? 'different' : 'same';
};

const namesOf = (people: MemoryPeople): string[] => people.contacts.map((c) => c.names[0] ?? c.emails[0]!);
const byEmail = (people: MemoryPeople, email: string): MemoryContact => people.contacts.find((c) => c.emails.some((e) => e.toLowerCase() === email))!;

describe('the export of an online tool', () => {
  const list = readList(EXPORT.bytes, EXPORT.options);

  it('is understood without a question', () => {
    expect(list.columns.filter((c) => c.field === null || c.confidence < 0.8)).toEqual([]);
    expect(list.asked).toEqual([]);
    expect(list.layout).toMatchObject({ headerRow: 1, personCount: 20 });
  });

  it('brings ids, ZIPs as written, phones with extensions, foreign phones, two e-mails in a cell', () => {
    const of = (row: number) => list.drafts.find((d) => d.row === row)!;
    expect(of(2)).toMatchObject({ externalId: 'd91b4b2e-ae0e-4cd3-9ed7-000000000000', givenName: 'María Guadalupe', familyName: 'López Hernández', languages: ['es'], tags: ['Housekeeping', 'Committee'] });
    expect(of(2).address).toMatchObject({ line1: '1423 W 8th St Apt 12', city: 'Los Angeles', region: 'CA', postalCode: '90017', country: 'US' });
    expect(of(12).address?.postalCode).toBe('90503-1234');
    expect(of(21).address?.postalCode).toBe('00917');
    expect(of(18).phones).toEqual([{ number: '+12135550113', extension: '44', asTyped: '213-555-0113 ext 44', type: 'phone', status: 'unverified' }]);
    expect(of(19).phones[0]!.number).toBe('+525551234567');
    expect(of(16).emails.map((e) => e.address)).toEqual(['kwame@example.org', 'kboateng@example.com']);
    expect(of(12).emails.map((e) => e.address)).toEqual(['BOB.Washington@example.org']);
    expect(of(7).languages).toEqual(['hy']);
    expect(of(8).languages).toEqual(['fil']);
  });

  it('tells what is wrong and keeps the person', () => {
    const codes = list.problems.map((p) => [p.row, p.code]);
    expect(codes).toEqual(expect.arrayContaining([[14, 'imports/no-name-yet'], [15, 'imports/email-invalid'], [20, 'imports/phone-incomplete'], [21, 'imports/email-invalid'], [21, 'imports/formula-kept-as-text']]));
    expect(list.drafts.find((d) => d.row === 14)).toMatchObject({ displayName: 'lonely@example.org', nameless: true });
    expect(list.drafts.find((d) => d.row === 20)!.phones).toEqual([{ number: null, extension: null, asTyped: '555-0114', type: 'phone', status: 'bad' }]);
    expect(list.drafts.find((d) => d.row === 20)!.emails).toEqual([{ address: 'tom.ikeda@example.org', status: 'bad' }]);
    expect(list.drafts.find((d) => d.row === 21)).toMatchObject({ emails: [], tags: ['-tag', '+tag'], familyName: 'Smith, Jr' });
  });

  it('lets nobody who unsubscribed be texted', () => {
    const consents = (row: number) => list.drafts.find((d) => d.row === row)!.consents.map((c) => `${c.channel} ${c.status}`);
    expect(consents(2)).toEqual(['sms granted', 'email granted']);
    expect(consents(7)).toEqual(['sms unknown', 'email revoked']);
    expect(consents(17)).toEqual(['sms revoked', 'email revoked']);
  });
});

describe('the shared sheet', () => {
  const list = readList(SHEET.bytes, SHEET.options);
  const of = (row: number) => list.drafts.find((d) => d.row === row)!;

  it('has its header under title rows, sections, a total and blank rows, each with its reason', () => {
    expect(list.layout).toMatchObject({ headerRow: 4, titles: ['HOTEL AURORA – MASTER LIST  (DO NOT SHARE!!)', 'updated 3/14 by Lupe'] });
    expect(list.rejected).toEqual([
      { row: 1, reason: 'imports/title-row' }, { row: 2, reason: 'imports/title-row' }, { row: 3, reason: 'imports/blank-row' },
      { row: 5, reason: 'imports/section-row' }, { row: 14, reason: 'imports/section-row' }, { row: 19, reason: 'imports/nothing-to-hold' },
      { row: 23, reason: 'imports/total-row' }, { row: 24, reason: 'imports/blank-row' },
    ]);
  });

  it('asks what "#" and "CARD?" are', () => {
    const asked = list.columns.filter((c) => c.field === null || c.confidence < 0.8);
    expect(asked.map((c) => [c.header, c.field])).toEqual([['#', 'assessment'], ['CARD?', 'card']]);
  });

  it('brings stand, card, department and shift; a section stands in where the row has no department', () => {
    expect(of(6)).toMatchObject({ displayName: 'María Guadalupe López Hernández', assessment: { value: 1 }, card: { asTyped: 'X', signed: true }, employment: { department: 'Housekeeper', shift: 'AM' } });
    expect(of(7).displayName).toBe('김민준');
    expect(of(20).employment).toMatchObject({ department: 'KITCHEN', shift: 'pm' });
    expect(of(12).note).toBe('Knows everyone on B dock\nCall after 6pm');
  });

  it('offers what notes say and does none of it', () => {
    expect(of(13).offers).toEqual([{ kind: 'caution', text: 'Spouse is a manager' }]);
    expect(of(13).caution).toBeNull();
    expect(of(10).offers).toEqual([{ kind: 'preferred-name', text: 'Dee' }]);
    expect(of(15).offers.map((o) => o.kind)).toEqual(['not-the-same']);
    expect(of(17).offers.map((o) => o.kind)).toEqual(['same-person']);
    expect(of(22)).toMatchObject({ offers: [{ kind: 'revoke-texts', text: 'asked never to be texted' }], heldChannels: ['sms'], consents: [] });
    expect([6, 7, 12, 18, 20, 21].flatMap((row) => of(row).offers)).toEqual([]);
  });
});

describe('the Spanish list', () => {
  const list = readList(SPANISH.bytes, SPANISH.options);

  it('asks about the date column and the stand that is none; decimal commas are no riddle', () => {
    expect(list.columns.filter((c) => c.confidence < 0.8).map((c) => c.header)).toEqual(['Fecha 1 a 1']);
    expect(list.asked).toEqual([{ field: 'assessment', value: '6', count: 1, suggestion: null }]);
    expect(list.drafts.find((d) => d.row === 5)!.assessment).toEqual({ value: 3, assessedOn: '2026-03-04' });
    expect(list.drafts.find((d) => d.row === 21)!.assessment).toBeNull();
    expect(list.problems).toContainEqual({ row: 21, column: 6, code: 'imports/assessment-unknown', value: '6' });
  });

  it('says where letters were lost before it came', () => {
    expect(list.problems.filter((p) => p.code === 'imports/letters-lost').map((p) => [p.row, p.value])).toEqual([[3, '??'], [3, '?'], [5, 'Nguy?n']]);
    expect(list.drafts.find((d) => d.row === 3)).toMatchObject({ displayName: 'minjun.kim@example.org', nameless: true });
  });
});

describe('one person once', () => {
  const lists = { EXPORT, SHEET, SPANISH };
  const orders: (keyof typeof lists)[][] = [['EXPORT', 'SHEET'], ['SHEET', 'EXPORT'], ['SPANISH', 'SHEET', 'EXPORT'], ['EXPORT', 'SPANISH', 'SHEET'], ['SHEET', 'SPANISH', 'EXPORT'], ['SPANISH', 'EXPORT']];

  it.each(orders.map((order) => [order.join(', then '), order] as const))('%s: nineteen persons once what is unclear is answered', (_, order) => {
    const people = new MemoryPeople(sensible);
    for (const name of order) people.import(lists[name].bytes, lists[name].options);
    expect(namesOf(people)).toHaveLength(19);
    const lupe = byEmail(people, 'lupe.lopez@example.org');
    const maria = byEmail(people, 'maria.lopez2@example.org');
    expect(lupe).not.toBe(maria);
    expect([lupe.phones, maria.phones]).toEqual([['+12135550101'], ['+12135550101']]);
    const bob = people.contacts.filter((c) => c.names.some((n) => n.includes('Washington')));
    expect(bob).toHaveLength(1);
  });

  it.each(Object.keys(lists) as (keyof typeof lists)[])('%s again changes nothing and asks nothing', (name) => {
    const people = new MemoryPeople(sensible);
    people.import(lists[name].bytes, lists[name].options);
    const count = people.contacts.length;
    const again = people.import(lists[name].bytes, lists[name].options);
    expect(people.contacts).toHaveLength(count);
    expect(again.unclear).toEqual([]);
  });

  it('nobody is joined by a phone alone, and what is asked comes with its reasons', () => {
    const people = new MemoryPeople(sensible);
    const first = people.import(EXPORT.bytes, EXPORT.options);
    expect(first.created).toBe(19);
    expect(first.unclear).toEqual([
      { row: 10, contact: 'María Guadalupe López Hernández', reasons: ['name_part', 'same_phone', 'same_address', 'same_workplace'], answer: 'different' },
      { row: 12, contact: 'Robert Washington', reasons: ['nickname', 'same_email', 'same_phone', 'same_address', 'same_workplace'], answer: 'same' },
    ]);
    const second = people.import(SHEET.bytes, SHEET.options);
    expect(second.created).toBe(0);
    expect(second.unclear.map((u) => [u.row, u.contact, u.reasons])).toEqual([[18, 'Xiomara Ávila', ['same_name', 'nothing_to_compare']]]);
  });
});
