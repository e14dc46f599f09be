import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

interface Cut { id: string; people: number; lists: Array<{ id: string; name: string; doors: number; people: number; minutes: number; visitors: Array<{ id: string }>; status: string }>; leftOut: Array<{ contactId: string; displayName: string; reason: string }>; leftOutCounts: Array<{ reason: string; count: number }> }

describe('cutting visit lists', () => {
  const api = testApi();
  let team: SignedInTeam;
  beforeEach(async () => {
    team = await aSignedInTeam(api);
  });

  let n = 0;
  const at = (line1: string, more: object = {}): object => ({ addresses: [{ line1, city: 'Los Angeles', region: 'CA', postalCode: '90017', ...more }] });
  const person = async (body: object = {}, by: 'lead' | 'organizer' = 'lead'): Promise<string> =>
    (await team.as(by).post('/contacts', { givenName: 'Rosa', familyName: `Park ${(n += 1)}`, ...body })).body.id as string;
  const street = (count: number, body: object = {}): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, (_, i) => person({ ...at(`${100 + i * 2} Oak St`, { latitude: 34.05 + i * 0.0004, longitude: -118.27 }), ...body })));
  const speaks = async (role: 'organizer' | 'volunteer', languages: string[]): Promise<void> => {
    const { version } = (await team.as('admin').get(`/users/${team.users[role]}`)).body;
    await team.as('admin').patch(`/users/${team.users[role]}`, { version, languages });
  };
  const cut = async (body: object, by: 'lead' | 'organizer' | 'admin' = 'lead') => team.as(by).post('/visit-list-cuts', body);
  const reasons = (made: Cut): Record<string, string> => Object.fromEntries(made.leftOut.map((one) => [one.contactId, one.reason]));
  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, values));

  test('a list for each visitor, alike in time, in walking order; handed out at once; whoever cannot be visited is named with why', async () => {
    const people = await street(12);
    const household = await person(at('100 Oak Street'));
    const [never, nowhere, busy] = [await person({ ...at('7 Elm St'), doNotContact: true }), await person(), await person(at('9 Elm St'))];
    await team.as('lead').post('/visit-lists', { name: 'Elm', contactIds: [busy] });
    const wish = { id: newId(), filter: {}, visitorIds: [team.users.organizer, team.users.volunteer], maxStops: 25, name: 'Tuesday' };
    const made = await cut(wish);
    expect([made.status, made.headers['location']]).toEqual([201, `/api/v1/visit-list-cuts/${wish.id}`]);
    const body = made.body as Cut;
    expect(reasons(body)).toEqual({ [never]: 'do_not_contact', [nowhere]: 'no_address', [busy]: 'on_open_list' });
    expect(body.leftOutCounts).toEqual([{ reason: 'do_not_contact', count: 1 }, { reason: 'on_open_list', count: 1 }, { reason: 'no_address', count: 1 }]);
    expect(body.leftOut.every((one) => one.displayName.startsWith('Rosa Park'))).toBe(true);
    expect(body.lists.map((list) => [list.name, list.doors, list.status, list.visitors.map(({ id }) => id)])).toEqual([
      ['Tuesday · The organizer', 6, 'checked_out', [team.users.organizer]], ['Tuesday · The volunteer', 6, 'checked_out', [team.users.volunteer]]]);
    expect(body.lists.reduce((sum, list) => sum + list.people, 0)).toBe(13);
    const [one, other] = body.lists.map((list) => list.minutes);
    expect(Math.abs(one! - other!)).toBeLessThanOrEqual(0.1 * one!);
    // The volunteer has the doors at hand, in the order of the street, and the two of one door together.
    const mine = body.lists.find((list) => list.visitors[0]!.id === team.users.volunteer)!;
    const stops = (await team.as('volunteer').get(`/visit-lists/${mine.id}/stops`)).body.items as Array<{ address: { line1: string }; people: Array<{ contactId: string }> }>;
    const numbers = stops.map((stop) => Number.parseInt(stop.address.line1, 10));
    expect([[...numbers].sort((a, b) => a - b), [...numbers].sort((a, b) => b - a)]).toContainEqual(numbers);
    const doors = await rows<{ people: number }>('SELECT count(*)::int AS people FROM visit_list_people WHERE contact_id = ANY($1::uuid[]) GROUP BY stop_id', [[people[0], household]]);
    expect(doors).toEqual([{ people: 2 }]);
    expect((await team.as('lead').get(`/visit-lists/${mine.id}`)).body).toMatchObject({ minutes: mine.minutes, doors: 6 });
  });

  test('sent twice, or twice at once, it is stored once; with other content it is refused', async () => {
    await street(4);
    const wish = { id: newId(), filter: {}, maxStops: 3 };
    const both = await Promise.all([cut(wish), cut(wish)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 201]);
    expect(both[0].body).toEqual(both[1].body);
    const again = await cut(wish);
    expect([again.status, again.body.lists.length]).toEqual([200, 2]);
    expect(again.body).toEqual((await team.as('lead').get(`/visit-list-cuts/${wish.id}`)).body);
    expect((await cut({ ...wish, maxStops: 4 })).status).toBe(409);
    expect(await rows('SELECT id FROM visit_lists')).toHaveLength(2);
  });

  test('two cuts of the same people at once put nobody on two lists', async () => {
    const people = await street(10);
    const made = await Promise.all([cut({ contactIds: people, name: 'One' }), cut({ contactIds: [...people].reverse(), name: 'Other' }, 'admin'), cut({ filter: {}, name: 'Third' })]);
    expect(made.map((one) => one.status).sort()).toEqual([201, 422, 422]);
    const refused = made.find((one) => one.status === 422)!.body;
    expect([refused.code, refused.leftOutCounts]).toEqual(['house-visits/list-no-doors', [{ reason: 'on_open_list', count: 10 }]]);
    expect(await rows('SELECT contact_id FROM visit_list_people')).toHaveLength(10);
    expect(await rows('SELECT id FROM visit_list_cuts')).toHaveLength(1);
  });

  test('a preview tells the same and stores nothing', async () => {
    await street(7);
    const wish = { filter: {}, visitorIds: ['me', team.users.volunteer], maxStops: 3, dryRun: true };
    const preview = await cut(wish);
    expect(preview.status).toBe(200);
    expect(await rows('SELECT id FROM visit_list_cuts UNION ALL SELECT id FROM visit_lists UNION ALL SELECT cut_id FROM visit_list_cut_people')).toEqual([]);
    const made = (await cut({ ...wish, dryRun: false })).body as Cut;
    const shape = (one: Cut) => [one.people, one.leftOutCounts, one.lists.map((list) => [list.name, list.doors, list.people, list.minutes, list.visitors])];
    expect(shape(preview.body as Cut)).toEqual(shape(made));
    expect(made.leftOutCounts).toEqual([{ reason: 'list_full', count: 1 }]);
  });

  test('nobody is sent to a door where no language is shared, unless it is said so; languages are weighed in dealing', async () => {
    await speaks('organizer', ['ko', 'en']);
    await speaks('volunteer', ['es-MX']);
    const [korean, spanish, unknown, french] = [await street(4, { languages: ['ko'] }), await street(4, { languages: ['es'] }), await person(at('1 Pine St')), await person({ ...at('3 Pine St'), languages: ['fr'] })];
    // Same doors: the street holds two people a door.
    await rows("UPDATE contact_addresses SET door_key = door_key || '-es' WHERE contact_id = ANY($1::uuid[])", [spanish]);
    const wish = { filter: {}, visitorIds: [team.users.organizer, team.users.volunteer] };
    const preview = (await cut({ ...wish, dryRun: true })).body as Cut;
    expect(reasons(preview)).toEqual({ [french]: 'no_common_language' });
    const anyway = (await cut({ ...wish, dryRun: true, languageMatch: false })).body as Cut;
    expect([anyway.leftOut, anyway.lists.reduce((sum, list) => sum + list.people, 0)]).toEqual([[], 10]);
    const made = (await cut(wish)).body as Cut;
    const on = async (role: 'organizer' | 'volunteer') => (await rows<{ id: string }>(
      `SELECT p.contact_id AS id FROM visit_list_people p JOIN visit_list_stops s ON s.id = p.stop_id WHERE s.visit_list_id = $1`, [made.lists.find((list) => list.visitors[0]!.id === team.users[role])!.id])).map((row) => row.id);
    expect((await on('organizer')).filter((id) => id !== unknown).sort()).toEqual([...korean].sort());
    expect((await on('volunteer')).filter((id) => id !== unknown).sort()).toEqual([...spanish].sort());
  });

  test('who was reached rests, who was visited within the days asked too, and whom somebody is to visit later', async () => {
    const [talked, notHome, longAgo, planned, fresh] = await street(5);
    const visit = (contactId: string, more: object) => team.as('lead').post('/house-visits', { contactId, ...more });
    for (const answer of [
      await visit(talked!, { outcome: 'talked', visitedAt: '2026-10-10T19:00:00Z' }), await visit(notHome!, { outcome: 'not_home', visitedAt: '2026-10-12T19:00:00Z' }),
      await visit(longAgo!, { outcome: 'talked', visitedAt: '2026-09-20T19:00:00Z' }), await visit(planned!, { plannedAt: '2026-10-20T19:00:00Z' }),
    ]) expect(answer.status).toBe(201);
    const left = async (body: object): Promise<string[]> => ((await cut({ filter: {}, dryRun: true, ...body })).body as Cut).leftOut.map((one) => one.contactId).sort();
    expect(await left({})).toEqual([talked, planned].sort());
    expect(await left({ notVisitedDays: 3 })).toEqual([notHome, planned].sort());
    expect(await left({ notVisitedDays: 30 })).toEqual([talked, notHome, longAgo, planned].sort());
    expect(await left({ notVisitedDays: 0 })).toEqual([]);
    expect(await left({ plannedAt: '2026-10-22T19:00:00Z' })).toEqual([talked]);
    // Somebody asked us to come on a later day, some time ago.
    expect((await visit(fresh!, { outcome: 'come_back_later', visitedAt: '2026-09-25T19:00:00Z', comeBack: { on: '2026-10-25' } })).status).toBe(201);
    expect(await left({})).toContain(fresh);
    expect(await left({ plannedAt: '2026-10-26T19:00:00Z' })).not.toContain(fresh);
    await team.as('admin').patch('/settings', { 'visits.restDays': 30 });
    expect(await left({})).toEqual([talked, longAgo, planned, fresh].sort());
  });

  test('whose door stayed closed today is not sent for again today, nor is anybody behind the same door; tomorrow they are', async () => {
    const [closed, elsewhere, yesterday, night, mistaken] = await street(5);
    const household = await person(at('100 Oak Street'));
    const flatmate = await person(at('102 Oak Street'));
    const visit = async (contactId: string, visitedAt: string, outcome = 'not_home'): Promise<string> => {
      const { status, body } = await team.as('lead').post('/house-visits', { contactId, outcome, visitedAt, timeZone: 'America/Los_Angeles' });
      expect(status).toBe(201);
      return body.id as string;
    };
    await visit(closed!, '2026-10-14T17:00:00Z');
    await visit(elsewhere!, '2026-10-14T17:10:00Z', 'someone_else_home');
    await visit(yesterday!, '2026-10-13T23:00:00Z');
    // Half past three in the night is of the evening before.
    await visit(night!, '2026-10-14T10:30:00Z');
    expect((await team.as('lead').delete(`/house-visits/${await visit(mistaken!, '2026-10-14T17:20:00Z')}`)).status).toBe(204);
    const left = async (body: object = {}) => reasons((await cut({ filter: {}, dryRun: true, ...body })).body as Cut);
    expect(await left()).toEqual({ [closed!]: 'tried_today', [household]: 'tried_today', [elsewhere!]: 'tried_today' });
    expect(await left({ plannedAt: '2026-10-15T23:00:00Z' })).toEqual({});
    expect(await left({ notVisitedDays: 0 })).toEqual({});
    expect(await left({ notVisitedDays: 1 })).toMatchObject({ [closed!]: 'too_recent', [household]: 'tried_today' });
    const made = (await cut({ id: newId(), filter: {} })).body as Cut;
    expect(made.leftOutCounts).toEqual([{ reason: 'tried_today', count: 3 }]);
    expect((await rows<{ id: string }>('SELECT p.contact_id AS id FROM visit_list_people p')).map(({ id }) => id).sort()).toEqual([flatmate, yesterday, night, mistaken].sort());
  });

  test('people come from a filter with lists of values, a saved list, or one by one; minutes limit a list', async () => {
    const people = await street(6, { tags: ['night'] });
    await person({ ...at('8 Elm St'), tags: ['day'] });
    const count = async (body: object): Promise<number> => ((await cut({ dryRun: true, ...body })).body as Cut).people;
    const saved = (await team.as('lead').post('/saved-lists', { name: 'Night', groups: { all: [{ tag: ['night'] }], any: [], not: [] } })).body.id as string;
    expect([await count({ filter: {} }), await count({ filter: { tag: ['night'] } }), await count({ filter: { tag: 'night,day' } }), await count({ savedListId: saved }), await count({ contactIds: people.slice(0, 2) })]).toEqual([7, 6, 7, 6, 2]);
    const short = (await cut({ savedListId: saved, maxMinutes: 30, dryRun: true })).body as Cut;
    expect(short.lists.length).toBeGreaterThan(1);
    expect(Math.max(...short.lists.map((list) => list.minutes))).toBeLessThanOrEqual(30);
    const one = (await cut({ savedListId: saved, maxMinutes: 30, visitorIds: ['me'], dryRun: true })).body as Cut;
    expect([one.lists.length, one.leftOutCounts[0]!.reason]).toEqual([1, 'list_full']);
    const campaign = (await team.as('lead').post('/campaigns', { name: 'Hotels', stage: 'building' })).body.id as string;
    await team.as('lead').post('/bulk-acts', { act: 'add_to_campaign', target: { campaignId: campaign }, contactIds: people });
    const made = (await cut({ filter: { campaignId: campaign } })).body as Cut & { name: string };
    expect([made.name, made.lists[0]!.name]).toEqual(['Hotels', 'Hotels']);
    expect((await team.as('lead').get(`/visit-lists/${made.lists[0]!.id}`)).body.campaignId).toBe(campaign);
  });

  test('what cannot be read names its field, in the reader’s language, and nothing is stored', async () => {
    const [id] = await street(1);
    const wrong = async (body: object, language = 'en'): Promise<unknown[]> => {
      const { status, body: problem } = await team.as('lead').post('/visit-list-cuts', body, { 'Accept-Language': language });
      return [status, problem.errors[0]?.field ?? problem.code];
    };
    expect(await wrong({})).toEqual([422, 'contactIds']);
    expect(await wrong({ filter: {}, contactIds: [id] })).toEqual([422, 'contactIds']);
    expect(await wrong({ filter: { colour: 'red' } })).toEqual([422, 'filter.colour']);
    expect(await wrong({ filter: {}, visitorIds: ['me', newId()] })).toEqual([422, 'visitorIds[1]']);
    expect(await wrong({ filter: {}, maxStops: 61 })).toEqual([422, 'maxStops']);
    expect(await wrong({ filter: {}, start: { latitude: 91, longitude: 0 } })).toEqual([422, 'start.latitude']);
    expect((await wrong({ contactIds: [newId()] }))[0]).toBe(404);
    expect(await wrong({ savedListId: newId() })).toEqual([404, 'filter.savedListId']);
    expect((await wrong({ filter: {}, campaignId: newId() }))).toEqual([404, 'campaignId']);
    expect((await team.as('lead').post('/visit-list-cuts', {}, { 'Accept-Language': 'ko' })).body.errors[0].message).toMatch(/명단/);
    expect(await rows('SELECT id FROM visit_list_cuts')).toEqual([]);
  });

  test('organizers cut from whom they see and read their own cuts; another organization and volunteers nothing', async () => {
    await street(3);
    const own = await person(at('5 Elm St'), 'organizer');
    const mine = await cut({ filter: {} }, 'organizer');
    expect([mine.status, mine.body.people]).toEqual([201, 1]);
    expect((await rows<{ id: string }>('SELECT contact_id AS id FROM visit_list_people'))).toEqual([{ id: own }]);
    const leads = (await cut({ filter: {} })).body as Cut;
    expect((await team.as('organizer').get(`/visit-list-cuts/${leads.id}`)).status).toBe(404);
    expect((await team.as('lead').get(`/visit-list-cuts/${mine.body.id}`)).status).toBe(200);
    expect((await team.as('volunteer').post('/visit-list-cuts', { filter: {} })).status).toBe(403);
    const other = await aSignedInTeam(api);
    expect((await other.as('admin').get(`/visit-list-cuts/${leads.id}`)).status).toBe(404);
    expect((await other.as('admin').post('/visit-list-cuts', { contactIds: [own] })).status).toBe(404);
    const theirs = await other.as('admin').post('/visit-list-cuts', { id: leads.id, filter: {}, dryRun: true });
    expect(theirs.body.people).toBe(0);
  });

  test('whom a cut left out is forgotten after a month, with the person, and when two become one', async () => {
    const [one, two] = [await person(), await person()];
    await street(1);
    const first = (await cut({ filter: {} })).body as Cut;
    expect(first.leftOut).toHaveLength(2);
    expect((await team.as('lead').post('/contact-merges', { survivorId: one, duplicateId: two, fields: {} })).status).toBe(201);
    expect(((await team.as('lead').get(`/visit-list-cuts/${first.id}`)).body as Cut).leftOut.map(({ contactId }) => contactId)).toEqual([one]);
    await rows("UPDATE visit_list_cuts SET created_at = created_at - interval '31 days'");
    await person(at('77 Elm St'));
    await cut({ filter: {} });
    expect(((await team.as('lead').get(`/visit-list-cuts/${first.id}`)).body as Cut).leftOut).toEqual([]);
  });
});
