/** Answers kept at a time, and the longest text they are kept for, in UTF-16 units. */
const MOST = 4_000;
const LONGEST = 40;

/**
 * The same pure function of a text, which remembers its latest answers: the words of names come from a small set and
 * are met again and again. Answers are shared, so nobody may change them. What holds an @ or four digits (e-mails, phone numbers)
 * is met once and not kept.
 */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = of(text);
    if (text.length <= LONGEST && !/@|\d{4}/.test(text)) {
      if (known.size >= MOST) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
