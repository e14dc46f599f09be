import { useEffect, useState } from 'react';
import { kindOf } from '../../../outbox/rules';
import { useWaiting } from '../../../outbox/sync';
import { waitingVisits, type Waiting } from '../../../outbox/vault';
import type { WaitingChange } from '../../../outbox/post';

const isOf = (personId: string) => (row: Waiting): boolean => kindOf(row) === 'change' && (row.visit as WaitingChange).contactId === personId;

/** The change of a person that waits on this device, while it waits. */
export function useWaitingChange(personId: string): Waiting | null {
  return useWaiting().mine.filter(isOf(personId)).at(-1) ?? null;
}

/** The same as it was when the form opened; undefined until the device was looked at. A device that keeps nothing has none. */
export function useChangeToAddTo(personId: string, userId: string | undefined): Waiting | null | undefined {
  const [found, setFound] = useState<Waiting | null | undefined>(undefined);
  useEffect(() => {
    waitingVisits().then((rows) => setFound(rows.filter((row) => row.userId === userId).filter(isOf(personId)).at(-1) ?? null), () => setFound(null));
  }, [personId, userId]);
  return found;
}
