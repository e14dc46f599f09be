import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Uuid } from '@doorstep/kernel';
import { CLOCK, Database, systemActor } from '../database';

const DAY = 24 * 60 * 60 * 1000;
/** Stored answers of acts (ARCHITECTURE 10 "Idempotency"). */
const KEY_DAYS = 7;
/** Ended due work, kept so that the board can tell what went wrong. */
const DUE_WORK_DAYS = 30;
/** Wrong tries count for fifteen minutes; nothing asks for older ones. */
const WRONG_TRY_MS = 60 * 60 * 1000;
/** An address from which somebody signed in is known that long: no flood from elsewhere delays them there (security.md A-09). */
const KNOWN_ADDRESS_DAYS = 30;

/** Takes away what has served its time. */
@Injectable()
export class ExpiredRows {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Idempotency keys older than seven days, organization by organization: their table is walled. Answers how many. */
  async idempotencyKeys(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEY_DAYS * DAY);
    let gone = 0;
    for (const { id } of await this.database.global<{ id: Uuid }>('SELECT id FROM organizations ORDER BY id')) {
      gone += await this.database.withScope(systemActor(id), async (scope) => (await scope.query(
        'DELETE FROM idempotency_keys WHERE organization_id = $1 AND created_at < $2 RETURNING key', [id, before])).length);
    }
    return gone;
  }

  async signInAttempts(): Promise<number> {
    const now = this.clock.now().getTime();
    const rows = await this.database.global('DELETE FROM sign_in_attempts WHERE at < $1 OR (at < $2 AND NOT succeeded) RETURNING id',
      [new Date(now - KNOWN_ADDRESS_DAYS * DAY), new Date(now - WRONG_TRY_MS)]);
    return rows.length;
  }

  /** Links that are over, as long after their end as ended work is kept. */
  async publicLinks(): Promise<number> {
    const rows = await this.database.global('DELETE FROM public_links WHERE expires_at < $1 RETURNING id', [new Date(this.clock.now().getTime() - DUE_WORK_DAYS * DAY)]);
    return rows.length;
  }

  async endedDueWork(): Promise<number> {
    const rows = await this.database.global("DELETE FROM due_work WHERE state IN ('done', 'dropped') AND ended_at < $1 RETURNING id",
      [new Date(this.clock.now().getTime() - DUE_WORK_DAYS * DAY)]);
    return rows.length;
  }
}
