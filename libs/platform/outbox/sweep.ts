import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock, Uuid } from '@doorstep/kernel';
import { CLOCK, Database } from '../database';
import { Metrics } from '../observability';
import { Bell, QUEUES, declaredJobs } from '../queue';
import type { JobDeclaration, QueueName } from '../queue';
import { DISPATCH_PAUSED } from './dispatch';
import { bellKey } from './due-work';
import { Leadership } from './leadership';

/** Rows of one pass; the next pass takes the next ones. */
const BATCH = 500;
/** A row whose bell was rung this long ago and that still waits is rung again: the queue may have lost it. */
export const RING_AGAIN_MS = 15_000;
/** Jobs waiting in a queue above which nothing is added: they lie as well in the table. */
const FULL = 2_000;
/** Rings at once. */
const TOGETHER = 10;

interface DueRow {
  id: Uuid;
  organization_id: Uuid;
  kind: string;
  subject_id: Uuid;
  due_at: Date;
}

const CLAIM = `UPDATE due_work SET rung_at = $1 WHERE id IN (
    SELECT id FROM due_work WHERE state = 'waiting' AND due_at <= $1 AND (rung_at IS NULL OR rung_at <= $2) AND kind = ANY($3::text[])
      AND NOT ${DISPATCH_PAUSED}
    ORDER BY due_at, id LIMIT $4 FOR UPDATE SKIP LOCKED)
  RETURNING id, organization_id, kind, subject_id, due_at`;

/**
 * The clock of everything that is due (ARCHITECTURE 6): every two seconds one leader among the workers rings
 * for the rows that are due and unrung, and again for rows whose bell was lost. It reads no tenant table.
 */
@Injectable()
export class Sweep {
  private readonly logger = new Logger('sweep');
  private strange = new Set<string>();

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly bell: Bell,
    private readonly leadership: Leadership,
    private readonly metrics: Metrics,
  ) {}

  /** One pass; answers how many bells were rung. Only the leader does anything. */
  async pass(): Promise<number> {
    if (!(await this.leadership.hold())) {
      this.metrics.sweep('stood-by');
      return 0;
    }
    try {
      const room = await this.queuesWithRoom();
      const now = this.clock.now();
      // However much else is due: who waits at a door is rung for in this pass.
      const rows = [...(await this.claim(now, room, (queue) => queue === 'safety')), ...(await this.claim(now, room, (queue) => queue !== 'safety'))];
      await this.ring(rows);
      await this.reportStrangers(now);
      this.metrics.sweep('led', rows.length);
      return rows.length;
    } catch (error) {
      this.metrics.sweep('failed');
      throw error;
    }
  }

  private async claim(now: Date, room: ReadonlySet<QueueName>, of: (queue: QueueName) => boolean): Promise<DueRow[]> {
    const kinds = [...declaredJobs().values()].filter(({ queue }) => room.has(queue) && of(queue)).map(({ name }) => name);
    return kinds.length === 0 ? [] : this.database.global<DueRow>(CLAIM, [now, new Date(now.getTime() - RING_AGAIN_MS), kinds, BATCH]);
  }

  private async queuesWithRoom(): Promise<Set<QueueName>> {
    const waiting = await Promise.all(QUEUES.map(async (queue) => [queue, await this.bell.waiting(queue)] as const));
    return new Set(waiting.filter(([, count]) => count < FULL).map(([queue]) => queue));
  }

  private async ring(rows: readonly DueRow[]): Promise<void> {
    const unheard: Uuid[] = [];
    for (let at = 0; at < rows.length && unheard.length === 0; at += TOGETHER) {
      await Promise.all(rows.slice(at, at + TOGETHER).map(async (row) => {
        const job = declaredJobs().get(row.kind) as JobDeclaration;
        await this.bell.ringNow(job, { organizationId: row.organization_id, id: row.subject_id }, bellKey(row.due_at)).catch(() => unheard.push(row.id));
      }));
      if (unheard.length > 0) unheard.push(...rows.slice(at + TOGETHER).map((row) => row.id));
    }
    if (unheard.length === 0) return;
    // The queue is away: these are rung in a pass to come, not after the wait for lost bells.
    await this.database.global("UPDATE due_work SET rung_at = NULL WHERE id = ANY($1::uuid[]) AND state = 'waiting'", [unheard]);
    this.logger.warn({ msg: 'the queue did not take the bells', count: unheard.length });
  }

  /** Work of a kind that nobody here knows is kept, and complained of once a start. */
  private async reportStrangers(now: Date): Promise<void> {
    const rows = await this.database.global<{ kind: string }>(
      "SELECT DISTINCT kind FROM due_work WHERE state = 'waiting' AND due_at <= $1 AND rung_at IS NULL AND NOT kind = ANY($2::text[])", [now, [...declaredJobs().keys()]]);
    for (const { kind } of rows.filter((row) => !this.strange.has(row.kind))) {
      this.strange.add(kind);
      this.logger.error({ msg: 'due work of a kind that no job is declared for', kind });
    }
  }
}
