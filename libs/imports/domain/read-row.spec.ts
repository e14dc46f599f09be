import { askedValues, groupNames } from './asked-values';
import type { Field } from './fields';
import { layOut } from './layout';
import { readRow, type ReadingContext } from './read-row';
import type { PersonDraft } from './person-draft';

const CONTEXT: ReadingContext = { region: 'US', dateOrder: null, today: '2026-11-21', answers: {} };

function read(cells: Partial<Record<Field, string>>, context: Partial<ReadingContext> = {}) {
  const entries = Object.entries(cells);
  const mapping = entries.map(([field], index) => ({ index, field: field as Field }));
  const reading = readRow({ row: 7, cells: entries.map(([, text]) => text!), rejection: null, section: null }, mapping, { ...CONTEXT, ...context });
  return { draft: (reading.kind === 'person' ? reading.draft : null)!, reading, codes: reading.problems.map((p) => p.code) };
}
const draft = (cells: Partial<Record<Field, string>>): PersonDraft => read({ fullName: 'Ana Ruiz', ...cells }).draft;

describe('a row', () => {
  it.each(['Null', 'True', 'Test', 'DROP', '김민수', 'X', 'María-José de la Cruz Ñáñez', "d'Été", 'محمد', '🌹 Rosa', 'א'.repeat(200)])('of somebody called %j comes in by that name', (name) => {
    expect(read({ givenName: name }).draft).toMatchObject({ displayName: name, nameless: false });
  });

  it('needs a name, an e-mail, a phone or a handle; a country, tag or shift is nobody', () => {
    expect(read({ country: 'US', tags: 'a', shift: 'pm' }).reading).toMatchObject({ kind: 'rejected', reason: 'imports/nothing-to-hold' });
    expect(read({ email: 'a@example.org' }).draft).toMatchObject({ displayName: 'a@example.org', nameless: true });
    expect(read({ phone: '213-555-0101' }).draft).toMatchObject({ displayName: '+12135550101', nameless: true });
    expect(read({ kakaotalk: 'minjun_k' }).draft.phones).toEqual([{ number: null, extension: null, asTyped: 'minjun_k', type: 'kakaotalk', status: 'unverified' }]);
  });

  it('keeps every phone it can read and says of the others why not', () => {
    const { draft: d, codes } = read({ fullName: 'Ana', phone: '213-555-0101 / 323.555.0103', whatsapp: '+52 1 55 5123 4567' });
    expect(d.phones.map((p) => [p.type, p.number])).toEqual([['phone', '+12135550101'], ['phone', '+13235550103'], ['whatsapp', '+525551234567']]);
    expect(codes).toEqual(['imports/phone-several']);
    expect(read({ fullName: 'Ana', phone: '2.13E+09' })).toMatchObject({ codes: ['imports/phone-damaged'], draft: { phones: [] } });
    expect(read({ fullName: 'Ana', phone: 'ask Lupe' })).toMatchObject({ codes: ['imports/phone-unreadable'], draft: { phones: [] } });
  });

  it('takes an address apart or keeps it in one line', () => {
    expect(draft({ address: '1423 W 8th St Apt 12, Los Angeles, CA 90017-1234' }).address).toEqual({ line1: '1423 W 8th St Apt 12', line2: null, city: 'Los Angeles', region: 'CA', postalCode: '90017-1234', country: null });
    expect(draft({ address: 'behind the church' }).address).toMatchObject({ line1: 'behind the church', city: null });
    expect(draft({ country: 'Estados Unidos', city: 'LA' }).address).toMatchObject({ city: 'LA', country: 'US' });
    expect(draft({ postalCode: '917' }).address?.postalCode).toBe('917');
    expect(draft({ postalCode: '0917' }).address?.postalCode).toBe('00917');
    expect(draft({ country: 'US' }).address).toBeNull();
  });

  it('never keeps identifiers or words about status, and does not repeat them', () => {
    const { draft: d, reading } = read({ fullName: 'Ana', note: 'A12345678 on file', caution: 'she is undocumented', tags: 'steward', 'custom:Bus': '123-45-6789' });
    expect(d).toMatchObject({ note: null, caution: null, tags: ['steward'], customFields: {} });
    expect(reading.problems.map((p) => [p.column, p.code])).toEqual(expect.arrayContaining([[1, 'imports/identifier-in-note'], [2, 'imports/status-words-in-note'], [4, 'imports/identifier-in-note']]));
    expect(reading.problems).toHaveLength(3);
    expect(JSON.stringify(reading)).not.toMatch(/12345678|undocumented|45-6789/);
  });

  it('drops tags that name what Doorstep never holds', () => {
    expect(draft({ tags: 'Committee; DACA | bus 12' }).tags).toEqual(['Committee', 'bus 12']);
    expect(draft({ tags: 'Committee; Papers' }).tags).toEqual(['Committee']);
  });

  it('takes custom fields by any name, also those of objects', () => {
    expect(Object.entries(draft({ 'custom:__proto__': 'x', 'custom:constructor': 'y' }).customFields)).toEqual([['__proto__', 'x'], ['constructor', 'y']]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('keeps formulas as text and undoes the apostrophe of an export', () => {
    expect(read({ fullName: 'Ana', note: '=SUM(A1:A9)' })).toMatchObject({ draft: { note: '=SUM(A1:A9)' }, codes: ['imports/formula-kept-as-text'] });
    expect(draft({ tags: "'-tag" }).tags).toEqual(['-tag']);
    expect(draft({ phone: "'+1 626 555 0104" }).phones[0]!.number).toBe('+16265550104');
  });

  it('lets an unexplained box of "do not contact" stand for yes', () => {
    expect(draft({ doNotContact: 'maybe later' }).doNotContact).toBe(true);
    expect(draft({ doNotContact: 'no' }).doNotContact).toBe(false);
    expect(draft({ doNotContact: '' }).doNotContact).toBe(false);
    expect(read({ fullName: 'Ana', doNotContact: 'maybe later' }, { answers: { doNotContact: { 'Maybe later': false } } }).draft.doNotContact).toBe(false);
  });

  it('claims no consent against a no: of the other channel, of a note, of do not contact', () => {
    const consents = (cells: Partial<Record<Field, string>>) => draft({ phone: '213-555-0101', email: 'a@example.org', ...cells }).consents.map((c) => `${c.channel} ${c.status}`);
    expect(consents({ consentSms: 'yes', consentEmail: 'yes' })).toEqual(['sms granted', 'email granted']);
    expect(consents({ consentSms: 'no', consentEmail: 'yes' })).toEqual(['sms revoked', 'email unknown']);
    expect(consents({ consentSms: 'yes', note: 'never text her' })).toEqual(['sms unknown']);
    expect(consents({ consentSms: 'sí', doNotContact: 'x' })).toEqual(['sms unknown']);
    expect(consents({ consentSms: 'perhaps' })).toEqual(['sms unknown']);
    expect(draft({ consentSms: 'unsubscribed' }).consents).toEqual([{ channel: 'sms', status: 'revoked', addresses: [], word: 'unsubscribed' }]);
    expect(draft({ consentSms: 'subscribed' }).consents).toEqual([]);
  });

  it('takes a stand only where it is sure or answered, with the day it was said', () => {
    expect(read({ fullName: 'Ana', assessment: '3?', date: '14/3/2026' })).toMatchObject({ draft: { assessment: null }, codes: ['imports/assessment-unknown'] });
    expect(read({ fullName: 'Ana', assessment: '3?', date: '14/3/2026' }, { answers: { assessment: { '3?': 3 } } }).draft.assessment).toEqual({ value: 3, assessedOn: '2026-03-14' });
    expect(read({ fullName: 'Ana', assessment: '6' }, { answers: { assessment: { '6': null } } })).toMatchObject({ draft: { assessment: null }, codes: [] });
    expect(read({ fullName: 'Ana', date: '2027-01-01' })).toMatchObject({ draft: { date: null }, codes: ['imports/date-in-future'] });
    expect(read({ fullName: 'Ana', date: '2/3/26' })).toMatchObject({ draft: { date: null }, codes: ['imports/date-unclear'] });
  });

  it('survives half letters and NUL', () => {
    expect(read({ fullName: 'An\ud800a\0' })).toMatchObject({ draft: { displayName: 'Ana' }, codes: ['imports/text-unfit'] });
  });
});

describe('values of a list', () => {
  const list = layOut(
    ['Name,Shift,1-5,Language,OK', 'Ana,AM,3?,es,yes', 'Beto,am ,1,Klingonish,perhaps', 'Carla,pm,3?,ko,no', 'TOWER B,,,,', 'Dora,PM,6,en,yes'].map((line, i) => ({ row: i + 1, cells: line.split(',') })),
  );
  const mapping = [{ index: 0, field: 'fullName' }, { index: 1, field: 'shift' }, { index: 2, field: 'assessment' }, { index: 3, field: 'language' }, { index: 4, field: 'consentSms' }] as { index: number; field: Field }[];

  it('are one name however they are spelled', () => {
    expect(groupNames(list.rows, mapping)).toEqual([
      { field: 'shift', value: 'AM', spellings: ['AM', 'am'], count: 2, knownId: null }, { field: 'shift', value: 'pm', spellings: ['pm', 'PM'], count: 2, knownId: null },
    ]);
    expect(groupNames(list.rows, mapping, { shift: [{ id: 's1', name: 'Am' }] })[0]!.knownId).toBe('s1');
  });

  it('are asked where nobody can know, once each, with what is likely', () => {
    expect(askedValues(list.rows, mapping, list.sections)).toEqual([
      { field: 'assessment', value: '3?', count: 2, suggestion: 3 }, { field: 'assessment', value: '6', count: 1, suggestion: null },
      { field: 'consentSms', value: 'perhaps', count: 1, suggestion: null }, { field: 'language', value: 'Klingonish', count: 1, suggestion: null },
      { field: 'section', value: 'TOWER B', count: 1, suggestion: 'department' },
    ]);
    expect(askedValues(list.rows, mapping, list.sections, {}, { shift: [{ id: 's1', name: 'AM' }] }).filter((a) => a.field === 'shift')).toEqual([{ field: 'shift', value: 'pm', count: 2, suggestion: null }]);
  });

  it('are not asked again once answered', () => {
    const answers = { assessment: { '3?': 3, '6': null }, consentSms: { perhaps: 'unknown' }, language: { klingonish: 'en' }, section: { 'TOWER B': 'department' } };
    expect(askedValues(list.rows, mapping, list.sections, answers)).toEqual([]);
    const dora = readRow(list.rows.at(-1)!, mapping, { ...CONTEXT, answers });
    expect(dora).toMatchObject({ kind: 'person', draft: { employment: { department: 'TOWER B', shift: 'PM' } } });
    expect(readRow(list.rows.at(-1)!, mapping, CONTEXT)).toMatchObject({ draft: { employment: { department: null } } });
  });

  it('a section that was a person after all comes in as one', () => {
    const row = list.rows.find((r) => r.rejection === 'imports/section-row')!;
    expect(readRow(row, mapping, { ...CONTEXT, answers: { section: { 'tower b': 'person' } } })).toMatchObject({ kind: 'person', draft: { displayName: 'TOWER B' } });
  });
});
