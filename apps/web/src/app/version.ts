import { useSyncExternalStore } from 'react';
import { registerSW } from 'virtual:pwa-register';

/** A newer version lies ready. It is taken when the reader agrees, or by itself when nothing could be lost. */
let take: ((reload?: boolean) => Promise<void>) | null = null;
let waiting = false;
const listeners = new Set<() => void>();
/** Forms with something typed and sendings under way: while there are any, no version is changed by itself. */
let busy = 0;

const tell = () => listeners.forEach((listener) => listener());

export function registerVersion(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  take = registerSW({ onNeedRefresh: () => { waiting = true; tell(); } });
  // Out of sight and nothing open: the best moment.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && waiting && busy === 0) void take?.(true);
  });
}

/** Says "do not change the version now"; call the answer when done. */
export function holdVersion(): () => void {
  busy += 1;
  let held = true;
  return () => { if (held) { held = false; busy -= 1; } };
}

export const takeVersion = (): void => void take?.(true);

export const useNewVersion = (): boolean =>
  useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => waiting);
