import type { PostAnswer } from './post';
import { freshCourse, sendRound, type Shelf } from './round';
import type { Waiting } from './waiting';

const now = Date.parse('2026-10-15T19:00:00Z');
const row = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id, visit: { id, outcome: 'talked', visitedAt: '2026-10-15T18:00:00Z' }, form: null, about: { people: [], address: null, campaignId: null, listId: null, stopId: null },
  savedAt: `2026-10-15T18:00:00.${id.padStart(3, '0')}Z`, sendAfter: '2026-10-15T18:00:00Z', state: 'waiting', attempts: 0, problem: null,
  userId: 'ana', userName: 'Ana Reyes', organizationId: 'local-11', ...more,
});

/** A shelf in memory that keeps the vault's promises. */
function shelfWith(...rows: Waiting[]) {
  const kept = new Map(rows.map((one) => [one.id, one]));
  const shelf: Shelf = {
    rows: async () => [...kept.values()],
    claim: async (ids) => ids.flatMap((id) => {
      const one = kept.get(id);
      if (one?.state !== 'waiting') return [];
      kept.set(id, { ...one, state: 'sending' });
      return [one];
    }),
    mark: async (ids, change, failed = false) => ids.forEach((id) => {
      const one = kept.get(id);
      if (one) kept.set(id, { ...one, ...change, attempts: one.attempts + (failed ? 1 : 0) });
    }),
    acknowledge: async (stored) => stored.forEach(({ id }) => kept.delete(id)),
  };
  return { shelf, left: () => [...kept.values()].map(({ id, state, attempts }) => ({ id, state, attempts })) };
}
const stored = (rows: Waiting[]): PostAnswer => ({ results: rows.map(({ id }) => ({ id, status: 201 })) });
const whole = (status: number | null, waitSeconds: number | null = null): PostAnswer => ({ status, waitSeconds, problem: { status } });
const round = (shelf: Shelf, post: (rows: Waiting[]) => PostAnswer) => sendRound(shelf, 'ana', () => now, async (rows) => post(rows));

describe('A round of sending', () => {
  it('brings everything over and leaves nothing', async () => {
    const { shelf, left } = shelfWith(row('1'), row('2'));
    expect(await round(shelf, stored)).toEqual({ stored: ['1', '2'], end: 'empty', waitSeconds: null });
    expect(left()).toEqual([]);
  });

  it('keeps what the server did not name, whatever else it said', async () => {
    const { shelf, left } = shelfWith(row('1'), row('2'));
    expect(await round(shelf, () => ({ results: [{ id: '2', status: 200 }, { id: 'other', status: 201 }] }))).toMatchObject({ stored: ['2'], end: 'again' });
    expect(left()).toEqual([{ id: '1', state: 'waiting', attempts: 1 }]);
  });

  it('sends again, under the same ids, what a round before had begun and never heard of', async () => {
    const { shelf, left } = shelfWith(row('1', { state: 'sending' }));
    const sent: string[][] = [];
    await round(shelf, (rows) => { sent.push(rows.map(({ id }) => id)); return stored(rows); });
    expect(sent).toEqual([['1']]);
    expect(left()).toEqual([]);
  });

  it('sets a refused visit aside with the reason and goes on with the others', async () => {
    const { shelf, left } = shelfWith(row('1'), row('2'));
    await round(shelf, (rows) => ({ results: rows.map(({ id }) => ({ id, status: id === '1' ? 422 : 201, problem: { title: 'No address' } })) }));
    expect(left()).toEqual([{ id: '1', state: 'needs_you', attempts: 1 }]);
  });

  it('halves a batch that is too large until it goes through', async () => {
    const { shelf, left } = shelfWith(...['1', '2', '3', '4', '5'].map((id) => row(id)));
    const sizes: number[] = [];
    const end = await round(shelf, (rows) => { sizes.push(rows.length); return rows.length > 2 ? whole(413) : stored(rows); });
    expect(end.end).toBe('empty');
    expect(sizes).toEqual([5, 3, 2, 2, 1]);
    expect(left()).toEqual([]);
  });

  it('finds the one that spoils a batch', async () => {
    const { shelf, left } = shelfWith(row('1'), row('2'), row('3'));
    await round(shelf, (rows) => (rows.some(({ id }) => id === '2') ? whole(400) : stored(rows)));
    expect(left()).toEqual([{ id: '2', state: 'needs_you', attempts: 1 }]);
  });

  it('stops for a sign-in, for a lost signal and for as long as the server asks, with everything still there', async () => {
    for (const [answer, end] of [[whole(401), 'sign_in'], [whole(null), 'again'], [whole(503, 30), 'again']] as const) {
      const { shelf, left } = shelfWith(row('1'), row('2'));
      expect(await round(shelf, () => answer)).toEqual({ stored: [], end, waitSeconds: 'waitSeconds' in answer ? answer.waitSeconds : null });
      expect(left().map(({ id, state }) => ({ id, state }))).toEqual([{ id: '1', state: 'waiting' }, { id: '2', state: 'waiting' }]);
    }
  });

  it('is not held up by one visit that the server fails over: the others arrive, that one waits on and is shown', async () => {
    const { shelf, left } = shelfWith(...['1', '2', '3', '4', '5', '6'].map((id) => row(id)));
    const course = freshCourse();
    const sizes: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      await sendRound(shelf, 'ana', () => now, async (rows) => {
        sizes.push(rows.length);
        return rows.some(({ id }) => id === '2') ? whole(500) : stored(rows);
      }, course);
    }
    expect(sizes.slice(0, 8)).toEqual([6, 6, 3, 1, 1, 1, 1, 4]);
    expect(left()).toMatchObject([{ id: '2', state: 'waiting' }]);
    expect(await sendRound(shelf, 'ana', () => now, async (rows) => stored(rows), course)).toMatchObject({ stored: ['2'], end: 'empty' });
  });

  it('is left in turns by several that the server fails over, one try a round', async () => {
    const { shelf } = shelfWith(row('1', { faults: 3 }), row('2', { faults: 3 }));
    const tried: string[] = [];
    for (let i = 0; i < 4; i += 1) await round(shelf, (rows) => { tried.push(...rows.map(({ id }) => id)); return whole(500); });
    expect(tried).toEqual(['1', '2', '1', '2']);
  });

  it('fails aloud when the device could not ask, and everything waits on as tried in vain', async () => {
    const { shelf, left } = shelfWith(row('1'));
    await expect(sendRound(shelf, 'ana', () => now, async () => { throw new TypeError('not a function'); })).rejects.toThrow('not a function');
    expect(left()).toEqual([{ id: '1', state: 'waiting', attempts: 1 }]);
  });

  it('leaves another person’s visits alone, also those that were being sent', async () => {
    const { shelf, left } = shelfWith(row('1', { userId: 'ben', state: 'sending' }), row('2', { userId: 'ben' }));
    const post = jest.fn(stored);
    await round(shelf, post);
    expect(post).not.toHaveBeenCalled();
    expect(left()).toHaveLength(2);
  });
});

/** A small generator, so that a schedule that failed can be run again. */
const seeded = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

describe('Any weather', () => {
  it('stores every visit once and forgets none', async () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const chance = seeded(seed);
      const ids = Array.from({ length: 12 }, (_, i) => String(i + 1));
      const { shelf, left } = shelfWith(...ids.map((id) => row(id)));
      const server = new Map<string, unknown>();
      let tries = 0;
      while (left().length > 0 && (tries += 1) < 500) {
        await sendRound(shelf, 'ana', () => now, async (rows): Promise<PostAnswer> => {
          if (chance() < 0.25) return whole(null);
          if (chance() < 0.15 && rows.length > 1) return whole(413);
          if (chance() < 0.1) return whole(503, 1);
          const results = rows.map(({ id, visit }) => {
            if (server.has(id)) return { id, status: JSON.stringify(server.get(id)) === JSON.stringify(visit) ? 200 : 409 };
            server.set(id, visit);
            return { id, status: 201 };
          });
          // The answer is lost, or part of it, after the server has stored everything.
          if (chance() < 0.3) return whole(null);
          return { results: chance() < 0.2 ? results.slice(1) : results };
        });
      }
      expect({ seed, left: left(), stored: [...server.keys()].sort() }).toEqual({ seed, left: [], stored: [...ids].sort() });
    }
  });
});
