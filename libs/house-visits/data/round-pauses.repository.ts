import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { PauseReach, PauseReason } from '../domain';
import { PAUSE_DEFAULTS } from '../domain';
import type { DoorPlace } from '../domain/pause-area';

export interface RoundPauseRow {
  id: Uuid;
  version: number;
  reach: PauseReach;
  latitude: number | null;
  longitude: number | null;
  km: number | null;
  postalCodes: string[];
  placeName: string | null;
  reason: PauseReason;
  sealedLine: Buffer | null;
  until: Date | null;
  createdBy: Uuid;
  endedAt: Date | null;
  endedBy: Uuid | null;
  requestHash: Buffer;
  createdAt: Date;
  updatedAt: Date;
}

export type NewRoundPause = Pick<RoundPauseRow, 'id' | 'reach' | 'latitude' | 'longitude' | 'km' | 'postalCodes' | 'placeName' | 'reason' | 'sealedLine' | 'until' | 'requestHash'>;

/** Somebody who was told of a pause, or whose list lies in it. */
export interface ToldRow {
  pauseId: Uuid;
  userId: Uuid;
  since: Date;
  heardAt: Date | null;
  receivedAt: Date | null;
}

/** Where somebody goes now. */
export interface VisitorAt extends DoorPlace {
  userId: Uuid;
  since: Date;
  listId: Uuid | null;
}

const COLUMNS = `p.id, p.version, p.reach, p.latitude, p.longitude, p.km, p.postal_codes AS "postalCodes", p.place_name AS "placeName", p.reason, p.sealed_line AS "sealedLine",
  p.until, p.created_by AS "createdBy", p.ended_at AS "endedAt", p.ended_by AS "endedBy", p.request_hash AS "requestHash", p.created_at AS "createdAt", p.updated_at AS "updatedAt"`;
const HOLDING = 'p.ended_at IS NULL AND (p.until IS NULL OR p.until > $2)';

/** The doors of lists in hand: with the lists, those who hold them. */
const ON_LISTS = `SELECT h.user_id AS "userId", h.since, l.id AS "listId", s.latitude, s.longitude, s.postal_code AS "postalCode"
  FROM visit_lists l JOIN audience_holders h ON h.organization_id = l.organization_id AND h.audience_id = l.id AND h.role = 'visitor' AND h.since <= $2 AND (h.until IS NULL OR h.until > $2)
  JOIN visit_list_stops s ON s.organization_id = l.organization_id AND s.visit_list_id = l.id
  WHERE l.organization_id = $1 AND l.status IN ('ready', 'checked_out')`;
/** Visits planned for about now: who is to go, and where the person lives. */
const PLANNED = `SELECT w.user_id AS "userId", v.created_at AS since, NULL::uuid AS "listId", a.latitude, a.longitude, a.postal_code AS "postalCode"
  FROM house_visits v JOIN house_visit_people w ON w.organization_id = v.organization_id AND w.house_visit_id = v.id AND w.part = 'visitor' AND w.user_id IS NOT NULL
  LEFT JOIN LATERAL (SELECT latitude, longitude, postal_code FROM contact_addresses WHERE organization_id = v.organization_id AND contact_id = v.contact_id AND retired_on IS NULL
    ORDER BY type <> 'home', position LIMIT 1) a ON true
  WHERE v.organization_id = $1 AND v.outcome IS NULL AND v.cancelled_at IS NULL
    AND v.planned_at BETWEEN $2::timestamptz - interval '${PAUSE_DEFAULTS.plannedHoursAfter} hours' AND $2::timestamptz + interval '${PAUSE_DEFAULTS.plannedHoursBefore} hours'`;

/** Pauses of rounds, and who is concerned by them. */
@Injectable()
export class RoundPausesRepository {
  /** False when one with this id is there already. */
  async insert(scope: Scope, pause: NewRoundPause): Promise<boolean> {
    const rows = await scope.query(
      `INSERT INTO round_pauses (organization_id, id, reach, latitude, longitude, km, postal_codes, place_name, reason, sealed_line, until, created_by, request_hash, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14) ON CONFLICT (organization_id, id) DO NOTHING RETURNING id`,
      [scope.organizationId, pause.id, pause.reach, pause.latitude, pause.longitude, pause.km, pause.postalCodes, pause.placeName, pause.reason, pause.sealedLine, pause.until,
        scope.actor.userId, pause.requestHash, scope.now]);
    return rows.length === 1;
  }

  async find(scope: Scope, id: Uuid, lock = false): Promise<RoundPauseRow | null> {
    const sql = `SELECT ${COLUMNS} FROM round_pauses p WHERE p.organization_id = $1 AND p.id = $2${lock ? ' FOR UPDATE' : ''}`;
    return scope.one<RoundPauseRow>(sql, [scope.organizationId, id]);
  }

  /** Those that hold now. */
  async holding(scope: Scope): Promise<RoundPauseRow[]> {
    const sql = `SELECT ${COLUMNS} FROM round_pauses p WHERE p.organization_id = $1 AND ${HOLDING} ORDER BY p.created_at DESC, p.id DESC`;
    return scope.query<RoundPauseRow>(sql, [scope.organizationId, scope.now]);
  }

  /** Those that ended a while ago and that this user was told of. */
  async over(scope: Scope, userId: Uuid): Promise<RoundPauseRow[]> {
    const sql = `SELECT ${COLUMNS} FROM round_pauses p JOIN round_pause_people t ON t.organization_id = p.organization_id AND t.pause_id = p.id AND t.user_id = $3
      WHERE p.organization_id = $1 AND NOT (${HOLDING}) AND COALESCE(p.ended_at, p.until) > $2::timestamptz - interval '${PAUSE_DEFAULTS.overHours} hours' ORDER BY p.created_at DESC, p.id DESC`;
    return scope.query<RoundPauseRow>(sql, [scope.organizationId, scope.now, userId]);
  }

  async list(scope: Scope, holding: boolean | null, after: readonly unknown[] | null, limit: number): Promise<RoundPauseRow[]> {
    const state = holding === null ? '$2::timestamptz IS NOT NULL' : holding ? HOLDING : `NOT (${HOLDING})`;
    const paged = after ? ' AND (p.created_at, p.id) < ($3::timestamptz, $4::uuid)' : '';
    const sql = `SELECT ${COLUMNS} FROM round_pauses p WHERE p.organization_id = $1 AND ${state}${paged} ORDER BY p.created_at DESC, p.id DESC LIMIT ${limit + 1}`;
    return scope.query<RoundPauseRow>(sql, [scope.organizationId, scope.now, ...(after ?? [])]);
  }

  async count(scope: Scope, holding: boolean | null): Promise<number> {
    const state = holding === null ? '$2::timestamptz IS NOT NULL' : holding ? HOLDING : `NOT (${HOLDING})`;
    const sql = `SELECT count(*)::int AS n FROM round_pauses p WHERE p.organization_id = $1 AND ${state}`;
    return (await scope.one<{ n: number }>(sql, [scope.organizationId, scope.now]))!.n;
  }

  /** Where visitors go now: all of them, one user, or those of one list. */
  async visitors(scope: Scope, only: { userId?: Uuid; listId?: Uuid } = {}): Promise<VisitorAt[]> {
    const parameters: unknown[] = [scope.organizationId, scope.now];
    if (only.listId) {
      const sql = `${ON_LISTS} AND l.id = $3`;
      return scope.query<VisitorAt>(sql, [...parameters, only.listId]);
    }
    const mine = only.userId ? ` AND h.user_id = $${parameters.push(only.userId)}` : '';
    const planned = only.userId ? ` AND w.user_id = $${parameters.length}` : '';
    const sql = `${ON_LISTS}${mine} UNION ALL ${PLANNED}${planned}`;
    return scope.query<VisitorAt>(sql, parameters);
  }

  /** The doors of a list, whoever holds it. */
  async doors(scope: Scope, listId: Uuid): Promise<DoorPlace[]> {
    return scope.query<DoorPlace>('SELECT latitude, longitude, postal_code AS "postalCode" FROM visit_list_stops WHERE organization_id = $1 AND visit_list_id = $2', [scope.organizationId, listId]);
  }

  async told(scope: Scope, pauseIds: readonly Uuid[]): Promise<ToldRow[]> {
    if (pauseIds.length === 0) return [];
    return scope.query<ToldRow>(
      `SELECT pause_id AS "pauseId", user_id AS "userId", since, heard_at AS "heardAt", received_at AS "receivedAt" FROM round_pause_people
       WHERE organization_id = $1 AND pause_id = ANY($2::uuid[])`, [scope.organizationId, pauseIds]);
  }

  /** Keeps whom a pause concerns; who is kept already stays as they are. */
  async keepTold(scope: Scope, pauseId: Uuid, people: ReadonlyArray<{ userId: Uuid; since: Date }>): Promise<void> {
    if (people.length === 0) return;
    await scope.query(
      `INSERT INTO round_pause_people (organization_id, pause_id, user_id, since)
       SELECT $1, $2, t.user_id, t.since FROM jsonb_to_recordset($3::jsonb) AS t(user_id uuid, since timestamptz) ON CONFLICT DO NOTHING`,
      [scope.organizationId, pauseId, JSON.stringify(people.map((one) => ({ user_id: one.userId, since: one.since })))]);
  }

  /** Somebody has heard it: the first word stays. Answers whether this was it. */
  async hear(scope: Scope, pauseId: Uuid, userId: Uuid, since: Date, heardAt: Date): Promise<boolean> {
    const rows = await scope.query(
      `INSERT INTO round_pause_people AS t (organization_id, pause_id, user_id, since, heard_at, received_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organization_id, pause_id, user_id) DO UPDATE SET heard_at = excluded.heard_at, received_at = excluded.received_at WHERE t.heard_at IS NULL RETURNING user_id`,
      [scope.organizationId, pauseId, userId, since, heardAt, scope.now]);
    return rows.length === 1;
  }

  async change(scope: Scope, id: Uuid, change: { until: Date | null; sealedLine: Buffer | null }): Promise<void> {
    await scope.query('UPDATE round_pauses SET until = $3, sealed_line = $4, version = version + 1, updated_at = $5 WHERE organization_id = $1 AND id = $2',
      [scope.organizationId, id, change.until, change.sealedLine, scope.now]);
  }

  async end(scope: Scope, id: Uuid, endedBy: Uuid | null): Promise<void> {
    await scope.query('UPDATE round_pauses SET ended_at = $3, ended_by = $4, version = version + 1, updated_at = $3 WHERE organization_id = $1 AND id = $2 AND ended_at IS NULL',
      [scope.organizationId, id, scope.now, endedBy]);
  }
}
