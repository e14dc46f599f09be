import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import { SETTINGS, deriveKey } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import { CLOCK, Database } from '@doorstep/platform/database';
import { networkOf } from '@doorstep/platform/http';
import { SIGN_IN_LIMITS, waitBeforeNextTry } from './domain/throttling';

const WINDOW = SIGN_IN_LIMITS.windowSeconds * 1_000;
const REMEMBERED = SIGN_IN_LIMITS.knownAddressDays * 24 * 60 * 60_000;
const COUNT = `SELECT count(*) FILTER (WHERE wrong AND account_key = $1 AND address_key = $2)::int AS both,
    count(*) FILTER (WHERE wrong AND address_key = $2)::int AS by_address,
    count(*) FILTER (WHERE wrong AND account_key = $1)::int AS by_account,
    max(at) FILTER (WHERE wrong AND account_key = $1) AS last_at,
    coalesce(bool_or(succeeded AND account_key = $1 AND address_key = $2), false) AS known
  FROM (SELECT *, NOT succeeded AND at > $3 AS wrong FROM sign_in_attempts WHERE account_key = $1 OR address_key = $2) tries`;
const NOTE = 'INSERT INTO sign_in_attempts (account_key, address_key, at, succeeded) VALUES ($1, $2, $3, $4)';
const FORGET = 'DELETE FROM sign_in_attempts WHERE account_key = $1 AND address_key = $2';
const CLEAR = 'DELETE FROM sign_in_attempts WHERE at < $1 OR (at < $2 AND NOT succeeded)';

interface Counts {
  both: number;
  by_address: number;
  by_account: number;
  last_at: Date | null;
  known: boolean;
}

/** Counts wrong tries by account and by network address, hashed, for fifteen minutes. Never locks anybody out. */
@Injectable()
export class SignInThrottle {
  private readonly key: Buffer;
  /** Tries that are being looked at now, by account and network, and by network. */
  private readonly underWay = new Map<string, number>();
  /** The last step of each network: the next one of that network begins when it has ended. */
  private readonly lastStep = new Map<string, Promise<unknown>>();

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = deriveKey(settings.secretKey, 'sign-in-throttle');
  }

  /**
   * Looks at one try: throws 429 with Retry-After while this account or address has to wait, else does `look`, which
   * answers whether it was right. Tries under way count as well, so that a thousand guesses at once are no cheaper
   * than a thousand in a row, and each counts once: a try is either under way or written down when the next is weighed.
   */
  async watch<T>(account: string, address: string, look: () => Promise<{ right: boolean; answer: T }>): Promise<T> {
    const [accountKey, addressKey] = this.keys(account, address);
    const network = addressKey.toString('hex');
    const names = [`${accountKey.toString('hex')}|${network}`, network];
    const leave = (): void => names.forEach((name) => this.leave(name));
    await this.inTurn(network, async () => {
      const [aheadHere, aheadFromAddress] = names.map((name) => this.underWay.get(name) ?? 0) as [number, number];
      await this.refuseTooMany(accountKey, addressKey, aheadHere, aheadFromAddress);
      names.forEach((name) => this.enter(name));
    });
    const looked = await look().catch((failure: unknown) => {
      leave();
      throw failure;
    });
    await this.inTurn(network, async () => {
      try {
        if (looked.right) await this.forget(accountKey, addressKey);
        await this.database.global(NOTE, [accountKey, addressKey, this.clock.now(), looked.right]);
      } finally {
        leave();
      }
    });
    return looked.answer;
  }

  private async refuseTooMany(accountKey: Buffer, addressKey: Buffer, aheadHere: number, aheadFromAddress: number): Promise<void> {
    const now = this.clock.now();
    const [tries] = await this.database.global<Counts>(COUNT, [accountKey, addressKey, new Date(now.getTime() - WINDOW)]);
    const { both, by_address, by_account, last_at, known } = tries!;
    let seconds = waitBeforeNextTry({
      wrongHere: both, wrongFromAddress: by_address, wrongOnAccount: by_account, knownHere: known,
      secondsSinceLast: last_at ? (now.getTime() - last_at.getTime()) / 1_000 : null,
    });
    if (seconds === 0 && (both + aheadHere >= SIGN_IN_LIMITS.perAccountAndAddress || by_address + aheadFromAddress >= SIGN_IN_LIMITS.perAddress)) seconds = 1;
    if (seconds > 0) throw new DomainError('accounts/too-many-tries', { status: 429, retryAfterSeconds: seconds });
  }

  /** What this account got wrong here no longer counts, and what is past goes. */
  private async forget(accountKey: Buffer, addressKey: Buffer): Promise<void> {
    const now = this.clock.now().getTime();
    await this.database.global(FORGET, [accountKey, addressKey]);
    await this.database.global(CLEAR, [new Date(now - REMEMBERED), new Date(now - WINDOW)]);
  }

  /** One step of a network after another, in the order in which they came. */
  private async inTurn(network: string, step: () => Promise<void>): Promise<void> {
    const before = this.lastStep.get(network);
    const mine = (async () => {
      await before?.catch(() => undefined);
      await step();
    })();
    this.lastStep.set(network, mine);
    try {
      await mine;
    } finally {
      if (this.lastStep.get(network) === mine) this.lastStep.delete(network);
    }
  }

  private enter(name: string): void {
    this.underWay.set(name, (this.underWay.get(name) ?? 0) + 1);
  }

  private leave(name: string): void {
    const left = (this.underWay.get(name) ?? 1) - 1;
    if (left === 0) this.underWay.delete(name);
    else this.underWay.set(name, left);
  }

  private keys(account: string, address: string): [Buffer, Buffer] {
    return [this.hash(`account ${account}`), this.hash(`network ${networkOf(address)}`)];
  }

  private hash(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}
