import { newId } from '@doorstep/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSession } from '../../app/session/session';
import { saveVisit } from '../../outbox/save-visit';
import { keepHeard } from '../../outbox/vault';
import { pausesKey } from './my-pauses';

/** "I heard it": kept on this device at once and sent before anything else; without a signal when there is one again. A device that keeps nothing sends it at once. */
export function useHear() {
  const session = useSession();
  const client = useQueryClient();
  return useCallback(async (pauseId: string): Promise<void> => {
    if (!session) throw new Error('Nobody is signed in');
    const heardAt = new Date().toISOString();
    await saveVisit(
      { kind: 'heard', visit: { id: newId(), pauseId, heardAt } as { id: string }, form: null, about: { people: [], address: null, campaignId: null, listId: null, stopId: null }, atOnce: false },
      { userId: session.user.id, userName: session.user.name, organizationId: session.organization.id },
    );
    await keepHeard(pauseId, heardAt).catch(() => client.invalidateQueries({ queryKey: pausesKey }));
  }, [session, client]);
}
