import { answer, api } from '@doorstep/api-client';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Page } from '../types';

/** Somebody who is there and may be the one that is being named. */
export interface Known { id: string; displayName: string; worksiteName: string | null; samePhone: boolean }

type Found = Omit<Known, 'samePhone'>;
interface Likely { contactId: string; displayName: string; worksiteName: string | null; reasons: string[] }

const digits = (text: string): string => text.replace(/\D/g, '');

/** People who are known already by the name or number as far as it is typed: those of the same number first, at most five. */
export function useKnown(name: string, phone: string, ask: boolean): Known[] {
  const q = useDeferredValue(name.trim());
  const typed = JSON.stringify({ displayName: q || null, phones: [{ number: phone.trim() }] });
  const [settled] = useDebouncedValue(typed, 500);
  const named = useQuery({
    queryKey: ['contacts', 'search', q],
    enabled: ask && q.length >= 2,
    retry: false,
    queryFn: async (): Promise<Page<Found>> => answer(api.GET('/api/v1/contacts', { params: { query: { q, limit: 5 } } })),
  });
  const alike = useQuery({
    queryKey: ['duplicate-checks', settled],
    enabled: ask && settled === typed && digits(phone).length >= 7,
    retry: false,
    queryFn: async ({ signal }): Promise<{ items: Likely[] }> => answer(api.POST('/api/v1/duplicate-checks', { body: JSON.parse(settled), signal })),
  });
  const sharing = (alike.data?.items ?? []).filter(({ reasons }) => reasons.includes('same_phone'))
    .map(({ contactId, displayName, worksiteName }): Known => ({ id: contactId, displayName, worksiteName, samePhone: true }));
  const others = (named.data?.items ?? []).filter(({ id }) => !sharing.some((one) => one.id === id)).map((one): Known => ({ ...one, samePhone: false }));
  return [...sharing, ...others].slice(0, 5);
}
