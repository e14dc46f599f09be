import { contactReferences, heldSections, registerContactReferences, requireEveryHeld } from '@doorstep/contacts';
import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import type { RunningWorker } from '../../apps/worker/create-worker';
import { exported, fetched, unpacked } from '../support/exports';
import { workerBeside } from '../support/imports';
import type { PersonWithEverything } from '../support/person-with-everything';
import { personWithEverything } from '../support/person-with-everything';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

type Held = Record<string, Array<Record<string, unknown>>>;

describe('everything that is held on a person', () => {
  const api = testApi();
  let worker: RunningWorker;
  let team: SignedInTeam;
  let own: PersonWithEverything;
  let other: PersonWithEverything;

  beforeAll(async () => {
    worker = await workerBeside(api);
    team = await aSignedInTeam(api);
    const neighbor = (await team.as('organizer').post('/contacts', { givenName: 'foreignneighbor' })).body.id as string;
    other = await personWithEverything(api, team, 'foreign', neighbor);
    own = await personWithEverything(api, team, 'own', other.id);
  }, 120_000);
  afterAll(() => worker?.close());

  const wish = (more: object = {}): object => ({ kind: 'person', contactId: own.id, format: 'zip', ...more });
  const inScope = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.app.get(Database).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, values));
  async function file(more: object = {}): Promise<{ id: string; html: string; json: string; held: Held; about: Record<string, unknown> }> {
    const asked = await team.as('lead').post('/exports', wish(more));
    if (asked.status !== 202) throw new Error(JSON.stringify(asked.body));
    const made = await exported(team.as('lead'), asked.body.id, 'done');
    const answer = await fetched(api, team, 'lead', made.id);
    expect([answer.headers['content-type'], answer.headers['cache-control']]).toEqual(['application/zip', 'private, no-store']);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="doorstep-person-\d{4}-\d\d-\d\d-[0-9a-f]{6}\.zip"$/);
    const files = unpacked(answer.body);
    expect([...files.keys()]).toEqual(['everything-held.html', 'everything-held.json']);
    const [html, json] = [...files.values()] as [string, string];
    return { id: made.id, html, json, ...(JSON.parse(json) as { held: Held; about: Record<string, unknown> }) };
  }
  /** The words of a page between the heading of one section and the next. */
  const sectionOf = (html: string, name: string): string => html.split(`<section id="${name}">`)[1]?.split('</section>')[0] ?? '';

  test('stands in one file that is read and one for programs: each row of every table that holds people, with its words, and nothing of anybody else', async () => {
    const { html, json, held } = await file({ reason: 'They asked for it' });
    const references = contactReferences();
    for (const { table, export: name } of references.filter((one) => one.export !== null)) {
      // A row that names the person in two columns, or in the other one, is one row of theirs.
      const theirs = references.filter((one) => one.table === table).map(({ column, when }) => `(${column} = $1 AND ${when ?? 'TRUE'})`).join(' OR ');
      const [{ n }] = await inScope<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${theirs}`, [own.id]) as [{ n: number }];
      expect({ name, rows: n > 0 }).toEqual({ name, rows: true });
      expect({ name, held: held[name!]?.length }).toEqual({ name, held: n });
    }
    expect(Object.keys(held).sort()).toEqual(Object.keys(own.words).sort());
    for (const [name, words] of Object.entries(own.words)) {
      for (const word of words) expect({ name, word, json: JSON.stringify(held[name]).includes(word), page: sectionOf(html, name).includes(word) }).toEqual({ name, word, json: true, page: true });
    }
    for (const text of [html, json]) {
      expect(text).not.toContain('foreign');
      expect(text).not.toContain('0143');
    }
    expect(held['consents']).toContainEqual(expect.objectContaining({ channel: 'sms', purpose: 'events', status: 'granted', method: 'phone', evidence: 'ownevidence', by: { id: team.users.lead, name: expect.any(String) } }));
    expect(held['notes']).toContainEqual(expect.objectContaining({ text: 'ownleadnote', visibility: 'leads' }));
  }, 60_000);

  test('a page that asks nobody for anything, and in which nothing that was typed is more than text', async () => {
    const { html } = await file();
    expect(html).toContain(`<h1>Everything held about owngiven &lt;script&gt;alert(1)&lt;/script&gt;</h1>`);
    expect(html).not.toMatch(/<script|<img|<link|<iframe|<object|<form|\son[a-z]+=|(src|href)="(?!#)|url\(|@import/i);
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`);
    // Values are words: no code and no id is left.
    const main = html.split('<main>')[1]!.split('</main>')[0]!.replace(/<[^>]*>/g, '\n');
    expect(main).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(main.match(/\b(handed_over|one_on_one|house_visit|someone_else|leader_named|visit_list|unverified|action_seen|day_laborer)\b/g)).toBeNull();
    expect(main).toContain('Where they stand');
    // Half past one in the night of October 1 at Greenwich is the evening before in Los Angeles.
    expect(sectionOf(html, 'houseVisits')).toMatch(/Sep 30, 2026, 6:10\sPM/);
  }, 60_000);

  test.each([['es', 'Todo lo que se guarda sobre', 'Visitas a casa'], ['ko', '님에 관해 보관된 모든 것', '집 방문']] as const)('is written in %s where that was chosen, whoever asks', async (language, title, section) => {
    const { html } = await file({ language });
    expect(html).toContain(`<html lang="${language}">`);
    for (const words of [title, section]) expect(html).toContain(words);
    expect(html).not.toMatch(/Visits at home|Everything held/);
  }, 60_000);

  test('who asks, fetches and why is written down, of the person too; the row says whose it is', async () => {
    const { id } = await file({ reason: 'They asked for it' });
    expect((await inScope<{ act: string }>("SELECT act FROM audit_events WHERE subject_id = $1 ORDER BY act", [id])).map(({ act }) => act)).toEqual(['exports.asked', 'exports.fetched', 'exports.made']);
    expect((await inScope("SELECT 1 FROM audit_events WHERE subject_id = $1 AND act = 'exports.person-asked'", [own.id])).length).toBeGreaterThan(0);
    expect((await team.as('lead').get(`/exports/${id}`)).body).toMatchObject({ kind: 'person', contactId: own.id, contactName: own.displayName, language: 'en', format: 'zip', rows: 1, rowsExpected: 1, reason: 'They asked for it', filter: {}, columns: [] });
    expect((await team.as('lead').get('/exports?limit=100')).body.items).toContainEqual(expect.objectContaining({ id, kind: 'person', contactId: own.id }));
  }, 60_000);

  test('sent twice is one file; other content under the id is refused', async () => {
    const id = newId();
    expect((await team.as('lead').post('/exports', wish({ id }))).status).toBe(202);
    expect((await team.as('lead').post('/exports', wish({ id }))).status).toBe(200);
    expect((await team.as('lead').post('/exports', wish({ id, language: 'ko' }))).body).toMatchObject({ status: 409, code: 'platform/id-reused' });
    await exported(team.as('lead'), id, 'done');
  }, 60_000);

  test('is made for leads and admins of the organization, and for nobody else', async () => {
    for (const role of ['organizer', 'volunteer'] as const) expect((await team.as(role).post('/exports', wish())).status).toBe(403);
    const stranger = await aSignedInTeam(api);
    const before = (await stranger.as('admin').get('/exports?count=true')).body.total as number;
    expect((await stranger.as('admin').post('/exports', wish())).status).toBe(404);
    expect((await stranger.as('admin').get('/exports?count=true')).body.total).toBe(before);
    const { id } = await file();
    expect((await stranger.as('admin').get(`/exports/${id}/file`)).status).toBe(404);
    expect((await team.as('lead').post('/exports', wish({ contactId: newId() }))).status).toBe(404);
  }, 60_000);

  test('what belongs to a list is refused for a person, and the other way round, each by its field', async () => {
    const refused = async (body: object): Promise<string[]> => {
      const answer = await team.as('lead').post('/exports', body);
      return [String(answer.status), answer.body.errors[0].field, answer.body.errors[0].code];
    };
    expect(await refused({ kind: 'person', format: 'zip' })).toEqual(['422', 'contactId', 'exports/person-needed']);
    expect(await refused(wish({ format: 'csv' }))).toEqual(['422', 'format', 'exports/not-for-a-person']);
    expect(await refused(wish({ filter: { tag: 'x' } }))).toEqual(['422', 'filter', 'exports/not-for-a-person']);
    expect(await refused(wish({ columns: ['name'] }))).toEqual(['422', 'columns', 'exports/not-for-a-person']);
    expect(await refused({ kind: 'contacts', format: 'zip' })).toEqual(['422', 'format', 'exports/not-for-a-list']);
    expect(await refused({ kind: 'contacts', format: 'csv', contactId: own.id })).toEqual(['422', 'contactId', 'exports/not-for-a-list']);
    expect(await refused({ kind: 'contacts', format: 'csv', language: 'es' })).toEqual(['422', 'language', 'exports/not-for-a-list']);
    expect((await refused(wish({ contactId: 'somebody' }))).slice(0, 2)).toEqual(['422', 'contactId']);
    expect((await refused(wish({ language: 'fr' }))).slice(0, 2)).toEqual(['422', 'language']);
  });

  test('counts as one of the day', async () => {
    const small = await aSignedInTeam(api);
    const { body: settings } = await small.as('admin').get('/settings');
    expect((await small.as('admin').patch('/settings', { version: settings.version, 'exports.leadRowsPerDay': 0 })).status).toBe(200);
    const { body } = await small.as('lead').post('/contacts', { givenName: 'Rosa' });
    expect((await small.as('lead').post('/exports', { kind: 'person', contactId: body.id, format: 'zip' })).body).toMatchObject({ status: 429, code: 'exports/daily-limit' });
    expect((await small.as('admin').post('/exports', { kind: 'person', contactId: body.id, format: 'zip' })).status).toBe(202);
  });

  test('goes with the person: file, name and id', async () => {
    const { body } = await team.as('lead').post('/contacts', { givenName: 'Brief' });
    const { id } = await file({ contactId: body.id });
    expect((await team.as('lead').post('/contact-forgettings', { contactId: body.id, confirmName: 'Brief' })).status).toBe(201);
    expect((await team.as('lead').get(`/exports/${id}`)).body).toMatchObject({ kind: 'person', contactId: null, contactName: null });
    await exported(team.as('lead'), id, 'expired');
    expect((await team.as('lead').get(`/exports/${id}/file`)).status).toBe(410);
  }, 60_000);

  test('whoever adds a table that holds people and no section for it does not start', () => {
    expect(() => requireEveryHeld(contactReferences())).not.toThrow();
    expect(() => requireEveryHeld([{ export: 'cards' }])).toThrow('nobody reads what is held under cards');
    expect(heldSections().map(({ name }) => name)).toEqual(expect.arrayContaining(contactReferences().flatMap((one) => one.export ?? [])));
    expect(() => registerContactReferences([{ ...contactReferences()[0]! }])).toThrow('does not start');
  });
});
