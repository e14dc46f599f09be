import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useWatch } from '../../outbox/use-watch';
import { askToKeep, keepLists, keptLists, waitingVisits, type KeptList } from '../../outbox/vault';
import { withinPhone } from './doors';
import { noLabels, type AtHand, type DoorLabels, type Page, type Stop, type VisitList } from './types';

/** Everything about the lists of one's own, refreshed together after a visit was sent. */
export const atHandKey = ['visit-lists', 'at-hand'] as const;

export const fetchStops = async (listId: string): Promise<Stop[]> => {
  const { items }: Page<Stop> = await answer(api.GET('/api/v1/visit-lists/{id}/stops', { params: { path: { id: listId } } }));
  return [...items].sort((a, b) => a.position - b.position);
};

/** The campaign's own words for the door; none for a visit outside of a campaign. */
export const fetchLabels = async (campaignId: string | null): Promise<DoorLabels> => {
  if (!campaignId) return noLabels;
  const campaign: Partial<DoorLabels> = await answer(api.GET('/api/v1/campaigns/{id}', { params: { path: { id: campaignId } } }));
  // By name: what else a campaign tells does not lie on the phone.
  const { issues = [], askTiles = [], scripts = [], materials = [], topics = [], programs = [], forOthers = [] } = campaign;
  return { issues, askTiles, scripts, materials, topics, programs, forOthers };
};

/** Takes the lists in one's hands along: their doors and words now lie on this device, and those of returned lists no longer. */
async function takeAlong(): Promise<AtHand[]> {
  const askedAt = performance.now();
  const { items }: Page<VisitList> = await answer(api.GET('/api/v1/visit-lists', { params: { query: { holder: 'me', status: 'ready,checked_out', limit: 50 } } }));
  const mine = withinPhone(items);
  const labels = new Map<string | null, Promise<DoorLabels>>();
  const labelsOf = (id: string | null) => labels.get(id) ?? labels.set(id, fetchLabels(id)).get(id)!;
  const taken = await Promise.all(mine.map(async (list) => ({ list, stops: await fetchStops(list.id), labels: await labelsOf(list.campaignId) })));
  const keptAt = new Date().toISOString();
  await keepLists(taken.map((one) => ({ id: one.list.id, list: one.list, stops: one.stops, labels: one.labels, keptAt })), askedAt).catch(() => undefined);
  if (taken.length > 0) void askToKeep().catch(() => false);
  return taken;
}

const ofKept = (kept: KeptList): AtHand => ({ list: kept.list as VisitList, stops: kept.stops as Stop[], labels: { ...noLabels, ...(kept.labels as Partial<DoorLabels> | null) } });

/**
 * The lists in one's hands as they lie on this device, checked-out ones first, and refreshed from the server when there is one.
 * `ready` is false until it is known whether there are any; `failure` is why they could not be refreshed.
 */
export function useAtHand() {
  const kept = useWatch<KeptList[] | null>(keptLists, null);
  const fresh = useQuery({ queryKey: atHandKey, queryFn: takeAlong, retry: false, refetchOnWindowFocus: true, refetchOnReconnect: 'always' });
  // Doors whose visits still wait here are done: without them a list would show a door as open that is not. A device that cannot be read has none.
  const waiting = useWatch<unknown[] | null>(waitingVisits, null);
  const known = waiting !== null || kept === null;
  const lists = useMemo(() => (known ? withinPhoneOrder(kept?.map(ofKept) ?? fresh.data ?? []) : []), [known, kept, fresh.data]);
  return { lists, ready: lists.length > 0 || (known && ((kept !== null && fresh.isFetched) || fresh.isSuccess)), failure: fresh.error, retry: fresh.refetch };
}

const withinPhoneOrder = (lists: AtHand[]): AtHand[] => {
  const order = withinPhone(lists.map(({ list }) => list)).map(({ id }) => id);
  return lists.filter(({ list }) => order.includes(list.id)).sort((a, b) => order.indexOf(a.list.id) - order.indexOf(b.list.id));
};

/** One list with its doors: from this device when it is at hand, else from the server (a lead looking at somebody's list). */
export function useVisitList(listId: string) {
  const { lists, ready, failure, retry } = useAtHand();
  const mine = lists.find(({ list }) => list.id === listId) ?? null;
  const elsewhere = useQuery({
    queryKey: ['visit-lists', listId],
    enabled: ready && mine === null,
    queryFn: async (): Promise<AtHand> => {
      const list: VisitList = await answer(api.GET('/api/v1/visit-lists/{id}', { params: { path: { id: listId } } }));
      const [stops, labels] = await Promise.all([fetchStops(listId), fetchLabels(list.campaignId)]);
      return { list, stops, labels };
    },
  });
  const again = useCallback(() => { void retry(); void elsewhere.refetch(); }, [retry, elsewhere]);
  return { found: mine ?? elsewhere.data ?? null, mine: mine !== null, failure: mine ? null : elsewhere.error ?? (ready ? null : failure), retry: again };
}
