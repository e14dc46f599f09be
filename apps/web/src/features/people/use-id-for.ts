import { newId } from '@doorstep/kernel';
import { useCallback, useRef } from 'react';

/**
 * The id of what is being made, one for each content: the same content sent again after a lost answer is the
 * same row, and content that was mended meanwhile is not refused as another row's.
 */
export function useIdFor(): (content: unknown) => string {
  const ids = useRef(new Map<string, string>());
  return useCallback((content) => {
    const key = JSON.stringify(content);
    const id = ids.current.get(key) ?? newId();
    ids.current.set(key, id);
    return id;
  }, []);
}
