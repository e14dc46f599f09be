import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { Chip, Chips } from '../../../ui/chip';
import { Empty } from '../../../ui/empty';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { Rows, StubRow } from '../../../ui/stub';
import { Tag } from '../../../ui/tag';
import { useReader } from '../../../words';
import styles from '../imports.module.css';
import type { ListProblem } from '../list-import';
import { importKey, useImport } from '../use-imports';
import { useImportWords } from '../words';

const shows = ['created', 'updated', 'unchanged', 'rejected', 'warnings', 'unclear'] as const;
type Show = (typeof shows)[number];
interface ListRow { row: number; outcome: string | null; reason: ListProblem | null; unclear: boolean; contactId: string | null; displayName: string | null; problems: ListProblem[]; cells: string[] }
interface RowPage { items: ListRow[]; nextCursor: string | null; total?: number }

/** The rows behind a number of the report: each with its reason, its warnings and the person it became. */
export function RowsScreen() {
  const { id = '' } = useParams();
  const say = useImportWords();
  const { count } = useReader();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('show') as Show | null;
  const show: Show = asked && shows.includes(asked) ? asked : 'created';
  const list = useImport(id);
  const word = (one: Show) => { const text = say(`count.${one}`); return text[0]!.toLocaleUpperCase() + text.slice(1); };
  const query = show === 'warnings' || show === 'unclear' ? { [show]: 'true' } : { outcome: show };
  const rows = useInfiniteQuery({
    queryKey: [...importKey(id), 'rows', show],
    queryFn: async ({ pageParam, signal }): Promise<RowPage> => answer(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : { count: true }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const total = rows.data?.pages[0]?.total ?? items.length;
  return (
    <>
      <Sill title={word(show)} over={list.data?.fileName} back={`/import/${id}`} />
      <Page>
        <Chips label={say('rows.which')}>
          {shows.map((one) => <Chip key={one} chosen={one === show} onToggle={() => setSearch({ show: one }, { replace: true })}>{word(one)}{list.data && ` ${count(list.data.counts[one])}`}</Chip>)}
        </Chips>
        <p className="small" role="status" style={{ margin: '12px 0 8px' }}>{rows.data && <b>{say('rows.shown', { n: count(items.length), of: count(total) })}</b>}</p>
        {rows.isPending && <RowsSkeleton />}
        {rows.error && <Problem failure={rows.error} onRetry={() => void rows.refetch()} />}
        {rows.data && items.length === 0 && <Empty text={say('rows.none')} />}
        {items.length > 0 && <Rows>{items.map((row) => <OneRow key={row.row} row={row} />)}</Rows>}
        {rows.hasNextPage && <Button mt="sm" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>{say('rows.more')}</Button>}
      </Page>
    </>
  );
}

function OneRow({ row }: { row: ListRow }) {
  const say = useImportWords();
  const told = [row.reason, ...row.problems].filter((problem): problem is ListProblem => problem !== null);
  return (
    <StubRow
      stub={row.row}
      stubSmall={say('row')}
      title={row.displayName ?? row.cells.filter(Boolean).slice(0, 2).join(', ') ?? ''}
      to={row.contactId ? `/people/${row.contactId}` : undefined}
    >
      {told.map((problem, i) => <span key={i} className="small">{problem.message}</span>)}
      {row.unclear && <span><Tag kind="now">{say('rows.unclear')}</Tag></span>}
      {row.cells.length > 0 && told.length > 0 && <span className={styles.cells}>{row.cells.filter(Boolean).join(' | ')}</span>}
    </StubRow>
  );
}
