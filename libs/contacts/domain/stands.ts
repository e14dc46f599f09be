import type { Stand } from './vocabulary';

export interface DatedStand {
  readonly id: string;
  readonly value: Stand;
  readonly assessedAt: Date;
}

const DAY = 24 * 60 * 60 * 1000;

/** Whether an assessment has faded: `days` after it was made it is shown, but no longer counted on (DOMAIN 2). */
export const isFaded = (assessedAt: Date, now: Date, days: number): boolean => now.getTime() - assessedAt.getTime() > days * DAY;

/** The current one is the latest by when it was made, not by when it was sent; of two at one instant, the later id. */
export function currentAssessment<T extends DatedStand>(history: readonly T[]): T | null {
  return history.reduce<T | null>((latest, one) => {
    if (latest === null) return one;
    const apart = one.assessedAt.getTime() - latest.assessedAt.getTime();
    return apart > 0 || (apart === 0 && one.id > latest.id) ? one : latest;
  }, null);
}
