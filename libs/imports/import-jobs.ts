import { declareJob } from '@doorstep/platform/queue';

const MINUTE = 60_000;

/** Brings the rows of an import in. Each try goes on where the last one was. */
export const RUN_IMPORT = declareJob({
  name: 'imports.run-import', queue: 'imports', attempts: 8, backoff: { delayMs: 1_000, jitter: 0.3 }, timeLimitMs: 20 * MINUTE,
  onExhausted: 'status failed; what came in stays',
});

/** Says what a run would do, and writes nothing of people. */
export const CHECK_IMPORT = declareJob({
  name: 'imports.check-import', queue: 'imports', attempts: 4, backoff: { delayMs: 1_000, jitter: 0.3 }, timeLimitMs: 20 * MINUTE,
  onExhausted: 'status failed',
});

/** Takes the file and the cells of its rows away after their day. */
export const FORGET_FILE = declareJob({
  name: 'imports.forget-file', queue: 'imports', attempts: 5, backoff: { delayMs: 5_000, jitter: 0.3 }, timeLimitMs: 5 * MINUTE,
  onExhausted: 'the due work is marked failed; the sweep of old files takes the file',
});
