import { useQuery } from '@tanstack/react-query';
import type { Streets } from './door-map';

/** The streets under the doors, where the operator has set some; without them, and without a signal, the ground is white. */
export function useStreets(): Streets | null {
  const { data } = useQuery({
    queryKey: ['tiles'], retry: false, staleTime: Infinity,
    queryFn: async (): Promise<Streets | null> => {
      const answer = await fetch('/tiles', { headers: { Accept: 'application/json' } });
      return answer.ok ? ((await answer.json()) as { streets: Streets | null }).streets : null;
    },
  });
  return data ?? null;
}
