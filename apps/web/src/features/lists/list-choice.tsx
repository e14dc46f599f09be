import { Button } from '@mantine/core';
import { IconChevronDown, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../app/session/session';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { Problem } from '../../ui/problem';
import { Sheet } from '../../ui/sheet';
import type { Filters } from '../people/list/filters';
import styles from './lists.module.css';
import { useSavedList, useSavedLists } from './saved-lists';
import { useListWords } from './words';

/** Chooses one of the kept lists; the filters beside it go on narrowing. */
export function ListChoice({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const say = useListWords();
  const may = useMay('saved-lists.read');
  const [open, setOpen] = useState(false);
  const id = filters.byId.savedListId ?? '';
  const chosen = useSavedList(id);
  const lists = useSavedLists(open);
  if (!may) return null;
  const choose = (list: { id: string; sort: Filters['sort'] | null } | null) => {
    setOpen(false);
    onChange({ ...filters, ...(list?.sort && { sort: list.sort }), byId: { ...filters.byId, savedListId: list?.id } });
  };
  return (
    <>
      <Button className={styles.choice} leftSection={<IconList size={18} stroke={1.9} aria-hidden />} rightSection={<IconChevronDown size={18} stroke={1.9} aria-hidden />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {id ? say('chip.list', { name: chosen.data?.name ?? '…' }) : say('lists.everybody')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={say('lists.title')}>
        {lists.isPending && <RowsSkeleton rows={3} />}
        {lists.error && <Problem failure={lists.error} onRetry={() => void lists.refetch()} />}
        <ul className={styles.choices}>
          <li><button type="button" aria-pressed={id === ''} onClick={() => choose(null)}><b>{say('lists.everybody')}</b><span className="small quiet">{say('lists.everybodyLine')}</span></button></li>
          {(lists.data ?? []).map((list) => (
            <li key={list.id}>
              <button type="button" aria-pressed={list.id === id} onClick={() => choose(list)}>
                <b>{list.name}</b>
                <span className="small quiet">{list.shared === 'team' ? say('lists.byTeam', { name: list.by?.name ?? '' }) : say('lists.own')}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className={styles.foot}><Link className="link" to="/lists">{say('lists.all')}</Link></p>
      </Sheet>
    </>
  );
}
