import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { BULK_DEFAULTS } from '../domain';

/** A tag given or taken: the version of the person that it made, and the tag as it stood. */
export interface TagChange {
  version: number;
  tag: string;
  position: number;
}

interface Row extends TagChange {
  id: Uuid;
}

const TAGS = `ARRAY(SELECT t.tag FROM contact_tags t WHERE t.organization_id = $1 AND t.contact_id = c.id ORDER BY t.position, t.tag_key)`;
const bumped = (from: string): string => `UPDATE contacts c SET version = c.version + 1, updated_at = $5 FROM ${from} x WHERE c.organization_id = $1 AND c.id = x.id`;
const noted = (from: string): string => `INSERT INTO contact_field_changes (organization_id, id, contact_id, version, field, "from", "to", by, at)
  SELECT $1, gen_random_uuid(), x.id, x.version + 1, 'tags', to_jsonb(x.tags), to_jsonb(x.after), $6, $5 FROM ${from} x`;

/** $2 people as {id, tag, position}, $3 key, $4 most tags, $5 now, $6 by. A person with the tag, or with too many, stays as they are. */
const GIVE = `WITH wished AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, tag text, position smallint)),
  there AS (
    SELECT c.id, c.version, ${TAGS} AS tags, w.tag, w.position AS wished,
      EXISTS (SELECT 1 FROM contact_tags t WHERE t.organization_id = $1 AND t.contact_id = c.id AND t.tag_key = $3) AS has,
      COALESCE((SELECT max(t.position) FROM contact_tags t WHERE t.organization_id = $1 AND t.contact_id = c.id), -1) AS last
    FROM wished w JOIN contacts c ON c.organization_id = $1 AND c.id = w.id),
  fit AS (SELECT t.*, t.tags || t.tag AS after, COALESCE(t.wished, t.last + 1) AS position FROM there t WHERE NOT t.has AND cardinality(t.tags) < $4::integer),
  given AS (INSERT INTO contact_tags (organization_id, contact_id, tag_key, tag, position) SELECT $1, id, $3, tag, position FROM fit),
  bumped AS (${bumped('fit')}), noted AS (${noted('fit')})
  SELECT t.id, t.version + 1 AS version, t.tag, f.position, t.has FROM there t LEFT JOIN fit f ON f.id = t.id`;

/** $2 ids, $3 key, $4 unused, $5 now, $6 by. */
const TAKE = `WITH gone AS (DELETE FROM contact_tags t WHERE t.organization_id = $1 AND t.contact_id = ANY($2::uuid[]) AND t.tag_key = $3 AND $4::integer > 0 RETURNING t.contact_id, t.tag, t.position),
  fit AS (
    SELECT c.id, c.version, g.tag, g.position, ${TAGS} AS tags,
      ARRAY(SELECT t.tag FROM contact_tags t WHERE t.organization_id = $1 AND t.contact_id = c.id AND t.tag_key <> $3 ORDER BY t.position, t.tag_key) AS after
    FROM gone g JOIN contacts c ON c.organization_id = $1 AND c.id = g.contact_id),
  bumped AS (${bumped('fit')}), noted AS (${noted('fit')})
  SELECT id, version + 1 AS version, tag, position FROM fit`;

const LATER = `SELECT h.contact_id AS id, h."to" AS tags FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, version integer)
  JOIN contact_field_changes h ON h.organization_id = $1 AND h.contact_id = r.id AND h.version > r.version AND h.field = 'tags'`;

const values = (scope: Scope, people: unknown, key: string): unknown[] => [scope.organizationId, people, key, BULK_DEFAULTS.mostTags, scope.now, scope.actor.userId];

/** Gives a tag to people who are locked; answers whom it is new to, and who has too many tags already. */
export async function giveTag(scope: Scope, key: string, people: ReadonlyArray<{ id: Uuid; tag: string; position: number | null }>): Promise<{ given: Map<Uuid, TagChange>; full: Uuid[] }> {
  const rows = await scope.query<Omit<Row, 'position'> & { position: number | null; has: boolean }>(GIVE, values(scope, JSON.stringify(people), key));
  const given = rows.flatMap(({ id, version, tag, position }): Array<[Uuid, TagChange]> => (position === null ? [] : [[id, { version, tag, position }]]));
  return { given: new Map(given), full: rows.filter((row) => row.position === null && !row.has).map((row) => row.id) };
}

/** Takes a tag from people who are locked; answers who had it. */
export async function takeTag(scope: Scope, key: string, ids: readonly Uuid[]): Promise<Map<Uuid, TagChange>> {
  const rows = await scope.query<Row>(TAKE, values(scope, ids, key));
  return new Map(rows.map(({ id, ...change }) => [id, change]));
}

/** The tags of people after each change of them since a version. */
export async function tagsSince(scope: Scope, people: ReadonlyArray<{ id: Uuid; version: number }>): Promise<Map<Uuid, string[][]>> {
  const rows = await scope.query<{ id: Uuid; tags: string[] | null }>(LATER, [scope.organizationId, JSON.stringify(people)]);
  const found = new Map<Uuid, string[][]>();
  for (const { id, tags } of rows) found.set(id, [...(found.get(id) ?? []), tags ?? []]);
  return found;
}
