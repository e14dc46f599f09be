import { declareJob } from '@doorstep/platform/queue';

/** Keeps people's words anew where the search was made to read names in another way. Each try goes on where the last one was. */
export const RENEW_SEARCH = declareJob({
  name: 'contacts.renew-search', queue: 'work', attempts: 6, backoff: { delayMs: 5_000, jitter: 0.3 }, timeLimitMs: 5 * 60_000,
  onExhausted: 'the due work is marked failed; people with old words are found as they were, and the next start tries again',
});
