import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '@doorstep/kernel';
import { CLOCK, Database } from '../database';
import type { Actor } from '../database';
import { Audit } from './audit';

const WINDOW = 5 * 60_000;
const LOOK_EVERY = 30_000;

interface Sum {
  actor: Actor;
  act: string;
  detail: string;
  count: number;
  since: number;
}

/**
 * For acts that come in dozens, such as searches and refused calls: the first is written at once, those that follow
 * within five minutes as one row with their count. `detail` names a route or a kind, never a value or a person.
 */
@Injectable()
export class AuditTally implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sums = new Map<string, Sum>();
  private readonly logger = new Logger('audit');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly audit: Audit,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.flush(this.clock.now().getTime() - WINDOW), LOOK_EVERY).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  /** Counts one act of this person. */
  async add(actor: Actor, act: string, detail: string): Promise<void> {
    const key = [actor.organizationId, actor.userId, actor.kind, act, detail].join('|');
    const now = this.clock.now().getTime();
    const there = this.sums.get(key);
    if (there && now - there.since < WINDOW) {
      there.count += 1;
      return;
    }
    if (there) await this.write(there);
    this.sums.set(key, { actor, act, detail, count: 0, since: now });
    await this.write({ actor, act, detail, count: 1, since: now });
  }

  /** Writes the sums that began before the instant (all of them without one). */
  async flush(before = Number.POSITIVE_INFINITY): Promise<void> {
    for (const [key, sum] of this.sums) {
      if (sum.since > before) continue;
      this.sums.delete(key);
      await this.write(sum);
    }
  }

  private async write(sum: Sum): Promise<void> {
    if (sum.count === 0) return;
    await this.database
      .withScope(sum.actor, (scope) => this.audit.record(scope, { act: sum.act, fields: [sum.detail], count: sum.count }))
      .catch((error: unknown) => this.logger.error({ errorCode: (error as { code?: string }).code }, 'a sum of the audit was not written'));
  }
}
