import { useCallback, useRef, type KeyboardEvent } from 'react';

/** Up and down through the rows (links marked `data-row`) of a list; Home and End to its ends. Give `ref` and `onKeyDown` to the list. */
export function useArrows<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const rows = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const first = useCallback(() => rows()[0]?.focus(), []);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined || !all[to]) return;
    event.preventDefault();
    all[to].focus();
    all[to].scrollIntoView({ block: 'nearest' });
  }, []);
  return { ref, onKeyDown, first };
}
