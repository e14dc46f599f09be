import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { AudienceKind } from '../domain';
import { unitAudiences } from './unit-audiences';

/** How somebody was in an audience before; null and null where they never were. Instants as the database writes them. */
export interface WasIn {
  audienceId: Uuid;
  since: string | null;
  until: string | null;
}

interface Row {
  audience_id: Uuid;
  contact_id: Uuid;
  since: string;
  until: string | null;
}

const THERE = `SELECT audience_id, contact_id, since::text AS since, until::text AS until FROM audience_members
  WHERE organization_id = $1 AND audience_id = ANY($2::uuid[]) AND contact_id = ANY($3::uuid[])`;
const ENDED = `${THERE} AND until IS NOT NULL FOR UPDATE`;
const RUNNING = `${THERE} AND (until IS NULL OR until > $4) FOR UPDATE`;
const JOIN = `INSERT INTO audience_members AS m (organization_id, audience_id, contact_id, since)
  SELECT $1, a, c, $4 FROM unnest($2::uuid[]) a CROSS JOIN unnest($3::uuid[]) c ORDER BY a, c
  ON CONFLICT (organization_id, audience_id, contact_id) DO UPDATE SET since = $4, until = NULL WHERE m.until IS NOT NULL RETURNING audience_id, contact_id`;
const LEAVE = `UPDATE audience_members SET until = $4 WHERE organization_id = $1 AND audience_id = ANY($2::uuid[]) AND contact_id = ANY($3::uuid[]) AND (until IS NULL OR until > $4)`;
const WAS = 'SELECT * FROM jsonb_to_recordset($2::jsonb) AS r (contact_id uuid, audience_id uuid, since timestamptz, until timestamptz)';
const SAME = 'm.organization_id = $1 AND m.audience_id = w.audience_id AND m.contact_id = w.contact_id';
const UNJOIN = `WITH w AS (${WAS}),
  back AS (UPDATE audience_members m SET since = w.since, until = w.until FROM w WHERE ${SAME} AND w.since IS NOT NULL AND m.since = $3 AND m.until IS NULL RETURNING m.contact_id),
  gone AS (DELETE FROM audience_members m USING w WHERE ${SAME} AND w.since IS NULL AND m.since = $3 AND m.until IS NULL RETURNING m.contact_id)
  SELECT contact_id FROM back UNION SELECT contact_id FROM gone`;
const UNLEAVE = `WITH w AS (${WAS}) UPDATE audience_members m SET until = w.until FROM w WHERE ${SAME} AND m.since = w.since AND m.until = $3 RETURNING m.contact_id`;

/** Makes people belong to audiences; answers those for whom that is new, and how it was before. */
export async function joinAudiences(scope: Scope, audienceIds: readonly Uuid[], contactIds: readonly Uuid[]): Promise<Map<Uuid, WasIn[]>> {
  const ended = await scope.query<Row>(ENDED, [scope.organizationId, audienceIds, contactIds]);
  const joined = await scope.query<Row>(JOIN, [scope.organizationId, audienceIds, contactIds, scope.now]);
  const before = new Map(ended.map((row) => [`${row.audience_id} ${row.contact_id}`, row]));
  return byPerson(joined.map((row) => before.get(`${row.audience_id} ${row.contact_id}`) ?? { ...row, since: null, until: null }));
}

/** Ends that people belong to audiences; answers those who did, and how it was before. */
export async function leaveAudiences(scope: Scope, audienceIds: readonly Uuid[], contactIds: readonly Uuid[]): Promise<Map<Uuid, WasIn[]>> {
  const running = await scope.query<Row>(RUNNING, [scope.organizationId, audienceIds, contactIds, scope.now]);
  await scope.query(LEAVE, [scope.organizationId, audienceIds, contactIds, scope.now]);
  return byPerson(running);
}

/** Takes a joining at that instant back, where it still stands as it was written. */
export const unjoinAudiences = (scope: Scope, at: Date, people: ReadonlyArray<{ contactId: Uuid; before: unknown }>): Promise<Set<Uuid>> => restore(scope, UNJOIN, at, people);

/** Takes a leaving at that instant back, where it still stands as it was written. */
export const unleaveAudiences = (scope: Scope, at: Date, people: ReadonlyArray<{ contactId: Uuid; before: unknown }>): Promise<Set<Uuid>> => restore(scope, UNLEAVE, at, people);

/** Opens audiences under ids that were just made, of one kind, and puts people into each. */
export async function fillAudiences(scope: Scope, kind: AudienceKind, people: ReadonlyMap<Uuid, readonly Uuid[]>): Promise<void> {
  const rows = [...people].flatMap(([audienceId, contactIds]) => contactIds.map((contactId) => [audienceId, contactId] as const));
  await scope.query('INSERT INTO audiences (organization_id, id, kind) SELECT $1, a, $3 FROM unnest($2::uuid[]) a', [scope.organizationId, [...people.keys()], kind]);
  await scope.query(
    'INSERT INTO audience_members (organization_id, audience_id, contact_id, since) SELECT $1, r.a, r.c, $4 FROM unnest($2::uuid[], $3::uuid[]) AS r (a, c) ORDER BY r.c',
    [scope.organizationId, rows.map(([audienceId]) => audienceId), rows.map(([, contactId]) => contactId), scope.now]);
}

/** The unit itself, and what rooms make of the people of a unit. */
export async function audiencesOfUnit(scope: Scope, unitId: Uuid): Promise<Uuid[]> {
  const sql = `SELECT DISTINCT id FROM (SELECT unnest($3::uuid[]) AS id${unitAudiences().map((own) => ` UNION ALL ${own}`).join('')}) a WHERE $2::uuid IS NULL ORDER BY id`;
  return (await scope.query<{ id: Uuid }>(sql, [scope.organizationId, null, [unitId]])).map((row) => row.id);
}

async function restore(scope: Scope, sql: string, at: Date, people: ReadonlyArray<{ contactId: Uuid; before: unknown }>): Promise<Set<Uuid>> {
  const was = people.flatMap(({ contactId, before }) => (before as WasIn[]).map(({ audienceId, since, until }) => ({ contact_id: contactId, audience_id: audienceId, since, until })));
  return new Set((await scope.query<{ contact_id: Uuid }>(sql, [scope.organizationId, JSON.stringify(was), at])).map((row) => row.contact_id));
}

function byPerson(rows: ReadonlyArray<{ audience_id: Uuid; contact_id: Uuid; since: string | null; until: string | null }>): Map<Uuid, WasIn[]> {
  const found = new Map<Uuid, WasIn[]>();
  for (const { audience_id: audienceId, contact_id: contactId, since, until } of rows) found.set(contactId, [...(found.get(contactId) ?? []), { audienceId, since, until }]);
  return found;
}
