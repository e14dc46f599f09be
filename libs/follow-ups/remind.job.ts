import { declareJob } from '@doorstep/platform/queue';

/** Puts the reminder of one follow-up into the outbox, on its day. */
export const REMIND = declareJob({
  name: 'follow-ups.remind',
  queue: 'work',
  attempts: 5,
  backoff: { delayMs: 2_000, jitter: 0.5 },
  timeLimitMs: 20_000,
  onExhausted: 'due_work.state = failed; the follow-up stays on its list',
});
