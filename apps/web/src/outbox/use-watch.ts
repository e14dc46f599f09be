import { useMemo, useSyncExternalStore } from 'react';
import { painted } from '../ui/painted';
import { watch } from './vault';

interface Shared { answer: unknown; known: boolean; told: Set<() => void>; stop: () => void }
/** One look at the device for all that show the same: rows that change are read once, and who comes later has them at once. */
const looks = new Map<() => Promise<unknown>, Shared>();

function listen(read: () => Promise<unknown>, tell: () => void): () => void {
  let shared = looks.get(read);
  if (!shared) {
    const begun: Shared = { answer: undefined, known: false, told: new Set(), stop: () => undefined };
    looks.set(read, begun);
    begun.stop = watch(read, (answer) => {
      const first = !begun.known;
      Object.assign(begun, { answer, known: true });
      const tellAll = () => begun.told.forEach((each) => each());
      // What was just saved is told in its own frame; everything else that shows it is drawn in the next one.
      if (first) tellAll();
      else void painted().then(tellAll);
    });
    shared = begun;
  }
  const { told, stop } = shared;
  told.add(tell);
  return () => {
    told.delete(tell);
    // One screen goes before the next one comes: what it looked at is kept that long.
    setTimeout(() => {
      if (told.size > 0 || looks.get(read)?.told !== told) return;
      looks.delete(read);
      stop();
    });
  };
}

/** The newest answer of a vault reader; `start` until the first one is there. `read` must be a stable function. */
export function useWatch<T>(read: () => Promise<T>, start: T): T {
  const subscribe = useMemo(() => (tell: () => void) => listen(read, tell), [read]);
  const shared = () => looks.get(read);
  return useSyncExternalStore(subscribe, () => (shared()?.known ? shared()!.answer as T : start));
}
