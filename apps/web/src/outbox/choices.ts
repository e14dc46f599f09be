/**
 * Choices of this device that must be known before the first paint and hold nothing about people:
 * the colour scheme, the language, and whether the screens are hidden. Part of the vault's door; kept apart because it has to answer at once.
 */
export type Choice = 'scheme' | 'language' | 'hidden';

export function readChoice(choice: Choice): string | null {
  try { return localStorage.getItem(`doorstep.${choice}`); } catch { return null; }
}

export function keepChoice(choice: Choice, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`doorstep.${choice}`);
    else localStorage.setItem(`doorstep.${choice}`, value);
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
}
