import { Client } from 'pg';
import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import type { RunningWorker } from '../../apps/worker/create-worker';
import { exported } from '../support/exports';
import { bringIn, workerBeside } from '../support/imports';
import { ownerOfTests } from '../support/owner';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { until } from '../support/until';

const NAME = 'Xóchitl Quetzalcanary';
const LAST_FOUR = '0142';
const CANARY = {
  givenName: 'Xóchitl', familyName: 'Quetzalcanary', preferredName: 'Xochicanary', languages: ['es'], tags: ['canarytag'], caution: 'Canarycaution: ring twice',
  phones: [{ number: '(213) 555-0142' }], emails: [{ address: 'canary@example.org' }], customFields: { badge: 'canarybadge' },
  addresses: [{ line1: '77 Canary Row', city: 'Los Angeles', region: 'CA', postalCode: '90017', notes: 'canarygate 4410' }], employments: [{ employerName: 'Canary Foods', jobTitle: 'Canary cook' }],
};
const TRACES = ['canary', 'xóchitl', 'xochitl', '5550142', LAST_FOUR];
/** A row without its ids and instants, and digits that are no part of a longer number or hash: in those four digits stand by chance. */
const PLAIN = String.raw`regexp_replace(lower(t::text), '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?', '', 'g')`;
const APART = (digits: string): string => `(?<![0-9a-f])${digits}(?![0-9a-f])`;

describe('people who ask to be forgotten', () => {
  const api = testApi();
  let worker: RunningWorker;
  let team: SignedInTeam;

  beforeAll(async () => {
    worker = await workerBeside(api);
  }, 60_000);
  afterAll(() => worker?.close());
  beforeEach(async () => {
    team = await aSignedInTeam(api);
  });

  const add = async (role: 'lead' | 'organizer', person: object = CANARY): Promise<string> => {
    const { status, body } = await team.as(role).post('/contacts', person);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id as string;
  };
  const forget = (contactId: string, confirmName = NAME) => team.as('lead').post('/contact-forgettings', { contactId, confirmName });
  const inScope = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.app.get(Database).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, values));

  /** Every row of every table of the whole database, sealed texts apart, that holds one of the words. */
  async function traces(words: readonly string[], organizationId: string): Promise<string[]> {
    const owner = new Client(ownerOfTests(api.logins.app.database));
    await owner.connect();
    try {
      const { rows: tables } = await owner.query<{ name: string; own: boolean }>(
        `SELECT c.oid::regclass::text AS name, EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organization_id') AS own
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname IN ('public', 'search', 'staging') ORDER BY 1`);
      const found: string[] = [];
      const whole = words.filter((word) => word !== LAST_FOUR).map((word) => `%${word}%`);
      const apart = words.includes(LAST_FOUR) ? APART(LAST_FOUR) : null;
      for (const { name, own } of tables) {
        const { rows } = await owner.query<{ row: string }>(
          `SELECT t::text AS row FROM ${name} t WHERE (lower(t::text) LIKE ANY ($1) OR ${PLAIN} ~ $3) AND ${own ? 'organization_id = $2' : '$2::text IS NOT NULL'}`, [whole, organizationId, apart]);
        found.push(...rows.map(({ row }) => `${name}: ${row}`));
      }
      return found;
    } finally {
      await owner.end();
    }
  }

  test('one person is traced through every table: afterwards nothing says that they were there, and what was done is still counted', async () => {
    const lead = team.as('lead');
    const campaign = (await lead.post('/campaigns', { name: 'Hotels', stage: 'building', memberIds: [team.users.organizer], issues: [{ label: 'Heat' }] })).body;
    const contactId = await add('organizer');
    const other = await add('organizer', { givenName: 'Rosa' });
    const twin = await add('lead', { ...CANARY, givenName: 'Xochitl', addresses: [{ ...CANARY.addresses[0], line1: '79 Canary Court', notes: 'canarydog' }] });
    for (const merged of [{ survivorId: contactId, duplicateId: twin }]) expect((await lead.post('/contact-merges', merged)).status).toBe(201);
    await team.as('organizer').post('/contacts', { givenName: 'Kept answer', familyName: NAME }, { 'Idempotency-Key': newId() });
    const organizer = team.as('organizer');
    const visit = {
      id: newId(), contactId, campaignId: campaign.id, visitedAt: '2026-10-01T01:10:00Z', timeZone: 'America/Los_Angeles', visitorIds: ['me'], outcome: 'talked', met: [{ contactId }],
      issues: ['Heat', 'canary issue of one person'], asks: [{ id: newId(), text: 'Come, canary', answer: 'yes' }], assessment: { value: 2 }, notes: 'canary note', leadersNamed: [{ contactId: other }],
      consent: { status: 'granted', wording: 'canary wording' }, followUps: [{ id: newId(), title: `Call ${NAME}`, dueOn: '2026-11-04' }],
    };
    expect((await organizer.post('/house-visits', visit)).status).toBe(201);
    expect((await organizer.post('/follow-ups', { title: 'Bring canary card', about: { kind: 'contact', id: contactId }, assigneeId: team.users.lead, dueOn: '2026-10-20' })).status).toBe(201);
    for (const [what, body] of [['notes', { text: 'canary' }], ['touches', { kind: 'call' }], ['assessments', { value: 1, basis: 'phone', note: 'canary' }], ['relationships', { kind: 'friend', contactId: other }],
      ['consents', { channel: 'sms', address: '+12135550142', purpose: 'events', status: 'granted', method: 'phone' }]] as const) expect((await organizer.post(`/contacts/${contactId}/${what}`, body)).status).toBe(201);
    const { version } = (await lead.get(`/contacts/${contactId}`)).body;
    expect((await lead.patch(`/contacts/${contactId}`, { version, pronouns: 'canary/them' })).status).toBe(200);
    // What was noted of the door they lived at before.
    expect((await lead.patch(`/contacts/${contactId}`, { version: version + 1, addresses: [{ ...CANARY.addresses[0], line1: '78 Canary Lane' }] })).status).toBe(200);
    expect((await lead.post('/visit-lists', { name: 'Tuesday round', filter: { q: 'quetzalcanary' } })).status).toBe(201);
    await bringIn(api, team, Buffer.from(`Name,Phone,Email,Notes\n${NAME},213-555-0142,canary@example.org,canary of a list\nPeter Other,213-555-0150,p@example.org,\n`));
    const file = (await lead.post('/exports', { kind: 'contacts', format: 'csv', filter: { q: 'quetzalcanary' } })).body;
    await exported(lead, file.id, 'done');
    const held = (await lead.post('/exports', { kind: 'person', contactId, format: 'zip', reason: 'The canary asked for it' })).body;
    await exported(lead, held.id, 'done');
    const counts = async () => (await inScope('SELECT (SELECT count(*)::int FROM house_visits) AS visits, (SELECT count(*)::int FROM import_rows) AS rows'))[0];
    const before = await counts();
    expect((await traces(TRACES, team.id)).length).toBeGreaterThan(10);

    const done = await forget((await lead.get(`/contacts?q=quetzalcanary&limit=1`)).body.items.find((one: { id: string }) => one.id === contactId)?.id ?? contactId);
    expect(done.body).toMatchObject({ state: 'done', contactId: null, displayName: null, reason: null });
    // The one whom the kept answer made is another person of that name: they go too, so that every trace left would be the first one's.
    for (const { id } of await inScope<{ id: string }>("SELECT id FROM contacts WHERE display_name LIKE '%Quetzalcanary%'")) {
      const name = (await inScope<{ display_name: string }>('SELECT display_name FROM contacts WHERE id = $1', [id]))[0]!.display_name;
      expect((await forget(id, name)).status).toBe(201);
    }
    await until('files with the person are gone', async () => (await lead.get(`/exports/${file.id}`)).body.status === 'expired');
    await until('the list’s cells are gone', async () => (await inScope("SELECT 1 FROM imports WHERE file_key IS NOT NULL OR sealed_preview IS NOT NULL")).length === 0);

    expect(await traces(TRACES, team.id)).toEqual([]);
    expect((await traces([contactId], team.id)).map((row) => row.split(':')[0]).filter((table) => !['audit_events', 'contact_forgettings'].includes(table!))).toEqual([]);
    expect(await counts()).toEqual(before);
    expect((await lead.get(`/house-visits/${visit.id}`)).body).toMatchObject({ id: visit.id, contactId: null, contactName: null, outcome: 'talked', issues: ['Heat'], notes: null, met: [] });
    expect((await lead.get(`/exports/${file.id}/file`)).status).toBe(410);
    for (const path of [`/contacts/${contactId}`, `/contacts/${contactId}/timeline`, `/contacts/${twin}`]) expect((await lead.get(path)).status).toBe(404);
    expect((await lead.get('/contacts?q=quetzalcanary')).body.items).toEqual([]);
    expect((await lead.get(`/campaigns/${campaign.id}/counts`)).status).toBe(200);
  }, 120_000);

  test('a number that comes in again comes with a no for every purpose, until the person says otherwise', async () => {
    expect((await forget(await add('lead'))).status).toBe(201);
    const typed = { givenName: 'New', familyName: 'Entry', phones: [{ number: '213 555 0142' }, { number: '213 555 0188' }], emails: [{ address: 'CANARY@example.org' }] };
    const told = { askedToBeForgotten: ['+12135550142', 'canary@example.org'] };
    expect((await team.as('organizer').post('/duplicate-checks', typed)).body).toMatchObject(told);
    const entered = await team.as('organizer').post('/contacts', typed);
    expect([entered.status, entered.body]).toEqual([201, expect.objectContaining(told)]);
    const again = entered.body.id as string;
    const consents = (await team.as('lead').get(`/contacts/${again}/consents`)).body.items as Array<{ channel: string; status: string; wording: string }>;
    expect([...new Set(consents.map((one) => one.channel))].sort()).toEqual(['email', 'phone', 'sms', 'whatsapp']);
    expect(consents.every((one) => one.status === 'revoked' && one.wording === 'Somebody with this number or e-mail asked to be forgotten')).toBe(true);
    const another = { givenName: 'Somebody', phones: [{ number: '213-555-0177' }] };
    expect((await team.as('organizer').post('/duplicate-checks', another)).body.askedToBeForgotten).toEqual([]);
    expect((await team.as('volunteer').post('/duplicate-checks', typed)).status).toBe(403);
    const free = await team.as('organizer').post('/contacts', another);
    expect(free.body).not.toHaveProperty('askedToBeForgotten');
    const fresh = free.body.id as string;
    expect((await team.as('lead').get(`/contacts/${fresh}/consents`)).body.items).toEqual([]);
    expect((await team.as('lead').patch(`/contacts/${fresh}`, { version: 1, phones: [{ number: '213-555-0142' }] })).status).toBe(200);
    expect((await team.as('lead').get(`/contacts/${fresh}/consents`)).body.items).toHaveLength(9);
    const elsewhere = await aSignedInTeam(api);
    expect((await elsewhere.as('lead').post('/duplicate-checks', typed)).body.askedToBeForgotten).toEqual([]);
    const theirs = (await elsewhere.as('lead').post('/contacts', CANARY)).body.id;
    expect((await elsewhere.as('lead').get(`/contacts/${theirs}/consents`)).body.items).toEqual([]);
    const brought = await bringIn(api, team, Buffer.from('Name,Phone,Ok to text\nOn A List,213-555-0142,yes\nFree Person,213-555-0178,yes\n'), { columns: { 'Ok to text': 'consentSms' } });
    expect(brought.problems.filter((one) => one.code === 'imports/asked-to-be-forgotten')).toEqual([{ row: 2, column: null, code: 'imports/asked-to-be-forgotten', message: expect.stringContaining('asked to be forgotten') }]);
    expect(brought.counts).toMatchObject({ created: 2, rejected: 0 });
    const [listed] = (await team.as('lead').get('/contacts?q=on%20a%20list')).body.items;
    const sms = (await team.as('lead').get(`/contacts/${listed.id}/consents`)).body.items.filter((one: { channel: string; current: boolean }) => one.channel === 'sms' && one.current);
    expect(sms.every((one: { status: string }) => one.status === 'revoked')).toBe(true);
  }, 60_000);

  test('an organizer files it and a lead does it by typing the name, or turns it down', async () => {
    const contactId = await add('organizer');
    const filed = await team.as('organizer').post('/contact-forgettings', { contactId, reason: 'Asked at the door' });
    expect(filed.body).toMatchObject({ state: 'requested', contactId, displayName: NAME, late: false, requestedBy: { id: team.users.organizer } });
    expect(Date.parse(filed.body.dueAt) - api.clock.now().getTime()).toBe(72 * 3_600_000);
    const twice = await team.as('organizer').post('/contact-forgettings', { contactId });
    expect([twice.status, twice.body.id]).toEqual([200, filed.body.id]);
    expect((await team.as('organizer').post('/contact-forgettings', { contactId, confirmName: NAME })).status).toBe(403);
    expect((await team.as('volunteer').post('/contact-forgettings', { contactId })).status).toBe(403);
    const lead = team.as('lead');
    expect((await lead.get('/contact-forgettings?count=true')).body).toMatchObject({ total: 1, items: [{ id: filed.body.id, reason: 'Asked at the door' }] });
    const change = (body: object) => lead.patch(`/contact-forgettings/${filed.body.id}`, { version: 1, state: 'done', ...body });
    for (const wrong of [{}, { confirmName: 'Xóchitl' }]) expect((await change(wrong)).body).toMatchObject({ status: 422, errors: [{ field: 'confirmName', code: 'contacts/name-not-the-same' }] });
    expect((await lead.get(`/contacts/${contactId}`)).status).toBe(200);
    expect((await change({ version: 7, confirmName: NAME })).status).toBe(409);
    expect((await change({ confirmName: '  xóchitl   QUETZALCANARY ' })).body).toMatchObject({ state: 'done', decidedBy: { id: team.users.lead }, contactId: null, reason: null });
    expect((await change({ confirmName: NAME })).status).toBe(200);
    expect((await change({ state: 'declined' })).body).toMatchObject({ code: 'contacts/forgetting-over' });
    expect((await lead.get(`/contacts/${contactId}`)).status).toBe(404);

    const other = await add('lead', { givenName: 'Rosa' });
    const second = (await lead.post('/contact-forgettings', { contactId: other })).body;
    expect((await lead.patch(`/contact-forgettings/${second.id}`, { version: 1, state: 'declined' })).body).toMatchObject({ state: 'declined', contactId: other });
    expect((await lead.get('/contact-forgettings')).body.items).toEqual([]);
    expect((await lead.get('/contact-forgettings?state=declined')).body.items).toHaveLength(1);
  });

  test('nobody is forgotten from another organization, or by an organizer who may not see them', async () => {
    const contactId = await add('lead');
    const stranger = await aSignedInTeam(api);
    expect((await stranger.as('admin').post('/contact-forgettings', { contactId, confirmName: NAME })).status).toBe(404);
    expect((await team.as('organizer').post('/contact-forgettings', { contactId })).status).toBe(404);
    const { body } = await team.as('admin').post('/contact-forgettings', { contactId });
    expect((await stranger.as('admin').patch(`/contact-forgettings/${body.id}`, { version: 1, state: 'done', confirmName: NAME })).status).toBe(404);
    expect((await team.as('lead').get(`/contacts/${contactId}`)).status).toBe(200);
    const id = newId();
    const done = await team.as('lead').post('/contact-forgettings', { id, contactId: await add('lead', { givenName: 'Once' }), confirmName: 'Once' });
    expect([done.status, done.body.state]).toEqual([201, 'done']);
    expect((await team.as('lead').get('/audit-events')).status).toBe(403);
  });
});
