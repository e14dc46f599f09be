import { declareJob } from '@doorstep/platform/queue';

/** Compares everybody of an organization with everybody once. Each try goes on where the last one was. */
export const FIND_DUPLICATES = declareJob({
  name: 'contacts.find-duplicates', queue: 'work', attempts: 6, backoff: { delayMs: 5_000, jitter: 0.3 }, timeLimitMs: 5 * 60_000,
  onExhausted: 'the due work is marked failed; people who are entered or changed are compared all the same',
});
