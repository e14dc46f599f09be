import { hasNextStep, hasPromise, keptPromises } from '@doorstep/follow-ups';
import { newId } from '@doorstep/kernel';
import type { Role, Scope } from '@doorstep/platform/database';
import { systemActor } from '@doorstep/platform/database';
import { PeopleToVisit, visibleContact, visibleContacts } from '@doorstep/contacts';
import { PlacesRepository } from '../../libs/contacts/data/places.repository';
import { FollowUpsRepository } from '../../libs/follow-ups/data/follow-ups.repository';
import { HandOutsRepository } from '../../libs/house-visits/data/hand-outs.repository';
import { ListCutsRepository } from '../../libs/house-visits/data/list-cuts.repository';
import { VisitEffectsRepository } from '../../libs/house-visits/data/visit-effects.repository';
import { PlannedVisitsRepository } from '../../libs/house-visits/data/planned-visits.repository';
import { VisitListsRepository } from '../../libs/house-visits/data/visit-lists.repository';
import { readDoorHistory } from '../../libs/house-visits/data/door-tries';
import { RoundPausesRepository } from '../../libs/house-visits/data/round-pauses.repository';
import { UnsafeDoorsRepository } from '../../libs/house-visits/data/unsafe-doors.repository';
import { VisitFigures } from '../../libs/house-visits/data/visit-figures';
import { VisitQueries } from '../../libs/house-visits/data/visit-queries';
import { latestHours } from '../../libs/house-visits/hour-tallies';
import type { TestOrganization } from '../support';
import { anOrganization, testDatabase, withClient } from '../support';
import { fillTables } from '../support/fill-tables';
import { ownerOfTests } from '../support/owner';
import { tableReadsOf } from '../support/plans';

const ROWS = 25_000;
const BIG = new Set(['contacts', 'house_visits', 'house_visit_people', 'follow_ups', 'visit_lists', 'visit_list_stops', 'visit_list_people', 'touches', 'unsafe_doors', 'round_pauses', 'round_pause_people', 'contact_addresses', 'asks']);

/** People with a visit, a touch and a follow-up each, and a visit list for every tenth. $2 organizer, $3 lead, $4 campaign. */
const FILL = [
  `INSERT INTO audiences (organization_id, id, kind) SELECT $1, $4, 'campaign' WHERE ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO campaigns (organization_id, id, label, stage, stage_since) SELECT $1, $4, '{"en":"Hotels"}', 'building', '2026-01-01' WHERE ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO contacts (organization_id, id, display_name, sort_key, created_by) SELECT $1, gen_random_uuid(), 'Rosa ' || n, 'rosa ' || n, $3
   FROM generate_series(1, ${ROWS}) n WHERE ($2::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO house_visits (organization_id, id, contact_id, campaign_id, visited_at, time_zone, outcome, reached, encounter_id, request_hash, recorded_by, received_at)
   SELECT $1, v.id, v.contact, CASE WHEN v.n % 20 = 0 THEN $4::uuid END, timestamptz '2026-10-01' - v.n * interval '1 minute', 'UTC', CASE WHEN v.n % 3 = 0 THEN 'talked' ELSE 'not_home' END,
     CASE WHEN v.n % 3 = 0 THEN 'person' ELSE 'nobody' END, v.id, '\\x00', CASE WHEN v.n % 500 = 0 THEN $2::uuid ELSE $3::uuid END, now()
   FROM (SELECT gen_random_uuid() AS id, id AS contact, row_number() OVER () AS n FROM contacts WHERE organization_id = $1) v`,
  `INSERT INTO house_visits (organization_id, id, contact_id, planned_at, cancelled_at, time_zone, encounter_id, request_hash, recorded_by, received_at)
   SELECT $1, v.id, v.contact, timestamptz '2026-10-01' + v.n * interval '1 minute', CASE WHEN v.n % 4 = 0 THEN now() END, 'UTC', v.id, '\\x00', CASE WHEN v.n % 500 = 0 THEN $2::uuid ELSE $3::uuid END, now()
   FROM (SELECT gen_random_uuid() AS id, id AS contact, row_number() OVER () AS n FROM contacts WHERE organization_id = $1) v WHERE v.n % 5 = 0 AND $4::uuid IS NOT NULL`,
  `INSERT INTO house_visit_people (organization_id, house_visit_id, part, person_id, user_id, position)
   SELECT $1, id, 'visitor', recorded_by, recorded_by, 0 FROM house_visits WHERE organization_id = $1 AND ($2::uuid, $3::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, code)
   SELECT $1, gen_random_uuid(), contact_id, 'house_visit', visited_at, 'UTC', recorded_by, 'house-visits', id, outcome FROM house_visits
   WHERE organization_id = $1 AND visited_at IS NOT NULL AND ($2::uuid, $3::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO follow_ups (organization_id, id, title, about_kind, about_id, contact_id, campaign_id, assignee_id, due_on, show_on, state, weight)
   SELECT $1, gen_random_uuid(), 'Call', 'contact', v.contact_id, v.contact_id, v.campaign_id, v.recorded_by, date '2026-10-01', date '2026-10-01' + (abs(hashtext(v.id::text)) % 400),
     (ARRAY['open', 'done', 'dropped'])[1 + abs(hashtext(v.id::text)) % 3], 1 FROM house_visits v WHERE organization_id = $1 AND ($2::uuid, $3::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO audiences (organization_id, id, kind) SELECT $1, id, 'visit_list' FROM house_visits WHERE organization_id = $1 AND abs(hashtext(id::text)) % 10 = 0 AND ($2::uuid, $3::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO visit_lists (organization_id, id, code, name, status, created_by, updated_at)
   SELECT $1, id, left(md5(id::text), 12), 'List', (ARRAY['ready', 'checked_out', 'returned', 'archived'])[1 + abs(hashtext(id::text)) % 4], $3, timestamptz '2026-10-01' - abs(hashtext(id::text)) * interval '1 second'
   FROM audiences WHERE organization_id = $1 AND kind = 'visit_list' AND ($2::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO visit_list_stops (organization_id, id, visit_list_id, position, line1)
   SELECT $1, gen_random_uuid(), l.id, n, '10 Oak St' FROM visit_lists l, generate_series(1, 5) n WHERE l.organization_id = $1 AND ($2::uuid, $3::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO visit_list_people (organization_id, stop_id, contact_id, position)
   SELECT $1, s.id, c.id, 1 FROM (SELECT id, row_number() OVER () AS n FROM visit_list_stops WHERE organization_id = $1) s
   JOIN (SELECT id, row_number() OVER () AS n FROM contacts WHERE organization_id = $1) c ON c.n = s.n WHERE ($2::uuid, $3::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO audience_holders (organization_id, audience_id, user_id, role, since)
   SELECT $1, id, $2, 'visitor', timestamptz '2026-01-01' FROM visit_lists WHERE organization_id = $1 AND abs(hashtext(code)) % 100 = 0 AND ($3::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO contact_addresses (organization_id, id, contact_id, position, line1, postal_code, door_key, place_hash, geo_precision, geo_asked_at)
   SELECT $1, gen_random_uuid(), id, 0, '10 Oak St', '90017', md5(id::text), CASE WHEN n % 1000 > 0 THEN decode(md5(id::text), 'hex') END, 'zip', CASE WHEN n % 1000 <> 1 THEN now() END
   FROM (SELECT id, row_number() OVER () AS n FROM contacts WHERE organization_id = $1) c WHERE ($2::uuid, $3::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO asks (organization_id, id, contact_id, text, answer, source_kind, source_id, asked_at, recorded_at)
   SELECT $1, gen_random_uuid(), contact_id, 'Sign', 'yes', 'house_visit', id, visited_at, visited_at FROM house_visits WHERE organization_id = $1 AND visited_at IS NOT NULL AND ($2::uuid, $3::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO unsafe_doors (organization_id, id, door_hash, door_key, house_visit_id, marked_at, time_zone, marked_by, late, lifted_at)
   SELECT $1, gen_random_uuid(), decode(md5(contact_id::text), 'hex'), md5(contact_id::text), id, visited_at, 'UTC', $3, false, CASE WHEN abs(hashtext(id::text)) % 3 = 0 THEN now() END
   FROM house_visits WHERE organization_id = $1 AND visited_at IS NOT NULL AND ($2::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO round_pauses (organization_id, id, reach, reason, created_by, ended_at, request_hash, created_at)
   SELECT $1, gen_random_uuid(), 'all', 'weather', $3, CASE WHEN n > 3 THEN now() END, '\\x00', timestamptz '2026-10-01' - n * interval '1 hour' FROM generate_series(1, 8000) n WHERE ($2::uuid, $4::uuid) IS NOT NULL`,
  `INSERT INTO round_pause_people (organization_id, pause_id, user_id, since)
   SELECT $1, p.id, u, p.created_at FROM round_pauses p, unnest(ARRAY[$2::uuid, $3::uuid]) u WHERE p.organization_id = $1 AND $4::uuid IS NOT NULL`,
];

describe('visits, follow-ups and visit lists among 50,000', () => {
  const database = testDatabase();
  const [visits, followUps, lists, plans, handOuts] = [new VisitQueries({ hasNextStep, hasPromise, keptPromises }), new FollowUpsRepository(), new VisitListsRepository(), new PlannedVisitsRepository(), new HandOutsRepository()];
  const [figures, unsafe, pauses] = [new VisitFigures(), new UnsafeDoorsRepository(), new RoundPausesRepository()];
  let home: TestOrganization;
  let campaignId: string;
  let contactId: string;
  const as = <T>(role: Role, work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor(role), work);

  beforeAll(async () => {
    for (const organization of [await anOrganization(database), await anOrganization(database)]) {
      home = organization;
      campaignId = newId();
      await fillTables(database, home.actor('lead'), FILL, [home.id, home.users.organizer, home.users.lead, campaignId]);
      contactId = (await as('lead', (scope) => scope.one<{ id: string }>('SELECT id FROM contacts WHERE organization_id = $1 LIMIT 1', [home.id])))!.id;
    }
    await withClient(ownerOfTests(database.logins.app.database), async (client) => {
      for (const table of [...BIG, 'audience_holders', 'audiences']) await client.query(`VACUUM ANALYZE ${table}`);
    });
  }, 120_000);

  test('addresses whose place is to be worked out, or asked about, are found among all by their index', async () => {
    const places = new PlacesRepository();
    const reads = await database.worker.withScope(systemActor(home.id), (scope) => tableReadsOf(scope, async () => {
      await places.isUnplaced(scope);
      await places.placeNext(scope, 5);
      await places.unasked(scope);
      await places.isUnasked(scope);
    }));
    expect(reads.filter((read) => read.table === 'contact_addresses' && read.index !== 'contact_addresses_pkey').map((read) => read.index)).toEqual(
      ['contact_addresses_unplaced', 'contact_addresses_unplaced', 'contact_addresses_unasked', 'contact_addresses_unasked']);
  });

  const scansOf = async (role: Role, work: (scope: Scope) => Promise<unknown>) =>
    as(role, async (scope) => (await tableReadsOf(scope, work)).filter((read) => read.way === 'Seq Scan' && BIG.has(read.table)));

  test.each([['nothing', {}], ['a campaign', { campaignId: 'CAMPAIGN' }], ['a person', { contactId: 'CONTACT' }], ['a visit list', { visitListId: 'LIST' }]] as const)(
    'a lead’s page of visits by %s reads no big table from end to end', async (_, given) => {
      const filter = JSON.parse(JSON.stringify(given).replace('CAMPAIGN', campaignId).replace('CONTACT', contactId).replace('LIST', newId())) as { campaignId?: string };
      const first = await scansOf('lead', (scope) => visits.list(scope, visibleContacts(scope, 'c'), filter, null, 50));
      const second = await scansOf('lead', (scope) => visits.list(scope, visibleContacts(scope, 'c'), filter, ['2026-09-25T00:00:00Z', newId()], 50));
      const encounters = await scansOf('lead', (scope) => visits.list(scope, visibleContacts(scope, 'c'), { ...filter, encounters: true }, null, 50));
      expect([first, second, encounters]).toEqual([[], [], []]);
    });

  test('the numbers of a campaign are counted without reading every visit', async () => {
    const scans = await scansOf('lead', async (scope) => {
      await visits.count(scope, visibleContacts(scope, 'c'), { campaignId, encounters: true, outcomes: ['talked'] });
      await visits.byWeek(scope, campaignId, 'UTC', 12);
      await followUps.count(scope, { campaignId, states: ['done'] });
      await followUps.count(scope, { campaignId, states: ['open'], late: true });
    });
    expect(scans).toEqual([]);
  });

  test('the numbers of a night and of weeks, and the visits behind each, are read from their time; a talk’s whole encounter from its person', async () => {
    const night = { since: new Date('2026-09-29T11:00:00Z'), until: new Date('2026-09-30T11:00:00Z'), zone: 'America/Los_Angeles' };
    for (const wish of [night, { ...night, campaignId }]) {
      expect([await scansOf('lead', (scope) => figures.of(scope, wish)), await scansOf('lead', (scope) => figures.byVisitor(scope, wish))]).toEqual([[], []]);
    }
    const behind = { since: night.since.toISOString(), until: night.until.toISOString(), encounters: true, zone: night.zone };
    for (const more of [{ hour: 19 }, { nightWeekday: 2 }, { promises: 'kept' }, { assessed: true, outcomes: ['talked'] }, { missing: 'any', outcomes: ['talked'] }, { visitListId: 'none' }, { visitorId: home.users.organizer }] as const) {
      expect([more, await scansOf('lead', (scope) => visits.list(scope, visibleContacts(scope, 'c'), { ...behind, ...more }, null, 50))]).toEqual([more, []]);
      expect([more, await scansOf('lead', (scope) => visits.count(scope, visibleContacts(scope, 'c'), { ...behind, ...more }))]).toEqual([more, []]);
    }
    expect(await scansOf('lead', (scope) => visits.ofEncounters(scope, [newId()], [contactId]))).toEqual([]);
    expect(await scansOf('lead', (scope) => followUps.ofSources(scope, [newId(), newId()]))).toEqual([]);
  });

  test('marks of doors are found by the door, and listed from their index', async () => {
    for (const standing of [true, false, null]) for (const after of [null, ['2026-09-25T00:00:00Z', newId()]]) expect(await scansOf('lead', (scope) => unsafe.list(scope, standing, after, 20))).toEqual([]);
    expect(await scansOf('volunteer', (scope) => unsafe.standing(scope, [Buffer.alloc(16, 1), Buffer.alloc(16, 2)]))).toEqual([]);
    expect(await scansOf('lead', (scope) => unsafe.peopleAt(scope, ['x|90017']))).toEqual([]);
    expect(await scansOf('volunteer', (scope) => unsafe.doorOf(scope, contactId))).toEqual([]);
    expect(await scansOf('volunteer', (scope) => unsafe.stopOf(scope, newId(), contactId))).toEqual([]);
  });

  test('pauses of rounds are listed from their index; who asks for their own reads only the lists they hold', async () => {
    for (const holding of [true, false, null]) for (const after of [null, ['2026-09-25T00:00:00Z', newId()]]) expect(await scansOf('lead', (scope) => pauses.list(scope, holding, after, 20))).toEqual([]);
    expect(await scansOf('volunteer', (scope) => pauses.holding(scope))).toEqual([]);
    expect(await scansOf('volunteer', (scope) => pauses.over(scope, home.users.volunteer))).toEqual([]);
    expect(await scansOf('organizer', (scope) => pauses.visitors(scope, { userId: home.users.volunteer }))).toEqual([]);
    expect(await scansOf('lead', (scope) => pauses.doors(scope, newId()))).toEqual([]);
    expect(await scansOf('lead', (scope) => pauses.told(scope, [newId()]))).toEqual([]);
  });

  test('My day is read from its index, first page and next', async () => {
    const mine = { assigneeId: home.users.organizer, states: ['open'] as const };
    for (const after of [null, ['2026-12-01', -1, newId()]]) expect(await scansOf('organizer', (scope) => followUps.list(scope, visibleContact(scope, 'c'), mine, after, 50))).toEqual([]);
    expect(await scansOf('lead', (scope) => followUps.list(scope, visibleContact(scope, 'c'), { states: ['open'] }, null, 50))).toEqual([]);
    expect(await scansOf('lead', (scope) => followUps.list(scope, visibleContact(scope, 'c'), { contactId }, null, 50))).toEqual([]);
    expect(await scansOf('lead', (scope) => followUps.openTitles(scope, [contactId]))).toEqual([]);
  });

  test('planned visits are read from their index: one’s own, one person’s, everybody’s, and what was cancelled', async () => {
    const read = (role: Role, filter: object, after: readonly unknown[] | null = null) =>
      scansOf(role, (scope) => plans.list(scope, visibleContact(scope, 'c'), { cancelled: false, ...filter }, after, 50));
    const mine = { visitorId: home.users.organizer, since: '2026-09-30T00:00:00Z', until: '2026-10-20T00:00:00Z' };
    for (const after of [null, ['2026-10-05T00:00:00Z', newId()]]) expect([await read('organizer', mine, after), await read('volunteer', mine, after), await read('lead', {}, after)]).toEqual([[], [], []]);
    expect([await read('lead', { contactId }), await read('lead', { cancelled: true })]).toEqual([[], []]);
    expect(await scansOf('lead', (scope) => plans.find(scope, newId(), visibleContact(scope, 'c')))).toEqual([]);
    expect(await scansOf('volunteer', (scope) => plans.find(scope, newId(), visibleContact(scope, 'c')))).toEqual([]);
  });

  test('hours of doors are learned, counted and opened from indexes, and one door’s history by its person', async () => {
    expect(await scansOf('lead', (scope) => visits.byHour(scope, campaignId, new Date('2026-04-15T00:00:00Z')))).toEqual([]);
    expect(await scansOf('lead', (scope) => visits.list(scope, visibleContacts(scope, 'c'), { campaignId, weekday: 6, part: 'morning', encounters: true }, null, 50))).toEqual([]);
    expect(await scansOf('organizer', (scope) => latestHours(scope))).toEqual([]);
    expect(await scansOf('organizer', (scope) => readDoorHistory(scope, contactId))).toEqual([]);
    expect(await scansOf('lead', (scope) => followUps.known(scope, newId(), contactId, 'closed_door'))).toEqual([]);
  });

  test('a cut asks for its people, and for its lists and whom it left out, by their indexes', async () => {
    const some = await as('lead', (scope) => scope.query<{ id: string }>('SELECT id FROM contacts WHERE organization_id = $1 LIMIT 60', [home.id]));
    const ids = some.map((one) => one.id);
    const [cuts, people] = [new ListCutsRepository(), new PeopleToVisit()];
    const at = new Date('2026-10-01T00:00:00Z');
    expect(await scansOf('lead', (scope) => people.find(scope, ids))).toEqual([]);
    expect(await scansOf('organizer', (scope) => people.find(scope, ids))).toEqual([]);
    expect(await scansOf('lead', (scope) => cuts.resting(scope, ids, { since: at, reachedOnly: true, plannedAfter: at }))).toEqual([]);
    expect(await scansOf('lead', (scope) => cuts.triedOn(scope, ids, at))).toEqual([]);
    expect(await scansOf('lead', (scope) => lists.ofCut(scope, newId()))).toEqual([]);
    expect(await scansOf('lead', (scope) => cuts.peopleOf(scope, newId()))).toEqual([]);
    expect(await scansOf('lead', (scope) => cuts.leftOut(scope, newId(), visibleContact(scope, 'c')))).toEqual([]);
  });

  test('what else brought what a visit brought is found by its person', async () => {
    const effects = new VisitEffectsRepository();
    expect(await scansOf('organizer', (scope) => effects.heardBesides(scope, newId(), contactId, '+12135550134'))).toEqual([]);
    expect(await scansOf('organizer', (scope) => effects.namedBesides(scope, newId(), contactId))).toEqual([]);
  });

  test('visits are found by who went, of the team or a worker who went along', async () => {
    for (const [role, visitorId] of [['organizer', home.users.organizer], ['lead', contactId], ['lead', home.users.lead]] as const) {
      expect(await scansOf(role, (scope) => visits.list(scope, visibleContacts(scope, 'c'), { visitorId }, null, 10))).toEqual([]);
    }
    expect(await scansOf('lead', (scope) => visits.count(scope, visibleContacts(scope, 'c'), { visitorId: contactId }))).toEqual([]);
  });

  test('lists at hand and their doors are found by who holds them', async () => {
    expect(await scansOf('organizer', (scope) => lists.list(scope, { holderId: home.users.organizer, statuses: ['ready', 'checked_out'] }, null, 50))).toEqual([]);
    expect(await scansOf('volunteer', (scope) => lists.list(scope, { holderId: home.users.volunteer }, null, 50))).toEqual([]);
    expect(await scansOf('lead', (scope) => lists.list(scope, { statuses: ['checked_out'] }, null, 50))).toEqual([]);
    expect(await scansOf('lead', (scope) => lists.onOpenLists(scope, [contactId]))).toEqual([]);
    for (const [sort, after] of [['-updatedAt', '2026-09-30T00:00:00Z'], ['dueBackAt', 'infinity'], ['name', 'List']] as const) {
      for (const role of ['lead', 'organizer'] as const) {
        expect([sort, role, await scansOf(role, (scope) => lists.list(scope, {}, null, 50, sort)), await scansOf(role, (scope) => lists.list(scope, { statuses: ['ready', 'returned'] }, [after, newId()], 50, sort))]).toEqual([sort, role, [], []]);
      }
      expect(await scansOf('lead', (scope) => lists.list(scope, { campaignId }, null, 50, sort))).toEqual([]);
    }
    expect(await scansOf('lead', (scope) => visits.reachedOnLists(scope, visibleContacts(scope, 'c'), [newId(), newId()]))).toEqual([]);
    expect(await scansOf('volunteer', (scope) => lists.leftHands(scope, new Date('2026-09-01T00:00:00Z')))).toEqual([]);
    expect(await scansOf('lead', (scope) => handOuts.ofList(scope, newId()))).toEqual([]);
    expect(await scansOf('volunteer', (scope) => handOuts.byCode(scope, 'ABCDEF'))).toEqual([]);
    expect(await scansOf('lead', (scope) => lists.stops(scope, newId()))).toEqual([]);
    expect(await scansOf('lead', (scope) => visits.lastOf(scope, [contactId]))).toEqual([]);
  });
});
