import type { Channel, MessageState } from './states';
import { isEnd } from './states';

/** How long a claim holds. A sender gives up long before (`SEND_LIMIT_MS`), so a lapsed claim belongs to nobody alive. */
export const LEASE_MS = 60_000;
/** Longest that handing one message to a provider may take. */
export const SEND_LIMIT_MS = 25_000;

export interface ClaimState {
  readonly channel: Channel;
  readonly state: MessageState;
  readonly claimedUntil: Date | null;
}

/**
 * What somebody who wants to send a message may do with it: `claim` it; `claim-again`, since an e-mail whose
 * sender died may go twice with one Message-ID; write `unknown`, since a text never may; leave it to the one who
 * `held` it first; or nothing, since it has `ended`.
 */
export function leaseRule({ channel, state, claimedUntil }: ClaimState, now: Date): 'claim' | 'claim-again' | 'unknown' | 'held' | 'ended' {
  if (isEnd(state)) return 'ended';
  if (state !== 'sending') return 'claim';
  if (claimedUntil !== null && claimedUntil > now) return 'held';
  return channel === 'email' ? 'claim-again' : 'unknown';
}
