import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';

/**
 * Up and down through the rows (links or boxes marked `data-row`) of a list; Home and End to its ends; x ticks the row's
 * person (`data-id`). Give `ref` and `onKeyDown` to the list.
 */
export function useArrows<E extends HTMLElement>(onMark?: (id: string) => void) {
  const ref = useRef<E>(null);
  const returnTo = useRef<string | null>(null);
  const rows = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const first = useCallback(() => rows()[0]?.focus(), []);
  // A link that becomes a box, or the other way round, keeps the focus of its row.
  useEffect(() => {
    if (returnTo.current === null) return;
    const row = rows().find(({ dataset }) => dataset['id'] === returnTo.current);
    returnTo.current = null;
    row?.focus();
  });
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const id = all[at]?.dataset['id'];
    if (event.key === 'x' && id && onMark) {
      event.preventDefault();
      returnTo.current = id;
      onMark(id);
      return;
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined || !all[to]) return;
    event.preventDefault();
    all[to].focus();
    all[to].scrollIntoView({ block: 'nearest' });
  }, [onMark]);
  return { ref, onKeyDown, first };
}
