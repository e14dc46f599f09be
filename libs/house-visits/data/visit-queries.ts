import { Inject, Injectable } from '@nestjs/common';
import type { DayPart, Uuid } from '@doorstep/kernel';
import { DAY_PARTS, PART_STARTS } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Missing, Outcome, Reached, VisitPlace } from '../domain';
import type { PromiseSql } from './night-sql';
import { PROMISE_SQL, hourIn, lacks, weekdayIn } from './night-sql';
import { VISIT_COLUMNS, VISIT_FROM } from './house-visits.repository';
import type { HouseVisitRow } from './house-visits.repository';

export interface VisitFilter {
  campaignId?: Uuid;
  contactId?: Uuid;
  /** `none`: visits from no list. */
  visitListId?: Uuid | 'none';
  /** Of any of these lists; an encounter on two of them is one on each. */
  visitListIds?: readonly Uuid[];
  visitorId?: Uuid;
  outcomes?: readonly Outcome[];
  reached?: readonly Reached[];
  places?: readonly VisitPlace[];
  since?: string;
  until?: string;
  /** ISO weekday and part of the day, by the door's own clock. */
  weekday?: number;
  part?: DayPart;
  /** Talks after which somebody wrote down where the person stands, or visits with any such word. */
  assessed?: boolean;
  /** Visits where something was promised, or where all of it was kept. */
  promises?: 'made' | 'kept';
  /** Talks of which the whole encounter lacks something. */
  missing?: Missing;
  /** The hour and the night's weekday on the clock of `zone`: a night begins at four in the morning. */
  hour?: number;
  nightWeekday?: number;
  zone?: string;
  /** One row an encounter, so that the rows are as many as the number that was opened. */
  encounters?: boolean;
}

const local = (alias: string): string => `(${alias}.visited_at AT TIME ZONE ${alias}.time_zone)`;
const PART_HOURS: Record<DayPart, readonly [number, number]> = {
  morning: [0, PART_STARTS.midday / 60], midday: [PART_STARTS.midday / 60, PART_STARTS.afternoon / 60], afternoon: [PART_STARTS.afternoon / 60, PART_STARTS.evening / 60], evening: [PART_STARTS.evening / 60, 24],
};
/** Whether a wall time lies in a part of the day. */
const partIs = (wall: string, part: DayPart): string => `extract(hour FROM ${wall}) >= ${PART_HOURS[part][0]} AND extract(hour FROM ${wall}) < ${PART_HOURS[part][1]}`;
const PART_OF = (wall: string): string => `CASE ${DAY_PARTS.map((part) => `WHEN ${partIs(wall, part)} THEN '${part}'`).join(' ')} END`;

const ME = "NULLIF(current_setting('app.user_id', true), '')::uuid";

/** Lists and counts of visits, newest first, by what a reader may see. `visible` is the contacts room's predicate on `c`. */
@Injectable()
export class VisitQueries {
  constructor(@Inject(PROMISE_SQL) private readonly born: PromiseSql) {}

  async list(scope: Scope, visible: string, filter: VisitFilter, after: readonly unknown[] | null, limit: number): Promise<HouseVisitRow[]> {
    const { where, parameters } = this.where(scope, visible, filter);
    const n = parameters.length;
    const paged = after ? ` AND (v.visited_at, v.id) < ($${n + 1}::timestamptz, $${n + 2}::uuid)` : '';
    const sql = `SELECT ${VISIT_COLUMNS} ${VISIT_FROM} WHERE ${where}${paged} ORDER BY v.visited_at DESC, v.id DESC LIMIT ${limit + 1}`;
    return scope.query<HouseVisitRow>(sql, after ? [...parameters, ...after] : parameters);
  }

  async count(scope: Scope, visible: string, filter: VisitFilter): Promise<number> {
    const { where, parameters } = this.where(scope, visible, filter);
    const sql = `SELECT count(*)::int AS n ${VISIT_FROM} WHERE ${where}`;
    return (await scope.one<{ n: number }>(sql, parameters))?.n ?? 0;
  }

  /** For each of these lists, how many encounters reached the person: as many as the list of visits shows that the number opens to. */
  async reachedOnLists(scope: Scope, visible: string, listIds: readonly Uuid[]): Promise<Map<Uuid, number>> {
    if (listIds.length === 0) return new Map();
    const { where, parameters } = this.where(scope, visible, { visitListIds: listIds, reached: ['person'], encounters: true });
    const sql = `SELECT v.visit_list_id AS id, count(*)::int AS n ${VISIT_FROM} WHERE ${where} GROUP BY v.visit_list_id`;
    return new Map((await scope.query<{ id: Uuid; n: number }>(sql, parameters)).map((row) => [row.id, row.n]));
  }

  /** Doors, which are homes, and talks there by week of the organization (weeks begin on Monday), oldest first. */
  async byWeek(scope: Scope, campaignId: Uuid, zone: string, weeks: number): Promise<Array<{ week: string; doors: number; talks: number }>> {
    return scope.query(
      `SELECT to_char(date_trunc('week', visited_at AT TIME ZONE $3), 'YYYY-MM-DD') AS week, count(DISTINCT encounter_id)::int AS doors,
         count(DISTINCT encounter_id) FILTER (WHERE outcome = 'talked')::int AS talks
       FROM house_visits WHERE organization_id = $1 AND campaign_id = $2 AND place = 'home' AND visited_at >= (date_trunc('week', $4::timestamptz AT TIME ZONE $3) - make_interval(weeks => $5 - 1)) AT TIME ZONE $3
       GROUP BY 1 ORDER BY 1`,
      [scope.organizationId, campaignId, zone, scope.now, weeks]);
  }

  /** Doors, which are homes, and those where the person was met, by weekday and part of the day of the doors' own clocks: each as many as the rows that it opens to. */
  async byHour(scope: Scope, campaignId: Uuid, since: Date): Promise<Array<{ weekday: number; part: DayPart; doors: number; reached: number }>> {
    const encounter = '(COALESCE(v.contact_id, v.organization_id), v.encounter_id)';
    const sql = `SELECT extract(isodow FROM ${local('v')})::int AS weekday, ${PART_OF(local('v'))} AS part, count(DISTINCT ${encounter})::int AS doors,
        count(DISTINCT ${encounter}) FILTER (WHERE v.reached = 'person')::int AS reached
      FROM house_visits v WHERE v.organization_id = $1 AND v.campaign_id = $2 AND v.place = 'home' AND v.visited_at >= $3 GROUP BY 1, 2`;
    return scope.query(sql, [scope.organizationId, campaignId, since]);
  }

  /** Every log of these encounters of these people. */
  async ofEncounters(scope: Scope, encounterIds: readonly Uuid[], contactIds: readonly Uuid[]): Promise<HouseVisitRow[]> {
    if (encounterIds.length === 0 || contactIds.length === 0) return [];
    const sql = `SELECT ${VISIT_COLUMNS} ${VISIT_FROM} WHERE v.organization_id = $1 AND v.contact_id = ANY($2::uuid[]) AND v.encounter_id = ANY($3::uuid[]) AND v.visited_at IS NOT NULL
      ORDER BY v.visited_at, v.id`;
    return scope.query<HouseVisitRow>(sql, [scope.organizationId, contactIds, encounterIds]);
  }

  /** The last visit of each person at their home, for door briefs. */
  async lastOf(scope: Scope, contactIds: readonly Uuid[]): Promise<Map<Uuid, { outcome: Outcome; visitedAt: Date; timeZone: string; visitor: string }>> {
    const rows = await scope.query<{ contact_id: Uuid; outcome: Outcome; visited_at: Date; time_zone: string; name: string }>(
      `SELECT k.contact_id, v.outcome, v.visited_at, v.time_zone, u.name
       FROM unnest($2::uuid[]) AS k(contact_id)
       CROSS JOIN LATERAL (SELECT outcome, visited_at, time_zone, recorded_by FROM house_visits
         WHERE organization_id = $1 AND contact_id = k.contact_id AND visited_at IS NOT NULL AND place = 'home' ORDER BY visited_at DESC, id DESC LIMIT 1) v
       JOIN users u ON u.id = v.recorded_by`,
      [scope.organizationId, contactIds]);
    return new Map(rows.map((r) => [r.contact_id, { outcome: r.outcome, visitedAt: r.visited_at, timeZone: r.time_zone, visitor: r.name }]));
  }

  private where(scope: Scope, visible: string, filter: VisitFilter): { where: string; parameters: unknown[] } {
    const parameters: unknown[] = [scope.organizationId];
    const conditions = (alias: string): string[] => {
      const parts: string[] = [];
      const add = (value: unknown, sql: (p: string) => string): void => void parts.push(sql(`$${parameters.push(value)}`));
      if (filter.campaignId) add(filter.campaignId, (p) => `${alias}.campaign_id = ${p}`);
      if (filter.contactId) add(filter.contactId, (p) => `${alias}.contact_id = ${p}`);
      if (filter.visitListId === 'none') parts.push(`${alias}.visit_list_id IS NULL`);
      else if (filter.visitListId) add(filter.visitListId, (p) => `${alias}.visit_list_id = ${p}`);
      if (filter.visitListIds) add(filter.visitListIds, (p) => `${alias}.visit_list_id = ANY(${p}::uuid[])${alias === 'o' ? ' AND o.visit_list_id = v.visit_list_id' : ''}`);
      if (filter.assessed) parts.push(`${alias}.assessment_id IS NOT NULL`);
      if (filter.promises) parts.push(filter.promises === 'kept' ? this.born.keptPromises(alias) : this.born.hasPromise(alias));
      if (filter.missing) parts.push(lacks(alias, filter.missing, this.born));
      if (filter.hour !== undefined) add(filter.hour, (p) => `${hourIn(alias, `$${parameters.push(filter.zone ?? 'UTC')}`)} = ${p}::int`);
      if (filter.nightWeekday !== undefined) add(filter.nightWeekday, (p) => `${weekdayIn(alias, `$${parameters.push(filter.zone ?? 'UTC')}`)} = ${p}::int`);
      if (filter.outcomes) add(filter.outcomes, (p) => `${alias}.outcome = ANY(${p}::text[])`);
      if (filter.reached) add(filter.reached, (p) => `${alias}.reached = ANY(${p}::text[])`);
      if (filter.places) add(filter.places, (p) => `${alias}.place = ANY(${p}::text[])`);
      if (filter.since) add(filter.since, (p) => `${alias}.visited_at >= ${p}::timestamptz`);
      if (filter.until) add(filter.until, (p) => `${alias}.visited_at < ${p}::timestamptz`);
      if (filter.weekday) add(filter.weekday, (p) => `extract(isodow FROM ${local(alias)}) = ${p}::int`);
      if (filter.part) parts.push(partIs(local(alias), filter.part));
      if (filter.visitorId) add(filter.visitorId, (p) => `${alias}.id IN (SELECT hp.house_visit_id FROM house_visit_people hp WHERE hp.organization_id = $1 AND hp.part = 'visitor' AND (hp.user_id = ${p}::uuid OR hp.contact_id = ${p}::uuid))`);
      return parts;
    };
    const parts = ['v.organization_id = $1', 'v.visited_at IS NOT NULL', ...conditions('v')];
    if (filter.encounters) {
      const earlier = (whose: string): string =>
        `EXISTS (SELECT 1 FROM house_visits o WHERE ${['o.organization_id = v.organization_id', whose, 'o.encounter_id = v.encounter_id', 'o.id < v.id', ...conditions('o')].join(' AND ')})`;
      // Visits of somebody who was forgotten since are an encounter as before.
      parts.push(`NOT ${earlier('o.contact_id = v.contact_id')}`, `NOT (v.contact_id IS NULL AND ${earlier('o.contact_id IS NULL')})`);
    }
    // Leads see all; organizers what they made and the people they see; volunteers their own, while the person is at hand (DOMAIN 3).
    const { role } = scope.actor;
    const seen = `v.contact_id IS NOT NULL AND ${visible}`;
    if (role === 'organizer') parts.push(`(v.recorded_by = ${ME} OR (${seen}))`);
    else if (role === 'volunteer') parts.push(`v.recorded_by = ${ME} AND ${seen}`);
    return { where: parts.join(' AND '), parameters };
  }
}
