import { readAll } from './pages';

describe('All rows of a list', () => {
  const pages: Record<string, { items: number[]; nextCursor: string | null }> = { first: { items: [1, 2], nextCursor: 'b' }, b: { items: [3], nextCursor: null } };

  it('are read page after page in their order', async () => {
    expect(await readAll(async (cursor) => pages[cursor ?? 'first']!)).toEqual([1, 2, 3]);
  });

  it('end after ten pages, so that nobody waits for a list without an end', async () => {
    let asked = 0;
    const rows = await readAll(async () => ({ items: [(asked += 1)], nextCursor: 'again' }));
    expect([rows.length, asked]).toEqual([10, 10]);
  });
});
