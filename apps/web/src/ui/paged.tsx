import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Pages } from '../app/pages';
import { RowsSkeleton } from './page-skeleton';
import { Problem } from './problem';
import { Rows } from './stub';
import { useUiWords } from './use-ui-words';

interface PagedProps<T> {
  pages: Pages<T>;
  row: (item: T) => ReactNode;
  /** In place of the rows when there are none. */
  empty: ReactNode;
  label?: string;
}

/** A list in all its states: its still shape, a problem, nothing, the rows, and the next page on a tap. */
export function Paged<T>({ pages, row, empty, label }: PagedProps<T>) {
  const say = useUiWords();
  if (pages.pending) return <RowsSkeleton />;
  if (pages.error && pages.items.length === 0) return <Problem failure={pages.error} onRetry={pages.again} />;
  if (pages.items.length === 0) return <>{empty}</>;
  return (
    <div className="col">
      <Rows label={label}>{pages.items.map(row)}</Rows>
      {pages.error && <Problem failure={pages.error} onRetry={pages.more ?? pages.again} />}
      {pages.more && !pages.error && <Button onClick={pages.more} loading={pages.loadingMore}>{say('list.more')}</Button>}
    </div>
  );
}
