import { useSyncExternalStore } from 'react';
import type { Waiting } from './waiting';

let last: Waiting | null = null;
const told = new Set<() => void>();

/**
 * What was made safe on this device a moment ago, until whoever looks at the device has seen it there: it can be told at
 * once, before anything else is drawn anew. Null once it was seen, or taken back.
 */
export const tellJustSaved = (row: Waiting | null): void => {
  last = row;
  told.forEach((tell) => tell());
};

const subscribe = (tell: () => void): (() => void) => {
  told.add(tell);
  return () => told.delete(tell);
};

export const useJustSaved = (): Waiting | null => useSyncExternalStore(subscribe, () => last);
