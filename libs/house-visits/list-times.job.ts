import { declareJob } from '@doorstep/platform/queue';

const LIST_JOB = { queue: 'work', attempts: 5, backoff: { delayMs: 2_000, jitter: 0.5 }, timeLimitMs: 20_000 } as const;

/** A list that is due back goes back: its people are free, and those who had to do with it are told. */
export const EXPIRE_LIST = declareJob({ ...LIST_JOB, name: 'house-visits.expire-list', onExhausted: 'due_work.state = failed; sight ended at its time all the same, and a lead brings the list back by hand' });

/** Puts the reminder that a list is due back into the outbox. */
export const REMIND_LIST = declareJob({ ...LIST_JOB, name: 'house-visits.remind-list', onExhausted: 'due_work.state = failed; the list goes back at its time' });
