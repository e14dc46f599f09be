import type { ListColumn } from '@doorstep/contacts/domain';
import { useState } from 'react';
import { useSession } from '../../../app/session/session';
import { useSavedList } from '../../lists/saved-lists';

/** Shown until somebody chooses. */
export const FIRST_COLUMNS: readonly ListColumn[] = ['stand', 'workplace', 'phone', 'languages', 'lastTouched'];
export const ALL_COLUMNS: readonly ListColumn[] = ['stand', 'workplace', 'phone', 'languages', 'tags', 'lastTouched'];

const known = (value: unknown): ListColumn[] | null => (Array.isArray(value) ? ALL_COLUMNS.filter((column) => value.includes(column)) : null);

/** What this person chose on this device. */
function remembered(key: string): ListColumn[] | null {
  try {
    return known(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}

/**
 * The columns of the table: those of the kept list that is open, where it has some; else what this person chose on this
 * device. `set` chooses for now and for later.
 */
export function useColumns(savedListId: string) {
  const key = `doorstep/columns/${useSession()?.user.id ?? ''}`;
  const list = useSavedList(savedListId).data ?? null;
  const [chosen, setChosen] = useState<{ list: string; columns: ListColumn[] } | null>(null);
  const now = chosen?.list === savedListId ? chosen.columns : known(list?.columns);
  const set = (columns: ListColumn[]) => {
    setChosen({ list: savedListId, columns });
    if (savedListId) return;
    try {
      localStorage.setItem(key, JSON.stringify(columns));
    } catch {
      // A full or closed store: the choice holds until the page is left.
    }
  };
  return { columns: now ?? remembered(key) ?? FIRST_COLUMNS, set, list };
}
