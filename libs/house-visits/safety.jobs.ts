import { declareJob } from '@doorstep/platform/queue';

const usual = { queue: 'safety', attempts: 5, backoff: { delayMs: 2_000, jitter: 0.5 }, timeLimitMs: 20_000 } as const;

/** A deadline and its grace have passed without a sign of life: the chosen colleague is told. */
export const RAISE_SAFETY_ALARM = declareJob({ name: 'house-visits.raise-safety-alarm', ...usual, onExhausted: 'due_work.state = failed; the round stands as overdue in the table of rounds' });

/** Nobody has said that they look after the visitor: all leads are told. */
export const ESCALATE_SAFETY_ALARM = declareJob({ name: 'house-visits.escalate-safety-alarm', ...usual, onExhausted: 'due_work.state = failed; the round stands as alarmed in the table of rounds' });
