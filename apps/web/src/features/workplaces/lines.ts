/** One entry a line, trimmed, without empty ones and without the same twice. */
export const linesOf = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))];

/** What was typed as a number of people: null when empty, NaN when it is none. Separators of thousands are taken away. */
export function peopleOf(text: string): number | null {
  const plain = text.replace(/[\s.,'’]/g, '');
  if (plain === '') return null;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
}
