import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { hourIn, nightIn, weekdayIn } from './night-sql';

/** Encounters of a kind: doors, doors where somebody was reached, talks, talks after which a stand was written down, doors where something was promised, and where all of it was kept. */
export interface Figures {
  doors: number;
  reached: number;
  talks: number;
  stands: number;
  promised: number;
  kept: number;
}

export interface FigureRow extends Figures {
  by: 'all' | 'night' | 'hour' | 'weekday' | 'list';
  night: string | null;
  hour: number | null;
  weekday: number | null;
  listId: Uuid | null;
  name: string | null;
}

export interface FigureWish {
  since: Date;
  until: Date;
  zone: string;
  campaignId?: Uuid;
}

const COUNTS = `count(DISTINCT r.e)::int AS doors, count(DISTINCT r.e) FILTER (WHERE r.reached IN ('person', 'someone_else'))::int AS reached,
  count(DISTINCT r.e) FILTER (WHERE r.outcome = 'talked')::int AS talks, count(DISTINCT r.e) FILTER (WHERE r.outcome = 'talked' AND r.stood)::int AS stands,
  count(DISTINCT r.e) FILTER (WHERE r.promised)::int AS promised, count(DISTINCT r.e) FILTER (WHERE r.kept)::int AS kept`;

/** The visits of a time to people's homes, each with the number of its encounter and what came of it. An encounter is counted where any of its logs says so, as in the list that a number opens to. */
const rows = (campaign: string): string => `WITH v AS (
    SELECT v.id, v.encounter_id, v.contact_id, v.outcome, v.reached, v.visit_list_id, v.assessment_id IS NOT NULL AS stood,
      ${nightIn('v', '$4')} AS night, ${hourIn('v', '$4')} AS hour, ${weekdayIn('v', '$4')} AS weekday
    FROM house_visits v WHERE v.organization_id = $1 AND v.place = 'home' AND v.visited_at >= $2 AND v.visited_at < $3${campaign}
  ), p AS (
    SELECT f.created_from_id AS id, bool_and(f.state = 'done') AS kept FROM follow_ups f
    WHERE f.organization_id = $1 AND f.created_from_id = ANY(ARRAY(SELECT id FROM v)) AND f.created_from_kind = 'house_visit' AND f.state <> 'dropped' GROUP BY 1
  ), r AS (
    SELECT v.*, dense_rank() OVER (ORDER BY v.encounter_id, v.contact_id) AS e, p.id IS NOT NULL AS promised, COALESCE(p.kept, false) AS kept FROM v LEFT JOIN p ON p.id = v.id
  )`;

/** The numbers of a night and of many, for those who see every visit. */
@Injectable()
export class VisitFigures {
  async of(scope: Scope, wish: FigureWish): Promise<FigureRow[]> {
    const sql = `${rows(campaignOf(wish))}
      SELECT CASE WHEN GROUPING(r.night) = 0 THEN 'night' WHEN GROUPING(r.hour) = 0 THEN 'hour' WHEN GROUPING(r.weekday) = 0 THEN 'weekday' WHEN GROUPING(r.visit_list_id) = 0 THEN 'list' ELSE 'all' END AS by,
        r.night, r.hour, r.weekday, r.visit_list_id AS "listId", l.name, ${COUNTS}
      FROM r LEFT JOIN visit_lists l ON l.organization_id = $1 AND l.id = r.visit_list_id
      GROUP BY GROUPING SETS ((), (r.night), (r.hour), (r.weekday), (r.visit_list_id, l.name))`;
    return scope.query<FigureRow>(sql, parametersOf(scope, wish));
  }

  /** By who was there; whoever is named twice for one door counts once for each. In the order of the alphabet: nobody is ranked. */
  async byVisitor(scope: Scope, wish: FigureWish): Promise<Array<Figures & { id: Uuid; name: string; isUser: boolean }>> {
    const sql = `${rows(campaignOf(wish))}
      SELECT w.person_id AS id, COALESCE(u.name, c.display_name, '') AS name, w.user_id IS NOT NULL AS "isUser", ${COUNTS}
      FROM r JOIN house_visit_people w ON w.organization_id = $1 AND w.house_visit_id = r.id AND w.part = 'visitor'
      LEFT JOIN users u ON u.id = w.user_id LEFT JOIN contacts c ON c.organization_id = $1 AND c.id = w.contact_id
      GROUP BY w.person_id, w.user_id, u.name, c.display_name`;
    const found = await scope.query<Figures & { id: Uuid; name: string; isUser: boolean }>(sql, parametersOf(scope, wish));
    return found.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  }
}

const campaignOf = ({ campaignId }: FigureWish): string => (campaignId ? ' AND v.campaign_id = $5' : '');
const parametersOf = (scope: Scope, { since, until, zone, campaignId }: FigureWish): unknown[] => [scope.organizationId, since, until, zone, ...(campaignId ? [campaignId] : [])];
