import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { ListSort, ListStatus } from '../domain';
import { onOneOpenList } from './one-open-list';

export interface VisitListRow {
  id: Uuid;
  version: number;
  code: string;
  name: string;
  campaign_id: Uuid | null;
  status: ListStatus;
  filter: Record<string, unknown>;
  max_stops: number;
  max_minutes: number | null;
  minutes: number | null;
  planned_at: Date | null;
  due_back_at: Date | null;
  created_by: Uuid | null;
  created_at: Date;
  updated_at: Date;
  doors: number;
  done: number;
}

export interface StopRow {
  id: Uuid;
  position: number;
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postal_code: string | null;
  country: string;
  latitude: number | null;
  longitude: number | null;
  state: 'open' | 'done' | 'skipped';
  people: Array<{ contactId: Uuid; lines: string[] }>;
}

export interface NewStop {
  id: Uuid;
  address: { line1: string | null; line2: string | null; city: string | null; region: string | null; postalCode: string | null; country: string; latitude: number | null; longitude: number | null };
  doorKey: string;
  contactIds: readonly Uuid[];
}

/** A list as far as its end goes. */
export interface EndingList {
  id: Uuid;
  name: string;
  status: ListStatus;
  due_back_at: Date | null;
  created_by: Uuid | null;
  open: number;
  done: number;
}

const ENDING = `SELECT l.id, l.name, l.status, l.due_back_at, l.created_by,
    (SELECT count(*)::int FROM visit_list_stops s WHERE s.organization_id = l.organization_id AND s.visit_list_id = l.id AND s.state = 'open') AS open,
    (SELECT count(*)::int FROM visit_list_stops s WHERE s.organization_id = l.organization_id AND s.visit_list_id = l.id AND s.state = 'done') AS done
  FROM visit_lists l WHERE l.organization_id = $1 AND l.id = $2`;

const ME = "NULLIF(current_setting('app.user_id', true), '')::uuid";
const COLUMNS = `l.id, l.version, l.code, l.name, l.campaign_id, l.status, l.filter, l.max_stops, l.max_minutes, l.minutes, l.planned_at, l.due_back_at, l.created_by, l.created_at, l.updated_at,
  (SELECT count(*)::int FROM visit_list_stops s WHERE s.organization_id = l.organization_id AND s.visit_list_id = l.id) AS doors,
  (SELECT count(*)::int FROM visit_list_stops s WHERE s.organization_id = l.organization_id AND s.visit_list_id = l.id AND s.state = 'done') AS done`;

const held = (user: string): string => `EXISTS (SELECT 1 FROM audience_holders h WHERE h.organization_id = l.organization_id AND h.audience_id = l.id
  AND h.user_id = ${user} AND (h.until IS NULL OR h.until > current_setting('app.now')::timestamptz))`;

/** Leads see every list; organizers the ones they hold or cut; volunteers what is in their hands now (DOMAIN 3). */
const SIGHT = { all: 'TRUE', own: `(l.created_by = ${ME} OR ${held(ME)})`, hand: held(ME) } as const;
const sightOf = (scope: Scope): keyof typeof SIGHT =>
  scope.actor.role === 'volunteer' ? 'hand' : scope.actor.role === 'organizer' ? 'own' : 'all';
const OF_USER = `SELECT l.created_by = $3::uuid AS cut, ${held('$3::uuid')} AS held FROM visit_lists l WHERE l.organization_id = $1 AND l.id = $2`;

export interface ListFilter {
  holderId?: Uuid;
  statuses?: readonly ListStatus[];
  campaignId?: Uuid;
}

/** The orders of the table of lists; what has no day comes last. */
const SORTS: Record<ListSort, { by: string; type: string; down: boolean }> = {
  '-updatedAt': { by: 'l.updated_at', type: 'timestamptz', down: true },
  dueBackAt: { by: "COALESCE(l.due_back_at, 'infinity'::timestamptz)", type: 'timestamptz', down: false },
  name: { by: 'l.name', type: 'text', down: false },
};

/** What a row is sorted by, for the cursor. */
export const sortValue = (row: VisitListRow, sort: ListSort): string =>
  sort === 'name' ? row.name : sort === 'dueBackAt' ? (row.due_back_at?.toISOString() ?? 'infinity') : row.updated_at.toISOString();

@Injectable()
export class VisitListsRepository {
  async find(scope: Scope, id: Uuid, lock = false): Promise<VisitListRow | null> {
    return scope.one<VisitListRow>(`SELECT ${COLUMNS} FROM visit_lists l WHERE l.organization_id = $1 AND l.id = $2 AND ${SIGHT[sightOf(scope)]}${lock ? ' FOR UPDATE OF l' : ''}`, [scope.organizationId, id]);
  }

  /** Whether a user, whoever acts, sees a list now. */
  async isSeenBy(scope: Scope, id: Uuid, user: { id: Uuid; role: Scope['actor']['role'] }): Promise<boolean> {
    const row = await scope.one<{ cut: boolean | null; held: boolean }>(OF_USER, [scope.organizationId, id, user.id]);
    if (!row || user.role === 'volunteer') return row?.held ?? false;
    return user.role !== 'organizer' || row.cut === true || row.held;
  }

  /**
   * A list that a visit was logged from: whether the caller holds or held it (for 30 days after it ended), and which of
   * these people stand on it. Null when there is no such list, or the caller never had to do with it.
   */
  async inHand(scope: Scope, id: Uuid, contactIds: readonly Uuid[]): Promise<{ campaign_id: Uuid | null; held: boolean; holds: Uuid[] } | null> {
    const row = await scope.one<{ campaign_id: Uuid | null; held: boolean; holds: Uuid[]; seen: boolean }>(
      `SELECT l.campaign_id, ${SIGHT[sightOf(scope)]} AS seen,
         EXISTS (SELECT 1 FROM audience_holders h WHERE h.organization_id = l.organization_id AND h.audience_id = l.id AND h.user_id = $3
           AND (h.until IS NULL OR h.until > $5::timestamptz - interval '30 days')) AS held,
         ARRAY(SELECT p.contact_id FROM visit_list_people p JOIN visit_list_stops s ON s.organization_id = p.organization_id AND s.id = p.stop_id
           WHERE p.organization_id = l.organization_id AND p.contact_id = ANY($4::uuid[]) AND s.visit_list_id = l.id) AS holds
       FROM visit_lists l WHERE l.organization_id = $1 AND l.id = $2`,
      [scope.organizationId, id, scope.actor.userId, contactIds, scope.now]);
    return row && (row.held || row.seen) ? row : null;
  }

  async requestHash(scope: Scope, id: Uuid): Promise<Buffer | null> {
    return (await scope.one<{ request_hash: Buffer }>('SELECT request_hash FROM visit_lists WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]))?.request_hash ?? null;
  }

  async insert(scope: Scope, row: { id: Uuid; code: string; name: string; campaignId: Uuid | null; status: ListStatus; filter: unknown; maxStops: number; maxMinutes: number | null; minutes: number | null; plannedAt: Date | null; dueBackAt: Date | null; requestHash: Buffer }): Promise<void> {
    await scope.query(
      `INSERT INTO visit_lists (organization_id, id, code, name, campaign_id, status, filter, max_stops, planned_at, due_back_at, request_hash, created_by, created_at, updated_at, max_minutes, minutes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14, $15)`,
      [scope.organizationId, row.id, row.code, row.name, row.campaignId, row.status, JSON.stringify(row.filter), row.maxStops, row.plannedAt, row.dueBackAt,
        row.requestHash, scope.actor.userId, scope.now, row.maxMinutes, row.minutes]);
  }

  async insertStops(scope: Scope, listId: Uuid, stops: readonly NewStop[]): Promise<void> {
    await scope.query(
      `INSERT INTO visit_list_stops (organization_id, id, visit_list_id, position, line1, line2, city, region, postal_code, country, latitude, longitude, door_key)
       SELECT $1, s.id, $2, s.position, s.line1, s.line2, s.city, s.region, s.postal_code, s.country, s.latitude, s.longitude, s.door_key
       FROM jsonb_to_recordset($3::jsonb) AS s(id uuid, position smallint, line1 text, line2 text, city text, region text, postal_code text, country text,
         latitude float8, longitude float8, door_key text)`,
      [scope.organizationId, listId, JSON.stringify(stops.map((stop, index) => ({
        id: stop.id, position: index + 1, line1: stop.address.line1, line2: stop.address.line2, city: stop.address.city, region: stop.address.region,
        postal_code: stop.address.postalCode, country: stop.address.country, latitude: stop.address.latitude, longitude: stop.address.longitude, door_key: stop.doorKey,
      })))]);
    await onOneOpenList(scope.query(
      `INSERT INTO visit_list_people (organization_id, stop_id, contact_id, position)
       SELECT $1, p.stop_id, p.contact_id, p.position FROM jsonb_to_recordset($2::jsonb) AS p(stop_id uuid, contact_id uuid, position smallint)`,
      [scope.organizationId, JSON.stringify(stops.flatMap((stop) => stop.contactIds.map((contactId, index) => ({ stop_id: stop.id, contact_id: contactId, position: index + 1 }))))]));
  }

  /** Who is on the list now was not left out of it. */
  async forgetLeftOut(scope: Scope, id: Uuid, contactIds: readonly Uuid[]): Promise<void> {
    await scope.query(
      `UPDATE visit_lists SET filter = jsonb_set(filter, '{leftOut}', (SELECT COALESCE(jsonb_agg(l), '[]') FROM jsonb_array_elements(filter->'leftOut') l WHERE NOT (l->>'contactId' = ANY($3::text[]))))
       WHERE organization_id = $1 AND id = $2 AND jsonb_typeof(filter->'leftOut') = 'array'`,
      [scope.organizationId, id, contactIds]);
  }

  /** People of the ids that stand on another open list now. */
  async onOpenLists(scope: Scope, contactIds: readonly Uuid[]): Promise<Set<Uuid>> {
    const rows = await scope.query<{ contact_id: Uuid }>(
      'SELECT DISTINCT contact_id FROM visit_list_people WHERE organization_id = $1 AND contact_id = ANY($2::uuid[]) AND is_open', [scope.organizationId, contactIds]);
    return new Set(rows.map((row) => row.contact_id));
  }

  async stops(scope: Scope, listId: Uuid): Promise<StopRow[]> {
    return scope.query<StopRow>(
      `SELECT s.id, s.position, s.line1, s.line2, s.city, s.region, s.postal_code, s.country, s.latitude, s.longitude, s.state,
         COALESCE((SELECT jsonb_agg(jsonb_build_object('contactId', p.contact_id, 'lines', to_jsonb(p.lines)) ORDER BY p.position)
           FROM visit_list_people p WHERE p.organization_id = s.organization_id AND p.stop_id = s.id), '[]') AS people
       FROM visit_list_stops s WHERE s.organization_id = $1 AND s.visit_list_id = $2 ORDER BY s.position, s.id`,
      [scope.organizationId, listId]);
  }

  async list(scope: Scope, filter: ListFilter, after: readonly unknown[] | null, limit: number, sort: ListSort = '-updatedAt'): Promise<VisitListRow[]> {
    const { where, parameters } = this.where(scope, filter);
    const n = parameters.length;
    const { by, type, down } = SORTS[sort];
    const paged = after ? ` AND (${by}, l.id) ${down ? '<' : '>'} ($${n + 1}::${type}, $${n + 2}::uuid)` : '';
    const order = down ? `${by} DESC, l.id DESC` : `${by}, l.id`;
    const sql = `SELECT ${COLUMNS} FROM visit_lists l WHERE ${where}${paged} ORDER BY ${order} LIMIT ${limit + 1}`;
    return scope.query<VisitListRow>(sql, after ? [...parameters, ...after] : parameters);
  }

  /** Of one cut, in the order in which they were dealt. */
  async ofCut(scope: Scope, cutId: Uuid): Promise<VisitListRow[]> {
    return scope.query<VisitListRow>(`SELECT ${COLUMNS} FROM visit_lists l WHERE l.organization_id = $1 AND l.cut_id = $2 AND ${SIGHT[sightOf(scope)]} ORDER BY l.id`, [scope.organizationId, cutId]);
  }

  async count(scope: Scope, filter: ListFilter): Promise<number> {
    const { where, parameters } = this.where(scope, filter);
    const sql = `SELECT count(*)::int AS n FROM visit_lists l WHERE ${where}`;
    return (await scope.one<{ n: number }>(sql, parameters))?.n ?? 0;
  }

  async update(scope: Scope, id: Uuid, change: { name: string; status: ListStatus; plannedAt: Date | null; dueBackAt: Date | null; filter: unknown }): Promise<void> {
    await onOneOpenList(scope.query(
      'UPDATE visit_lists SET name = $3, status = $4, planned_at = $5, due_back_at = $6, filter = $8, version = version + 1, updated_at = $7 WHERE organization_id = $1 AND id = $2',
      [scope.organizationId, id, change.name, change.status, change.plannedAt, change.dueBackAt, scope.now, JSON.stringify(change.filter)]));
  }

  /** A list that is to end, held until the transaction does; without asking who sees it. */
  async holdForEnd(scope: Scope, id: Uuid): Promise<EndingList | null> {
    const there = await scope.one('SELECT id FROM visit_lists WHERE organization_id = $1 AND id = $2 FOR UPDATE', [scope.organizationId, id]);
    // Read after the lock: what was done at the doors until then counts.
    return there ? this.ending(scope, id) : null;
  }

  /** Whether a door of the list was closed, or is to be tried later, by what was logged there last: who holds it may ring again tonight. */
  async mayRingAgain(scope: Scope, id: Uuid): Promise<boolean> {
    const row = await scope.one<{ again: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM visit_list_stops s CROSS JOIN LATERAL (
           SELECT v.reached, v.outcome FROM house_visits v WHERE v.organization_id = s.organization_id AND v.visit_list_id = s.visit_list_id AND v.visited_at IS NOT NULL
             AND v.contact_id IN (SELECT p.contact_id FROM visit_list_people p WHERE p.organization_id = s.organization_id AND p.stop_id = s.id)
           ORDER BY v.visited_at DESC, v.id DESC LIMIT 1) last
         WHERE s.organization_id = $1 AND s.visit_list_id = $2 AND (last.reached = 'nobody' AND last.outcome <> 'unsafe' OR last.outcome = 'come_back_later')) AS again`,
      [scope.organizationId, id]);
    return row?.again ?? false;
  }

  /** For the rules of a list's end, which ask for nobody in particular. */
  async ending(scope: Scope, id: Uuid): Promise<EndingList | null> {
    return scope.one<EndingList>(ENDING, [scope.organizationId, id]);
  }

  /** Another state, which ends sight or gives none. */
  async setStatus(scope: Scope, id: Uuid, status: 'returned' | 'expired'): Promise<void> {
    await scope.query('UPDATE visit_lists SET status = $3, version = version + 1, updated_at = $4 WHERE organization_id = $1 AND id = $2', [scope.organizationId, id, status, scope.now]);
  }

  /** Who held a list to its end, when it ended at `at`. */
  async heldUntil(scope: Scope, id: Uuid, at: Date): Promise<Uuid[]> {
    const rows = await scope.query<{ user_id: Uuid }>(
      "SELECT DISTINCT user_id FROM audience_holders WHERE organization_id = $1 AND audience_id = $2 AND role = 'visitor' AND (until IS NULL OR until >= $3) ORDER BY user_id", [scope.organizationId, id, at]);
    return rows.map((row) => row.user_id);
  }

  /** Lists that went out of the acting user's hands since then, the latest first, with who has them now. */
  async leftHands(scope: Scope, since: Date): Promise<Array<{ id: Uuid; name: string; status: ListStatus; at: Date; holders: Uuid[] }>> {
    return scope.query(
      `SELECT l.id, l.name, l.status, h.until AS at, ARRAY(SELECT n.user_id FROM audience_holders n WHERE n.organization_id = l.organization_id AND n.audience_id = l.id
          AND n.role = 'visitor' AND (n.until IS NULL OR n.until > $3) ORDER BY n.since, n.user_id) AS holders
       FROM audience_holders h JOIN visit_lists l ON l.organization_id = h.organization_id AND l.id = h.audience_id
       WHERE h.organization_id = $1 AND h.user_id = $2 AND h.role = 'visitor' AND h.until <= $3 AND h.until > $4 ORDER BY h.until DESC, l.id LIMIT 20`,
      [scope.organizationId, scope.actor.userId, scope.now, since]);
  }

  /** Up to three lines that a lead or organizer writes for a door of that list. */
  async writeLines(scope: Scope, listId: Uuid, stopId: Uuid, contactId: Uuid, lines: readonly string[]): Promise<boolean> {
    const rows = await scope.query(
      `UPDATE visit_list_people p SET lines = $5 FROM visit_list_stops s
       WHERE p.organization_id = $1 AND p.stop_id = $3 AND p.contact_id = $4 AND s.organization_id = p.organization_id AND s.id = p.stop_id AND s.visit_list_id = $2
       RETURNING p.contact_id`,
      [scope.organizationId, listId, stopId, contactId, lines]);
    return rows.length === 1;
  }

  private where(scope: Scope, filter: ListFilter): { where: string; parameters: unknown[] } {
    const parameters: unknown[] = [scope.organizationId];
    const parts = ['l.organization_id = $1', SIGHT[sightOf(scope)]];
    if (filter.statuses) parts.push(`l.status = ANY($${parameters.push(filter.statuses)}::text[])`);
    if (filter.campaignId) parts.push(`l.campaign_id = $${parameters.push(filter.campaignId)}`);
    if (filter.holderId) parts.push(held(`$${parameters.push(filter.holderId)}::uuid`));
    return { where: parts.join(' AND '), parameters };
  }
}
