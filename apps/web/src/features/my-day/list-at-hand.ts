import { answer, api, Offline } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { listsAtHand, putListAtHand } from '../../outbox/vault';

interface VisitList { id: string; name: string; status: string; dueBackAt?: string | null }
interface Stop {
  id: string;
  position: number;
  state: 'open' | 'done' | 'skipped';
  address: { line1: string; line2: string | null };
  people: { contactId: string; brief: { displayName?: string; languages?: string[] } }[];
}
export interface AtHand { list: VisitList; stops: Stop[] }

/** The first list in the reader's hands with its doors; without a signal the one that lies on this device. Null: none. */
async function fetchListAtHand(): Promise<AtHand | null> {
  try {
    const { items }: { items: VisitList[] } = await answer(api.GET('/api/v1/visit-lists', { params: { query: { holder: 'me' } } }));
    const list = items.find(({ status }) => status === 'checked_out') ?? items.find(({ status }) => status === 'ready');
    if (!list) return null;
    const stops: { items: Stop[] } = await answer(api.GET('/api/v1/visit-lists/{id}/stops', { params: { path: { id: list.id }, query: { limit: 100 } } }));
    const sorted = [...stops.items].sort((a, b) => a.position - b.position);
    await putListAtHand({ id: list.id, list, stops: sorted, keptAt: new Date().toISOString() }).catch(() => undefined);
    return { list, stops: sorted };
  } catch (failure) {
    if (!(failure instanceof Offline)) throw failure;
    const [kept] = await listsAtHand();
    return kept ? { list: kept.list as VisitList, stops: kept.stops as Stop[] } : null;
  }
}

export const listAtHandKey = ['visit-lists', 'at-hand'] as const;
export const useListAtHand = () => useQuery({ queryKey: listAtHandKey, queryFn: fetchListAtHand, retry: false });
