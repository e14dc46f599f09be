import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { testApi } from '../../test/support/server';
import type { SignedInTeam } from '../../test/support/team';
import { aSignedInTeam } from '../../test/support/team';
import type { CampaignCounts } from './campaign-report';

const HOUR = 3_600_000;
const NOBODY = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };

describe('the numbers of a campaign', () => {
  const api = testApi();
  let team: SignedInTeam;
  let campaignId: string;

  const made = async (path: string, body: object): Promise<{ id: string }> => {
    const answer = await team.as('lead').post(path, body);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body as { id: string };
  };
  const campaign = async (): Promise<string> => (await made('/campaigns', { name: 'Hotels', stage: 'building' })).id;
  const person = async (): Promise<string> => (await made('/contacts', { givenName: 'Guadalupe', familyName: 'López' })).id;
  const belong = (to: string, ...people: string[]): Promise<unknown> => api.app.get(Database, { strict: false }).withScope(team.actor('system'), (scope) =>
    scope.query('INSERT INTO audience_members (organization_id, audience_id, contact_id, since) SELECT $1, $2, unnest($3::uuid[]), $4', [team.id, to, people, scope.now]));
  /** Visits lie hours apart, so that each is an encounter of its own. */
  const visit = (contactId: string, hoursAgo: number, more: object): Promise<{ id: string }> =>
    made('/house-visits', { id: newId(), contactId, campaignId, visitedAt: new Date(api.clock.now().getTime() - hoursAgo * HOUR).toISOString(), ...more });
  const counts = async (of = campaignId): Promise<CampaignCounts> => (await team.as('lead').get(`/campaigns/${of}/counts`)).body as CampaignCounts;
  const rows = async (path: string): Promise<number> => {
    const { total, items } = (await team.as('lead').get(`${path}&count=true&limit=100`)).body as { total: number; items: unknown[] };
    expect(items).toHaveLength(total);
    return total;
  };
  /** Each number beside the rows that it opens to. */
  const opened = async (of: string): Promise<unknown> => ({
    doors: await rows(`/house-visits?campaignId=${of}&encounters=true`), reached: await rows(`/house-visits?campaignId=${of}&encounters=true&reached=person,someone_else`),
    talks: await rows(`/house-visits?campaignId=${of}&encounters=true&outcome=talked`), people: await rows(`/contacts?campaignId=${of}`),
    stands: Object.fromEntries(await Promise.all([0, 1, 2, 3, 4, 5].map(async (value) => [value, await rows(`/contacts?campaignId=${of}&assessment=${value}`)]))) as unknown,
    followUps: { done: await rows(`/follow-ups?campaignId=${of}&state=done`), open: await rows(`/follow-ups?campaignId=${of}&state=open`), late: await rows(`/follow-ups?campaignId=${of}&state=open&late=true`) },
  });

  beforeEach(async () => {
    team = await aSignedInTeam(api);
    campaignId = await campaign();
  });

  test('are all nothing where nothing happened, with the moment in which they were counted', async () => {
    expect(await counts()).toEqual({ doors: 0, reached: 0, talks: 0, people: 0, stands: NOBODY, followUps: { done: 0, late: 0, open: 0 }, asOf: api.clock.now().toISOString() });
  });

  test('are as many as the rows that each opens to', async () => {
    const [ana, ben, cho, dee] = [await person(), await person(), await person(), await person()];
    await belong(campaignId, ana, ben, cho, dee);
    const kept = newId();
    await visit(ana, 50, {
      outcome: 'talked', assessment: { value: 1 },
      followUps: [{ id: kept, title: 'Bring the card', dueOn: '2020-01-01' }, { id: newId(), title: 'Write', dueOn: '2020-01-01' }, { id: newId(), title: 'Call', dueOn: '2099-01-01' }],
    });
    await visit(ana, 20, { outcome: 'talked', assessment: { value: 3 } });
    await visit(ben, 49, { outcome: 'not_home' });
    await visit(cho, 48, { outcome: 'refused', assessment: { value: 5 } });
    await visit(dee, 47, { outcome: 'talked', assessment: { value: 3 } });
    expect((await team.as('lead').patch(`/follow-ups/${kept}`, { version: 1, state: 'done', result: 'Signed' })).status).toBe(200);
    const told = await counts();
    expect(told).toMatchObject({ doors: 5, talks: 3, people: 4, stands: { 0: 1, 1: 0, 2: 0, 3: 2, 4: 0, 5: 1 }, followUps: { done: 1, late: 1, open: 2 } });
    expect(Object.values(told.stands).reduce((sum, n) => sum + n)).toBe(told.people);
    expect(await opened(campaignId)).toEqual({ ...told, asOf: undefined });
    const { items } = (await team.as('lead').get(`/campaigns/${campaignId}/weeks?weeks=4`)).body as { items: Array<{ doors: number; talks: number }> };
    expect([items.reduce((sum, week) => sum + week.doors, 0), items.reduce((sum, week) => sum + week.talks, 0)]).toEqual([told.doors, told.talks]);
  });

  test('count doors and talks as before when somebody is forgotten, and no longer the person; each still opens to as many rows', async () => {
    const [ana, ben] = [await person(), await person()];
    await belong(campaignId, ana, ben);
    // Two who stood at one door log it both: one encounter.
    await visit(ana, 50, { outcome: 'talked', durationMinutes: 20, assessment: { value: 1 } });
    await visit(ana, 50, { outcome: 'talked', durationMinutes: 15, followUps: [{ id: newId(), title: 'Bring the card', dueOn: '2099-01-01' }] });
    await visit(ana, 20, { outcome: 'not_home' });
    await visit(ben, 49, { outcome: 'talked', assessment: { value: 2 }, met: [{ contactId: ben }, { contactId: ana }] });
    const plan = await made('/house-visits', { id: newId(), contactId: ana, campaignId, plannedAt: '2026-12-05T18:00:00Z', visitorIds: [team.users.organizer] });
    const before = await counts();
    expect(before).toMatchObject({ doors: 3, reached: 2, talks: 2, people: 2, followUps: { open: 1 } });
    const weeks = async (): Promise<unknown> => (await team.as('lead').get(`/campaigns/${campaignId}/weeks?weeks=4`)).body;
    const byWeek = await weeks();
    expect((await team.as('lead').post('/contact-forgettings', { contactId: ana, confirmName: 'Guadalupe López' })).body).toMatchObject({ state: 'done' });
    expect(await counts()).toEqual({ ...before, people: 1, stands: { ...NOBODY, 2: 1 }, followUps: { done: 0, late: 0, open: 0 } });
    expect(await weeks()).toEqual(byWeek);
    expect(await opened(campaignId)).toEqual({ ...(await counts()), asOf: undefined });
    // What was only planned is off everybody's list.
    expect((await team.as('lead').get(`/house-visits/${plan.id}`)).status).toBe(404);
    expect((await team.as('organizer').get('/house-visits?state=planned')).body.items).toEqual([]);
  });

  test('do not mix campaigns: the same people stand in each as they were met there', async () => {
    const ana = await person();
    await visit(ana, 30, { outcome: 'talked', assessment: { value: 1 } });
    const other = await campaign();
    await belong(campaignId, ana);
    await belong(other, ana);
    await visit(ana, 3, { outcome: 'talked', campaignId: other, assessment: { value: 4 } });
    expect([(await counts()).stands, (await counts(other)).stands]).toEqual([{ ...NOBODY, 1: 1 }, { ...NOBODY, 4: 1 }]);
    expect(await opened(other)).toEqual({ ...(await counts(other)), asOf: undefined });
  });

  test('are told to leads of the organization alone', async () => {
    const others = await aSignedInTeam(api);
    for (const what of ['counts', 'weeks']) {
      expect((await others.as('admin').get(`/campaigns/${campaignId}/${what}`)).status).toBe(404);
      expect((await team.as('organizer').get(`/campaigns/${campaignId}/${what}`)).status).toBe(403);
    }
  });
});
