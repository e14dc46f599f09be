import type { Response } from 'supertest';
import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';
import { aVisitList, somebodyAtADoor } from '../support/visit-lists';

const TIMES = 6;

/** A phone that hears no answer sends again, and both may arrive at the same moment (DOMAIN 5.2). */
describe('the same create sent several times at once', () => {
  const api = testApi();
  let team: SignedInTeam;
  beforeEach(async () => {
    team = await aSignedInTeam(api);
  });

  const rows = async (table: 'safety_timers' | 'visit_lists' | 'contact_forgettings' | 'invitations'): Promise<number> =>
    (await api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) => scope.one<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE organization_id = $1`, [team.id])))!.n;
  /** Sent at once: one makes it, the others are answered the same row. */
  const once = async (send: () => Promise<Response>): Promise<void> => {
    const answers = await Promise.all(Array.from({ length: TIMES }, send));
    expect(answers.map((answer) => answer.status).sort()).toEqual([...Array(TIMES - 1).fill(200), 201]);
    expect(new Set(answers.map((answer) => (answer.body as { id: string }).id)).size).toBe(1);
  };

  test('begins one round', async () => {
    const body = { id: newId(), minutes: 60, colleagueId: team.users.lead };
    await once(() => team.byToken('organizer').post('/safety-timers', body));
    expect(await rows('safety_timers')).toBe(1);
    const other = await team.byToken('organizer').post('/safety-timers', { ...body, minutes: 90 });
    expect([other.status, other.body.code]).toEqual([409, 'platform/id-reused']);
    // The id of a round that is not theirs to see.
    const stranger = await team.byToken('volunteer').post('/safety-timers', body);
    expect([stranger.status, stranger.body.code]).toEqual([409, 'platform/id-reused']);
  });

  test('makes one visit list, of people chosen one by one and of a filter', async () => {
    const contactIds = [await somebodyAtADoor(team), await somebodyAtADoor(team)];
    const chosen = { id: newId(), name: 'Linden Court', contactIds };
    await once(() => team.byToken('lead').post('/visit-lists', chosen));
    await somebodyAtADoor(team, 'lead', { languages: ['ko'] });
    const filtered = { id: newId(), name: 'Korean', filter: { language: 'ko' }, visitorIds: [team.users.volunteer] };
    await once(() => team.byToken('lead').post('/visit-lists', filtered));
    expect(await rows('visit_lists')).toBe(2);
  });

  test('makes one list of what was left', async () => {
    const list = await aVisitList(team, 2, { visitorIds: [team.users.volunteer] });
    expect((await team.byToken('volunteer').post(`/visit-lists/${list.id}/returns`)).status).toBe(201);
    const body = { id: newId(), name: 'The rest' };
    await once(() => team.byToken('lead').post(`/visit-lists/${list.id}/rests`, body));
    expect(await rows('visit_lists')).toBe(2);
  });

  test('forgets one person once', async () => {
    const contactId = await somebodyAtADoor(team, 'lead', { givenName: 'Rosa', familyName: 'Canary' });
    const body = { id: newId(), contactId, confirmName: 'Rosa Canary' };
    await once(() => team.as('lead').post('/contact-forgettings', body));
    expect(await rows('contact_forgettings')).toBe(1);
  });

  test('invites somebody once', async () => {
    const body = { id: newId(), email: `ana-${team.id}@example.org`, role: 'organizer', name: 'Ana', language: 'es' };
    await once(() => team.as('admin').post('/invitations', body));
    expect(await rows('invitations')).toBe(1);
  });
});
