/** Months that are offered, with the one that is set; null keeps until somebody deletes. */
export const retentionChoices = (set: number | null): (number | null)[] =>
  [...[...new Set([6, 12, 24, ...(set === null ? [] : [set])])].sort((a, b) => a - b), null];

interface Typed { 'retention.notesMonthsAfterClose': string; 'fading.days': string; 'words.union': string }

/** The settings to send, or null when the days are no number from 7 to 365, as the server asks. */
export function settingsBody(typed: Typed) {
  const days = /^\s*\d{1,3}\s*$/.test(typed['fading.days']) ? Number(typed['fading.days']) : 0;
  if (days < 7 || days > 365) return null;
  const months = typed['retention.notesMonthsAfterClose'];
  return { 'retention.notesMonthsAfterClose': months === '' ? null : Number(months), 'fading.days': days, 'words.union': typed['words.union'] };
}
