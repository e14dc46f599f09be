import { declareJob } from '@doorstep/platform/queue';

/** Works out where an organization's addresses are. Each try goes on where the last one was. */
export const FIND_PLACES = declareJob({
  name: 'contacts.find-places', queue: 'work', attempts: 6, backoff: { delayMs: 5_000, jitter: 0.3 }, timeLimitMs: 5 * 60_000,
  onExhausted: 'the due work is marked failed; the next look for addresses without a place plans it anew',
});
