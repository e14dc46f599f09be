/** What a talk can lack the morning after. `any` and `none` are said of all of them together. */
export const MISSING = ['any', 'none', 'next_step', 'stand', 'promise_date'] as const;
export type Missing = (typeof MISSING)[number];

export const NIGHT_DEFAULTS = {
  /** A night begins at this hour in the morning: who comes home after midnight was out the evening before. */
  beginsAt: 4,
  /** From this hour on "last night" is the one that has begun. Own guess: nobody talks over the evening before dinner. */
  tonightFrom: 18,
  weeks: 8,
  mostWeeks: 26,
} as const;
