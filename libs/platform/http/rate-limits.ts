import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import { CLOCK } from '../database';

export interface RateLimit {
  readonly calls: number;
  readonly seconds: number;
}

/**
 * The one table of numbers (ARCHITECTURE 10); guard, tests and bench read it. By cookie a limit is one person's,
 * by token one token's, without either one network's; a public form's is one network's at that form. Six letters that
 * lead to something are tried so often by one person that guessing is hopeless.
 * Signing in counts for itself: accounts/domain/throttling.
 */
export const RATE_LIMITS = {
  cookieReads: [{ calls: 1_200, seconds: 60 }],
  cookieWrites: [{ calls: 600, seconds: 60 }],
  token: [{ calls: 60_000, seconds: 60 }],
  openReads: [{ calls: 6_000, seconds: 60 }],
  openWrites: [{ calls: 600, seconds: 60 }],
  shortCodes: [{ calls: 10, seconds: 60 }, { calls: 60, seconds: 3_600 }],
  publicForm: [{ calls: 5, seconds: 60 }, { calls: 20, seconds: 3_600 }],
} as const satisfies Record<string, readonly RateLimit[]>;

export type RateRule = keyof typeof RATE_LIMITS;

interface Window {
  until: number;
  used: number;
}

const MANY = 20_000;

/** Counts calls in this process's memory. It is never "unlimited": nothing outside can take it away. */
@Injectable()
export class RateLimiter {
  private readonly windows = new Map<string, Window>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Counts one call of `caller`; throws 429 with Retry-After when there were too many. Refused calls do not count. */
  take(rule: RateRule, caller: string): void {
    const now = this.clock.now().getTime();
    if (this.windows.size > MANY) this.forgetPast(now);
    const open = RATE_LIMITS[rule].map((limit) => ({ limit, window: this.window(`${rule}|${limit.seconds}|${caller}`, limit, now) }));
    const wait = Math.max(0, ...open.map(({ limit, window }) => (window.used >= limit.calls ? window.until - now : 0)));
    if (wait > 0) throw new DomainError('platform/too-many-requests', { status: 429, retryAfterSeconds: Math.ceil(wait / 1_000) });
    for (const { window } of open) window.used += 1;
  }

  private window(key: string, limit: RateLimit, now: number): Window {
    const there = this.windows.get(key);
    if (there && there.until > now) return there;
    const fresh = { until: now + limit.seconds * 1_000, used: 0 };
    this.windows.set(key, fresh);
    return fresh;
  }

  private forgetPast(now: number): void {
    for (const [key, { until }] of this.windows) if (until <= now) this.windows.delete(key);
  }
}
