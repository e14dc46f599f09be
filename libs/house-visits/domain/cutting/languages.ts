/** "es-MX" and "es" understand one another. */
const spokenPart = (language: string): string => language.toLowerCase().split('-')[0]!;

/**
 * Whether a visitor and somebody at the door share a language. Where nobody at the door has one on file there is nothing to
 * hold against anybody: whoever comes finds out.
 */
export function shareALanguage(atTheDoor: readonly (readonly string[])[], visitor: readonly string[]): boolean {
  const theirs = new Set(atTheDoor.flat().map(spokenPart));
  return theirs.size === 0 || visitor.some((language) => theirs.has(spokenPart(language)));
}
