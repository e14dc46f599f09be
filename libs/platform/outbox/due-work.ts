import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '../database';
import { Bell, declaredJobs } from '../queue';

/** Something that must happen to a row at an instant. `kind` is the name of the job that does it; one row per kind and subject. */
export interface DueWorkWish {
  readonly kind: string;
  readonly subjectId: Uuid;
  readonly dueAt: Date;
}

const ADD = `INSERT INTO due_work (id, organization_id, kind, subject_id, due_at, created_at)
  SELECT w.id, $1, w.kind, w.subject_id, w.due_at, $3 FROM jsonb_to_recordset($2::jsonb) AS w(id uuid, kind text, subject_id uuid, due_at timestamptz)
  ON CONFLICT (kind, subject_id) DO`;
const FIRST_ONLY = `${ADD} NOTHING`;
const PUT = `${ADD} UPDATE SET due_at = excluded.due_at, state = 'waiting', attempts = 0, rung_at = NULL,
    failure_code = NULL, ended_at = NULL
  WHERE due_work.organization_id = excluded.organization_id`;

/**
 * What must happen later, written in the transaction of its cause (ARCHITECTURE 6). The table is global and
 * holds ids and times only; every statement names the scope's organization.
 */
@Injectable()
export class DueWork {
  constructor(private readonly bell: Bell) {}

  /**
   * Plans work, or plans it anew: a later wish for the same kind and subject takes the earlier one's place, unless it is
   * `first`: then what is planned, or done, already stays.
   */
  async put(scope: Scope, wished: DueWorkWish | readonly DueWorkWish[], { first = false } = {}): Promise<void> {
    const wishes = 'kind' in wished ? [wished] : wished;
    if (wishes.length === 0) return;
    const rows = wishes.map((wish) => ({ id: newId(scope.now.getTime()), kind: wish.kind, subject_id: wish.subjectId, due_at: wish.dueAt.toISOString() }));
    await scope.query(first ? FIRST_ONLY : PUT, [scope.organizationId, JSON.stringify(rows), scope.now]);
    for (const wish of wishes) if (wish.dueAt <= scope.now) this.ringAfter(scope, wish);
  }

  /** Changes when it is due; answers whether there was any waiting. */
  async move(scope: Scope, wish: DueWorkWish): Promise<boolean> {
    const moved = await scope.query(
      `UPDATE due_work SET due_at = $4, rung_at = NULL WHERE organization_id = $1 AND kind = $2 AND subject_id = $3 AND state = 'waiting' RETURNING id`,
      [scope.organizationId, wish.kind, wish.subjectId, wish.dueAt]);
    if (moved.length > 0 && wish.dueAt <= scope.now) this.ringAfter(scope, wish);
    return moved.length > 0;
  }

  /** It is not wanted any more. */
  async drop(scope: Scope, work: Pick<DueWorkWish, 'kind' | 'subjectId'>): Promise<void> {
    await this.end(scope, work, 'dropped');
  }

  /** It is done: for handlers that end their work in a later transaction than the one that began it. */
  async finish(scope: Scope, work: Pick<DueWorkWish, 'kind' | 'subjectId'>): Promise<void> {
    await this.end(scope, work, 'done');
  }

  private async end(scope: Scope, work: Pick<DueWorkWish, 'kind' | 'subjectId'>, state: 'done' | 'dropped'): Promise<void> {
    await scope.query(
      `UPDATE due_work SET state = $4, ended_at = $5 WHERE organization_id = $1 AND kind = $2 AND subject_id = $3 AND state = 'waiting'`,
      [scope.organizationId, work.kind, work.subjectId, state, scope.now]);
  }

  private ringAfter(scope: Scope, wish: DueWorkWish): void {
    const job = declaredJobs().get(wish.kind);
    if (job) scope.afterCommit(() => this.bell.ring(job, { organizationId: scope.organizationId, id: wish.subjectId }, bellKey(wish.dueAt)));
  }
}

/** One due time is one job, however often the bell is rung for it. */
export const bellKey = (dueAt: Date): string => String(dueAt.getTime());
