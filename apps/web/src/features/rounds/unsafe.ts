import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { usePages, type ListPage } from '../../app/pages';
import type { DoorMark, UnsafeDoor } from './types';

export const unsafeKey = ['unsafe-doors'] as const;

export const useUnsafeDoors = () => usePages<UnsafeDoor>([...unsafeKey, 'standing'], async (cursor): Promise<ListPage<UnsafeDoor>> =>
  answer(api.GET('/api/v1/unsafe-doors', { params: { query: { state: 'standing', count: true, limit: 20, cursor } } })));

export const useUnsafeDoor = (id: string) => useQuery({
  queryKey: [...unsafeKey, 'one', id],
  queryFn: async (): Promise<UnsafeDoor> => answer(api.GET('/api/v1/unsafe-doors/{id}', { params: { path: { id } } })),
});

/** The mark of the door where somebody lives. */
export const useDoorMarkOf = (contactId: string) => useQuery({
  queryKey: [...unsafeKey, 'of', contactId], retry: false,
  queryFn: async (): Promise<DoorMark | null> => (await answer(api.GET('/api/v1/contacts/{id}/door-mark', { params: { path: { id: contactId } } })) as { mark: DoorMark | null }).mark,
});
