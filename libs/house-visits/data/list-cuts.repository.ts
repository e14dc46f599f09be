import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { LeftOutOfList, ListStatus } from '../domain';
import { COMES_BACK } from '../domain';
import { nightIn, nightOf } from './night-sql';
import type { NewStop } from './visit-lists.repository';

export interface ListCutRow {
  id: Uuid;
  name: string;
  people: number;
  created_at: Date;
}

export interface NewCutList {
  id: Uuid;
  code: string;
  name: string;
  status: ListStatus;
  minutes: number;
  dueBackAt: Date | null;
  visitorIds: readonly Uuid[];
  stops: readonly NewStop[];
}

/** What all lists of a cut have in common. */
export interface OfAllLists {
  campaignId: Uuid | null;
  maxStops: number;
  maxMinutes: number | null;
  plannedAt: Date | null;
}

export interface LeftOutRow {
  contactId: Uuid;
  displayName: string;
  reason: LeftOutOfList;
}

const BEGIN = `INSERT INTO visit_list_cuts (organization_id, id, name, people, request_hash, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT DO NOTHING RETURNING id`;
const LISTS = `INSERT INTO visit_lists (organization_id, id, code, name, status, minutes, due_back_at, filter, campaign_id, max_stops, max_minutes, planned_at, cut_id, created_by, created_at, updated_at)
  SELECT $1, r.id, r.code, r.name, r.status, r.minutes, r.due_back_at, jsonb_build_object('visitorIds', r.visitor_ids), $3, $4, $5, $6, $7, $8, $9, $9
  FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, code text, name text, status text, minutes integer, due_back_at timestamptz, visitor_ids jsonb)`;
const STOPS = `INSERT INTO visit_list_stops (organization_id, id, visit_list_id, position, line1, line2, city, region, postal_code, country, latitude, longitude, door_key)
  SELECT $1, s.id, s.list_id, s.position, s.line1, s.line2, s.city, s.region, s.postal_code, s.country, s.latitude, s.longitude, s.door_key
  FROM json_to_recordset($2::json) AS s (id uuid, list_id uuid, position smallint, line1 text, line2 text, city text, region text, postal_code text, country text, latitude float8, longitude float8, door_key text)`;
// All are open, as the database finds as well: said beforehand, no row is written twice.
const PEOPLE = `INSERT INTO visit_list_people (organization_id, stop_id, contact_id, position, is_open)
  SELECT $1, r.stop_id, r.contact_id, r.position, true FROM unnest($2::uuid[], $3::uuid[], $4::smallint[]) AS r (stop_id, contact_id, position)`;
const LEFT_OUT = `INSERT INTO visit_list_cut_people (organization_id, cut_id, contact_id, reason) SELECT $1, $2, r.id, r.reason FROM unnest($3::uuid[], $4::text[]) AS r (id, reason)`;
const FORGET = `DELETE FROM visit_list_cut_people p USING visit_list_cuts c
  WHERE c.organization_id = $1 AND c.created_at < $2 AND p.organization_id = $1 AND p.cut_id = c.id`;
// What is asked of visits: any of the last days, or those that reached the person; one that is planned for later; a later day that somebody asked for.
const RESTING = `SELECT v.contact_id AS id FROM house_visits v
    WHERE v.organization_id = $1 AND v.contact_id = ANY($2::uuid[]) AND v.visited_at >= $3::timestamptz AND (NOT $4 OR v.reached = 'person')
  UNION SELECT p.contact_id FROM house_visit_people p JOIN house_visits v ON v.organization_id = p.organization_id AND v.id = p.house_visit_id
    WHERE p.organization_id = $1 AND p.contact_id = ANY($2::uuid[]) AND p.part = 'met' AND v.visited_at >= $3::timestamptz
  UNION SELECT v.contact_id FROM house_visits v
    WHERE v.organization_id = $1 AND v.contact_id = ANY($2::uuid[]) AND v.visited_at IS NULL AND v.outcome IS NULL AND v.cancelled_at IS NULL AND v.planned_at > $5
  UNION SELECT v.contact_id FROM house_visits v
    WHERE v.organization_id = $1 AND v.contact_id = ANY($2::uuid[]) AND v.visited_at IS NOT NULL AND v.come_back_on > $5::date`;
// Doors that stayed closed on the day of the round, by the door's own clock; where nobody opened, everybody there was not met.
const TRIED = `WITH tried AS (
    SELECT v.contact_id, v.reached FROM house_visits v
    WHERE v.organization_id = $1 AND v.visited_at BETWEEN $3::timestamptz - interval '25 hours' AND $3::timestamptz + interval '25 hours' AND v.contact_id IS NOT NULL AND v.place = 'home'
      AND v.outcome = ANY($4::text[]) AND ${nightIn('v', 'v.time_zone')} = ${nightOf('$3::timestamptz', 'v.time_zone')})
  SELECT t.contact_id AS id FROM tried t WHERE t.contact_id = ANY($2::uuid[])
  UNION SELECT b.contact_id FROM tried t
    JOIN contact_addresses a ON a.organization_id = $1 AND a.contact_id = t.contact_id AND a.retired_on IS NULL AND a.door_key <> ''
    JOIN contact_addresses b ON b.organization_id = $1 AND b.door_key = a.door_key AND b.retired_on IS NULL
    WHERE t.reached = 'nobody' AND b.contact_id = ANY($2::uuid[])`;

/** Cuts with what they made and whom they left out. */
@Injectable()
export class ListCutsRepository {
  /** Writes the cut down first, so that the same sent at the same moment waits here; false where it is there. */
  async begin(scope: Scope, cut: { id: Uuid; name: string; people: number; hash: Buffer }): Promise<boolean> {
    return (await scope.query(BEGIN, [scope.organizationId, cut.id, cut.name, cut.people, cut.hash, scope.actor.userId, scope.now])).length > 0;
  }

  async requestHash(scope: Scope, id: Uuid): Promise<Buffer | null> {
    return (await scope.one<{ request_hash: Buffer }>('SELECT request_hash FROM visit_list_cuts WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]))?.request_hash ?? null;
  }

  /** One's own cut; a lead's eye sees all. */
  find(scope: Scope, id: Uuid): Promise<ListCutRow | null> {
    const leads = ['admin', 'lead', 'system'].includes(scope.actor.role);
    return scope.one<ListCutRow>('SELECT id, name, people, created_at FROM visit_list_cuts WHERE organization_id = $1 AND id = $2 AND ($3 OR created_by = $4)',
      [scope.organizationId, id, leads, scope.actor.userId]);
  }

  /** The lists with their doors and people; their audiences are there already. */
  async insertLists(scope: Scope, cutId: Uuid, lists: readonly NewCutList[], all: OfAllLists): Promise<void> {
    await scope.query(LISTS, [scope.organizationId, JSON.stringify(lists.map(({ id, code, name, status, minutes, dueBackAt, visitorIds }) => ({ id, code, name, status, minutes, due_back_at: dueBackAt, visitor_ids: visitorIds }))),
      all.campaignId, all.maxStops, all.maxMinutes, all.plannedAt, cutId, scope.actor.userId, scope.now]);
    const stops = lists.flatMap((list) => list.stops.map((stop, i) => ({ id: stop.id, list_id: list.id, position: i + 1, ...stop.address, postal_code: stop.address.postalCode, door_key: stop.doorKey })));
    await scope.query(STOPS, [scope.organizationId, JSON.stringify(stops)]);
    // In the order of the people: two cuts never wait for one another crosswise.
    const people = lists.flatMap((list) => list.stops.flatMap((stop) => stop.contactIds.map((contactId, i) => ({ stop: stop.id, contactId, position: i + 1 })))).sort((a, b) => (a.contactId < b.contactId ? -1 : 1));
    await scope.query(PEOPLE, [scope.organizationId, people.map((one) => one.stop), people.map((one) => one.contactId), people.map((one) => one.position)]);
  }

  async insertLeftOut(scope: Scope, cutId: Uuid, leftOut: ReadonlyArray<{ contactId: Uuid; reason: string }>): Promise<void> {
    if (leftOut.length > 0) await scope.query(LEFT_OUT, [scope.organizationId, cutId, leftOut.map((one) => one.contactId), leftOut.map((one) => one.reason)]);
  }

  /** Who was left out by a cut, by name. `visible` is the contacts room's predicate on `c`. */
  leftOut(scope: Scope, cutId: Uuid, visible: string): Promise<LeftOutRow[]> {
    const sql = `SELECT p.contact_id AS "contactId", c.display_name AS "displayName", p.reason FROM visit_list_cut_people p JOIN contacts c ON c.organization_id = p.organization_id AND c.id = p.contact_id
      WHERE p.organization_id = $1 AND p.cut_id = $2 AND ${visible} ORDER BY c.sort_key, c.id`;
    return scope.query<LeftOutRow>(sql, [scope.organizationId, cutId]);
  }

  /** Whom earlier cuts left out is of no use to anybody any more. */
  async forgetLeftOutBefore(scope: Scope, at: Date): Promise<void> {
    await scope.query(FORGET, [scope.organizationId, at]);
  }

  /** How many people stand on each list of a cut. */
  async peopleOf(scope: Scope, cutId: Uuid): Promise<Map<Uuid, number>> {
    const rows = await scope.query<{ id: Uuid; people: number }>(
      `SELECT l.id, count(*)::int AS people FROM visit_lists l JOIN visit_list_stops s ON s.organization_id = l.organization_id AND s.visit_list_id = l.id
         JOIN visit_list_people p ON p.organization_id = s.organization_id AND p.stop_id = s.id
       WHERE l.organization_id = $1 AND l.cut_id = $2 GROUP BY l.id`, [scope.organizationId, cutId]);
    return new Map(rows.map((row) => [row.id, row.people]));
  }

  /** Those of the people who were visited since (or reached, where only that counts), or whom somebody is to visit later anyway. */
  async resting(scope: Scope, people: readonly Uuid[], rest: { since: Date | null; reachedOnly: boolean; plannedAfter: Date }): Promise<Set<Uuid>> {
    const rows = await scope.query<{ id: Uuid }>(RESTING, [scope.organizationId, people, rest.since, rest.reachedOnly, rest.plannedAfter]);
    return new Set(rows.map((row) => row.id));
  }

  /** Those of the people whose door stayed closed on the day of a round: who was there may ring again, and nobody else is sent. */
  async triedOn(scope: Scope, people: readonly Uuid[], roundAt: Date): Promise<Set<Uuid>> {
    const rows = await scope.query<{ id: Uuid }>(TRIED, [scope.organizationId, people, roundAt, COMES_BACK]);
    return new Set(rows.map((row) => row.id));
  }
}
