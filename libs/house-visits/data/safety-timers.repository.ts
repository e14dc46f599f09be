import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { SafetyAnswer, SafetyState } from '../domain';

export interface SafetyTimerRow {
  id: Uuid;
  version: number;
  visitor_id: Uuid;
  colleague_id: Uuid;
  visit_list_id: Uuid | null;
  list_name: string | null;
  minutes: number;
  state: SafetyState;
  started_at: Date;
  deadline_at: Date;
  heard_at: Date;
  alarms: number;
  alarmed_at: Date | null;
  escalated_at: Date | null;
  taken_by: Uuid | null;
  taken_at: Date | null;
  ended_at: Date | null;
  request_hash: Buffer;
  created_at: Date;
  updated_at: Date;
}

export interface SafetyTimerFilter {
  states?: readonly SafetyState[];
  visitorId?: Uuid;
}

export type SafetyChange = Partial<Pick<SafetyTimerRow, 'state' | 'deadline_at' | 'heard_at' | 'alarms' | 'alarmed_at' | 'escalated_at' | 'taken_by' | 'taken_at' | 'ended_at'> & { ended_by: Uuid }>;

const COLUMNS = `t.id, t.version, t.visitor_id, t.colleague_id, t.visit_list_id, l.name AS list_name, t.minutes, t.state, t.started_at, t.deadline_at, t.heard_at, t.alarms, t.alarmed_at, t.escalated_at,
  t.taken_by, t.taken_at, t.ended_at, t.request_hash, t.created_at, t.updated_at`;
const FROM = 'FROM safety_timers t LEFT JOIN visit_lists l ON l.organization_id = t.organization_id AND l.id = t.visit_list_id';
const ME = "NULLIF(current_setting('app.user_id', true), '')::uuid";

/** Leads see every round; anybody else their own, and those that name them. */
const SIGHT = { all: 'TRUE', own: `(t.visitor_id = ${ME} OR t.colleague_id = ${ME})` } as const;
const sightOf = (scope: Scope): keyof typeof SIGHT => (['admin', 'lead', 'system'].includes(scope.actor.role) ? 'all' : 'own');

/** The columns that change, by name. */
const CHANGING: Record<keyof SafetyChange, string> = {
  state: 'state', deadline_at: 'deadline_at', heard_at: 'heard_at', alarms: 'alarms', alarmed_at: 'alarmed_at', escalated_at: 'escalated_at', taken_by: 'taken_by', taken_at: 'taken_at',
  ended_at: 'ended_at', ended_by: 'ended_by',
};

@Injectable()
export class SafetyTimersRepository {
  /** False when this visitor is on a round already, or the id is taken. */
  async insert(scope: Scope, row: Pick<SafetyTimerRow, 'id' | 'visitor_id' | 'colleague_id' | 'visit_list_id' | 'minutes' | 'deadline_at' | 'request_hash'>): Promise<boolean> {
    const rows = await scope.query(
      `INSERT INTO safety_timers (organization_id, id, visitor_id, colleague_id, visit_list_id, minutes, started_at, deadline_at, heard_at, request_hash, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7, $9, $7, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [scope.organizationId, row.id, row.visitor_id, row.colleague_id, row.visit_list_id, row.minutes, scope.now, row.deadline_at, row.request_hash]);
    return rows.length === 1;
  }

  find(scope: Scope, id: Uuid, lock = false): Promise<SafetyTimerRow | null> {
    return scope.one<SafetyTimerRow>(`SELECT ${COLUMNS} ${FROM} WHERE t.organization_id = $1 AND t.id = $2 AND ${SIGHT[sightOf(scope)]}${lock ? ' FOR UPDATE OF t' : ''}`, [scope.organizationId, id]);
  }

  /** The round that who acts is on, locked; null when there is none. */
  running(scope: Scope, visitorId: Uuid): Promise<SafetyTimerRow | null> {
    return scope.one<SafetyTimerRow>(`SELECT ${COLUMNS} ${FROM} WHERE t.organization_id = $1 AND t.visitor_id = $2 AND t.state <> 'ended' FOR UPDATE OF t`, [scope.organizationId, visitorId]);
  }

  list(scope: Scope, filter: SafetyTimerFilter, after: readonly unknown[] | null, limit: number): Promise<SafetyTimerRow[]> {
    const { where, parameters } = this.where(scope, filter);
    const n = parameters.length;
    const paged = after ? ` AND (t.started_at, t.id) < ($${n + 1}::timestamptz, $${n + 2}::uuid)` : '';
    const sql = `SELECT ${COLUMNS} ${FROM} WHERE ${where}${paged} ORDER BY t.started_at DESC, t.id DESC LIMIT ${limit + 1}`;
    return scope.query<SafetyTimerRow>(sql, after ? [...parameters, ...after] : parameters);
  }

  async count(scope: Scope, filter: SafetyTimerFilter): Promise<number> {
    const { where, parameters } = this.where(scope, filter);
    const sql = `SELECT count(*)::int AS n FROM safety_timers t WHERE ${where}`;
    return (await scope.one<{ n: number }>(sql, parameters))?.n ?? 0;
  }

  /** The row must be locked. */
  async change(scope: Scope, id: Uuid, change: SafetyChange): Promise<void> {
    const columns = Object.keys(change) as Array<keyof SafetyChange>;
    const sets = columns.map((column, n) => `${CHANGING[column]} = $${n + 4}`).join(', ');
    const sql = `UPDATE safety_timers SET ${sets}, version = version + 1, updated_at = $3 WHERE organization_id = $1 AND id = $2`;
    await scope.query(sql, [scope.organizationId, id, scope.now, ...columns.map((column) => change[column])]);
  }

  /** False when this answer was stored before. */
  async answer(scope: Scope, timerId: Uuid, id: Uuid, answer: SafetyAnswer): Promise<boolean> {
    const rows = await scope.query(
      'INSERT INTO safety_timer_answers (organization_id, id, safety_timer_id, user_id, answer, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id',
      [scope.organizationId, id, timerId, scope.actor.userId, answer, scope.now]);
    return rows.length === 1;
  }

  /** What this answer was; null when it was never given. */
  answered(scope: Scope, id: Uuid): Promise<{ safety_timer_id: Uuid; user_id: Uuid; answer: SafetyAnswer } | null> {
    return scope.one('SELECT safety_timer_id, user_id, answer FROM safety_timer_answers WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
  }

  /** Writes down who is told of this alarm; answers those who were not told before. */
  async tell(scope: Scope, timerId: Uuid, alarm: number, userIds: readonly Uuid[]): Promise<Uuid[]> {
    const rows = await scope.query<{ user_id: Uuid }>(
      `INSERT INTO safety_timer_tellings (organization_id, safety_timer_id, alarm, user_id, at) SELECT $1, $2, $3, u, $5 FROM unnest($4::uuid[]) u
       ON CONFLICT DO NOTHING RETURNING user_id`,
      [scope.organizationId, timerId, alarm, userIds, scope.now]);
    return rows.map((row) => row.user_id);
  }

  async told(scope: Scope, timerId: Uuid, alarm: number): Promise<Uuid[]> {
    const rows = await scope.query<{ user_id: Uuid }>('SELECT user_id FROM safety_timer_tellings WHERE organization_id = $1 AND safety_timer_id = $2 AND alarm = $3 ORDER BY user_id', [scope.organizationId, timerId, alarm]);
    return rows.map((row) => row.user_id);
  }

  private where(scope: Scope, filter: SafetyTimerFilter): { where: string; parameters: unknown[] } {
    const parameters: unknown[] = [scope.organizationId];
    const parts = ['t.organization_id = $1', SIGHT[sightOf(scope)]];
    // Open rounds are few: their own index finds them.
    if (filter.states?.length && !filter.states.includes('ended')) parts.push("t.state <> 'ended'");
    if (filter.states) parts.push(`t.state = ANY($${parameters.push(filter.states)}::text[])`);
    if (filter.visitorId) parts.push(`t.visitor_id = $${parameters.push(filter.visitorId)}`);
    return { where: parts.join(' AND '), parameters };
  }
}
