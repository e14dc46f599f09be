import { useEffect, useRef } from 'react';

const againMs = 20_000;

/** While something waits for a signal: sends it when the device says that there is one, and tries again now and then, for it may be wrong. */
export function useSendWhenThereIsSignal(waits: boolean, send: () => void): void {
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    if (!waits) return;
    const again = () => latest.current();
    const timer = setInterval(again, againMs);
    addEventListener('online', again);
    return () => { clearInterval(timer); removeEventListener('online', again); };
  }, [waits]);
}
