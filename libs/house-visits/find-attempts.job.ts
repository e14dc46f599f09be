import { declareJob } from '@doorstep/platform/queue';

/** Works out the next attempt of every door of an organization anew. Each try goes on where the last one was. */
export const FIND_ATTEMPTS = declareJob({
  name: 'house-visits.find-attempts', queue: 'work', attempts: 6, backoff: { delayMs: 5_000, jitter: 0.3 }, timeLimitMs: 5 * 60_000,
  onExhausted: 'the due work is marked failed; doors keep what was worked out at their last visit',
});
