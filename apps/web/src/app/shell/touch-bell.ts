import { useEffect } from 'react';

/** Somebody of whom a touch can be written down. */
export interface Touched { id: string; name: string }

const bells = new Set<(person: Touched) => void>();

/** Opens the sheet of touches for this person; nothing happens where the shell has none. */
export const openTouch = (person: Touched): void => bells.forEach((ring) => ring(person));

/** Told by whoever shows the sheet; `ring` must be stable. */
export function useTouchBell(ring: (person: Touched) => void): void {
  useEffect(() => {
    bells.add(ring);
    return () => { bells.delete(ring); };
  }, [ring]);
}
