import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionKey } from '../app/session/session';
import { startSender } from './sender';

/** Sends what this person saved, as long as the calling component is on the screen. What was shown is asked for again afterwards. */
export function useSender(userId: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!userId) return;
    const onStored = () => void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    return startSender({ userId, onStored });
  }, [client, userId]);
}
