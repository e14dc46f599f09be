/** Minutes of rounds, as the server asks. */
export const ROUND_MINUTES = {
  'safety.minutes': { least: 15, most: 480 },
  'safety.escalateMinutes': { least: 5, most: 120 },
  'safety.hideMinutes': { least: 1, most: 60 },
} as const;
export type RoundSetting = keyof typeof ROUND_MINUTES;
export const ROUND_SETTINGS = Object.keys(ROUND_MINUTES) as RoundSetting[];

/** What was typed as minutes of a setting, or null where it is none or out of its range. */
export function minutesOf(setting: RoundSetting, typed: string): number | null {
  const text = typed.trim();
  const { least, most } = ROUND_MINUTES[setting];
  const minutes = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  return minutes >= least && minutes <= most ? minutes : null;
}
