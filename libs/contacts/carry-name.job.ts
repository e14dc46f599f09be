import { declareJob } from '@doorstep/platform/queue';

/** Carries a workplace's new name to everybody who works or worked there, and compares them by it. Each try goes on where the last one was. */
export const CARRY_NAME = declareJob({
  name: 'contacts.carry-workplace-name', queue: 'work', attempts: 6, backoff: { delayMs: 5_000, jitter: 0.3 }, timeLimitMs: 5 * 60_000,
  onExhausted: 'the due work is marked failed; whom it did not reach is found by the old name until somebody edits them or the workplace is renamed again',
});
