import { useSyncExternalStore } from 'react';
import { keepChoice, readChoice } from '../../outbox/choices';

/*
 * Quick hide: known before the first paint, so that a screen that was hidden is hidden after a reload as well, and the same
 * for all tabs of the device. Small, since it comes with the first load.
 */
let hidden = readChoice('hidden') === 'yes';
/** While a round is on, the page's name tells nothing about anybody, nor does the list of pages that the device keeps. */
let quiet = false;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());
const watch = (listener: () => void) => {
  listeners.add(listener);
  const elsewhere = () => { hidden = readChoice('hidden') === 'yes'; tell(); };
  addEventListener('storage', elsewhere);
  return () => { listeners.delete(listener); removeEventListener('storage', elsewhere); };
};

export function hideScreens(): void {
  hidden = true;
  keepChoice('hidden', 'yes');
  document.title = 'Doorstep';
  tell();
}

export function showScreens(): void {
  hidden = false;
  keepChoice('hidden', null);
  tell();
}

export const useHidden = (): boolean => useSyncExternalStore(watch, () => hidden);

export function keepTitlesQuiet(now: boolean): void {
  quiet = now;
  if (now) document.title = 'Doorstep';
}

/** The page's name: of a screen, or during a round only the app's. */
export const pageTitle = (title: string): string => (quiet || title === 'Doorstep' ? 'Doorstep' : `${title} · Doorstep`);
