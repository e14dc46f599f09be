import { ExportFiles } from '@doorstep/exports';
import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { aPerson, lists, make, one, send, tagged, taggedLater, then } from './access-prepare';
import { row } from './access-row';
import { nights } from './access-nights';
import type { AccessRow, Call, Prepare } from './access-row';
import { rounds } from './access-rounds';
import { visitLists } from './access-visit-lists';

/*
 * The golden table: every route, who gets through, and a call that shows it (security.md AUZ-02). Written by hand, apart
 * from the permission table that the program itself reads; `access-matrix.db.spec.ts` walks every line with every role,
 * nobody, a token and another organization's people. A route without a line fails it, and so does a line without a route.
 *
 * A new route = one line in the room's part:
 *
 *   row('GET /things/:id', ALL, one('/things', () => ({ name: 'x' }))),
 *
 * - first the route as the controller declares it, then the roles that get through (the others must be told 403);
 * - then how a call is made ready: `one(collection, body)` makes a row through the api and calls its address (with a
 *   third argument the change that a PATCH sends; its version is added), `lists(collection, body)` makes a row and calls
 *   the list, which must show it, `send(path, body)` is a POST; or a function of your own that answers
 *   `{path, body, shows}`: `shows` is an id that must be in the answer, and in no stranger's;
 * - then what is not usual: `status` of success (usually 200, POST 201, DELETE 204), `not` for roles that may use the
 *   route and not this row (`{volunteer: 404}`), `token` for what a token is told, `stranger: 404` where a body, and not
 *   the path, names a row of ours.
 */
const [ALL, TEAM, LEADS, ADMIN] = ['admin lead organizer volunteer', 'admin lead organizer', 'admin lead', 'admin'] as const;

const address = (): string => `${newId()}@example.org`;
const invitation = (): object => ({ email: address(), role: 'organizer' });
const ofUser = (change?: object): Prepare => async (team) => ({ path: `/users/${team.users.volunteer}`, shows: team.users.volunteer, body: change });
const tokenOf = async (team: Parameters<Prepare>[0]): Promise<string> => String((await make(team, '/invitations', invitation())).link).split('/i/')[1]!;
const visit: Prepare = async (team, api) => ({ path: '/house-visits', body: { contactId: await aPerson(team, api), outcome: 'not_home' } });
const followUp: Prepare = async (team, api) => ({
  path: '/follow-ups', body: { title: 'Bring the card', about: { kind: 'contact', id: await aPerson(team, api) }, assigneeId: team.users.admin, dueOn: '2026-10-20' } });

const accounts: AccessRow[] = [
  row('POST /session', 'public', send('/session', () => ({ email: address(), password: 'wrong' })), { status: 401 }),
  row('GET /session', ALL, async (team, _, role) => ({ path: '/session', shows: team.users[role] })),
  row('DELETE /session', ALL),
  row('GET /set-up', 'public'),
  row('POST /set-up', 'public', send('/set-up', () => ({
    organization: { name: 'Second', kind: 'local', timeZone: 'UTC' }, admin: { name: 'x', email: address(), password: 'a quiet door at noon', language: 'en' } })), { status: 409 }),
  row('POST /invitations', ADMIN, send('/invitations', invitation)),
  row('GET /invitations', ADMIN, lists('/invitations', invitation)),
  row('DELETE /invitations/:id', ADMIN, one('/invitations', invitation)),
  row('GET /invitations/:token', 'public', async (team) => ({ path: `/invitations/${await tokenOf(team)}` })),
  row('POST /invitations/:token/acceptances', 'public', async (team) => ({
    path: `/invitations/${await tokenOf(team)}/acceptances`, body: { name: 'Rosa', password: 'a quiet door at noon', language: 'es' } })),
  row('GET /users', TEAM, async (team) => ({ path: '/users', shows: team.users.volunteer })),
  row('GET /users/me', ALL, async (team, _, role) => ({ path: '/users/me', shows: team.users[role] })),
  row('PATCH /users/me', ALL, async () => ({ path: '/users/me', body: { version: 1, language: 'ko' } }), { token: 403 }),
  row('GET /users/:id', TEAM, ofUser()),
  row('PATCH /users/:id', ADMIN, ofUser({ version: 1, role: 'organizer' }), { token: 403 }),
  row('GET /sessions', ALL),
  row('DELETE /sessions', ALL, undefined, { token: 403 }),
  row('DELETE /sessions/:id', ALL, async (team, _, role) => {
    const list = await team.as(role).get('/sessions');
    return { path: `/sessions/${list.body.items[0].id}` };
  }, { token: 403 }),
  row('POST /api-tokens', ADMIN, send('/api-tokens', () => ({ name: 'Nightly sync' })), { token: 403 }),
  row('GET /api-tokens', ADMIN, lists('/api-tokens', () => ({ name: 'Nightly sync' })), { token: 403 }),
  row('DELETE /api-tokens/:id', ADMIN, one('/api-tokens', () => ({ name: 'Nightly sync' })), { token: 403 }),
  row('GET /audit-events', ADMIN, async (team) => ({ path: '/audit-events', shows: (await make(team, '/invitations', invitation())).id })),
];

const organizations: AccessRow[] = [
  row('POST /organizations', ADMIN, send('/organizations', () => ({ name: 'Local 12', kind: 'local', timeZone: 'America/Los_Angeles' }))),
  row('GET /organizations', ALL, async (team) => ({ path: '/organizations', shows: team.id })),
  row('GET /organizations/:id', ALL, async (team) => ({ path: `/organizations/${team.id}`, shows: team.id })),
  row('PATCH /organizations/:id', ADMIN, async (team) => ({ path: `/organizations/${team.id}`, body: { version: 1, name: 'New name' } })),
  row('GET /settings', LEADS),
  row('GET /user-settings', ALL),
  row('PATCH /user-settings', ALL, async () => ({ path: '/user-settings', body: { 'people.columns': ['stand'] } })),
  row('GET /custom-fields', TEAM),
  row('PUT /custom-fields', ADMIN, async (team) => ({ path: '/custom-fields', body: { version: (await team.as('admin').get('/custom-fields')).body.version, items: [] } })),
  row('PATCH /settings', ADMIN, async () => ({ path: '/settings', body: { 'fading.days': 45 } })),
];

const named = (): object => ({ name: 'Hotel Aurora' });
const workplaces: AccessRow[] = ['employers', 'worksites', 'units'].flatMap((things) => [
  row(`GET /${things}`, TEAM, lists(`/${things}`, named)),
  row(`POST /${things}`, LEADS, send(`/${things}`, named)),
  row(`GET /${things}/:id`, TEAM, one(`/${things}`, named)),
  row(`PATCH /${things}/:id`, LEADS, one(`/${things}`, named, { name: 'Hotel Borealis' })),
]);

const campaigns: AccessRow[] = [
  row('GET /campaigns', ALL, async () => ({ path: '/campaigns' })),
  row('POST /campaigns', LEADS, send('/campaigns', named)),
  row('GET /campaigns/:id', ALL, one('/campaigns', named), { not: { organizer: 404, volunteer: 404 } }),
  row('PATCH /campaigns/:id', LEADS, one('/campaigns', named, { stage: 'building' })),
  row('GET /campaigns/:id/counts', LEADS, async (team) => ({ path: `/campaigns/${(await make(team, '/campaigns', named())).id}/counts` })),
  row('GET /campaigns/:id/hours', LEADS, async (team) => ({ path: `/campaigns/${(await make(team, '/campaigns', named())).id}/hours` })),
  row('GET /campaigns/:id/weeks', LEADS, async (team) => ({ path: `/campaigns/${(await make(team, '/campaigns', named())).id}/weeks` })),
];

const rosa = (): object => ({ givenName: 'Rosa', familyName: 'Park', phones: [{ number: '213-555-0101' }], emails: [{ address: 'rosa@example.org' }] });
/** Something of one person: read it, or add to it. */
const ofContact = (what: string, body?: object): Prepare => async (team, api) => {
  const id = await aPerson(team, api);
  return { path: `/contacts/${id}${what}`, body };
};
/** Two entries of one person, and the question whether they are. */
const twoOfOne = async (team: Parameters<Prepare>[0]): Promise<{ first: string; second: string; pair: string }> => {
  const [first, second] = [await make(team, '/contacts', rosa()), await make(team, '/contacts', rosa())];
  const found = (await team.as('admin').get('/duplicates')).body.items;
  return { first: first.id, second: second.id, pair: found[0]?.id };
};
const merge = (path: (id: string) => string): Prepare => async (team) => {
  const { first, second } = await twoOfOne(team);
  const { id } = await make(team, '/contact-merges', { survivorId: first, duplicateId: second });
  return { path: path(id), shows: id };
};
/** A field that two people changed at once, left to a lead. */
const aClash = async (team: Parameters<Prepare>[0]): Promise<string> => {
  const { id } = await make(team, '/contacts', rosa());
  // Two people: one's own later word is no clash.
  for (const [role, preferredName] of [['lead', 'Rosita'], ['admin', 'Rosi']] as const) await team.as(role).patch(`/contacts/${id}`, { version: 1, preferredName, onConflict: 'ask-lead' });
  return (await team.as('admin').get(`/field-conflicts?contactId=${id}`)).body.items[0].id;
};
const theirs = { not: { organizer: 404 } };
const contacts: AccessRow[] = [
  row('GET /contacts', ALL, async () => ({ path: '/contacts' })),
  row('POST /contacts', TEAM, send('/contacts', rosa)),
  row('GET /contacts/:id', ALL, one('/contacts', rosa), { not: { organizer: 404, volunteer: 404 } }),
  row('PATCH /contacts/:id', TEAM, one('/contacts', rosa, { preferredName: 'Rosie' }), theirs),
  row('GET /contacts/:id/timeline', TEAM, ofContact('/timeline'), theirs),
  row('GET /contacts/:id/assessments', TEAM, ofContact('/assessments'), theirs),
  row('POST /contacts/:id/assessments', TEAM, ofContact('/assessments', { value: 2, basis: 'phone' }), theirs),
  row('GET /contacts/:id/consents', TEAM, ofContact('/consents'), theirs),
  row('POST /contacts/:id/consents', TEAM, ofContact('/consents', { channel: 'sms', address: '+12135550101', purpose: 'events', status: 'granted', method: 'phone' }), theirs),
  row('GET /contacts/:id/relationships', TEAM, ofContact('/relationships'), theirs),
  row('POST /contacts/:id/relationships', TEAM, async (team, api) => ({
    path: `/contacts/${await aPerson(team, api)}/relationships`, body: { kind: 'coworker', contactId: await aPerson(team, api) } }), theirs),
  row('GET /contacts/:id/network', TEAM, ofContact('/network'), theirs),
  row('GET /contacts/:id/readers', LEADS, ofContact('/readers')),
  row('DELETE /contacts/:id/relationships/:tieId', TEAM, async (team, api) => {
    const id = await aPerson(team, api);
    const { body } = await team.as('admin').post(`/contacts/${id}/relationships`, { kind: 'coworker', contactId: await aPerson(team, api) });
    return { path: `/contacts/${id}/relationships/${body.id}` };
  }, theirs),
  row('POST /contacts/:id/touches', TEAM, ofContact('/touches', { kind: 'call' }), theirs),
  row('GET /field-conflicts', LEADS, async (team) => ({ path: '/field-conflicts', shows: await aClash(team) })),
  row('PATCH /field-conflicts/:id', LEADS, async (team) => ({ path: `/field-conflicts/${await aClash(team)}`, body: { version: 1, take: 'yours' } })),
  row('POST /touches', TEAM, async (team, api) => ({ path: '/touches', body: { contactId: await aPerson(team, api), kind: 'call' } }), { not: { organizer: 404 }, stranger: 404 }),
  row('POST /touches/batch', TEAM, send('/touches/batch', () => ({ touches: [] })), { status: 200 }),
  row('GET /contacts/:id/notes', TEAM, ofContact('/notes'), theirs),
  row('POST /contacts/:id/notes', TEAM, ofContact('/notes', { text: 'Wants the meeting on a Sunday' }), theirs),
  row('GET /duplicates', LEADS, async (team) => ({ path: '/duplicates', shows: (await twoOfOne(team)).pair })),
  row('GET /duplicates/:id', LEADS, async (team) => {
    const { pair } = await twoOfOne(team);
    return { path: `/duplicates/${pair}`, shows: pair };
  }),
  row('PATCH /duplicates/:id', LEADS, async (team) => ({ path: `/duplicates/${(await twoOfOne(team)).pair}`, body: { version: 1, state: 'different' } })),
  row('POST /duplicate-checks', TEAM, async () => ({ path: '/duplicate-checks', body: { givenName: 'Guadalupe' } }), { status: 200 }),
  row('POST /contact-merges', LEADS, async (team) => {
    const { first, second } = await twoOfOne(team);
    return { path: '/contact-merges', body: { survivorId: first, duplicateId: second } };
  }, { stranger: 404 }),
  row('GET /contact-merges', LEADS, async (team) => {
    const { first, second } = await twoOfOne(team);
    const { id } = await make(team, '/contact-merges', { survivorId: first, duplicateId: second });
    return { path: `/contact-merges?contactId=${first}`, shows: id };
  }, { stranger: 404 }),
  row('GET /contact-merges/:id', LEADS, merge((id) => `/contact-merges/${id}`)),
  row('DELETE /contact-merges/:id', LEADS, merge((id) => `/contact-merges/${id}`)),
];

const saved = (): object => ({ name: 'Committee', shared: 'team', groups: { all: [{ tag: 'committee' }] } });
const savedLists: AccessRow[] = [
  row('GET /saved-lists', TEAM, lists('/saved-lists', saved)),
  row('POST /saved-lists', TEAM, send('/saved-lists', saved)),
  row('GET /saved-lists/:id', TEAM, one('/saved-lists', saved)),
  row('POST /list-counts', TEAM, async () => ({ path: '/list-counts', body: { groups: { all: [{ language: 'es' }] } } }), { status: 200 }),
  row('PATCH /saved-lists/:id', TEAM, one('/saved-lists', saved, { archived: true }), { not: { organizer: 403 } }),
];

const bulkActs: AccessRow[] = [
  row('GET /bulk-acts', TEAM),
  row('POST /bulk-acts', TEAM, tagged),
  row('GET /bulk-acts/:id', TEAM, then(tagged, (id) => `/bulk-acts/${id}`), { not: { organizer: 404 } }),
  row('PATCH /bulk-acts/:id', TEAM, taggedLater, { not: { organizer: 404 } }),
  row('DELETE /bulk-acts/:id', TEAM, then(tagged, (id) => `/bulk-acts/${id}`), { not: { organizer: 404 } }),
];

const planned: Prepare = async (team, api) => ({ path: '/house-visits', body: { contactId: await aPerson(team, api), plannedAt: '2026-12-01T02:00:00Z' } });
const visits: AccessRow[] = [
  row('POST /house-visits', ALL, visit, { stranger: 404, not: { organizer: 404, volunteer: 404 } }),
  row('POST /house-visits/batch', ALL, send('/house-visits/batch', () => ({ visits: [{ id: newId(), outcome: 'nothing' }] })), { status: 200 }),
  row('GET /house-visits', ALL),
  row('PATCH /house-visits/:id', ALL, then(planned, (id) => `/house-visits/${id}`, { version: 1, plannedAt: '2026-12-02T02:00:00Z' }), { not: { organizer: 404, volunteer: 404 } }),
  row('DELETE /house-visits/:id', ALL, then(visit, (id) => `/house-visits/${id}`), { not: { organizer: 404, volunteer: 404 } }),
  row('GET /house-visits/:id', ALL, then(visit, (id) => `/house-visits/${id}`), { not: { organizer: 404, volunteer: 404 } }),
  row('GET /follow-ups', ALL),
  row('POST /follow-ups', ALL, followUp, { stranger: 404, not: { organizer: 404, volunteer: 404 } }),
  row('GET /follow-ups/:id', ALL, then(followUp, (id) => `/follow-ups/${id}`), { not: { organizer: 404, volunteer: 404 } }),
  row('PATCH /follow-ups/:id', ALL, then(followUp, (id) => `/follow-ups/${id}`, { version: 1, state: 'done', result: 'Signed' }), { not: { organizer: 404, volunteer: 404 } }),
];

/** An invitation leaves a message of the organization. */
const message = (path: (id: string) => string): Prepare => async (team) => {
  await make(team, '/invitations', invitation());
  const [found] = (await team.as('admin').get('/messages')).body.items;
  return { path: path(found.id), shows: found.id };
};
const messages: AccessRow[] = [
  row('GET /messages', LEADS, message(() => '/messages')),
  row('GET /messages/:id', LEADS, message((id) => `/messages/${id}`)),
  row('DELETE /messages/:id', LEADS, message((id) => `/messages/${id}`)),
  row('POST /message-retries', LEADS, async (team, api, role) => {
    const { shows } = await message(String)(team, api, role);
    await api.app.get(Database, { strict: false }).withScope(team.actor('admin'), (scope) => scope.query("UPDATE messages SET state = 'failed' WHERE id = $1", [shows]));
    return { path: '/message-retries', body: { messageId: shows } };
  }, { stranger: 404 }),
  row('GET /outbox-board', ADMIN),
];

/** A list of two people as a browser sends a file. */
const file = (): Call => {
  const name = newId();
  const form = `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}.csv"\r\nContent-Type: text/csv\r\n\r\nName,Phone\r\nRosa Park ${name},213-555-0101\r\n\r\n--edge--\r\n`;
  return { path: '/imports', body: Buffer.from(form, 'utf8'), headers: { 'Content-Type': 'multipart/form-data; boundary=edge' } };
};
const imported = (path: (id: string) => string, body?: object, mapped = false): Prepare => async (team) => {
  const { body: form, headers } = file();
  const { id } = (await team.as('admin').post('/imports', form, headers)).body as { id: string };
  if (mapped) await team.as('admin').patch(`/imports/${id}`, { mapping: [{ index: 0, field: 'fullName' }, { index: 1, field: 'phone' }] });
  return { path: path(id), body, shows: path(id).endsWith(id) ? id : undefined };
};
const imports: AccessRow[] = [
  row('GET /imports', LEADS, async (team, api, role) => {
    const { shows } = await imported((id) => `/imports/${id}`)(team, api, role);
    return { path: '/imports', shows };
  }),
  row('POST /imports', LEADS, async () => file()),
  row('GET /imports/:id', LEADS, imported((id) => `/imports/${id}`)),
  row('PATCH /imports/:id', LEADS, imported((id) => `/imports/${id}`, { mapping: [{ index: 0, field: 'fullName' }, { index: 1, field: 'phone' }] })),
  row('POST /imports/:id/dry-runs', LEADS, imported((id) => `/imports/${id}/dry-runs`, undefined, true), { status: 202 }),
  row('POST /imports/:id/runs', LEADS, imported((id) => `/imports/${id}/runs`, undefined, true), { status: 202 }),
  row('GET /imports/:id/rows', LEADS, imported((id) => `/imports/${id}/rows`)),
  row('GET /imports/:id/rejects.csv', LEADS, imported((id) => `/imports/${id}/rejects.csv`)),
  row('GET /imports/:id/offers', LEADS, imported((id) => `/imports/${id}/offers`)),
  row('POST /imports/:id/offer-decisions', LEADS, imported((id) => `/imports/${id}/offer-decisions`, { decision: 'declined', kind: 'caution' }), { status: 200 }),
];

const taken = (path: (id: string) => string): Prepare => async (team, _, role) => {
  const asker = role === 'lead' ? 'lead' : 'admin';
  const { body } = await team.as(asker).post('/exports', { kind: 'contacts', format: 'csv' });
  return { path: path(body.id as string), shows: path(body.id as string).endsWith('/file') ? undefined : (body.id as string) };
};
const forgetting = (path: (id: string) => string, body?: object): Prepare => async (team, api) => {
  const { id } = await make(team, '/contact-forgettings', { contactId: await aPerson(team, api) });
  return { path: path(id), shows: body ? undefined : id, body };
};
const forgettings: AccessRow[] = [
  row('GET /contact-forgettings', LEADS, forgetting(() => '/contact-forgettings')),
  row('POST /contact-forgettings', TEAM, async (team, api) => ({ path: '/contact-forgettings', body: { contactId: await aPerson(team, api) } }), { not: { organizer: 404 }, stranger: 404 }),
  row('GET /contact-forgettings/:id', LEADS, forgetting((id) => `/contact-forgettings/${id}`)),
  row('PATCH /contact-forgettings/:id', LEADS, forgetting((id) => `/contact-forgettings/${id}`, { version: 1, state: 'declined' })),
];
const exportRows: AccessRow[] = [
  row('GET /exports', LEADS, taken(() => '/exports')),
  row('POST /exports', LEADS, async (team, api) => ({ path: '/exports', body: { kind: 'person', contactId: await aPerson(team, api), format: 'zip' } }), { status: 202, stranger: 404 }),
  row('GET /exports/:id', LEADS, taken((id) => `/exports/${id}`)),
  row('GET /exports/:id/file', LEADS, async (team, api, role) => {
    const { path } = await taken((id) => `/exports/${id}/file`)(team, api, role);
    const id = path.split('/')[2]!;
    const file = await api.app.get(ExportFiles, { strict: false }).store(team.id, id, (async function* () { yield Buffer.from('Name'); })(), new AbortController().signal);
    await api.app.get(Database, { strict: false }).withScope(team.actor('admin'), (scope) => scope.query(
      "UPDATE exports SET status = 'done', file_key = $2, sealed_file_key = $3, expires_at = $4 WHERE id = $1", [id, file.key, file.sealedKey, new Date(scope.now.getTime() + 60_000)]));
    return { path };
  }),
];

const health: AccessRow[] = ['/health', '/health/live', '/health/ready'].map((path) => row(`GET ${path}`, 'public'));

export const ACCESS_TABLE: readonly AccessRow[] = [...health, ...organizations, ...accounts, ...contacts, ...savedLists, ...bulkActs, ...workplaces, ...campaigns, ...visits, ...visitLists, ...rounds, ...nights, ...messages, ...imports, ...exportRows, ...forgettings];
