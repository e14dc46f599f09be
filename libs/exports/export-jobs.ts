import { declareJob } from '@doorstep/platform/queue';

const MINUTE = 60_000;

/** Writes the file of an export. Each try begins anew: half a file is nobody's. */
export const MAKE_EXPORT = declareJob({
  name: 'exports.make-export', queue: 'imports', attempts: 4, backoff: { delayMs: 1_000, jitter: 0.3 }, timeLimitMs: 20 * MINUTE,
  onExhausted: 'status failed, with its reason; no file',
});

/** Takes the file away after its day. */
export const REMOVE_EXPORT = declareJob({
  name: 'exports.remove-export', queue: 'work', attempts: 5, backoff: { delayMs: 5_000, jitter: 0.3 }, timeLimitMs: MINUTE,
  onExhausted: 'the due work is marked failed; the sweep of old files takes the file',
});
