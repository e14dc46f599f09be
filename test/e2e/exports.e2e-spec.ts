import { Client } from 'pg';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import type { RunningWorker } from '../../apps/worker/create-worker';
import type { ExportBody } from '../support/exports';
import { exported, fetched, unpacked } from '../support/exports';
import { bringIn, workerBeside } from '../support/imports';
import { ownerOfTests } from '../support/owner';
import { testApi } from '../support/server';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { until } from '../support/until';

const LUPE = {
  givenName: 'Guadalupe', familyName: 'López Hernández', preferredName: 'Lupe', languages: ['es'], tags: ['committee', 'night'],
  phones: [{ number: '(213) 555-0101', type: 'mobile' }, { number: '213-555-0102', type: 'home' }], emails: [{ address: 'lupe@example.org' }],
  addresses: [{ line1: '1423 W 8th St', line2: 'Apt 12', city: 'Los Angeles', region: 'CA', postalCode: '90017', country: 'US', type: 'home' }],
};
const MINJUN = { displayName: '김민준', familyName: '김', givenName: '민준', languages: ['ko'], doNotContact: true, phones: [{ number: '213-555-0103' }] };

describe('people taken out in a file', () => {
  const api = testApi();
  let worker: RunningWorker;
  let team: SignedInTeam;
  let lead: TestCaller;

  beforeAll(async () => {
    worker = await workerBeside(api);
  }, 60_000);
  afterAll(() => worker?.close());
  beforeEach(async () => {
    team = await aSignedInTeam(api);
    lead = team.as('lead');
  });

  const add = async (person: object): Promise<string> => {
    const { status, body } = await team.as('admin').post('/contacts', person);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id as string;
  };
  const wish = (more: object = {}): object => ({ kind: 'contacts', filter: {}, format: 'csv', ...more });
  const take = async (more: object = {}, caller = lead): Promise<ExportBody> => {
    const asked = await caller.post('/exports', wish(more));
    if (asked.status !== 202) throw new Error(JSON.stringify(asked.body));
    return exported(caller, asked.body.id, 'done');
  };
  const text = async (id: string): Promise<string> => (await fetched(api, team, 'lead', id)).body.toString('utf8');
  const inScope = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    api.app.get(Database).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, values));
  const acts = async (id: string): Promise<string[]> => (await inScope<{ act: string }>('SELECT act FROM audit_events WHERE subject_id = $1 ORDER BY at, id', [id])).map((row) => row.act);
  /** Many people at once, as a list would bring them. */
  const crowd = (count: number): Promise<unknown> => inScope(
    `INSERT INTO contacts (organization_id, id, display_name, sort_key, created_at, updated_at)
     SELECT $1, gen_random_uuid(), 'Worker ' || n, 'worker ' || lpad(n::text, 7, '0'), $3, $3 FROM generate_series(1, $2::integer) n`, [team.id, count, api.clock.now()]);

  test('a lead asks, the worker makes it, and the file holds each person with what reaches them, in the order of their names', async () => {
    await add(LUPE);
    await add(MINJUN);
    const asked = await lead.post('/exports', wish());
    expect([asked.status, asked.headers['location'], asked.body.rowsExpected]).toEqual([202, `/api/v1/exports/${asked.body.id}`, 2]);
    const made = await exported(lead, asked.body.id, 'done');
    expect(made).toMatchObject({ status: 'done', rows: 2, ready: true, failure: null });
    expect(Date.parse(made.expiresAt!) - api.clock.now().getTime()).toBe(24 * 3_600_000);
    const file = await fetched(api, team, 'lead', made.id);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="doorstep-people-\d{4}-\d\d-\d\d-[0-9a-f]{6}\.csv"$/);
    expect([file.headers['cache-control'], file.headers['x-content-type-options']]).toEqual(['private, no-store', 'nosniff']);
    const lines = file.body.toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\ufeffName,Preferred name,Phone,WhatsApp,KakaoTalk,Email,Address line 1,Address line 2,City,State,ZIP code,Country,Employer,Workplace,Department,Shift,Job title,Tags,Affiliate,Do not contact');
    expect(lines.slice(1, 3).sort()).toEqual([
      'Guadalupe López Hernández,Lupe,"\'+12135550101;\' +12135550102",,,lupe@example.org,1423 W 8th St,Apt 12,Los Angeles,CA,90017,US,,,,,,"committee; night",,',
      "김민준,,'+12135550103,,,,,,,,,,,,,,,,,yes",
    ].sort());
    expect((await acts(made.id)).sort()).toEqual(['exports.asked', 'exports.fetched', 'exports.made']);
  });

  test('the file lies sealed on disk under a name of its own, and is gone after a day', async () => {
    await add(LUPE);
    const { id } = await take();
    const folder = path.join(api.settings.dataFolder, 'exports');
    const [name] = (await inScope<{ file_key: string }>('SELECT file_key FROM exports WHERE id = $1', [id])).map((row) => row.file_key);
    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(path.join(folder, name!)).includes('lupe@example.org')).toBe(false);
    api.clock.moveBy(24 * 3_600_000 + 1_000);
    lead = (team = { ...team, ...(await again(team)) }).as('lead');
    expect((await lead.get(`/exports/${id}/file`)).status).toBe(410);
    await until('the file is gone', async () => !readdirSync(folder).includes(name!));
    await until('its row says so', async () => (await lead.get(`/exports/${id}`)).body.status === 'expired');
    expect((await lead.get(`/exports/${id}`)).body).toMatchObject({ ready: false, rows: 1 });
    expect((await lead.get(`/exports/${id}/file`)).body).toMatchObject({ code: 'exports/file-gone' });
  });

  /** The same people, signed in anew: their sessions have run out with the day. */
  async function again(before: SignedInTeam): Promise<Pick<SignedInTeam, 'as'>> {
    return { as: (role) => before.byToken(role) };
  }

  test('a spreadsheet computes no cell, and the same list comes back in as it went out', async () => {
    const odd = ['=HYPERLINK("http://x")', '+Ana', '-Ana', '@SUM(1+1)', '＝Ana', '"=Ana', "'=Ana", ' =1+1', "D'Angelo", 'a;b\nc', 'a; =1+1', 'Ana;+1', 'Ana\n@SUM(1)', "b;'=1", "Rock; 'n' roll"];
    for (const [i, name] of odd.entries()) await add({ displayName: name, phones: [{ number: `213-555-02${String(i).padStart(2, '0')}` }] });
    const { id } = await take();
    const csv = await text(id);
    for (const line of csv.split('\r\n').slice(1, -1)) expect(line).toMatch(/^("?'|[^=+\-@＝＋－＠\t"]|"[^=+\-@'＝])/);
    const names = async (): Promise<string[]> => (await inScope<{ display_name: string }>('SELECT display_name FROM contacts ORDER BY display_name')).map((row) => row.display_name);
    const before = await names();
    const other = await aSignedInTeam(api);
    [team, lead] = [other, other.as('lead')];
    const brought = await bringIn(api, other, Buffer.from(csv, 'utf8'));
    expect(brought.counts).toMatchObject({ rows: odd.length, created: odd.length, rejected: 0 });
    expect((await names()).map((name) => name.replace(/\s+/g, ' '))).toEqual(before.map((name) => name.replace(/\s+/g, ' ')));
    expect(await inScope('SELECT number FROM contact_phones ORDER BY number LIMIT 1')).toEqual([{ number: '+12135550200' }]);
  }, 60_000);

  test('the file of a search holds whom the list shows: by name, with a slip of the fingers, inside words, within a filter', async () => {
    for (const [givenName, more] of [['Guadalupe', {}], ['Lupe', { emails: [{ address: 'guadalajara@example.org' }] }], ['Minjun', { languages: ['ko'] }], ['Rosalinda', {}]] as const) await add({ givenName, ...more });
    for (const filter of [{ q: 'guadalupe' }, { q: 'gaudalupe' }, { q: 'dalajar' }, { q: 'minjin', language: 'ko' }, { q: 'rosalindx' }, { q: 'nobody at all' }, { q: '%' }]) {
      const listed = (await lead.get(`/contacts?${new URLSearchParams(filter as Record<string, string>).toString()}&limit=100&count=true`)).body as { items: { displayName: string }[]; total: number };
      const made = await take({ filter, columns: ['name'] });
      const names = (await text(made.id)).trimEnd().split('\r\n').slice(1).map((line) => line.split(',')[0]);
      expect([filter, made.rows, names]).toEqual([filter, listed.total, listed.items.map((item) => item.displayName).sort()]);
      if (filter.q === 'gaudalupe' || filter.q === 'dalajar') expect(names).toHaveLength(1);
    }
  }, 60_000);

  test.each(['en', 'es', 'ko'] as const)('headers in %s are understood when the list comes back', async (language) => {
    team = await aSignedInTeam(api, { language });
    lead = team.as('lead');
    await add({ ...LUPE, employments: [{ jobTitle: 'Housekeeper' }] });
    const { id } = await take();
    const csv = await text(id);
    const other = await aSignedInTeam(api, { language });
    await bringIn(api, other, Buffer.from(csv, 'utf8'));
    const { body } = await other.as('lead').get('/contacts?limit=1');
    expect((await other.as('lead').get(`/contacts/${body.items[0].id}`)).body).toMatchObject({
      displayName: 'Guadalupe López Hernández', preferredName: 'Lupe', tags: ['committee', 'night'], doNotContact: false, emails: [{ address: 'lupe@example.org' }],
      phones: [{ number: '+12135550101' }, { number: '+12135550102' }], addresses: [{ line1: '1423 W 8th St', line2: 'Apt 12', city: 'Los Angeles', region: 'CA', postalCode: '90017' }],
      employments: [{ jobTitle: 'Housekeeper' }],
    });
  }, 60_000);

  test('a workbook holds texts alone: a phone keeps its plus, a formula is a text', async () => {
    await add({ displayName: '=1+1 & <Ana>', phones: [{ number: '213-555-0101' }] });
    const { id } = await take({ format: 'xlsx', columns: ['name', 'phones'] });
    const file = await fetched(api, team, 'lead', id);
    expect(file.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const files = unpacked(file.body);
    expect([...files.keys()]).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    const sheet = files.get('xl/worksheets/sheet1.xml')!;
    expect([...sheet.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map((match) => match[1])).toEqual(['Name', 'Phone', 'WhatsApp', 'KakaoTalk', 'Do not contact', "'=1+1 &amp; &lt;Ana&gt;", '+12135550101']);
    expect(sheet).not.toMatch(/<f>|t="n"/);
  });

  test('cards for the address book are vCard 4.0, folded within letters never, and say who must not be contacted', async () => {
    await add({ ...LUPE, tags: ['a, b; c'] });
    await add(MINJUN);
    const { id } = await take({ format: 'vcard', columns: ['name', 'preferredName', 'phones', 'emails', 'address', 'tags', 'languages'] });
    const cards = await text(id);
    for (const line of cards.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const unfolded = cards.replaceAll('\r\n ', '');
    expect(unfolded).toContain('VERSION:4.0\r\n');
    expect(unfolded).toContain('N:López Hernández;Guadalupe;;;\r\nNICKNAME:Lupe\r\nTEL;TYPE=cell;VALUE=uri:tel:+12135550101\r\nTEL;TYPE=home;VALUE=uri:tel:+12135550102\r\nEMAIL:lupe@example.org\r\nADR;TYPE=home:;;1423 W 8th St\\, Apt 12;Los Angeles;CA;90017;US\r\nLANG;PREF=1:es\r\nCATEGORIES:a\\, b\\; c\r\n');
    expect(unfolded).toMatch(/FN:김민준\r\n[\s\S]*CATEGORIES:Do not contact\r\nNOTE:Do not contact/);
  });

  test('languages, stands and pronouns leave only when they are asked for; nothing outside the list does', async () => {
    await add(LUPE);
    const plain = await take();
    expect(plain.columns).not.toEqual(expect.arrayContaining(['languages']));
    expect(await text((await take({ columns: ['name', 'languages'] })).id)).toBe('\ufeffName,Languages,Do not contact\r\nGuadalupe López Hernández,es,\r\n');
    expect((await lead.post('/exports', wish({ columns: ['name', 'caution'] }))).body).toMatchObject({ status: 422, errors: [{ field: 'columns', code: 'not-in-list' }] });
    expect((await lead.post('/exports', wish({ filter: { nationality: 'x' } }))).body).toMatchObject({ status: 422, errors: [{ field: 'filter.nationality', code: 'unknown-field' }] });
    expect((await lead.post('/exports', wish({ format: 'pdf' }))).body.errors).toEqual([expect.objectContaining({ field: 'format' })]);
    expect((await lead.post('/exports', wish({ filter: { savedListId: newId() } }))).status).toBe(404);
  });

  test('only those whom the filter finds are in it; a saved list and words of a search do too', async () => {
    await add(LUPE);
    await add(MINJUN);
    const saved = (await lead.post('/saved-lists', { name: 'Committee', groups: { all: [{ tag: 'committee' }] } })).body;
    expect((await take({ filter: { savedListId: saved.id }, columns: ['name'] })).rows).toBe(1);
    expect(await text((await take({ filter: { q: 'lopez' }, columns: ['name'] })).id)).toContain('Guadalupe');
    expect((await take({ filter: { language: 'ko' }, columns: ['name'] })).rows).toBe(1);
  });

  test('asked for twice is one export; the same id with other content is refused', async () => {
    await add(LUPE);
    const id = newId();
    const first = await lead.post('/exports', wish({ id }));
    const second = await lead.post('/exports', wish({ id }));
    expect([first.status, second.status, second.body.id]).toEqual([202, 200, id]);
    expect((await lead.post('/exports', wish({ id, format: 'vcard' }))).status).toBe(409);
    expect((await team.as('admin').post('/exports', wish({ id }))).status).toBe(409);
    expect((await lead.get('/exports?count=true')).body).toMatchObject({ total: 1, items: [{ id }] });
  });

  test('organizers and volunteers take nobody out; another organization sees none of it; a lead not the admin’s', async () => {
    await add(LUPE);
    const { id } = await take();
    const own = await take({}, team.as('admin'));
    for (const role of ['organizer', 'volunteer'] as const) {
      for (const answer of [await team.as(role).post('/exports', wish()), await team.as(role).get('/exports'), await team.as(role).get(`/exports/${id}`), await team.as(role).get(`/exports/${id}/file`)]) expect(answer.status).toBe(403);
    }
    const stranger = await aSignedInTeam(api);
    for (const role of ['admin', 'lead'] as const) {
      expect((await stranger.as(role).get(`/exports/${id}`)).status).toBe(404);
      expect((await stranger.as(role).get(`/exports/${id}/file`)).status).toBe(404);
      expect((await stranger.as(role).get('/exports')).body.items).toEqual([]);
    }
    expect((await lead.get(`/exports/${own.id}`)).status).toBe(404);
    expect((await lead.get(`/exports/${own.id}/file`)).status).toBe(404);
    expect((await lead.get('/exports')).body.items.map((one: ExportBody) => one.id)).toEqual([id]);
    expect((await team.as('admin').get('/exports')).body.items.map((one: ExportBody) => one.id).sort()).toEqual([id, own.id].sort());
    expect((await fetched(api, team, 'admin', id)).status).toBe(200);
  });

  test('over 500 people in a day need a reason, also in small parts, and every admin is told at once', async () => {
    await crowd(400);
    await take();
    const refused = await lead.post('/exports', wish());
    expect(refused.body).toMatchObject({ status: 422, code: 'exports/reason-required', errors: [{ field: 'reason' }] });
    const told = async (): Promise<number> => (await team.as('admin').get('/messages')).body.items.length;
    expect(await told()).toBe(0);
    const made = await take({ reason: 'Mailing of the strike vote' });
    expect(made).toMatchObject({ rows: 400, reason: 'Mailing of the strike vote' });
    const [mail] = (await team.as('admin').get('/messages')).body.items;
    expect(await told()).toBe(1);
    expect(mail).toMatchObject({ channel: 'email' });
    expect((await team.as('admin').get(`/messages/${mail.id}`)).body.body).toContain('Mailing of the strike vote');
  });

  test('a lead takes out so many people a day, an admin more; the limit is a setting; the next day counts anew', async () => {
    await crowd(30);
    expect((await team.as('admin').patch('/settings', { 'exports.leadRowsPerDay': 50 })).status).toBe(200);
    await take();
    const refused = await lead.post('/exports', wish());
    expect(refused.body).toMatchObject({ status: 429, code: 'exports/daily-limit', rows: 30, left: 20, most: 50 });
    expect(refused.body.title).toContain('20 people');
    expect((await take({}, team.as('admin'))).rows).toBe(30);
    api.clock.moveBy(24 * 3_600_000 + 1_000);
    expect((await team.byToken('lead').post('/exports', wish())).status).toBe(202);
  });

  test('who lost the right meanwhile gets no file, and the row says why', async () => {
    await add(LUPE);
    await worker.close();
    const asked = await lead.post('/exports', wish());
    await api.app.get(Database).global("UPDATE memberships SET role = 'organizer' WHERE organization_id = $1 AND user_id = $2", [team.id, team.users.lead]);
    worker = await workerBeside(api);
    const ended = await exported(team.as('admin'), asked.body.id, 'failed');
    expect(ended).toMatchObject({ rows: 0, ready: false, failure: { code: 'exports/not-allowed-now' } });
  }, 60_000);

  test('where the audit log cannot be written nothing leaves: no row, and no file of one that was being made', async () => {
    await add(LUPE);
    await worker.close();
    const asked = await lead.post('/exports', wish());
    const folder = path.join(api.settings.dataFolder, 'exports');
    mkdirSync(folder, { recursive: true });
    const before = readdirSync(folder);
    const grants = new Client(ownerOfTests(api.logins.app.database));
    await grants.connect();
    try {
      await grants.query('REVOKE INSERT ON audit_events FROM doorstep_app, doorstep_worker');
      expect((await lead.post('/exports', wish({ format: 'vcard' }))).status).toBeGreaterThanOrEqual(500);
      worker = await workerBeside(api);
      await until('it was tried twice', async () => (await inScope('SELECT 1 FROM due_work WHERE subject_id = $1 AND attempts >= 2', [asked.body.id])).length > 0);
      // A try that is under way may hold its file for a moment: asked when all of them are over.
      await worker.close();
      expect(readdirSync(folder).filter((name) => !before.includes(name))).toEqual([]);
      expect((await inScope<{ n: number }>('SELECT count(*)::int AS n FROM exports'))[0]).toEqual({ n: 1 });
    } finally {
      await grants.query('GRANT INSERT ON audit_events TO doorstep_app, doorstep_worker');
      await grants.end();
    }
    worker = await workerBeside(api);
    expect(await exported(team.as('admin'), asked.body.id, 'done')).toMatchObject({ rows: 1, ready: true });
  }, 60_000);
});
