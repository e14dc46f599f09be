import { declareJob } from '@doorstep/platform/queue';

/** A pause of rounds whose time is over ends by itself, and everybody who was told of it is told that it has. */
export const END_ROUND_PAUSE = declareJob({
  name: 'house-visits.end-round-pause',
  queue: 'work',
  attempts: 6,
  backoff: { delayMs: 2_000, jitter: 0.5 },
  timeLimitMs: 20_000,
  onExhausted: 'due_work.state = failed; the pause no longer holds by its own time, and nobody was written to',
});
