import { newId } from '@doorstep/kernel';
import type { ImportBody } from '../support/imports';
import { EXPORT, SHEET, apiForImports, bringIn, nod, sample, settled, upload } from '../support/imports';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam } from '../support/team';

interface Consent { channel: string; address: string; purpose: string; status: string; current: boolean; method: string; wording: string | null; evidence: string | null }

const SHEET_COLUMNS = { '#': 'assessment', 'CARD?': 'card' };
const ATTESTED = { options: { attestation: { wording: 'May we text you about the union?', evidence: 'Sign-in sheets of 3 March, binder 2' } } };

describe('what a list brought', () => {
  let team: SignedInTeam;
  let lead: TestCaller;
  const api = apiForImports((fresh) => ([team, lead] = [fresh, fresh.as('lead')]));

  const found = async (q: string): Promise<Record<string, unknown>> => {
    const { body } = await lead.get(`/contacts?q=${encodeURIComponent(q)}`);
    return (await lead.get(`/contacts/${body.items[0].id}`)).body;
  };
  const consents = async (q: string): Promise<string[]> => {
    const { id } = (await found(q)) as { id: string };
    const items = (await lead.get(`/contacts/${id}/consents`)).body.items as Consent[];
    return [...new Set(items.filter((one) => one.current).map((one) => `${one.channel} ${one.status}`))].sort();
  };
  const rows = async (id: string, query: string) => (await lead.get(`/imports/${id}/rows?count=true&limit=100&${query}`)).body;

  test('title rows, headings and a total are understood or come back with their reason', async () => {
    team = await aSignedInTeam(api, { language: 'es' });
    lead = team.as('lead');
    const done = await bringIn(api, team, sample(SHEET), { columns: SHEET_COLUMNS });
    expect(done).toMatchObject({ headerRow: 4, titles: ['HOTEL AURORA – MASTER LIST  (DO NOT SHARE!!)', 'updated 3/14 by Lupe'], counts: { rows: 19, created: 15, rejected: 4 } });
    const rejected = await rows(done.id, 'outcome=rejected');
    expect(rejected.total).toBe(4);
    expect(rejected.items.map((row: { row: number; reason: { code: string } }) => [row.row, row.reason.code])).toEqual([
      [5, 'imports/section-row'], [14, 'imports/section-row'], [19, 'imports/nothing-to-hold'], [23, 'imports/total-row'],
    ]);
    expect((await lead.get('/contacts?q=KITCHEN')).body.items).toEqual([]);
    const csv = await lead.get(`/imports/${done.id}/rejects.csv`);
    expect([csv.headers['content-type'], csv.headers['content-disposition']]).toEqual(['text/csv; charset=utf-8', 'attachment; filename="rejects.csv"']);
    const lines = csv.text.replace('\ufeff', '').trim().split('\r\n');
    expect(lines[0]).toBe('NOMBRE / NAME,TEL,DEPTO,TURNO,#,CARD?,NOTAS,row,reason');
    expect(lines[3]).toBe(',,,pm,,,,19,"Esta fila no tiene nombre, correo ni teléfono. Agregue al menos uno e impórtela otra vez."');
    expect(lines[4]).toContain("'=SUM(F6:F22)");
  });

  test('every count opens to as many rows, with what is to be told of each', async () => {
    const done = await bringIn(api, team, sample(EXPORT));
    for (const outcome of ['created', 'updated', 'unchanged', 'rejected'] as const) expect((await rows(done.id, `outcome=${outcome}`)).total).toBe(done.counts[outcome]);
    expect((await rows(done.id, 'warnings=true')).total).toBe(done.counts.warnings);
    const unclear = await rows(done.id, 'unclear=true');
    expect([unclear.total, done.counts.unclear]).toEqual([2, 2]);
    expect(unclear.items.map((row: { displayName: string }) => row.displayName)).toEqual(['Maria Lopez', 'Bob Washington']);
    const pair = (await lead.get(`/duplicates?importId=${done.id}&limit=100`)).body.items.find((one: { id: string }) => one.id === unclear.items[1].duplicateId);
    expect(pair).toMatchObject({ state: 'open', reasons: expect.arrayContaining(['nickname', 'same_email', 'same_phone']) });
    const page = (await lead.get(`/imports/${done.id}/rows?limit=7`)).body;
    const next = (await lead.get(`/imports/${done.id}/rows?limit=100&cursor=${encodeURIComponent(page.nextCursor)}`)).body;
    expect([...page.items, ...next.items].map((row: { row: number }) => row.row)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
    expect(next.nextCursor).toBeNull();
    await lead.patch(`/duplicates/${pair.id}`, { version: pair.version, state: 'different' });
    expect((await lead.get(`/imports/${done.id}`)).body.counts.unclear).toBe(1);
  });

  test('a dry run says what a run then does, and writes nothing of people', async () => {
    await bringIn(api, team, sample(EXPORT));
    const before = (await lead.get('/contacts?count=true&limit=100')).body;
    const list = await nod(lead, (await upload(api, team, sample(SHEET))).body as ImportBody, SHEET_COLUMNS);
    expect((await lead.post(`/imports/${list.id}/dry-runs`)).status).toBe(202);
    const checked = await settled(lead, list.id, 'checked');
    const planned = (checked['dryRun'] as { counts: ImportBody['counts'] }).counts;
    expect(planned).toMatchObject({ rows: 19, created: 1, rejected: 4, unclear: 1 });
    expect((await rows(list.id, 'outcome=created')).items.map((row: { displayName: string }) => row.displayName)).toEqual(['Ávila Xiomara']);
    expect((await lead.get('/contacts?count=true&limit=100')).body).toEqual(before);
    expect((await lead.post(`/imports/${list.id}/runs`)).status).toBe(202);
    const done = await settled(lead, list.id, 'done');
    expect(done.counts).toEqual(planned);
  }, 60_000);

  test('somebody who unsubscribed gets no texts; a yes counts with a lead’s word for it, and never over a no', async () => {
    const bare = await bringIn(api, team, sample(EXPORT));
    expect(bare.problems).toContainEqual(expect.objectContaining({ row: 0, code: 'imports/consent-unattested' }));
    expect([await consents('Guadalupe'), await consents('Siobhán'), await consents('Anahit')]).toEqual([[], ['email revoked', 'sms revoked'], ['email revoked']]);
    const attested = await bringIn(api, team, sample(EXPORT), { more: ATTESTED });
    expect(attested.counts).toMatchObject({ created: 0 });
    expect([await consents('Guadalupe'), await consents('Siobhán'), await consents('Anahit')]).toEqual([['email granted', 'sms granted'], ['email revoked', 'sms revoked'], ['email revoked']]);
    const { id } = (await found('Guadalupe')) as unknown as { id: string };
    const granted = ((await lead.get(`/contacts/${id}/consents`)).body.items as Consent[]).filter((one) => one.status === 'granted');
    expect(granted.map((one) => one.purpose).sort()).toEqual(['events', 'events', 'organizing', 'organizing']);
    expect(granted[0]).toMatchObject({ method: 'import', wording: 'May we text you about the union?', evidence: 'Sign-in sheets of 3 March, binder 2 (subscribed)' });
  }, 60_000);

  test('a note against texts holds them until somebody answers; saying “not so” brings back what held before', async () => {
    await bringIn(api, team, sample(EXPORT), { more: ATTESTED });
    const { id } = (await found('Thùy-Linh')) as unknown as { id: string };
    const note = Buffer.from('Name,Phone,Email,Notes\nThùy-Linh Nguyễn,626-555-0104,linh.nguyen@example.org,never text her at work\nThùy-Linh Nguyễn,626-555-0104,linh.nguyen@example.org,never text her at work\n');
    api.clock.moveBy(60_000);
    const done = await bringIn(api, team, note, { more: ATTESTED });
    expect(done.counts).toMatchObject({ rows: 2, updated: 1, unchanged: 1 });
    expect(await consents('Thùy-Linh')).toEqual(['email granted', 'sms revoked']);
    const { items, total } = (await lead.get(`/imports/${done.id}/offers?count=true&kind=revoke_texts`)).body;
    expect([total, items[0]]).toEqual([1, expect.objectContaining({ kind: 'revoke_texts', text: 'never text her at work', state: 'open', contactId: id, row: 2 })]);
    api.clock.moveBy(60_000);
    expect((await lead.post(`/imports/${done.id}/offer-decisions`, { offerIds: [items[0].id], decision: 'declined' })).body).toEqual({ decided: 1, decidedBefore: 0 });
    expect(await consents('Thùy-Linh')).toEqual(['email granted', 'sms granted', 'sms revoked']);
    const current = ((await lead.get(`/contacts/${id}/consents`)).body.items as Consent[]).filter((one) => one.current && one.channel === 'sms');
    expect(Object.fromEntries(current.map((one) => [one.purpose, one.status]))).toEqual({ organizing: 'granted', events: 'granted', urgent: 'revoked' });
  }, 60_000);

  test('what notes say is offered and done by nobody but a person, one by one or all of a kind', async () => {
    const done = await bringIn(api, team, sample(SHEET), { columns: SHEET_COLUMNS });
    expect(done['offers']).toEqual([{ kind: 'caution', open: 1, total: 1 }, { kind: 'preferred_name', open: 1, total: 1 }, { kind: 'revoke_texts', open: 1, total: 1 }]);
    expect(await found('Precious')).toMatchObject({ caution: null });
    const offers = (await lead.get(`/imports/${done.id}/offers`)).body.items as Array<{ id: string; kind: string; text: string; displayName: string }>;
    expect(offers.map((one) => [one.kind, one.text, one.displayName])).toEqual([
      ['preferred_name', 'Dee', "D'Angelo O’Brien-Smith"], ['caution', 'Spouse is a manager', 'Precious Ng'], ['revoke_texts', 'asked never to be texted', 'Ó Súilleabháin Siobhán'],
    ]);
    const decide = (body: object, caller = lead) => caller.post(`/imports/${done.id}/offer-decisions`, body);
    expect((await decide({ kind: 'caution', decision: 'accepted' })).body).toEqual({ decided: 1, decidedBefore: 0 });
    expect(await found('Precious')).toMatchObject({ caution: 'Spouse is a manager' });
    expect((await decide({ offerIds: [offers[1]!.id], decision: 'declined' })).body).toEqual({ decided: 0, decidedBefore: 1 });
    expect((await decide({ offerIds: [offers[0]!.id], decision: 'accepted', text: 'DeeDee' })).status).toBe(200);
    expect(await found("D'Angelo")).toMatchObject({ preferredName: 'DeeDee' });
    expect((await decide({ decision: 'accepted' })).body).toMatchObject({ status: 422, errors: [{ field: 'offerIds' }] });
    expect((await decide({ kind: 'caution', decision: 'declined', text: 'x' })).body).toMatchObject({ status: 422, errors: [{ field: 'text' }] });
    expect((await decide({ offerIds: [newId()], decision: 'accepted' })).status).toBe(404);
    expect((await decide({ kind: 'caution', decision: 'perhaps' })).body.errors).toEqual([expect.objectContaining({ field: 'decision' })]);
    expect((await decide({ kind: 'caution', decision: 'accepted' }, team.as('organizer'))).status).toBe(403);
    const others = await aSignedInTeam(api);
    expect((await decide({ kind: 'caution', decision: 'accepted' }, others.as('lead'))).status).toBe(404);
    const again = await bringIn(api, team, sample(SHEET), { columns: SHEET_COLUMNS });
    expect(again['offers']).toEqual([]);
  }, 60_000);
});
