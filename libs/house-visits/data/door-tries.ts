import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { together } from '@doorstep/platform/database';
import type { Outcome, ShiftHours } from '../domain';

/** A logged visit of somebody's door, as far as attempts go. */
export interface TriedRow {
  id: Uuid;
  encounter_id: Uuid;
  visited_at: Date;
  time_zone: string;
  outcome: Outcome;
  campaign_id: Uuid | null;
  recorded_by: Uuid;
  /** When they asked somebody to come back. */
  come_back_on: string | null;
  come_back_at: string | null;
}

/** What of a person decides when to go again. */
export interface TriedPerson {
  do_not_contact: boolean;
  has_phone: boolean;
  time_zone: string | null;
  shift_id: Uuid | null;
  shift: ShiftHours | null;
  settings: Record<string, unknown>;
  /** Whether an attempt is kept of them now. */
  kept: boolean;
}

const MOST = 60;
const VISIT = 'v.id, v.encounter_id, v.visited_at, v.time_zone, v.outcome, v.campaign_id, v.recorded_by, v.come_back_on::text AS come_back_on, v.come_back_at::text AS come_back_at';
const OWN = `SELECT ${VISIT} FROM house_visits v WHERE v.organization_id = $1 AND v.contact_id = $2 AND v.visited_at IS NOT NULL AND v.place = 'home' ORDER BY v.visited_at DESC, v.id DESC LIMIT ${MOST}`;
/** Others behind the same door, through their street line. */
const HOUSEHOLD = `SELECT ${VISIT} FROM contact_addresses a
  JOIN contact_addresses b ON b.organization_id = a.organization_id AND b.door_key = a.door_key AND b.contact_id <> a.contact_id AND b.retired_on IS NULL
  JOIN house_visits v ON v.organization_id = b.organization_id AND v.contact_id = b.contact_id AND v.visited_at IS NOT NULL AND v.place = 'home'
  WHERE a.organization_id = $1 AND a.contact_id = $2 AND a.door_key <> '' AND a.retired_on IS NULL ORDER BY v.visited_at DESC, v.id DESC LIMIT ${MOST}`;
const PERSON = `SELECT c.do_not_contact, c.time_zone, e.shift_id, o.settings, n.contact_id IS NOT NULL AS kept,
    EXISTS (SELECT 1 FROM contact_phones p WHERE p.organization_id = $1 AND p.contact_id = c.id AND p.number IS NOT NULL AND p.status <> 'bad') AS has_phone,
    CASE WHEN s.starts IS NOT NULL AND s.ends IS NOT NULL THEN jsonb_build_object('starts', s.starts, 'ends', s.ends) END AS shift
  FROM contacts c JOIN organizations o ON o.id = c.organization_id
  LEFT JOIN LATERAL (SELECT x.shift_id FROM employments x WHERE x.organization_id = $1 AND x.contact_id = c.id AND x.until_on IS NULL AND x.shift_id IS NOT NULL ORDER BY x.position LIMIT 1) e ON true
  LEFT JOIN shifts s ON s.organization_id = $1 AND s.id = e.shift_id
  LEFT JOIN next_attempts n ON n.organization_id = $1 AND n.contact_id = c.id
  WHERE c.organization_id = $1 AND c.id = $2`;

export interface DoorHistory {
  own: TriedRow[];
  household: TriedRow[];
  person: TriedPerson | null;
}

/** All that is known of a person's door, in one message: newest visits first. */
export async function readDoorHistory(scope: Scope, contactId: Uuid): Promise<DoorHistory> {
  const key = [scope.organizationId, contactId];
  const [own, household, person] = await together(scope.query<TriedRow>(OWN, key), scope.query<TriedRow>(HOUSEHOLD, key), scope.one<TriedPerson>(PERSON, key));
  return { own, household, person };
}

export interface HourRow {
  campaign_id: Uuid | null;
  shift_id: Uuid | null;
  weekday: number;
  hour: number;
  tried: number;
  reached: number;
}

/** The latest doors of the organization by weekday and hour of their own clocks, by campaign and by the person's shift; two at one door count once. */
export const LATEST_HOURS = `
  WITH latest AS (
    SELECT v.contact_id, v.campaign_id, v.encounter_id, v.visited_at, v.time_zone, v.reached FROM house_visits v
    WHERE v.organization_id = $1 AND v.visited_at > $2 AND v.visited_at <= $3 AND v.outcome <> ALL($4::text[]) AND v.place = 'home' ORDER BY v.visited_at DESC, v.id DESC LIMIT $5
  ), doors AS (
    SELECT contact_id, campaign_id, min(visited_at AT TIME ZONE time_zone) AS local, bool_or(reached = 'person') AS reached FROM latest GROUP BY contact_id, campaign_id, encounter_id
  )
  SELECT d.campaign_id, e.shift_id, extract(isodow FROM d.local)::int AS weekday, extract(hour FROM d.local)::int AS hour, count(*)::int AS tried, count(*) FILTER (WHERE d.reached)::int AS reached
  FROM doors d
  LEFT JOIN LATERAL (SELECT x.shift_id FROM employments x WHERE x.organization_id = $1 AND x.contact_id = d.contact_id AND x.until_on IS NULL AND x.shift_id IS NOT NULL ORDER BY x.position LIMIT 1) e ON true
  GROUP BY 1, 2, 3, 4`;
