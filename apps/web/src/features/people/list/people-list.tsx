import type { ListColumn } from '@doorstep/contacts/domain';
import { useIntersection } from '@mantine/hooks';
import { useEffect, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../../../app/session/session';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { useReader } from '../../../words';
import { useListWords } from '../../lists/words';
import { usePeopleWords } from '../words';
import { NO_FILTERS, narrows, type Filters } from './filters';
import styles from './list.module.css';
import { NobodyHere } from './nobody-here';
import { TableHead, TableRow, tableStyle } from './people-table';
import { PersonRow } from './person-row';
import { SortChoice } from './sort-choice';
import type { useArrows } from './use-arrows';
import { pageSize, type PeoplePage, type usePeople } from './use-people';
import type { Selection } from './use-selection';
import { WindowedPages } from './windowed-pages';

interface PeopleListProps {
  people: ReturnType<typeof usePeople>;
  filters: Filters;
  onChange: (filters: Filters) => void;
  /** The address of a person, with the filters kept. */
  personPath: (id: string) => string;
  arrows: ReturnType<typeof useArrows<HTMLDivElement>>;
  selection: Selection;
  /** A table with these columns; rows without. */
  columns?: readonly ListColumn[];
  /** More beside the count. */
  tools?: ReactNode;
}

/** Everybody who fits, counted exactly, page after page as the reader comes near the end. */
export function PeopleList({ people, filters, onChange, personPath, arrows, selection, columns, tools }: PeopleListProps) {
  const say = usePeopleWords();
  const sayList = useListWords();
  const { count } = useReader();
  const { id: open } = useParams();
  const showsStand = useMay('contacts.history');
  const { ref: end, entry } = useIntersection({ rootMargin: '600px', scrollMargin: '600px' } as IntersectionObserverInit);
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError } = people;
  useEffect(() => {
    if (entry?.isIntersecting && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [entry?.isIntersecting, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  if (people.isPending) return <RowsSkeleton rows={8} />;
  if (people.error && !people.data) return <Problem failure={people.error} onRetry={() => void people.refetch()} />;
  const pages = people.data?.pages ?? [];
  const shown = pages.reduce((n, page) => n + page.items.length, 0);
  const total = Math.max(shown, pages[0]?.total ?? 0);
  const stale = people.isPlaceholderData;
  if (total === 0 && !stale) return <NobodyHere filtered={narrows(filters)} onClear={() => onChange({ ...NO_FILTERS, sort: filters.sort })} />;
  const ticked = (id: string) => (selection.on ? selection.everybody || selection.ids.has(id) : undefined);
  const rows = (page: PeoplePage, index: number) => (
    <ul aria-label={say('page', { from: index * pageSize + 1, to: index * pageSize + page.items.length })}>
      {page.items.map((person) => <PersonRow key={person.id} person={person} to={personPath(person.id)} chosen={person.id === open} showsStand={showsStand} ticked={ticked(person.id)} onTick={selection.toggle} />)}
    </ul>
  );
  const lines = (page: PeoplePage) => (
    <div role="rowgroup">
      {page.items.map((person) => <TableRow key={person.id} person={person} to={personPath(person.id)} columns={columns ?? []} showsStand={showsStand} ticked={ticked(person.id)} onTick={selection.toggle} />)}
    </div>
  );
  return (
    <>
      <div className={styles.counted}>
        <span className="small" role="status"><b>{say('counted', { n: shown, of: total })}</b></span>
        <span className={styles.listTools}>{tools}{(!columns || filters.q.trim()) && <SortChoice filters={filters} onChange={onChange} />}</span>
      </div>
      {people.error && <Problem failure={people.error} onRetry={() => void (isFetchNextPageError ? fetchNextPage() : people.refetch())} />}
      <div className={`${styles.rows} ${stale ? styles.stale : ''}`} ref={arrows.ref} onKeyDown={arrows.onKeyDown} aria-busy={stale}>
        {columns ? (
          <div role="table" aria-label={sayList('table')} aria-rowcount={total + 1} style={tableStyle(columns, selection.on)}>
            <TableHead columns={columns} ticks={selection.on} filters={filters} onSort={(sort) => onChange({ ...filters, sort })} />
            <WindowedPages pages={pages} draw={lines} />
          </div>
        ) : <WindowedPages pages={pages} draw={rows} />}
      </div>
      {hasNextPage && <div className={styles.more} ref={end} role="status">{say('more', { n: count(total - shown) })}</div>}
    </>
  );
}
