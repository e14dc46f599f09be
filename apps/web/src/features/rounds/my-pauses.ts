import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWaiting } from '../../outbox/sync';
import { kindOf } from '../../outbox/rules';
import { useWatch } from '../../outbox/use-watch';
import { keepPauses, keptLists, keptPauses, type KeptList } from '../../outbox/vault';
import type { Pause } from './types';

export const pausesKey = ['round-pauses'] as const;
/** While a list is in hand the phone asks this often; otherwise when the app is looked at and after each sending. */
const EVERY_MS = 20_000;

/** Where the device cannot keep them (a private window, no room left), the last answer counts and not what lay there before. */
async function fetchMine(): Promise<{ items: Pause[]; kept: boolean }> {
  const { items }: { items: Pause[] } = await answer(api.GET('/api/v1/round-pauses', { params: { query: { mine: true } } }));
  return { items, kept: await keepPauses(items).then(() => true, () => false) };
}

const noLists: KeptList[] = [];
const readKept = keptPauses as () => Promise<Pause[] | null>;

/** The pauses that concern this person, as this device knows them: also without a signal, as they were told last. What was answered here counts as heard. */
export function useMyPauses(): { holding: Pause[]; over: Pause[] } {
  const atHand = useWatch(keptLists, noLists).length > 0;
  const kept = useWatch(readKept, null);
  const fresh = useQuery({
    queryKey: [...pausesKey, 'mine'], queryFn: fetchMine, retry: false,
    refetchInterval: atHand ? EVERY_MS : false, refetchOnWindowFocus: true, refetchOnReconnect: 'always',
  });
  const { mine } = useWaiting();
  return useMemo(() => {
    const answered = new Set(mine.filter((row) => kindOf(row) === 'heard').map((row) => (row.visit as { pauseId: string }).pauseId));
    const known = fresh.data?.kept === false ? fresh.data.items : kept ?? fresh.data?.items ?? [];
    const pauses = known.map((pause) => (pause.heardAt === null && answered.has(pause.id) ? { ...pause, heardAt: new Date().toISOString() } : pause));
    // Without a signal a pause whose time is over is over here as well.
    const holds = (pause: Pause) => pause.holding && (pause.until === null || Date.parse(pause.until) > Date.now());
    return { holding: pauses.filter(holds), over: pauses.filter((pause) => !holds(pause)) };
  }, [kept, fresh.data, mine]);
}
