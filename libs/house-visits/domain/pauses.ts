/** How far a pause of rounds reaches. */
export const PAUSE_REACHES = ['all', 'near', 'postal_codes'] as const;
export type PauseReach = (typeof PAUSE_REACHES)[number];

/** Why rounds are paused, in words that may be read over a shoulder. */
export const PAUSE_REASONS = ['danger_nearby', 'authorities_nearby', 'employer_nearby', 'weather', 'plans_changed', 'other'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

export const PAUSE_DEFAULTS = {
  /** The widest circle, in kilometers, and the most ZIP codes. Own guess: further away it is "everywhere". */
  mostKm: 100,
  mostPostalCodes: 50,
  /** How long a phone goes on saying that a pause is over. */
  overHours: 12,
  /** Planned visits count from this long before their hour to this long after. */
  plannedHoursBefore: 18,
  plannedHoursAfter: 6,
} as const;

/** Whether a pause holds at an instant. */
export const isHolding = (pause: { endedAt: Date | null; until: Date | null }, now: Date): boolean => pause.endedAt === null && (pause.until === null || pause.until > now);
