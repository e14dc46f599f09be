import { useEffect, useState } from 'react';
import { watch } from './vault';

/** The newest answer of a vault reader; `start` until the first one is there. `read` must be a stable function. */
export function useWatch<T>(read: () => Promise<T>, start: T): T {
  const [answer, setAnswer] = useState(start);
  useEffect(() => watch(read, setAnswer), [read]);
  return answer;
}
