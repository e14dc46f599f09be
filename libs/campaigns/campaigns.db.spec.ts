import { Audiences, ContactsService } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Role, Scope } from '@doorstep/platform/database';
import { UnitsService } from '@doorstep/workplaces';
import { anOrganization, testDatabase } from '../../test/support';
import type { TestOrganization } from '../../test/support';
import { tableReadsOf } from '../../test/support/plans';
import { testApi } from '../../test/support/server';
import { CampaignChanges } from './campaign-changes.service';
import { CampaignsService } from './campaigns.service';

const CONTACT = `INSERT INTO contacts (organization_id, id, display_name, sort_key) VALUES ($1, $2, 'Rosa', 'rosa')`;
const LIST = `INSERT INTO visit_lists (organization_id, id, code, name, campaign_id, status) VALUES ($1, $2, $3, 'Tuesday', $4, $5)`;
const FILL = `WITH made AS (SELECT gen_random_uuid() AS id FROM generate_series(1, $2::int)),
    opened AS (INSERT INTO audiences (organization_id, id, kind) SELECT $1, id, 'campaign' FROM made)
  INSERT INTO campaigns (organization_id, id, label, stage, stage_since) SELECT $1, id, '{"en":"One of many"}', 'building', '2026-01-01' FROM made`;

describe('campaigns', () => {
  const database = testDatabase();
  const api = testApi();
  let union: TestOrganization;
  beforeEach(async () => {
    union = await anOrganization(database);
  });
  const as = <T>(role: Role | 'system', work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(union.actor(role), work);
  const reading = () => api.app.get(CampaignsService);
  const changes = () => api.app.get(CampaignChanges);
  const aCampaign = (more: object = {}) =>
    as('lead', async (scope) => (await changes().create(scope, { name: 'Hotel Aurora', issues: [{ label: 'Heat' }], askTiles: [{ label: 'Sign the petition' }], ...more })).value);
  const change = (id: Uuid, wish: Parameters<CampaignChanges['change']>[2], role: Role = 'lead') => as(role, (scope) => changes().change(scope, id, wish));
  const seen = (role: Role) => as(role, async (scope) => (await reading().list(scope, { limit: 50, count: true })));
  const hand = (campaignId: Uuid, status: string, until: Date | null = null) =>
    as('lead', async (scope) => {
      const id = newId();
      await scope.query(`INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, 'visit_list')`, [union.id, id]);
      await scope.query(LIST, [union.id, id, id.slice(-6), campaignId, status]);
      await scope.query(`INSERT INTO audience_holders (organization_id, audience_id, user_id, role, since, until) VALUES ($1, $2, $3, 'visitor', $4, $5)`,
        [union.id, id, union.users.volunteer, scope.now, until]);
    });

  test('are led by who makes them', async () => {
    expect((await aCampaign()).members).toEqual([{ userId: union.users.lead, name: 'The lead', role: 'lead' }]);
  });

  test('are seen by an organizer while they hold them', async () => {
    const mine = await aCampaign({ memberIds: [union.users.organizer] });
    await aCampaign({ name: 'Somebody else’s' });
    expect((await seen('organizer')).items.map((one) => one.id)).toEqual([mine.id]);
    expect((await seen('organizer')).total).toBe(1);
    expect((await seen('admin')).total).toBe(2);
    await change(mine.id, { version: 1, memberIds: [union.users.lead] });
    expect((await seen('organizer')).items).toEqual([]);
    await expect(as('organizer', (scope) => reading().get(scope, mine.id))).rejects.toMatchObject({ details: { status: 404 } });
  });

  test('show a volunteer with a list at hand what the door needs, and no more', async () => {
    const mine = await aCampaign({ topics: [{ label: 'Wages' }], scripts: [{ label: 'Hello' }] });
    expect((await seen('volunteer')).items).toEqual([]);
    await hand(mine.id, 'checked_out');
    const [item] = (await seen('volunteer')).items;
    expect(Object.keys(item!).sort()).toEqual(['askTiles', 'createdAt', 'forOthers', 'id', 'issues', 'materials', 'name', 'nameTexts', 'programs', 'scripts', 'topics', 'updatedAt', 'version']);
    expect(item!.scripts.map((one) => one.label)).toEqual(['Hello']);
  });

  test('are gone for the volunteer when the list is not handed out, or no more', async () => {
    const mine = await aCampaign();
    await hand(mine.id, 'draft');
    await hand(mine.id, 'checked_out', new Date(database.clock.now().getTime() - 1000));
    await hand(mine.id, 'archived');
    expect((await seen('volunteer')).items).toEqual([]);
  });

  test('keep every move of the stage with its day and who made it', async () => {
    const { id } = await aCampaign({ stage: 'committee', stageSince: '2026-09-01' });
    const after = await change(id, { version: 1, stage: 'cards' });
    expect([after.stage, after.stageSince]).toEqual(['cards', '2026-10-14']);
    const rows = await as('lead', (scope) => scope.query('SELECT field, "from", "to", by FROM campaign_changes WHERE campaign_id = $1 ORDER BY "from" IS NOT NULL, field', [id]));
    const by = union.users.lead;
    expect(rows).toEqual([
      { field: 'stage', from: null, to: 'committee', by },
      { field: 'stage', from: 'committee', to: 'cards', by },
      { field: 'stageSince', from: '2026-09-01', to: '2026-10-14', by },
    ]);
  });

  test('are opened again by a lead alone once they are closed', async () => {
    const { id } = await aCampaign({ memberIds: [union.users.organizer] });
    await change(id, { version: 1, stage: 'closed' });
    await expect(change(id, { version: 2, stage: 'public' }, 'organizer')).rejects.toMatchObject({ code: 'campaigns/stage-not-yours' });
    expect((await change(id, { version: 2, stage: 'public' })).stage).toBe('public');
  });

  test('keep the row of an issue that was taken off the list', async () => {
    const { id, issues } = await aCampaign();
    expect((await change(id, { version: 1, issues: [] })).issues).toEqual([]);
    const rows = await as('lead', (scope) => scope.query('SELECT id, archived_at FROM campaign_labels WHERE campaign_id = $1 AND kind = $2', [id, 'issue']));
    expect(rows).toEqual([{ id: issues[0]!.id, archived_at: database.clock.now() }]);
    expect((await as('lead', (scope) => reading().labels(scope, id))).issues).toEqual([]);
    expect((await change(id, { version: 2, issues: [{ label: 'heat' }] })).issues[0]!.id).toBe(issues[0]!.id);
  });

  test('read and keep labels in the language of who types them', async () => {
    const { id, issues } = await aCampaign();
    const spanish = { ...union.actor('lead'), language: 'es' as const };
    const after = await database.app.withScope(spanish, (scope) => changes().change(scope, id, { version: 1, issues: [{ id: issues[0]!.id, label: 'Calor' }] }));
    expect(after.issues).toEqual([{ id: issues[0]!.id, code: 'heat', label: 'Calor', labelTexts: { en: 'Heat', es: 'Calor' } }]);
    expect((await as('lead', (scope) => reading().get(scope, id))).issues[0]!.label).toBe('Heat');
  });

  test('a contact’s only open one is told; none and several are not', async () => {
    const rosa = newId();
    await as('lead', (scope) => scope.query(CONTACT, [union.id, rosa]));
    const only = () => as('organizer', (scope) => reading().onlyOpenCampaignOf(scope, rosa));
    const one = await aCampaign();
    const two = await aCampaign({ name: 'Another' });
    expect(await only()).toBeNull();
    expect(await as('lead', (scope) => reading().addPeople(scope, one.id, [rosa]))).toBe(1);
    expect(await only()).toBe(one.id);
    await as('lead', (scope) => reading().addPeople(scope, two.id, [rosa]));
    expect(await only()).toBeNull();
    await change(two.id, { version: 1, stage: 'closed' });
    expect(await only()).toBe(one.id);
  });

  test('are required to be there and seen, and say whether they are open', async () => {
    const one = await aCampaign();
    expect(await as('lead', (scope) => reading().requireVisible(scope, [one.id]))).toEqual([
      { id: one.id, name: 'Hotel Aurora', nameTexts: { en: 'Hotel Aurora' }, open: true, timeZone: null }]);
    await expect(as('organizer', (scope) => reading().requireVisible(scope, [one.id], 'campaignId')))
      .rejects.toMatchObject({ code: 'platform/not-found', details: { status: 404, field: 'campaignId' } });
    expect(await as('lead', (scope) => reading().isOpen(scope, one.id))).toBe(true);
    await change(one.id, { version: 1, stage: 'closed' });
    expect(await as('lead', (scope) => reading().isOpen(scope, one.id))).toBe(false);
    await expect(as('lead', (scope) => reading().addPeople(scope, newId(), []))).rejects.toMatchObject({ details: { status: 404 } });
  });

  const aUnit = (name: string) =>
    as('lead', async (scope) => (await api.app.get(UnitsService).create(scope, { name, departments: [{ name: `${name} kitchen` }] })).value);
  const aCook = (unit: { departments: Array<{ id: Uuid }> }) =>
    as('lead', async (scope) => (await api.app.get(ContactsService).create(scope, { displayName: 'Rosa', employments: [{ departmentId: unit.departments[0]!.id }] })).value);
  const peopleOf = async (id: Uuid) => (await as('lead', (scope) => api.app.get(Audiences).members(scope, id))).sort();

  test('have the people of the units that they name, also of one named later, and nobody of another organization', async () => {
    const [first, second] = [await aUnit('First'), await aUnit('Second')];
    const [ana, luz] = [await aCook(first), await aCook(second)];
    const one = await aCampaign({ unitIds: [first.id] });
    expect(await peopleOf(one.id)).toEqual([ana.id]);
    await change(one.id, { version: 1, unitIds: [first.id, second.id] });
    expect(await peopleOf(one.id)).toEqual([ana.id, luz.id].sort());
    await change(one.id, { version: 2, unitIds: [] });
    expect(await peopleOf(one.id)).toHaveLength(2);
    const others = await anOrganization(database);
    expect(await database.app.withScope(others.actor('lead'), (scope) => api.app.get(Audiences).members(scope, one.id))).toEqual([]);
  });

  test('get whoever gets a job in one of their units while they are open, and keep them', async () => {
    const unit = await aUnit('Nights');
    const open = await aCampaign({ unitIds: [unit.id] });
    const closed = await aCampaign({ unitIds: [unit.id], name: 'Last year’s', stage: 'closed' });
    const aside = await aCampaign({ name: 'Elsewhere' });
    const rosa = await aCook(unit);
    expect([await peopleOf(open.id), await peopleOf(closed.id), await peopleOf(aside.id)]).toEqual([[rosa.id], [], []]);
    const later = await as('lead', async (scope) => (await api.app.get(ContactsService).create(scope, { displayName: 'Ana' })).value);
    await as('lead', (scope) => api.app.get(ContactsService).change(scope, later.id, { version: 1, employments: [{ departmentId: unit.departments[0]!.id }] }));
    expect(await peopleOf(open.id)).toEqual([rosa.id, later.id].sort());
    await as('lead', (scope) => api.app.get(ContactsService).change(scope, later.id, { version: 2, employments: [] }));
    expect([(await peopleOf(unit.id)), (await peopleOf(open.id)).length]).toEqual([[rosa.id], 2]);
    await change(closed.id, { version: 1, stage: 'building' });
    expect(await peopleOf(closed.id)).toEqual([rosa.id]);
  });

  test('are found by unit and stage', async () => {
    const unit = await as('lead', async (scope) => (await api.app.get(UnitsService).create(scope, { name: 'All shifts' })).value);
    const one = await aCampaign({ unitIds: [unit.id], stage: 'cards' });
    await aCampaign({ name: 'Another', stage: 'cards' });
    const list = (wish: object) => as('lead', async (scope) => (await reading().list(scope, { limit: 10, count: false, ...wish })).items.map((item) => item.id));
    expect(await list({ unitId: unit.id })).toEqual([one.id]);
    expect(await list({ unitId: unit.id, stages: ['building'] })).toEqual([]);
    expect(await list({ stages: ['cards', 'public'] })).toHaveLength(2);
  });

  test('two changes of one version at the same time: one is kept, the other is told', async () => {
    const { id } = await aCampaign();
    const results = await Promise.allSettled(['One', 'Two'].map((name) => change(id, { version: 1, name })));
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'platform/version-conflict', details: { extra: { currentVersion: 2 } } } });
  });

  test('in thousands are listed by an index, for a lead and for an organizer', async () => {
    const others = await anOrganization(database);
    for (const { id, actor } of [union, others]) await database.app.withScope(actor('lead'), (scope) => scope.query(FILL, [id, 3000]));
    await aCampaign({ memberIds: [union.users.organizer] });
    for (const role of ['lead', 'organizer', 'volunteer'] as const) {
      const reads = await as(role, (scope) => tableReadsOf(scope, () => reading().list(scope, { limit: 50, count: false })));
      const own = reads.filter((read) => read.table === 'campaigns');
      expect(own.length).toBeGreaterThan(0);
      for (const read of own) expect([role, read.way === 'Seq Scan', /organization_id/.test(read.condition)]).toEqual([role, false, true]);
    }
  });
});
