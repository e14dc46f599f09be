import { newId } from '@doorstep/kernel';
import { useCallback } from 'react';
import { useSession } from '../../app/session/session';
import { kindOf } from '../../outbox/rules';
import { saveVisit } from '../../outbox/save-visit';
import { useWaiting } from '../../outbox/sync';
import type { VisitList } from '../visits/types';

/** Brings a list back: kept on this phone at once, sent behind the visits that were saved before it. */
export function useReturnList() {
  const session = useSession();
  return useCallback(async (list: Pick<VisitList, 'id' | 'name' | 'campaignId'>): Promise<void> => {
    if (!session) throw new Error('Nobody is signed in');
    await saveVisit(
      { kind: 'return', visit: { id: newId(), listId: list.id } as { id: string }, form: { name: list.name }, about: { people: [], address: null, campaignId: list.campaignId, listId: list.id, stopId: null }, atOnce: false },
      { userId: session.user.id, userName: session.user.name, organizationId: session.organization.id },
    );
  }, [session]);
}

/** Lists that were brought back on this phone, and the server does not know yet. */
export function useReturning(): Set<string> {
  const { mine } = useWaiting();
  return new Set(mine.filter((row) => kindOf(row) === 'return').flatMap((row) => row.about.listId ?? []));
}
