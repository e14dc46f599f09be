import { answer, api, type paths } from '@doorstep/api-client';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import styles from './lists.module.css';
import type { Groups } from './saved-lists';
import { useListWords } from './words';

type Body = paths['/api/v1/list-counts']['post']['requestBody']['content']['application/json'];

/** From the last change until the count is asked for. */
const pauseMs = 300;

/**
 * How many people the list would have as it stands. The number belongs to what is on the screen: while that changes
 * there is none, and a count that was under way is given up.
 */
export function LiveCount({ groups }: { groups: Groups }) {
  const say = useListWords();
  const now = JSON.stringify(groups);
  const [settled] = useDebouncedValue(now, pauseMs);
  const { data, isError } = useQuery({
    queryKey: ['contacts', 'list', 'count-of', settled],
    queryFn: async ({ signal }): Promise<number> => {
      const { total }: { total: number } = await answer(api.POST('/api/v1/list-counts', { body: { groups: JSON.parse(settled) as Groups } as unknown as Body, signal }));
      return total;
    },
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  });
  const counted = settled === now ? data : undefined;
  return <p className={styles.count} role="status">{counted !== undefined ? say('builder.count', { n: counted }) : isError && settled === now ? say('builder.uncounted') : say('builder.counting')}</p>;
}
