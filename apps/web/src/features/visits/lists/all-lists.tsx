import { answer, api, Offline } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { OpenNumber } from '../../../ui/open-number';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Rows, Section, StubRow } from '../../../ui/stub';
import { Tag } from '../../../ui/tag';
import { useReader } from '../../../words';
import type { Page, VisitList } from '../types';
import { useVisitWords } from '../words';
import styles from '../visits.module.css';

/** Every list that one may see, newest change first: who has it, its doors, how many are done. A table at a desk, rows on a phone. */
export function AllLists({ onKnown }: { onKnown: (some: boolean) => void }) {
  const say = useVisitWords();
  const reader = useReader();
  const lists = useInfiniteQuery({
    queryKey: ['visit-lists', 'all'],
    initialPageParam: '',
    retry: false,
    queryFn: async ({ pageParam }): Promise<Page<VisitList>> =>
      answer(api.GET('/api/v1/visit-lists', { params: { query: { limit: 50, count: true, status: 'draft,ready,checked_out,returned,expired', ...(pageParam ? { cursor: pageParam } : {}) } } })),
    getNextPageParam: (last) => last.nextCursor,
  });
  const rows = lists.data?.pages.flatMap(({ items }) => items) ?? [];
  const some = rows.length > 0;
  useEffect(() => { if (!lists.isPending) onKnown(some); }, [lists.isPending, some]);

  if (lists.isPending) return <RowsSkeleton rows={3} />;
  // Without a signal the lists at hand are what counts, and the banner says why the others are missing.
  if (lists.error && !lists.data) return lists.error instanceof Offline ? null : <Problem failure={lists.error} onRetry={() => void lists.refetch()} />;
  if (!some) return null;
  const holders = (list: VisitList) => list.visitors.map(({ name }) => name).join(', ') || say('nobody');
  const status = (list: VisitList) => <Tag kind={list.status === 'checked_out' ? 'act' : list.status === 'expired' ? 'bad' : undefined}>{say(`status.${list.status}`)}</Tag>;
  return (
    <Section title={say('allLists')} n={reader.count(lists.data?.pages[0]?.total ?? rows.length)}>
      <div className={styles.onDesk}>
        <table className={styles.table}>
          <thead><tr><th>{say('list.name')}</th><th>{say('list.holder')}</th><th className="figure">{say('list.doors')}</th><th className="figure">{say('list.done')}</th><th>{say('list.status')}</th><th>{say('list.due')}</th></tr></thead>
          <tbody>
            {rows.map((list) => (
              <tr key={list.id}>
                <td><Link to={`/visits/${list.id}`} className="link">{list.name}</Link></td>
                <td>{holders(list)}</td>
                <td className="figure"><OpenNumber n={list.doors} to={`/visits/${list.id}`} /></td>
                <td className="figure"><OpenNumber n={list.done} to={`/visits/${list.id}`} /></td>
                <td>{status(list)}</td>
                <td>{list.dueBackAt ? reader.shortDay(reader.dayOf(list.dueBackAt)) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.onPhone}>
        <Rows>
          {rows.map((list) => (
            <StubRow key={list.id} to={`/visits/${list.id}`} stub={reader.count(list.doors)} stubSmall={say('doors', { n: list.doors })} title={list.name} line={`${holders(list)}. ${say('doorsDone', { done: list.done, of: list.doors })}`}>
              <div>{status(list)}</div>
            </StubRow>
          ))}
        </Rows>
      </div>
      {lists.hasNextPage && <div className={styles.tools}><Button loading={lists.isFetchingNextPage} onClick={() => void lists.fetchNextPage()}>{say('more')}</Button></div>}
    </Section>
  );
}
