import { useIntersection } from '@mantine/hooks';
import { useEffect, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../../../app/session/session';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { useReader } from '../../../words';
import { usePeopleWords } from '../words';
import { narrows, type Filters } from './filters';
import styles from './list.module.css';
import { NobodyHere } from './nobody-here';
import { PersonRow } from './person-row';
import { SortChoice } from './sort-choice';
import type { useArrows } from './use-arrows';
import { pageSize, usePeople } from './use-people';
import { WindowedPages } from './windowed-pages';

interface PeopleListProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
  /** The address of a person, with the filters kept. */
  personPath: (id: string) => string;
  arrows: ReturnType<typeof useArrows<HTMLDivElement>>;
  children?: ReactNode;
}

/** Everybody who fits, counted exactly, page after page as the reader comes near the end. */
export function PeopleList({ filters, onChange, personPath, arrows }: PeopleListProps) {
  const say = usePeopleWords();
  const { count } = useReader();
  const { id: open } = useParams();
  const showsStand = useMay('contacts.history');
  const people = usePeople(filters);
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
  if (total === 0 && !stale) return <NobodyHere filtered={narrows(filters)} onClear={() => onChange({ ...filters, ...cleared })} />;
  return (
    <>
      <div className={styles.counted}>
        <span className="small" role="status"><b>{say('counted', { n: shown, of: total })}</b></span>
        <SortChoice filters={filters} onChange={onChange} />
      </div>
      {people.error && <Problem failure={people.error} onRetry={() => void (isFetchNextPageError ? fetchNextPage() : people.refetch())} />}
      <div className={`${styles.rows} ${stale ? styles.stale : ''}`} ref={arrows.ref} onKeyDown={arrows.onKeyDown} aria-busy={stale}>
        <WindowedPages
          pages={pages}
          draw={(page, index) => (
            <ul aria-label={say('page', { from: index * pageSize + 1, to: index * pageSize + page.items.length })}>
              {page.items.map((person) => <PersonRow key={person.id} person={person} to={personPath(person.id)} chosen={person.id === open} showsStand={showsStand} />)}
            </ul>
          )}
        />
      </div>
      {hasNextPage && <div className={styles.more} ref={end} role="status">{say('more', { n: count(total - shown) })}</div>}
    </>
  );
}

const cleared: Partial<Filters> = { q: '', campaignId: '', assessment: [], language: [], tag: '', notContactedDays: null, elsewhere: {} };
