import { newId } from '@doorstep/kernel';
import type { Role, Scope } from '@doorstep/platform/database';
import { RoundDoors } from '../../libs/house-visits/data/round-doors.repository';
import { SafetyTimersRepository } from '../../libs/house-visits/data/safety-timers.repository';
import type { TestOrganization } from '../support';
import { anOrganization, testDatabase, withClient } from '../support';
import { fillTables } from '../support/fill-tables';
import { ownerOfTests } from '../support/owner';
import { tableReadsOf } from '../support/plans';

const ROUNDS = 25_000;
const BIG = new Set(['safety_timers', 'house_visits', 'visit_list_people', 'visit_list_stops']);

/** Rounds of a few years, nearly all of the lead's, and a visit for each; one is open. $2 organizer, $3 lead. */
const FILL = [
  `INSERT INTO safety_timers (organization_id, id, visitor_id, colleague_id, minutes, state, started_at, deadline_at, heard_at, ended_at, request_hash)
   SELECT $1, gen_random_uuid(), CASE WHEN n % 500 = 0 THEN $2::uuid ELSE $3::uuid END, $3, 60, CASE WHEN n = 500 THEN 'running' ELSE 'ended' END,
     timestamptz '2026-10-01' - n * interval '1 hour', timestamptz '2026-10-01', timestamptz '2026-10-01', timestamptz '2026-10-01', '\\x00' FROM generate_series(1, ${ROUNDS}) n`,
  `INSERT INTO contacts (organization_id, id, display_name, sort_key, created_by) SELECT $1, gen_random_uuid(), 'Rosa ' || n, 'rosa ' || n, $3 FROM generate_series(1, ${ROUNDS} / 5) n WHERE $2::uuid IS NOT NULL`,
  `INSERT INTO audiences (organization_id, id, kind) SELECT $1, gen_random_uuid(), 'visit_list' FROM generate_series(1, 100) WHERE ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO visit_lists (organization_id, id, code, name, status, created_by) SELECT $1, id, left(md5(id::text), 12), 'List', 'returned', $3 FROM audiences WHERE organization_id = $1 AND $2::uuid IS NOT NULL`,
  `INSERT INTO visit_list_stops (organization_id, id, visit_list_id, position, line1) SELECT $1, gen_random_uuid(), l.id, n, '10 Oak St' FROM visit_lists l, generate_series(1, 50) n WHERE l.organization_id = $1 AND ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO visit_list_people (organization_id, stop_id, contact_id, position) SELECT $1, s.id, c.id, 1
   FROM (SELECT id, row_number() OVER () AS n FROM visit_list_stops WHERE organization_id = $1) s JOIN (SELECT id, row_number() OVER () AS n FROM contacts WHERE organization_id = $1) c ON c.n = s.n WHERE ($2::uuid, $3::uuid) IS NOT NULL`,
  `INSERT INTO house_visits (organization_id, id, contact_id, visit_list_id, visited_at, time_zone, outcome, reached, encounter_id, request_hash, recorded_by, received_at)
   SELECT $1, gen_random_uuid(), p.contact_id, s.visit_list_id, timestamptz '2026-10-01' - s.position * interval '1 minute', 'UTC', 'not_home', 'nobody', gen_random_uuid(), '\\x00', $3, now()
   FROM visit_list_stops s JOIN visit_list_people p ON p.organization_id = s.organization_id AND p.stop_id = s.id WHERE s.organization_id = $1 AND $2::uuid IS NOT NULL`,
];

describe('rounds among 50,000', () => {
  const database = testDatabase();
  const [timers, doors] = [new SafetyTimersRepository(), new RoundDoors()];
  let home: TestOrganization;
  const as = <T>(role: Role, work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor(role), work);

  beforeAll(async () => {
    for (const organization of [await anOrganization(database), await anOrganization(database)]) {
      home = organization;
      await fillTables(database, home.actor('lead'), FILL, [home.id, home.users.organizer, home.users.lead]);
    }
    await withClient(ownerOfTests(database.logins.app.database), async (client) => {
      for (const table of BIG) await client.query(`VACUUM ANALYZE ${table}`);
    });
  }, 120_000);

  const scansOf = async (role: Role, work: (scope: Scope) => Promise<unknown>) =>
    as(role, async (scope) => (await tableReadsOf(scope, work)).filter((read) => read.way === 'Seq Scan' && BIG.has(read.table)));

  test.each(['lead', 'organizer', 'volunteer'] as const)('a page of rounds, the open ones with their number, and a %s’s own are found by an index', async (role) => {
    const open = ['running', 'alarmed'] as const;
    const after = ['2026-09-25T00:00:00Z', newId()];
    expect(await scansOf(role, async (scope) => {
      await timers.list(scope, {}, null, 50);
      await timers.list(scope, { states: ['ended'] }, after, 50);
      await timers.list(scope, { states: open }, null, 50);
      await timers.count(scope, { states: open });
      await timers.list(scope, { states: open, visitorId: home.users[role] }, null, 50);
      await timers.running(scope, home.users[role]);
    })).toEqual([]);
  });

  test('so are the last door of a round and the next one', async () => {
    expect(await scansOf('lead', async (scope) => {
      const [{ id }] = (await scope.query<{ id: string }>('SELECT id FROM visit_lists WHERE organization_id = $1 ORDER BY id LIMIT 1', [home.id])) as [{ id: string }];
      await doors.last(scope, { visitListId: id, visitorId: home.users.lead, since: new Date('2026-01-01') });
      await doors.next(scope, id, 3);
    })).toEqual([]);
  });
});
