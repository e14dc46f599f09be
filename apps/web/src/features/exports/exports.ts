import { answer, api, type paths } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';

export type Taken = paths['/api/v1/exports/{id}']['get']['responses'][200]['content']['application/json'];

export const exportsKey = ['exports'] as const;
export const fileOf = (id: string): string => `/api/v1/exports/${id}/file`;
export const isBeingMade = ({ status }: Pick<Taken, 'status'>): boolean => status === 'queued' || status === 'running';

/** One export, asked again every second while it is being made. */
export const useExport = (id: string) =>
  useQuery({
    queryKey: [...exportsKey, id],
    queryFn: (): Promise<Taken> => answer(api.GET('/api/v1/exports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && !isBeingMade(state.data) ? false : 1_000),
  });
