import type { Uuid } from '@doorstep/kernel';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import type { NameSpan } from './data/name-span';
import { keyRange } from './domain';

/** How a list by name is asked for: `q` finds names that begin with it, without case and accents. */
export interface NameListWish {
  q?: string | null;
  employerId?: Uuid;
  limit: number;
  cursor?: string;
  count: boolean;
}

interface Named {
  id: Uuid;
  name_key: string;
}

const START: readonly [string, Uuid] = ['', '00000000-0000-0000-0000-000000000000'];

/** A page of rows in the order of their names, with its mark and, where asked for, the exact total. */
export async function pageByName<Row extends Named, View>(
  cursors: Cursors, list: string, wish: NameListWish,
  read: { rows: (span: NameSpan) => Promise<Row[]>; count: (span: NameSpan) => Promise<number>; show: (rows: Row[]) => Promise<View[]> },
): Promise<Page<View>> {
  const mark = { list, q: wish.q ?? null, employerId: wish.employerId ?? null };
  const [afterKey, afterId] = (cursors.read(wish.cursor, mark) ?? START) as [string, Uuid];
  const span = { ...keyRange(wish.q ?? ''), afterKey, afterId };
  const page = cursors.page(await read.rows(span), wish.limit, mark, (row) => [row.name_key, row.id], (row) => row);
  const items = await read.show(page.items);
  return { items, nextCursor: page.nextCursor, ...(wish.count ? { total: await read.count(span) } : {}) };
}
