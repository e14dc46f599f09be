import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

/** Ids are made by clients: one that belongs to another thing must open nothing and end nothing (DOMAIN 3, security.md T2). */
describe('an id that stands for something else', () => {
  const api = testApi();
  const PLANNED = '2026-12-05T18:00:00.000Z';
  const make = async (team: SignedInTeam, who: 'admin' | 'lead' | 'organizer' | 'volunteer', path: string, body: object) => {
    const answer = await team.as(who).post(path, body);
    expect([path, answer.status]).toEqual([path, 201]);
    return answer.body as { id: string; version: number };
  };
  const person = async (team: SignedInTeam, who: 'lead' | 'organizer', givenName: string, number: number) =>
    (await make(team, who, '/contacts', { givenName, addresses: [{ line1: `${number} Oak St`, city: 'Los Angeles', type: 'home' }] })).id;

  /** Somebody of the organizer's own, somebody of everybody else's, and the ids of things that others hold. */
  async function world() {
    const team = await aSignedInTeam(api);
    const own = await person(team, 'organizer', 'Rosa', 1);
    const hidden = await person(team, 'lead', 'Min-ji', 2);
    const campaign = await make(team, 'lead', '/campaigns', { name: 'Hotels' });
    const employer = await make(team, 'lead', '/employers', { name: 'Grand' });
    const unit = await make(team, 'lead', '/units', { name: 'Grand', employerId: employer.id });
    const list = await make(team, 'lead', '/visit-lists', { name: 'Oak', contactIds: [hidden], visitorIds: [team.users.volunteer] });
    const acts = await team.as('lead').post('/bulk-acts', { act: 'assign', contactIds: [hidden], target: { userId: team.users.lead } });
    expect(acts.status).toBeLessThan(300);
    const plan = await make(team, 'lead', '/house-visits', { contactId: hidden, plannedAt: PLANNED, visitorIds: [team.users.lead, team.users.admin] });
    return { team, own, hidden, ids: { campaign: campaign.id, unit: unit.id, list: list.id, plan: plan.id, lead: team.users.lead, admin: team.users.admin, volunteer: team.users.volunteer } };
  }

  test('opens nobody to who makes a visit list or a plan under it', async () => {
    const { team, own, hidden, ids } = await world();
    expect((await team.as('organizer').get(`/contacts/${hidden}`)).status).toBe(404);
    for (const [thing, id] of Object.entries(ids)) {
      const made = await team.as('organizer').post('/visit-lists', { id, name: 'Mine', contactIds: [own], visitorIds: ['me'] });
      expect([thing, made.status, made.body.code]).toEqual([thing, 409, 'platform/id-reused']);
      await team.as('organizer').post('/house-visits', { id, contactId: own, plannedAt: PLANNED, visitorIds: [team.users.admin] });
      expect([thing, (await team.as('organizer').get(`/contacts/${hidden}`)).status]).toEqual([thing, 404]);
    }
    expect((await team.as('organizer').get('/contacts?count=true')).body.total).toBe(1);
  });

  test('ends nobody’s sight: the list stays in hand, the plan with who goes, whoever is assigned with who answers for them', async () => {
    const { team, own, hidden, ids } = await world();
    const mine = await person(team, 'lead', 'Ana', 3);
    await make(team, 'lead', '/visit-lists', { name: 'Elm', contactIds: [mine], visitorIds: [team.users.volunteer] });
    for (const id of Object.values(ids)) {
      await team.as('volunteer').post('/house-visits', { id, contactId: mine, plannedAt: PLANNED });
      await team.as('organizer').post('/house-visits', { id, contactId: own, plannedAt: PLANNED });
      await team.as('organizer').post('/house-visits', { id, contactId: own, plannedAt: PLANNED, outcome: 'not_home' });
    }
    expect((await team.as('volunteer').get(`/visit-lists/${ids.list}/stops`)).body.items).toHaveLength(1);
    expect((await team.as('volunteer').get(`/contacts/${hidden}`)).status).toBe(200);
    expect((await team.as('lead').get(`/contacts?assigneeId=${ids.lead}&count=true`)).body.total).toBe(1);
    expect((await team.as('lead').get('/house-visits?state=planned&visitor=me')).body.items.map((one: { id: string }) => one.id)).toContain(ids.plan);
    // Somebody can still be assigned to a user whose id was tried.
    const assigned = await team.as('lead').post('/bulk-acts', { act: 'assign', contactIds: [hidden], target: { userId: ids.admin } });
    expect(assigned.status).toBeLessThan(300);
  });

  test('who cut a list and lost sight of its people does not hand it to themselves again, nor for longer than a list is ever out', async () => {
    const team = await aSignedInTeam(api);
    const hidden = await person(team, 'lead', 'Min-ji', 2);
    await team.as('lead').post('/bulk-acts', { act: 'assign', contactIds: [hidden], target: { userId: team.users.organizer } });
    const list = await make(team, 'organizer', '/visit-lists', { name: 'Mine', contactIds: [hidden], status: 'ready' });
    const far = await team.as('organizer').patch(`/visit-lists/${list.id}`, { version: list.version, visitorIds: ['me'], dueBackAt: '2199-01-01T00:00:00Z' });
    expect([far.status, far.body.errors]).toMatchObject([422, [{ field: 'dueBackAt', code: 'house-visits/due-too-far' }]]);
    const kept = await team.as('organizer').patch(`/visit-lists/${list.id}`, { version: list.version, visitorIds: ['me'], status: 'checked_out' });
    expect(kept.status).toBe(200);
    await team.as('lead').post('/bulk-acts', { act: 'unassign', contactIds: [hidden], target: { userId: team.users.organizer } });
    const longer = new Date(api.clock.now().getTime() + 13 * 86_400_000).toISOString();
    expect((await team.as('organizer').patch(`/visit-lists/${list.id}`, { version: kept.body.version, dueBackAt: longer })).status).toBe(404);
    // Their own list in hand is theirs to take to the doors and back, not to lengthen.
    const back = await team.as('organizer').patch(`/visit-lists/${list.id}`, { version: kept.body.version, status: 'returned' });
    expect([back.status, (await team.as('organizer').get(`/contacts/${hidden}`)).status]).toEqual([200, 404]);
    expect((await team.as('organizer').patch(`/visit-lists/${list.id}`, { version: back.body.version, visitorIds: ['me'], status: 'checked_out' })).status).toBe(404);
    expect((await team.as('organizer').get(`/visit-lists/${list.id}/stops`)).body.items).toEqual([]);
    expect((await team.as('lead').get(`/visit-lists/${list.id}/stops`)).body.items).toHaveLength(1);
  });

  test('a list that waits in somebody’s hands ends, and no other name of it makes it longer', async () => {
    const team = await aSignedInTeam(api);
    const hidden = await person(team, 'lead', 'Min-ji', 2);
    const list = await make(team, 'lead', '/visit-lists', { name: 'Oak', contactIds: [hidden], visitorIds: [team.users.organizer], status: 'ready' });
    const { dueBackAt } = list as unknown as { dueBackAt: string };
    expect(new Date(dueBackAt).getTime() - api.clock.now().getTime()).toBe(14 * 86_400_000);
    api.clock.moveBy(24 * 3_600_000);
    const renamed = await team.as('organizer').patch(`/visit-lists/${list.id}`, { version: list.version, name: 'Elm' });
    expect([renamed.status, renamed.body.dueBackAt]).toEqual([200, dueBackAt]);
    const until = await api.app.get(Database).withScope(team.actor('system'), (scope) => scope.query<{ until: Date }>('SELECT until FROM audience_holders WHERE organization_id = $1 AND audience_id = $2', [team.id, list.id]));
    expect(until.map((row) => row.until.toISOString())).toEqual([dueBackAt]);
  });

  test('lines are written for the doors of the list that is named alone', async () => {
    const team = await aSignedInTeam(api);
    const [one, other] = [await person(team, 'lead', 'Min-ji', 2), await person(team, 'lead', 'Rosa', 4)];
    const mine = await make(team, 'lead', '/visit-lists', { name: 'Oak', contactIds: [one] });
    const theirs = await make(team, 'lead', '/visit-lists', { name: 'Elm', contactIds: [other] });
    const [stop] = (await team.as('lead').get(`/visit-lists/${theirs.id}/stops`)).body.items as [{ id: string }];
    expect((await team.as('lead').put(`/visit-lists/${mine.id}/stops/${stop.id}/people/${other}/lines`, { lines: ['Ring twice'] })).status).toBe(404);
    expect((await team.as('lead').put(`/visit-lists/${theirs.id}/stops/${stop.id}/people/${other}/lines`, { lines: ['Ring twice'] })).status).toBe(204);
  });

  test('a promise names its person while it is open, and afterwards to those who see them', async () => {
    const team = await aSignedInTeam(api);
    const hidden = await person(team, 'lead', 'Min-ji', 2);
    const promise = await make(team, 'lead', '/follow-ups', { id: newId(), title: 'Bring the card', about: { kind: 'contact', id: hidden }, assigneeId: team.users.volunteer, dueOn: '2026-10-20' });
    const label = async (who: 'lead' | 'volunteer') => (await team.as(who).get(`/follow-ups/${promise.id}`)).body.about.label;
    expect(await label('volunteer')).toBe('Min-ji');
    const done = await team.as('volunteer').patch(`/follow-ups/${promise.id}`, { version: promise.version, state: 'done' });
    expect(done.status).toBe(200);
    expect([await label('volunteer'), await label('lead')]).toEqual(['', 'Min-ji']);
  });
});
