import { useSyncExternalStore } from 'react';
import { useWatch } from './use-watch';
import { waitingVisits, type Waiting } from './vault';

/** What the sync sign says. Counts are visits; `oldest` is an ISO instant. */
export interface Sync {
  state: 'sent' | 'sending' | 'waiting' | 'needs_you';
  waiting: number;
  sending: { done: number; of: number } | null;
  needsYou: number;
  oldest: string | null;
  online: boolean;
}

const watchSignal = (tell: () => void) => {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => { removeEventListener('online', tell); removeEventListener('offline', tell); };
};
const none: Waiting[] = [];

/** Whether the device believes that it has a signal. */
export const useOnline = (): boolean => useSyncExternalStore(watchSignal, () => navigator.onLine);

/** The state of everything that was saved on this device and not yet acknowledged. */
export function useSync(): Sync {
  const rows = useWatch(waitingVisits, none);
  const online = useOnline();
  const needsYou = rows.filter((row) => row.state === 'needs_you').length;
  const sending = rows.filter((row) => row.state === 'sending').length;
  return {
    state: needsYou ? 'needs_you' : sending ? 'sending' : rows.length ? 'waiting' : 'sent',
    waiting: rows.length,
    sending: sending ? { done: rows.length - sending, of: rows.length } : null,
    needsYou,
    oldest: rows[0]?.savedAt ?? null,
    online,
  };
}
