import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { onOneOpenList } from './one-open-list';
import type { NewStop } from './visit-lists.repository';

/** What a list has room for, and which doors and people it has. */
export interface ListRoom {
  maxStops: number;
  stops: number;
  last: number;
  /** Open doors by their key. */
  doors: Record<string, Uuid>;
  people: Uuid[];
}

export interface AddedPerson {
  contactId: Uuid;
  stopId: Uuid;
}

const ROOM = `SELECT l.max_stops AS "maxStops", count(s.id)::int AS stops, COALESCE(max(s.position), 0) AS last,
    COALESCE(jsonb_object_agg(s.door_key, s.id) FILTER (WHERE s.state = 'open' AND s.door_key <> ''), '{}') AS doors,
    ARRAY(SELECT p.contact_id FROM visit_list_stops o JOIN visit_list_people p ON p.organization_id = o.organization_id AND p.stop_id = o.id
      WHERE o.organization_id = $1 AND o.visit_list_id = $2) AS people
  FROM visit_lists l LEFT JOIN visit_list_stops s ON s.organization_id = l.organization_id AND s.visit_list_id = l.id
  WHERE l.organization_id = $1 AND l.id = $2 GROUP BY l.max_stops`;
const ADD_STOPS = `INSERT INTO visit_list_stops (organization_id, id, visit_list_id, position, line1, line2, city, region, postal_code, country, latitude, longitude, door_key)
  SELECT $1, s.id, $2, s.position, s.line1, s.line2, s.city, s.region, s.postal_code, s.country, s.latitude, s.longitude, s.door_key
  FROM jsonb_to_recordset($3::jsonb) AS s (id uuid, position smallint, line1 text, line2 text, city text, region text, postal_code text, country text, latitude float8, longitude float8, door_key text)`;
// By a lead's word also those who stand on another open list; then it is written who said so, and when.
const ADD_PEOPLE = `INSERT INTO visit_list_people (organization_id, stop_id, contact_id, overridden_at, overridden_by, position)
  SELECT $1, r.stop_id, r.contact_id, o.at, CASE WHEN o.at IS NOT NULL THEN $4::uuid END, (SELECT count(*) FROM visit_list_people p WHERE p.organization_id = $1 AND p.stop_id = r.stop_id) + row_number() OVER (PARTITION BY r.stop_id ORDER BY r.contact_id)
  FROM jsonb_to_recordset($2::jsonb) AS r (contact_id uuid, stop_id uuid), LATERAL (SELECT CASE WHEN EXISTS (
    SELECT 1 FROM visit_list_people e WHERE e.organization_id = $1 AND e.contact_id = r.contact_id AND e.is_open) THEN $3::timestamptz END AS at) o`;
// A visit from this list, or a line that a lead wrote for the door, is something that came since: then the person stays.
const TAKE_PEOPLE = `DELETE FROM visit_list_people p USING jsonb_to_recordset($3::jsonb) AS r (contact_id uuid, stop_id uuid), visit_list_stops s
  WHERE p.organization_id = $1 AND p.contact_id = r.contact_id AND p.stop_id = r.stop_id AND cardinality(p.lines) = 0
    AND s.organization_id = $1 AND s.id = p.stop_id AND s.visit_list_id = $2 AND s.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM house_visits v WHERE v.organization_id = $1 AND v.contact_id = p.contact_id AND v.visit_list_id = $2)
  RETURNING p.contact_id`;
const TAKE_STOPS = `DELETE FROM visit_list_stops s WHERE s.organization_id = $1 AND s.visit_list_id = $2 AND s.id = ANY($3::uuid[]) AND s.state = 'open'
  AND NOT EXISTS (SELECT 1 FROM visit_list_people p WHERE p.organization_id = $1 AND p.stop_id = s.id)`;
const RENEWED = 'UPDATE visit_lists SET version = version + 1, updated_at = $3 WHERE organization_id = $1 AND id = $2';

/** The list's room; null when it is not there. Who reads it holds its row. */
export const listRoom = (scope: Scope, listId: Uuid): Promise<ListRoom | null> => scope.one<ListRoom>(ROOM, [scope.organizationId, listId]);

/** Puts doors behind the others, in the order given, and people at doors. */
export async function addToList(scope: Scope, listId: Uuid, after: number, stops: readonly NewStop[], people: readonly AddedPerson[], override = false): Promise<void> {
  if (people.length === 0) return;
  const rows = stops.map(({ id, address, doorKey }, i) => ({ id, ...address, postal_code: address.postalCode, door_key: doorKey, position: after + i + 1 }));
  await scope.query(ADD_STOPS, [scope.organizationId, listId, JSON.stringify(rows)]);
  await onOneOpenList(scope.query(ADD_PEOPLE, [scope.organizationId, JSON.stringify(people.map(({ contactId, stopId }) => ({ contact_id: contactId, stop_id: stopId }))), override ? scope.now : null, scope.actor.userId]));
  await scope.query(RENEWED, [scope.organizationId, listId, scope.now]);
}

/** Takes people off their doors again, as far as nothing came of it, and doors where nobody is left; answers whom. */
export async function takeFromList(scope: Scope, listId: Uuid, people: readonly AddedPerson[]): Promise<Set<Uuid>> {
  const rows = JSON.stringify(people.map(({ contactId, stopId }) => ({ contact_id: contactId, stop_id: stopId })));
  const taken = await scope.query<{ contact_id: Uuid }>(TAKE_PEOPLE, [scope.organizationId, listId, rows]);
  await scope.query(TAKE_STOPS, [scope.organizationId, listId, people.map(({ stopId }) => stopId)]);
  if (taken.length > 0) await scope.query(RENEWED, [scope.organizationId, listId, scope.now]);
  return new Set(taken.map((row) => row.contact_id));
}
