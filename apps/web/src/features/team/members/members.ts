import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { usePages, type ListPage } from '../../../app/pages';

export type Role = 'admin' | 'lead' | 'organizer' | 'volunteer';
export const ROLES: readonly Role[] = ['volunteer', 'organizer', 'lead', 'admin'];

/** Somebody who signs in. Addresses are there for administrators and oneself. */
export interface Member {
  id: string;
  version: number;
  name: string;
  role: Role;
  email: string | null;
  phone: string | null;
  language: string;
  /** What they speak at a door. */
  languages: string[];
  timeZone: string;
  disabled: boolean;
  lastSeenAt: string | null;
}

export const membersKey = ['users'] as const;

export const useMembers = (state: 'active' | 'disabled') => usePages<Member>([...membersKey, 'list', state], async (cursor): Promise<ListPage<Member>> =>
  answer(api.GET('/api/v1/users', { params: { query: { state, limit: 50, cursor, count: true } } })));

export const useMember = (id: string) => useQuery({
  queryKey: [...membersKey, 'one', id],
  queryFn: async (): Promise<Member> => answer(api.GET('/api/v1/users/{id}', { params: { path: { id } } })),
});

export const useOwnProfile = () => useQuery({
  queryKey: [...membersKey, 'me'],
  queryFn: async (): Promise<Member> => answer(api.GET('/api/v1/users/me')),
});
