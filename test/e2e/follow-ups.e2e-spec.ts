import { newId } from '@doorstep/kernel';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

describe('follow-ups', () => {
  const api = testApi();
  const person = async (team: SignedInTeam) => ((await team.as('organizer').post('/contacts', { givenName: 'Guadalupe' })).body as { id: string }).id;
  const wish = (contactId: string, dueOn: string, more: object = {}) => ({ id: newId(), title: `Due ${dueOn}`, about: { kind: 'contact', id: contactId }, assigneeId: 'me', dueOn, ...more });

  test('stand as overdue, today, soon and later in the assignee’s own day, heavier ones first', async () => {
    const team = await aSignedInTeam(api);
    const contactId = await person(team);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: team.timeZone }).format(api.clock.now());
    const day = (n: number): string => new Date(Date.parse(`${today}T12:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
    for (const [dueOn, weight] of [[day(9), 1], [day(0), 1], [day(-2), 1], [day(0), 3], [day(3), 1]] as const) {
      expect((await team.as('organizer').post('/follow-ups', wish(contactId, dueOn, { weight }))).status).toBe(201);
    }
    const list = (await team.as('organizer').get('/follow-ups?assignee=me&state=open&count=true')).body;
    expect(list.items.map((f: { bucket: string; weight: number }) => [f.bucket, f.weight])).toEqual([['overdue', 1], ['today', 3], ['today', 1], ['soon', 1], ['later', 1]]);
    const pages: string[] = [];
    for (let cursor = ''; ; ) {
      const page = (await team.as('organizer').get(`/follow-ups?assignee=me&state=open&limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)).body;
      pages.push(...page.items.map((f: { id: string }) => f.id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(list.items.map((f: { id: string }) => f.id));
    const misused = await team.as('organizer').get(`/follow-ups?state=done&cursor=${encodeURIComponent((await team.as('organizer').get('/follow-ups?limit=1')).body.nextCursor)}`);
    expect([misused.status, misused.body.code]).toEqual([400, 'cursor-mismatch']);
  });

  test('are done with a result, taken back, snoozed and handed to somebody else; a change made meanwhile is told', async () => {
    const team = await aSignedInTeam(api);
    const made = (await team.as('organizer').post('/follow-ups', wish(await person(team), '2026-11-01'))).body;
    const done = await team.as('organizer').patch(`/follow-ups/${made.id}`, { version: 1, state: 'done', result: 'Card signed' });
    expect(done.body).toMatchObject({ state: 'done', result: 'Card signed', version: 2 });
    const stale = await team.as('organizer').patch(`/follow-ups/${made.id}`, { version: 1, state: 'open' });
    expect([stale.status, stale.body.code, stale.body.currentVersion]).toEqual([409, 'platform/version-conflict', 2]);
    const again = await team.as('organizer').patch(`/follow-ups/${made.id}`, { version: 2, state: 'done', result: 'Card signed' });
    expect([again.status, again.body.version]).toEqual([200, 2]);
    expect((await team.as('organizer').patch(`/follow-ups/${made.id}`, { version: 2, state: 'open', snoozedUntil: '2027-01-15', assigneeId: team.users.lead })).body).toMatchObject({ state: 'open', bucket: 'later', assigneeId: team.users.lead });
    const stranger = await team.as('lead').patch(`/follow-ups/${made.id}`, { version: 3, assigneeId: newId() });
    expect([stranger.status, stranger.body.errors[0].field]).toEqual([422, 'assigneeId']);
  });

  test('are seen by whose they are and by leads, never by another organization', async () => {
    const [team, others] = [await aSignedInTeam(api), await aSignedInTeam(api)];
    const contactId = await person(team);
    const made = (await team.as('organizer').post('/follow-ups', wish(contactId, '2026-11-01'))).body;
    expect((await team.as('lead').get(`/follow-ups/${made.id}`)).status).toBe(200);
    for (const caller of [team.as('volunteer'), others.as('admin')]) {
      expect((await caller.get(`/follow-ups/${made.id}`)).status).toBe(404);
      expect((await caller.patch(`/follow-ups/${made.id}`, { version: 1, state: 'done' })).status).toBe(404);
      expect((await caller.get('/follow-ups?count=true')).body).toMatchObject({ items: [], total: 0 });
      expect((await caller.post('/follow-ups', wish(contactId, '2026-11-02'))).status).toBe(404);
    }
  });
});
