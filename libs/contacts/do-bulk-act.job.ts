import { declareJob } from '@doorstep/platform/queue';

/** Does an act on more people than one request can, or takes it back: a thousand in each transaction. Each try goes on where the last one was. */
export const DO_BULK_ACT = declareJob({
  name: 'contacts.do-bulk-act', queue: 'work', attempts: 6, backoff: { delayMs: 2_000, jitter: 0.3 }, timeLimitMs: 10 * 60_000,
  onExhausted: 'status failed, with its reason; what was done so far is kept and can be taken back',
});
