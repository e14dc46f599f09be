import { answer, api } from '@doorstep/api-client';
import { useQueries, useQuery } from '@tanstack/react-query';
import { IconHandStop } from '@tabler/icons-react';
import { Banner } from '../../ui/banner';
import { pausesKey } from './my-pauses';
import type { Pause } from './types';
import { whereOf } from './where';
import { useRoundWords } from './words';

/** The pauses that hold where the doors of a list are. */
const ofList = (listId: string) => ({
  queryKey: [...pausesKey, 'list', listId], retry: false,
  queryFn: async (): Promise<Pause[]> => (await answer(api.GET('/api/v1/round-pauses', { params: { query: { visitListId: listId } } })) as { items: Pause[] }).items,
});

/** Before a list is handed out: rounds are paused where its doors are. */
export function PauseWarning({ listId }: { listId: string }) {
  const pauses = useQuery(ofList(listId));
  return <Warning pauses={pauses.data ?? []} word="warn" />;
}

/** The same of several lists at once. */
export function PausesOfLists({ listIds }: { listIds: readonly string[] }) {
  const found = useQueries({ queries: listIds.map(ofList) }).flatMap(({ data }) => data ?? []);
  return <Warning pauses={[...new Map(found.map((pause) => [pause.id, pause])).values()]} word="warn.lists" />;
}

/** Before lists are made, while nobody knows yet which doors stand on them: where rounds are paused now. */
export function PausesNow() {
  const pauses = useQuery({
    queryKey: [...pausesKey, 'now'], retry: false,
    queryFn: async (): Promise<Pause[]> => (await answer(api.GET('/api/v1/round-pauses', { params: { query: { state: 'holding', limit: 50 } } })) as { items: Pause[] }).items.filter(({ holding }) => holding),
  });
  return <Warning pauses={pauses.data ?? []} word="warn.now" />;
}

function Warning({ pauses, word }: { pauses: readonly Pause[]; word: 'warn' | 'warn.lists' | 'warn.now' }) {
  const say = useRoundWords();
  if (pauses.length === 0) return null;
  return <Banner icon={<IconHandStop stroke={1.9} aria-hidden />}>{say(word, { where: pauses.map((pause) => whereOf(pause, say)).join(', ') })}</Banner>;
}
