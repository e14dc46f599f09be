import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';

export interface OutboxBoardKind {
  kind: string;
  /** Due now and not done. */
  due: number;
  waiting: number;
  failed: number;
  oldestDueAt: string | null;
}

const COUNTS = `SELECT kind,
    count(*) FILTER (WHERE state = 'waiting' AND due_at <= $2)::int AS due,
    count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
    count(*) FILTER (WHERE state = 'failed')::int AS failed,
    min(due_at) FILTER (WHERE state = 'waiting') AS oldest
  FROM due_work WHERE organization_id = $1 AND state IN ('waiting', 'failed') GROUP BY kind ORDER BY kind`;

/** How much work of one organization waits, and what has failed. */
@Injectable()
export class OutboxBoard {
  async read(scope: Scope): Promise<OutboxBoardKind[]> {
    const rows = await scope.query<{ kind: string; due: number; waiting: number; failed: number; oldest: Date | null }>(COUNTS, [scope.organizationId, scope.now]);
    return rows.map(({ oldest, ...row }) => ({ ...row, oldestDueAt: oldest?.toISOString() ?? null }));
  }
}
