const halfHours = (from: number, until: number): string[] =>
  Array.from({ length: (until - from) * 2 + 1 }, (_, i) => `${String(from + Math.floor(i / 2)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`);

/** As the server asks: nobody rings before one of these, nor after one of those. */
export const FROM: readonly string[] = halfHours(6, 11);
export const UNTIL: readonly string[] = halfHours(18, 22);

/** The times that are offered, with the one that is set. */
export const withSet = (times: readonly string[], set: string): string[] => [...new Set([...times, set])].sort();

/** How often a door is tried, or null for what is no number from 1 to 10. */
export function attemptsTyped(typed: string): number | null {
  const n = /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : 0;
  return n >= 1 && n <= 10 ? n : null;
}
