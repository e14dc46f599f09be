import { useCallback, useEffect, useMemo, useState } from 'react';

/** Who is chosen for an act: some, or everybody whom the filters find. */
export interface Selection {
  /** The list shows boxes to tick. */
  on: boolean;
  ids: ReadonlySet<string>;
  /** Everybody found, also those who are not on the screen yet. */
  everybody: boolean;
  start: (id?: string) => void;
  stop: () => void;
  toggle: (id: string) => void;
  chooseEverybody: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** Choosing begins anew when the list becomes another one: `key` says which. */
export function useSelection(key: string): Selection {
  const [on, setOn] = useState(false);
  const [ids, setIds] = useState(NONE);
  const [everybody, setEverybody] = useState(false);
  useEffect(() => { setIds(NONE); setEverybody(false); }, [key]);
  const start = useCallback((id?: string) => { setOn(true); setEverybody(false); setIds(id === undefined ? NONE : new Set([id])); }, []);
  const stop = useCallback(() => { setOn(false); setEverybody(false); setIds(NONE); }, []);
  const toggle = useCallback((id: string) => {
    setEverybody(false);
    setIds((all) => { const next = new Set(all); if (!next.delete(id)) next.add(id); return next; });
  }, []);
  const chooseEverybody = useCallback(() => { setEverybody(true); setIds(NONE); }, []);
  return useMemo(() => ({ on, ids, everybody, start, stop, toggle, chooseEverybody }), [on, ids, everybody, start, stop, toggle, chooseEverybody]);
}
