import { oneAhead } from './one-ahead';

describe('a source that is asked one ahead', () => {
  const asked: number[] = [];
  let open = false;
  beforeEach(() => (asked.length = 0));

  async function* source(fails?: number): AsyncGenerator<number> {
    open = true;
    try {
      for (let i = 1; i <= 4; i += 1) {
        asked.push(i);
        if (i === fails) throw new Error(`no ${i}`);
        yield await Promise.resolve(i);
      }
    } finally {
      await Promise.resolve();
      open = false;
    }
  }

  test('gives all in their order, and has asked for the next while one is used', async () => {
    const got: number[] = [];
    for await (const one of oneAhead(source())) {
      got.push(one);
      expect(asked).toEqual([1, 2, 3, 4].slice(0, one + 1));
    }
    expect([got, open]).toEqual([[1, 2, 3, 4], false]);
  });

  test('gives what came before a fault, then the fault', async () => {
    const got: number[] = [];
    const all = (async () => {
      for await (const one of oneAhead(source(3))) got.push(one);
    })();
    await expect(all).rejects.toThrow('no 3');
    expect([got, open]).toEqual([[1, 2], false]);
  });

  test('has closed its source when whoever uses it stops, also where the next fails', async () => {
    for (const fails of [undefined, 2]) {
      for await (const one of oneAhead(source(fails))) if (one === 1) break;
      expect(open).toBe(false);
    }
    const thrown = (async () => {
      for await (const one of oneAhead(source(2))) throw new Error(`stopped at ${one}`);
    })();
    await expect(thrown).rejects.toThrow('stopped at 1');
    expect(open).toBe(false);
  });
});
