import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { RATE_LIMITS } from '@doorstep/platform/http';
import { TEST_NOW } from '../support';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { aVisitList, somebodyAtADoor } from '../support/visit-lists';

const HOUR = 3_600_000;
const GONE = [404, 'platform/not-found'];

describe('a list that is handed out', () => {
  const api = testApi();
  let team: SignedInTeam;
  beforeEach(async () => {
    api.clock.moveTo(new Date(TEST_NOW));
    team = await aSignedInTeam(api);
  });

  const by = (role: 'admin' | 'lead' | 'organizer' | 'volunteer') => team.byToken(role);
  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, values));
  const hand = async (id: string, wish: object = {}, role: 'admin' | 'lead' | 'organizer' = 'lead') => by(role).post(`/visit-lists/${id}/hand-outs`, wish);
  const tokenOf = (link: string): string => new URL(link).pathname.split('/').pop()!;
  const take = (role: 'admin' | 'lead' | 'organizer' | 'volunteer', body: object) => by(role).post('/visit-list-takings', body);
  const seen = async (id: string) => (await by('lead').get(`/visit-lists/${id}`)).body as { status: string; visitors: Array<{ id: string }>; dueBackAt: string | null; version: number };
  const told = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

  test('is taken by link: a volunteer without other sight has its doors then, once, with its time', async () => {
    const list = await aVisitList(team, 2);
    expect(list.status).toBe('ready');
    const made = await hand(list.id, { id: newId() });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ visitListId: list.id, seats: 1, takesOver: false, by: 'The lead', takings: [], expiresAt: new Date(api.clock.now().getTime() + 24 * HOUR).toISOString() });
    expect(made.body.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(made.body.link).toMatch(new RegExp(`/v/[A-Za-z0-9_-]{43}\\?in=${team.id}$`));
    expect(made.body.qrSvg).toContain('<svg');
    const [kept] = await rows<{ token_hash: Buffer; kind: string }>('SELECT token_hash, kind FROM public_links WHERE organization_id = $1', [team.id]);
    expect([kept!.kind, kept!.token_hash.length]).toEqual(['house-visits.hand-out', 32]);

    expect((await by('volunteer').get(`/visit-lists/${list.id}/stops`)).status).toBe(404);
    const taken = await take('volunteer', { token: tokenOf(made.body.link) });
    expect([taken.status, taken.headers['location']]).toEqual([201, `/api/v1/visit-lists/${list.id}`]);
    expect(taken.body).toMatchObject({ id: list.id, status: 'checked_out', visitors: [{ id: team.users.volunteer }], dueBackAt: new Date(api.clock.now().getTime() + 72 * HOUR).toISOString() });
    expect((await by('volunteer').get(`/visit-lists/${list.id}/stops`)).body.items).toHaveLength(2);
    const again = await take('volunteer', { token: tokenOf(made.body.link) });
    expect([again.status, again.body.id]).toEqual([200, list.id]);
    expect(told(await take('organizer', { token: tokenOf(made.body.link) }))).toEqual(GONE);
    const shown = (await by('lead').get(`/visit-lists/${list.id}/hand-outs`)).body.items;
    expect(shown).toMatchObject([{ code: null, takings: [{ userId: team.users.volunteer, name: 'The volunteer' }] }]);
    expect(JSON.stringify(shown)).not.toContain(tokenOf(made.body.link));
    const acts = await rows<{ act: string }>("SELECT act FROM audit_events WHERE organization_id = $1 AND act LIKE 'house-visits.%' ORDER BY at, act", [team.id]);
    expect(acts.map((row) => row.act).sort()).toEqual(['house-visits.hand-out-made', 'house-visits.list-handed-out', 'house-visits.list-taken']);
  });

  test('is taken by six letters as people type them, by two where it is for two, and by nobody after', async () => {
    const list = await aVisitList(team, 1);
    const { code } = (await hand(list.id, { seats: 2 })).body as { code: string };
    expect((await take('volunteer', { code: ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} ` })).status).toBe(201);
    expect((await take('organizer', { code })).status).toBe(201);
    expect((await seen(list.id)).visitors.map((one) => one.id).sort()).toEqual([team.users.volunteer, team.users.organizer].sort());
    expect(told(await take('admin', { code }))).toEqual(GONE);
    expect(told(await hand(list.id))).toEqual([409, 'house-visits/list-in-hands']);
  });

  test('of two who take the last seat at once one has it', async () => {
    const list = await aVisitList(team, 1);
    const { code } = (await hand(list.id)).body as { code: string };
    const both = await Promise.all([take('volunteer', { code }), take('organizer', { code })]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 404]);
    expect((await seen(list.id)).visitors).toHaveLength(1);
  });

  test('unknown, over, taken back, used up, of another organization and by somebody who left: all are told alike', async () => {
    const others = await aSignedInTeam(api);
    const [list, back] = [await aVisitList(team, 1), await aVisitList(team, 1)];
    const good = (await hand(list.id)).body as { id: string; code: string; link: string };
    const unknown = await take('volunteer', { code: 'ZZZZZZ' });
    expect(told(unknown)).toEqual(GONE);
    const nothing = [await others.byToken('volunteer').post('/visit-list-takings', { code: good.code }), await others.byToken('admin').post('/visit-list-takings', { token: tokenOf(good.link) }), await take('volunteer', { token: 'x'.repeat(43) })];
    expect((await by('lead').delete(`/visit-lists/${list.id}/hand-outs/${good.id}`)).status).toBe(204);
    expect((await by('lead').delete(`/visit-lists/${list.id}/hand-outs/${good.id}`)).status).toBe(404);
    nothing.push(await take('volunteer', { code: good.code }), await take('volunteer', { token: tokenOf(good.link) }));
    // A new one takes the place of the one before.
    const [first, second] = [(await hand(list.id)).body, (await hand(list.id)).body] as Array<{ code: string; link: string }>;
    nothing.push(await take('volunteer', { code: first!.code }), await take('volunteer', { token: tokenOf(first!.link) }));
    const onReturned = (await hand(back.id)).body as { code: string };
    expect((await by('lead').patch(`/visit-lists/${back.id}`, { version: (await seen(back.id)).version, status: 'archived' })).status).toBe(200);
    nothing.push(await take('volunteer', { code: onReturned.code }));
    api.clock.moveBy(61_000);
    await rows('UPDATE memberships SET until = $3 WHERE organization_id = $1 AND user_id = $2', [team.id, team.users.lead, api.clock.now()]);
    nothing.push(await take('volunteer', { code: second!.code }));
    await rows('UPDATE memberships SET until = NULL WHERE organization_id = $1 AND user_id = $2', [team.id, team.users.lead]);
    api.clock.moveTo(new Date(Date.parse(TEST_NOW) + 24 * HOUR + 1));
    nothing.push(await take('volunteer', { code: second!.code }), await take('volunteer', { token: tokenOf(second!.link) }));
    for (const answer of nothing) expect([answer.status, answer.body]).toEqual([404, unknown.body]);
  });

  test('guessing letters is slowed down for whoever guesses, and for nobody else', async () => {
    const list = await aVisitList(team, 1);
    const { code } = (await hand(list.id)).body as { code: string };
    const [{ calls }] = RATE_LIMITS.shortCodes;
    for (let n = 0; n < calls; n += 1) expect((await take('organizer', { code: `00000${n % 10}` })).status).toBe(404);
    const slowed = await take('organizer', { code });
    expect([slowed.status, Number(slowed.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await take('volunteer', { code })).status).toBe(201);
  });

  test.each([[{}, 'code'], [{ code: 'ABCDEF', token: 'x' }, 'code'], [{ letters: 'ABCDEF' }, 'letters']])('what leads to nothing is said by its field: %j', async (body, field) => {
    const answer = await take('volunteer', body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, field]);
  });

  test('by somebody who sees its people only through it, or not at all, is not handed out', async () => {
    const list = await aVisitList(team, 1);
    expect((await hand(list.id, {}, 'organizer')).status).toBe(404);
    const { code } = (await hand(list.id)).body as { code: string };
    expect((await take('organizer', { code })).status).toBe(201);
    expect((await hand(list.id, {}, 'organizer')).status).toBe(404);
    expect((await by('organizer').get(`/visit-lists/${list.id}/stops`)).body.items).toHaveLength(1);
    expect((await by('volunteer').post(`/visit-lists/${list.id}/hand-outs`)).status).toBe(403);
    // An organizer's own list, of people they see.
    const own = await aVisitList(team, 1, {}, 'organizer');
    expect((await hand(own.id, {}, 'organizer')).status).toBe(201);
    expect((await hand(own.id, { id: newId(), seats: 3 }, 'organizer')).status).toBe(422);
  });

  test('is taken no more once who handed it out lost their account, their role or their sight of its people', async () => {
    const admin = team.as('admin');
    const change = async (user: string, body: object): Promise<void> => {
      const { version } = (await admin.get(`/users/${user}`)).body as { version: number };
      expect((await admin.patch(`/users/${user}`, { version, ...body })).status).toBe(200);
    };
    const list = await aVisitList(team, 1);
    const { code } = (await hand(list.id)).body as { code: string };
    await change(team.users.lead, { role: 'organizer' });
    // The lead entered these people and cut the list, and sees them as an organizer as well.
    const another = await aVisitList(team, 1, {}, 'admin');
    const ofAnother = (await hand(another.id, {}, 'admin')).body as { code: string };
    await rows('UPDATE visit_list_hand_outs SET created_by = $2 WHERE organization_id = $1 AND visit_list_id = $3', [team.id, team.users.lead, another.id]);
    expect(told(await take('volunteer', { code: ofAnother.code }))).toEqual(GONE);
    await change(team.users.lead, { role: 'lead' });
    expect((await take('volunteer', { code: ofAnother.code })).status).toBe(201);
    await change(team.users.lead, { disabled: true });
    expect(told(await take('volunteer', { code }))).toEqual(GONE);
    await change(team.users.lead, { disabled: false });
    expect((await take('volunteer', { code })).status).toBe(201);

    // An organizer who sees people through a campaign alone.
    const contactId = await somebodyAtADoor(team, 'admin');
    const campaign = (await admin.post('/campaigns', { name: 'Hotels', stage: 'building', memberIds: [team.users.organizer] })).body as { id: string };
    expect((await admin.post('/bulk-acts', { act: 'add_to_campaign', target: { campaignId: campaign.id }, contactIds: [contactId] })).body).toMatchObject({ changed: 1 });
    const own = await aVisitList(team, [contactId], {}, 'organizer');
    const given = (await hand(own.id, {}, 'organizer')).body as { code: string };
    const current = (await admin.get(`/campaigns/${campaign.id}`)).body as { version: number };
    expect((await admin.patch(`/campaigns/${campaign.id}`, { version: current.version, memberIds: [] })).status).toBe(200);
    expect(told(await take('volunteer', { code: given.code }))).toEqual(GONE);
  });

  test('again with the same id is the same hand-out, without its link', async () => {
    const list = await aVisitList(team, 1);
    const id = newId();
    const first = await hand(list.id, { id });
    const again = await hand(list.id, { id });
    expect([again.status, again.body.code, again.body.link, again.body.qrSvg]).toEqual([200, first.body.code, null, null]);
    expect((await hand(list.id, { id, seats: 2 })).status).toBe(409);
  });

  test('is taken over: the first one holds it no more, what waits on their phone still comes in, and they are told who has it', async () => {
    const list = await aVisitList(team, 3, { visitorIds: [team.users.volunteer] });
    const visit = (contactId: string) => ({ id: newId(), visitListId: list.id, contactId, outcome: 'not_home', visitedAt: api.clock.now().toISOString() });
    const { code } = (await hand(list.id, { takesOver: true })).body as { code: string };
    api.clock.moveBy(HOUR);
    const over = await take('organizer', { code });
    expect(over.body).toMatchObject({ status: 'checked_out', dueBackAt: list.dueBackAt, visitors: [{ id: team.users.organizer }] });
    expect((await by('volunteer').get(`/visit-lists/${list.id}`)).status).toBe(404);
    expect((await by('volunteer').get('/visit-list-endings')).body.items).toMatchObject([{ id: list.id, how: 'moved', holders: ['The organizer'] }]);
    const sent = await by('volunteer').post('/house-visits/batch', { sentAt: api.clock.now().toISOString(), visits: [visit(list.people[0]!)] });
    expect(sent.body.results[0].status).toBe(201);
    expect((await by('lead').get(`/visit-lists/${list.id}`)).body).toMatchObject({ done: 1, status: 'checked_out' });
  });

  test('leaves its rest to a new list in one step, with the lines for its doors; who is elsewhere meanwhile stays there', async () => {
    const list = await aVisitList(team, 4, { visitorIds: [team.users.volunteer] });
    const [done, elsewhere, third] = list.people as [string, string, string];
    const stops = (await by('lead').get(`/visit-lists/${list.id}/stops`)).body.items as Array<{ id: string; people: Array<{ contactId: string }> }>;
    const stop = stops.find((one) => one.people[0]!.contactId === third)!;
    expect((await by('lead').put(`/visit-lists/${list.id}/stops/${stop.id}/people/${third}/lines`, { lines: ['Ring twice'] })).status).toBe(204);
    expect((await by('volunteer').post('/house-visits', { visitListId: list.id, contactId: done, outcome: 'talked' })).status).toBe(201);
    const id = newId();
    const rest = () => by('lead').post(`/visit-lists/${list.id}/rests`, { id, name: 'Linden Court, the rest' });
    expect(told(await rest())).toEqual([409, 'house-visits/list-state']);
    await by('volunteer').post(`/visit-lists/${list.id}/returns`);
    await aVisitList(team, [elsewhere]);
    const made = await rest();
    expect([made.status, made.body]).toMatchObject([201, { id, doors: 2, done: 0, status: 'ready' }]);
    expect((await rest()).status).toBe(200);
    const items = (await by('lead').get(`/visit-lists/${id}/stops`)).body.items as Array<{ people: Array<{ contactId: string; brief: { lines: string[] } }> }>;
    expect(items.flatMap((one) => one.people).find((one) => one.contactId === third)!.brief.lines).toEqual(['Ring twice']);
    expect(told(await by('lead').post(`/visit-lists/${list.id}/rests`, { name: 'Again' }))).toEqual([409, 'house-visits/list-no-rest']);
    expect((await by('organizer').post(`/visit-lists/${list.id}/rests`, { name: 'Mine' })).status).toBe(404);
  });

  test('has somebody of another open list on it by a lead’s word alone, on the record', async () => {
    const contactId = await somebodyAtADoor(team);
    const first = await aVisitList(team, [contactId]);
    const second = await aVisitList(team, 1);
    const path = `/visit-lists/${second.id}/overrides`;
    expect((await by('organizer').post(path, { contactIds: [contactId] })).status).toBe(403);
    const made = await by('lead').post(path, { contactIds: [contactId] });
    expect([made.status, made.body]).toEqual([201, { id: second.id, added: [contactId], leftOut: [] }]);
    expect((await by('lead').post(path, { contactIds: [contactId] })).body.added).toEqual([]);
    expect((await by('lead').get(`/visit-lists/${second.id}`)).body.doors).toBe(2);
    expect(await rows('SELECT is_open, overridden_by FROM visit_list_people WHERE organization_id = $1 AND contact_id = $2 ORDER BY overridden_by NULLS FIRST', [team.id, contactId]))
      .toEqual([{ is_open: true, overridden_by: null }, { is_open: true, overridden_by: team.users.lead }]);
    expect(await rows("SELECT by_user_id, count FROM audit_events WHERE organization_id = $1 AND act = 'house-visits.on-two-lists'", [team.id])).toEqual([{ by_user_id: team.users.lead, count: 1 }]);
    // The first comes back: on the second they stand still, and a third is not given them.
    expect((await by('lead').patch(`/visit-lists/${first.id}`, { version: first.version, status: 'returned' })).status).toBe(200);
    expect(told(await by('lead').post('/visit-lists', { name: 'Third', contactIds: [contactId] }))).toEqual([409, 'house-visits/on-open-list']);
  });

  test('stands in the table of lists with what was reached and when its phone was heard of; each number opens to as many rows', async () => {
    const { body: campaign } = await by('lead').post('/campaigns', { name: 'Hotels', stage: 'building' });
    const list = await aVisitList(team, 3, { visitorIds: [team.users.volunteer, team.users.organizer], campaignId: campaign.id, name: 'Beta' });
    const other = await aVisitList(team, 1, { name: 'Alpha' });
    const row = async (query = '') => (await by('lead').get(`/visit-lists?count=true&${query}`)).body as { total: number; items: Array<{ id: string; reached: number; lastSyncAt: string | null }> };
    expect((await row()).items.map((one) => [one.reached, one.lastSyncAt])).toEqual([[0, null], [0, null]]);
    const at = api.clock.now().toISOString();
    const talk = { visitListId: list.id, contactId: list.people[0], outcome: 'talked', visitedAt: at };
    // Two phones at one door are one encounter.
    for (const role of ['volunteer', 'organizer'] as const) expect((await by(role).post('/house-visits', talk)).status).toBe(201);
    expect((await by('volunteer').post('/house-visits', { ...talk, contactId: list.people[1], outcome: 'someone_else_home' })).status).toBe(201);
    api.clock.moveBy(5 * 60_000);
    await by('volunteer').get(`/visit-lists/${list.id}/stops`);
    await by('lead').get(`/visit-lists/${list.id}/stops`);
    const found = (await row(`campaignId=${campaign.id}`)).items;
    expect(found).toMatchObject([{ id: list.id, reached: 1, lastSyncAt: api.clock.now().toISOString() }]);
    const behind = (await by('lead').get(`/house-visits?visitListId=${list.id}&reached=person&encounters=true&count=true`)).body;
    expect([behind.total, behind.items.length]).toEqual([1, 1]);
    expect((await row(`holder=${team.users.organizer}`)).items.map((one) => one.id)).toEqual([list.id]);
    expect((await row('sort=name')).items.map((one) => one.id)).toEqual([other.id, list.id]);
    expect((await row('sort=dueBackAt')).items.map((one) => one.id)).toEqual([list.id, other.id]);
    for (const sort of ['name', 'dueBackAt', '-updatedAt']) {
      const first = (await by('lead').get(`/visit-lists?limit=1&sort=${sort}`)).body;
      const second = (await by('lead').get(`/visit-lists?limit=1&sort=${sort}&cursor=${first.nextCursor}`)).body;
      expect([new Set([first.items[0].id, second.items[0].id]).size, second.nextCursor]).toEqual([2, null]);
      expect(told(await by('lead').get(`/visit-lists?limit=1&sort=${sort === 'name' ? 'dueBackAt' : 'name'}&cursor=${first.nextCursor}`))).toEqual([400, 'cursor-mismatch']);
    }
    expect((await by('lead').get('/visit-lists?sort=code')).status).toBe(400);
    expect((await row('status=archived')).total).toBe(0);
    expect((await by('volunteer').get('/visit-lists?count=true')).body).toMatchObject({ total: 1, items: [{ id: list.id }] });
  });
});
