import { useInfiniteQuery } from '@tanstack/react-query';

/** One page of a list as the server gives it. `total` only when it was asked for. */
export interface ListPage<T> { items: T[]; nextCursor: string | null; total?: number }

/** Rows of a list that is read page by page. `read` gets the cursor of the next page, undefined for the first. */
export function usePages<T>(key: readonly unknown[], read: (cursor: string | undefined) => Promise<ListPage<T>>) {
  const query = useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    /** How many there are in all; known from the first page on. */
    total: query.data?.pages[0]?.total,
    loaded: query.isSuccess,
    pending: query.isPending,
    error: query.error,
    again: () => void query.refetch(),
    /** Undefined on the last page. */
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  };
}

export type Pages<T> = ReturnType<typeof usePages<T>>;

/** More of them than anybody chooses from by eye; a longer list needs a search. */
const mostPages = 10;

/** All rows of a list for a choice, page after page, at most ten pages. */
export async function readAll<T>(read: (cursor: string | undefined) => Promise<ListPage<T>>): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { items, nextCursor } = await read(cursor);
    rows.push(...items);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return rows;
}
