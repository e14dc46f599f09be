/** The two limits of a day: people in files, of a lead and of an admin (security.md EXP-01). */
export const LIMITS = ['exports.leadRowsPerDay', 'exports.adminRowsPerDay'] as const;
export type Limit = (typeof LIMITS)[number];
/** As the server asks. */
export const MOST_ROWS = 1_000_000;

/** What was typed as a number of people, or null where it is none; commas, dots and spaces between thousands may stand. */
export function rowsOf(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,7}$/.test(text) && !/^\d{1,3}([,.\s\u00a0]\d{3})+$/.test(text)) return null;
  const rows = Number(text.replace(/\D/g, ''));
  return rows <= MOST_ROWS ? rows : null;
}
