import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** 2 is Argon2id in the library's table. */
const ARGON2ID = 2;
/** 19 MiB, two passes, one lane: OWASP's floor (security.md A-03). */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;

/** Hashes and checks passphrases; never more than two at once, so that a flood of guesses does not stop the rest. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly queue: Array<() => void> = [];
  private readonly decoy = this.hash('nobody has this passphrase');

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /** Whether it is right. Without an account the same work is done on a decoy, so that both answers take as long. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await this.decoy);
    const right = await this.inTurn(() => verify(against, password));
    return right && stored !== null;
  }

  /** Whether a stored hash was made with other costs than today's: then it is made again at the next sign-in. */
  isOutdated(stored: string): boolean {
    return !stored.startsWith(`$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.queue.push(go));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }
}
