import { useEffect, useRef } from 'react';

/** A phone in a pocket says by itself that something new came. */
export function useShake(ids: string[]): void {
  const known = useRef<readonly string[]>([]);
  const key = ids.join();
  useEffect(() => {
    if (ids.some((id) => !known.current.includes(id))) navigator.vibrate?.([300, 150, 300]);
    known.current = ids;
    // The ids themselves, not their array.
  }, [key]);
}
