import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { IconHandStop } from '@tabler/icons-react';
import { Banner } from '../../ui/banner';
import { pausesKey } from './my-pauses';
import type { Pause } from './types';
import { whereOf } from './where';
import { useRoundWords } from './words';

/** Before a list is handed out: rounds are paused where its doors are. */
export function PauseWarning({ listId }: { listId: string }) {
  const say = useRoundWords();
  const pauses = useQuery({
    queryKey: [...pausesKey, 'list', listId], retry: false,
    queryFn: async (): Promise<Pause[]> => (await answer(api.GET('/api/v1/round-pauses', { params: { query: { visitListId: listId } } })) as { items: Pause[] }).items,
  });
  if (!pauses.data?.length) return null;
  return <Banner icon={<IconHandStop stroke={1.9} aria-hidden />}>{say('warn', { where: pauses.data.map((pause) => whereOf(pause, say)).join(', ') })}</Banner>;
}
