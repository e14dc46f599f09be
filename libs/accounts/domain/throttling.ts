/** Numbers of ARCHITECTURE 10, rate limits of signing in. */
export const SIGN_IN_LIMITS = { perAccountAndAddress: 10, perAddress: 100, windowSeconds: 900, delayFrom: 10, longestDelaySeconds: 30, knownAddressDays: 30 } as const;

export interface WrongTries {
  /** Wrong tries of this account from this address in the window. */
  wrongHere: number;
  /** Wrong tries of any account from this address. */
  wrongFromAddress: number;
  /** Wrong tries of this account from any address. */
  wrongOnAccount: number;
  secondsSinceLast: number | null;
  /** Whether this account has signed in from this address before, lately. */
  knownHere: boolean;
}

/**
 * Seconds to wait before the next try; 0 = now. One address is stopped for the window; an account that is guessed
 * from many addresses only gets a growing delay, and none where its owner has signed in before: nobody can lock
 * an owner out by guessing.
 */
export function waitBeforeNextTry(tries: WrongTries): number {
  if (tries.wrongHere >= SIGN_IN_LIMITS.perAccountAndAddress || tries.wrongFromAddress >= SIGN_IN_LIMITS.perAddress) return SIGN_IN_LIMITS.windowSeconds;
  const over = tries.wrongOnAccount - SIGN_IN_LIMITS.delayFrom;
  if (over < 0 || tries.secondsSinceLast === null || tries.knownHere) return 0;
  const delay = Math.min(SIGN_IN_LIMITS.longestDelaySeconds, 2 ** Math.min(over, 10));
  return Math.max(0, Math.ceil(delay - tries.secondsSinceLast));
}
