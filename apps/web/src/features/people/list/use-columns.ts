import { answer, api } from '@doorstep/api-client';
import type { ListColumn } from '@doorstep/contacts/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSession } from '../../../app/session/session';
import { useSavedList } from '../../lists/saved-lists';

/** Shown until somebody chooses. */
export const FIRST_COLUMNS: readonly ListColumn[] = ['stand', 'workplace', 'phone', 'languages', 'lastTouched'];
export const ALL_COLUMNS: readonly ListColumn[] = ['stand', 'workplace', 'phone', 'languages', 'tags', 'lastTouched'];

const known = (value: unknown): ListColumn[] | null => (Array.isArray(value) ? ALL_COLUMNS.filter((column) => value.includes(column)) : null);

interface Remembered { columns: ListColumn[]; /** Chosen without signal: the server has not heard of it. */ unsent?: boolean }

/** What this person chose on this device. */
function remembered(key: string): Remembered | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as unknown;
    const columns = known(Array.isArray(kept) ? kept : (kept as Remembered | null)?.columns);
    return columns && { columns, unsent: (kept as Remembered).unsent === true };
  } catch {
    return null;
  }
}

function remember(key: string, choice: Remembered): void {
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch {
    // A full or closed store: the server has it, or the choice holds until the page is left.
  }
}

type Own = { 'people.columns': string[] | null };
const ownKey = ['user-settings'] as const;
const keep = async (columns: ListColumn[]): Promise<Own> => answer(api.PATCH('/api/v1/user-settings', { body: { 'people.columns': columns } }));

/**
 * The columns of the table: those of the kept list that is open, where it has some; else what this person chose, on this
 * device or another. `set` chooses for now and for later; without signal this device remembers, and tells the server
 * the next time.
 */
export function useColumns(savedListId: string) {
  const key = `doorstep/columns/${useSession()?.user.id ?? ''}`;
  const client = useQueryClient();
  const list = useSavedList(savedListId).data ?? null;
  const [chosen, setChosen] = useState<{ list: string; columns: ListColumn[] } | null>(null);
  const own = useQuery({ queryKey: ownKey, queryFn: async ({ signal }): Promise<Own> => answer(api.GET('/api/v1/user-settings', { signal })), staleTime: 5 * 60_000 });
  const send = (columns: ListColumn[]) => {
    remember(key, { columns, unsent: true });
    keep(columns).then(
      (kept) => { remember(key, { columns }); client.setQueryData(ownKey, kept); },
      () => undefined,
    );
  };
  const here = remembered(key);
  // Chosen without signal: now that the server answers, it hears of it.
  useEffect(() => { if (own.isSuccess && here?.unsent) send(here.columns); }, [own.isSuccess]);
  const set = (columns: ListColumn[]) => {
    setChosen({ list: savedListId, columns });
    if (!savedListId) send(columns);
  };
  const listed = chosen?.list === savedListId ? chosen.columns : known(list?.columns);
  const ours = here?.unsent ? here.columns : own.data ? known(own.data['people.columns']) : null;
  return { columns: listed ?? ours ?? here?.columns ?? FIRST_COLUMNS, set, list };
}
