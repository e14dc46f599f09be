import { useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../app/session/session';
import { kindOf } from './rules';
import { useWatch } from './use-watch';
import { waitingVisits, type Waiting } from './vault';

/** What the sync sign says. Counts are this person's visits; `oldest` is an ISO instant. */
export interface Sync {
  state: 'sent' | 'sending' | 'waiting' | 'needs_you';
  waiting: number;
  sending: { done: number; of: number } | null;
  needsYou: number;
  oldest: string | null;
  online: boolean;
  /** Sending was tried and no answer came. */
  failing: boolean;
  /** The server asks who this is: they go after a sign-in. */
  signIn: boolean;
  /** Visits of other people who used this device; they wait for them. */
  others: number;
  /** Something else than visits is among them. */
  mixed: boolean;
  /** False until the device was looked at: then nothing may be said to be sent. */
  known: boolean;
}

const watchSignal = (tell: () => void) => {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => { removeEventListener('online', tell); removeEventListener('offline', tell); };
};
const none: Waiting[] = [];
const notYet = null as Waiting[] | null;

/** Whether the device believes that it has a signal. */
export const useOnline = (): boolean => useSyncExternalStore(watchSignal, () => navigator.onLine);

/** This person's visits that wait on this device, oldest first. `known` is false until the device was looked at. */
export function useWaiting(): { mine: Waiting[]; others: Waiting[]; known: boolean } {
  const rows = useWatch(waitingVisits, notYet);
  const userId = useSession()?.user.id;
  return useMemo(() => {
    const all = rows ?? none;
    return { mine: all.filter((row) => row.userId === userId), others: all.filter((row) => row.userId !== userId), known: rows !== null };
  }, [rows, userId]);
}

/** The state of everything that was saved on this device and not yet acknowledged. */
export function useSync(): Sync {
  const { mine, others, known } = useWaiting();
  const online = useOnline();
  return { ...syncOf(mine, others.length, online), known };
}

/** The same as a rule: from rows in order to what is said about them. */
export function syncOf(rows: readonly Waiting[], others: number, online: boolean): Omit<Sync, 'known'> {
  const needsYou = rows.filter((row) => row.state === 'needs_you').length;
  const sending = rows.filter((row) => row.state === 'sending').length;
  return {
    state: needsYou ? 'needs_you' : sending ? 'sending' : rows.length ? 'waiting' : 'sent',
    waiting: rows.length,
    sending: sending ? { done: rows.length - sending, of: rows.length } : null,
    needsYou,
    oldest: rows[0]?.savedAt ?? null,
    online,
    failing: rows.some((row) => row.state !== 'needs_you' && row.attempts > 0),
    signIn: rows.some((row) => row.state === 'waiting' && (row.problem as { status?: number } | null)?.status === 401),
    others,
    mixed: rows.some((row) => kindOf(row) !== 'visit'),
  };
}
