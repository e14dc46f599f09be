import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

describe('planned visits', () => {
  const api = testApi();
  const SATURDAY = '2026-12-05T18:00:00.000Z';
  const person = async (team: SignedInTeam, who: 'lead' | 'organizer' = 'lead') => ((await team.as(who).post('/contacts', { givenName: 'Guadalupe', familyName: 'López' })).body as { id: string }).id;
  const plan = async (team: SignedInTeam, contactId: string, more: object = {}) => {
    const wish = { id: newId(), contactId, plannedAt: SATURDAY, ...more };
    const made = await team.as('lead').post('/house-visits', wish);
    expect([made.status, made.body.state, made.body.plannedAt]).toEqual([201, 'planned', SATURDAY]);
    return { wish, id: wish.id };
  };
  const mine = async (team: SignedInTeam, who: 'lead' | 'organizer' | 'volunteer', state = 'planned') =>
    ((await team.as(who).get(`/house-visits?state=${state}&visitor=me&count=true`)).body as { items: Array<{ id: string; contactName: string; door?: { address: object; brief: object } }>; total: number });

  test('a visit that is planned for somebody stands on their list, the next first, and shows them its person until it is over', async () => {
    const [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const contactId = await person(team);
    expect((await team.as('volunteer').get(`/contacts/${contactId}`)).status).toBe(404);
    const { id, wish } = await plan(team, contactId, { visitorIds: [team.users.volunteer] });
    expect((await team.as('lead').post('/house-visits', wish)).status).toBe(200);
    const sooner = await plan(team, contactId, { plannedAt: SATURDAY, visitorIds: [team.users.volunteer, 'me'] });
    await team.as('lead').patch(`/house-visits/${sooner.id}`, { version: 1, plannedAt: '2026-12-04T18:00:00Z' });
    const theirs = await mine(team, 'volunteer');
    expect([theirs.total, theirs.items.map((one) => one.id), theirs.items[0]!.contactName]).toEqual([2, [sooner.id, id], 'Guadalupe López']);
    expect((await mine(team, 'organizer')).items).toEqual([]);
    expect((await mine(team, 'lead')).items.map((one) => one.id)).toEqual([sooner.id]);
    expect((await team.as('volunteer').get(`/contacts/${contactId}`)).status).toBe(200);
    expect((await others.as('admin').get('/house-visits?state=planned')).body.items).toEqual([]);
    const first = (await team.as('lead').get('/house-visits?state=planned&limit=1')).body;
    expect([first.items[0].id, (await team.as('lead').get(`/house-visits?state=planned&limit=1&cursor=${encodeURIComponent(first.nextCursor)}`)).body.items[0].id]).toEqual([sooner.id, id]);

    for (const one of [id, sooner.id]) expect((await team.as('volunteer').post('/house-visits/batch', { visits: [{ id: one, contactId, plannedAt: SATURDAY, outcome: 'not_home' }] })).body.results[0].status).toBe(201);
    expect((await mine(team, 'volunteer')).items).toEqual([]);
    expect((await team.as('volunteer').get(`/contacts/${contactId}`)).status).toBe(404);
  });

  test('who is to go is handed the door: the warning first, the notes of the address, what was last, and nothing to a volunteer that a list would keep back', async () => {
    const team = await aSignedInTeam(api);
    const { id: contactId } = (await team.as('lead').post('/contacts', {
      givenName: 'Guadalupe', familyName: 'López', caution: 'Her brother is a manager', languages: ['es'], addresses: [{ line1: '12 Palm St', city: 'Long Beach', type: 'home', notes: 'Side gate' }],
    })).body as { id: string };
    await team.as('lead').post('/house-visits', { contactId, outcome: 'not_home', followUps: [{ id: newId(), title: 'Bring the card', dueOn: '2026-12-08' }] });
    const { id } = await plan(team, contactId, { visitorIds: [team.users.organizer, team.users.volunteer] });
    const doorFor = async (who: 'lead' | 'organizer' | 'volunteer') => (await mine(team, who)).items.find((one) => one.id === id)?.door;
    const door = await doorFor('organizer');
    expect(door).toMatchObject({ address: { line1: '12 Palm St', city: 'Long Beach' }, brief: { displayName: 'Guadalupe López', nameToSay: 'Guadalupe', languages: ['es'], caution: 'Her brother is a manager', addressNotes: 'Side gate', lastVisit: { outcome: 'not_home' }, promises: ['Bring the card'] } });
    expect(await doorFor('volunteer')).toMatchObject({ brief: { caution: 'Her brother is a manager', promises: [], ties: [] } });
    // Whoever is not to go reads the plan, and carries no door of it.
    const read = (await team.as('lead').get(`/house-visits?state=planned&contactId=${contactId}`)).body.items;
    expect(read.map((one: object) => [(one as { id: string }).id, 'door' in one])).toEqual([[id, false]]);
  });

  test('the log of a plan takes its place once, however often it is sent, and the plan that is sent again is still the same', async () => {
    const team = await aSignedInTeam(api);
    const contactId = await person(team);
    const { id, wish } = await plan(team, contactId, { visitorIds: [team.users.organizer], notes: 'Bring the Korean leaflet' });
    const log = { id, contactId, plannedAt: SATURDAY, outcome: 'talked', visitedAt: '2026-10-12T18:05:00.000Z', assessment: { value: 2 }, notes: 'Wants to come', visitorIds: ['me'], followUps: [{ id: newId(), title: 'Bring the card', dueOn: '2026-12-08' }] };
    const [once, twice] = await Promise.all([1, 2].map(() => team.as('organizer').post('/house-visits/batch', { visits: [log] })));
    expect([once!.body.results[0].status, twice!.body.results[0].status].sort()).toEqual([200, 201]);
    const read = (await team.as('lead').get(`/house-visits/${id}`)).body;
    expect(read).toMatchObject({ id, version: 2, state: 'completed', plannedAt: SATURDAY, visitedAt: '2026-10-12T18:05:00.000Z', notes: 'Wants to come', visitorIds: [team.users.organizer], assessment: { value: 2 } });
    expect((await team.as('organizer').post('/house-visits', log)).status).toBe(200);
    expect((await team.as('lead').post('/house-visits', wish)).status).toBe(200);
    expect((await team.as('organizer').post('/house-visits', { ...log, outcome: 'refused' })).status).toBe(409);
    const timeline = (await team.as('lead').get(`/contacts/${contactId}/timeline`)).body.items as Array<{ kind: string }>;
    expect(timeline.filter((one) => one.kind === 'house_visit')).toHaveLength(1);
    expect((await team.as('lead').get('/house-visits?state=planned')).body.items).toEqual([]);
    expect((await team.as('lead').get('/house-visits?state=completed')).body.items.map((one: { id: string }) => one.id)).toEqual([id]);
    expect((await team.as('lead').get('/house-visits?state=attempted')).body.items).toEqual([]);
  });

  test('two who go together may both log it: both logs stay and share an encounter', async () => {
    const team = await aSignedInTeam(api);
    const contactId = await person(team);
    const { id } = await plan(team, contactId, { visitorIds: [team.users.organizer, team.users.volunteer] });
    const log = { id, contactId, plannedAt: SATURDAY, outcome: 'talked', visitedAt: '2026-10-12T18:05:00.000Z', durationMinutes: 20 };
    expect((await team.as('organizer').post('/house-visits', log)).status).toBe(201);
    const second = await team.as('volunteer').post('/house-visits/batch', { visits: [{ ...log, outcome: 'refused' }] });
    expect([second.body.results[0].id, second.body.results[0].status]).toEqual([id, 201]);
    expect((await team.as('volunteer').post('/house-visits/batch', { visits: [{ ...log, outcome: 'refused' }] })).body.results[0].status).toBe(200);
    const both = (await team.as('lead').get(`/house-visits?contactId=${contactId}`)).body.items as Array<{ encounterId: string }>;
    expect([both.length, new Set(both.map((one) => one.encounterId)).size]).toEqual([2, 1]);
    expect((await team.as('volunteer').get(`/contacts/${contactId}`)).status).toBe(404);
  });

  test('a plan is moved, handed on, cancelled with a reason and taken up again; each change sent twice is one', async () => {
    const team = await aSignedInTeam(api);
    const contactId = await person(team);
    const { id } = await plan(team, contactId, { visitorIds: [team.users.volunteer] });
    const lead = team.as('lead');
    const moved = await lead.patch(`/house-visits/${id}`, { version: 1, plannedAt: '2026-12-06T18:00:00Z', visitorIds: [team.users.organizer] });
    expect([moved.status, moved.body.version, moved.body.plannedAt, moved.body.visitorIds]).toEqual([200, 2, '2026-12-06T18:00:00.000Z', [team.users.organizer]]);
    expect((await lead.patch(`/house-visits/${id}`, { version: 1, plannedAt: '2026-12-06T18:00:00Z', visitorIds: [team.users.organizer] })).body.version).toBe(2);
    expect([(await mine(team, 'volunteer')).items, (await team.as('volunteer').patch(`/house-visits/${id}`, { version: 2, state: 'cancelled' })).status]).toEqual([[], 404]);
    expect((await mine(team, 'organizer')).total).toBe(1);
    expect((await team.as('organizer').patch(`/house-visits/${id}`, { version: 2, state: 'cancelled' })).status).toBe(200);
    expect((await mine(team, 'organizer')).items).toEqual([]);
    const back = await team.as('organizer').patch(`/house-visits/${id}`, { version: 3, state: 'planned' });
    expect([back.body.state, back.body.version]).toEqual(['planned', 4]);
    const off = { version: 4, state: 'cancelled', reason: 'Her shift was moved' };
    expect((await lead.patch(`/house-visits/${id}`, off)).body).toMatchObject({ state: 'cancelled', version: 5 });
    expect((await lead.patch(`/house-visits/${id}`, off)).body).toMatchObject({ state: 'cancelled', version: 5 });
    expect((await lead.get(`/contacts/${contactId}/notes`)).body.items.map((note: { text: string }) => note.text)).toEqual(['Her shift was moved']);
    expect((await lead.get('/house-visits?state=cancelled')).body.items.map((one: { id: string }) => one.id)).toEqual([id]);
    const late = await team.as('organizer').post('/house-visits/batch', { visits: [{ id, contactId, plannedAt: SATURDAY, outcome: 'talked' }] });
    expect([late.body.results[0].status, late.body.results[0].visit.state]).toEqual([201, 'completed']);
  });

  test('a change with an outcome is the log; once it is logged nothing is planned any more', async () => {
    const [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const contactId = await person(team);
    const { id } = await plan(team, contactId, { visitorIds: [team.users.organizer] });
    const organizer = team.as('organizer');
    const refused = async (body: object) => { const answer = await organizer.patch(`/house-visits/${id}`, body); return [answer.status, answer.body.code, answer.body.errors?.[0]?.field]; };
    expect(await refused({ version: 7, plannedAt: '2026-12-06T18:00:00Z' })).toEqual([409, 'platform/version-conflict', undefined]);
    expect(await refused({ version: 1, notes: 'x' })).toEqual([422, 'house-visits/outcome-required', 'outcome']);
    expect(await refused({ version: 1, plannedAt: null })).toEqual([422, 'required', 'plannedAt']);
    expect(await refused({ version: 1, contactId })).toEqual([422, 'platform/invalid-input', 'contactId']);
    expect(await refused({ version: 1, visitorIds: [newId()] })).toEqual([422, 'house-visits/visitor-unknown', 'visitorIds[0]']);
    expect((await others.as('lead').patch(`/house-visits/${id}`, { version: 1, state: 'cancelled' })).status).toBe(404);
    expect((await team.as('volunteer').patch(`/house-visits/${id}`, { version: 1, state: 'cancelled' })).status).toBe(404);
    const log = { version: 1, outcome: 'talked', visitedAt: '2026-10-12T18:05:00Z', asks: [{ id: newId(), text: 'Sign the petition', answer: 'yes' }] };
    const done = await organizer.patch(`/house-visits/${id}`, log);
    expect([done.status, done.body.state, done.body.version, done.body.asks.length]).toEqual([200, 'completed', 2, 1]);
    expect((await organizer.patch(`/house-visits/${id}`, log)).status).toBe(200);
    expect(await refused({ ...log, outcome: 'refused' })).toEqual([409, 'house-visits/already-logged', 'outcome']);
    expect(await refused({ version: 2, plannedAt: '2026-12-06T18:00:00Z' })).toEqual([409, 'house-visits/already-logged', 'outcome']);
  });

  test('a volunteer plans for themselves alone', async () => {
    const team = await aSignedInTeam(api);
    const contactId = ((await team.as('lead').post('/contacts', { givenName: 'Min', addresses: [{ line1: '10 Oak St', type: 'home' }] })).body as { id: string }).id;
    await team.as('lead').post('/visit-lists', { name: 'Oak', contactIds: [contactId], visitorIds: [team.users.volunteer] });
    const wish = { contactId, plannedAt: SATURDAY };
    expect((await team.as('volunteer').post('/house-visits', { ...wish, visitorIds: [team.users.organizer] })).body.errors[0].field).toBe('visitorIds[0]');
    expect((await team.as('volunteer').post('/house-visits', { ...wish, visitorIds: ['me'] })).status).toBe(201);
    expect((await mine(team, 'volunteer')).total).toBe(1);
  });
});
