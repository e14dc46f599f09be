import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import { SETTINGS, deriveKey } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import { CLOCK, Database } from '@doorstep/platform/database';
import { waitBeforeNextTry } from './domain/throttling';

const WINDOW = 15 * 60_000;

/** Counts wrong tries by account and by network address, hashed, for fifteen minutes. Never locks anybody out. */
@Injectable()
export class SignInThrottle {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = deriveKey(settings.secretKey, 'sign-in-throttle');
  }

  /** Throws 429 with Retry-After while this account or address has to wait. */
  async check(account: string, address: string): Promise<void> {
    const now = this.clock.now();
    const [row] = await this.database.global<{ both: number; by_address: number; by_account: number; last_at: Date | null }>(
      `SELECT count(*) FILTER (WHERE account_key = $1 AND address_key = $2)::int AS both,
              count(*) FILTER (WHERE address_key = $2)::int AS by_address,
              count(*) FILTER (WHERE account_key = $1)::int AS by_account,
              max(at) FILTER (WHERE account_key = $1) AS last_at
       FROM sign_in_attempts WHERE (account_key = $1 OR address_key = $2) AND at > $3 AND NOT succeeded`,
      [this.hash(account), this.hash(address), new Date(now.getTime() - WINDOW)]);
    const seconds = waitBeforeNextTry({
      wrongHere: row?.both ?? 0, wrongFromAddress: row?.by_address ?? 0, wrongOnAccount: row?.by_account ?? 0,
      secondsSinceLast: row?.last_at ? (now.getTime() - row.last_at.getTime()) / 1000 : null,
    });
    if (seconds > 0) throw new DomainError('accounts/too-many-tries', { status: 429, retryAfterSeconds: seconds });
  }

  async note(account: string, address: string, succeeded: boolean): Promise<void> {
    const now = this.clock.now();
    if (succeeded) await this.database.global('DELETE FROM sign_in_attempts WHERE account_key = $1 AND address_key = $2', [this.hash(account), this.hash(address)]);
    else await this.database.global('INSERT INTO sign_in_attempts (account_key, address_key, at, succeeded) VALUES ($1, $2, $3, false)', [this.hash(account), this.hash(address), now]);
    await this.database.global('DELETE FROM sign_in_attempts WHERE at < $1', [new Date(now.getTime() - WINDOW)]);
  }

  private hash(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}
