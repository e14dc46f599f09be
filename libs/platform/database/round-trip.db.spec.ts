import { newId } from '@doorstep/kernel';
import type { TestOrganization } from '../../../test/support';
import { anOrganization, testDatabase } from '../../../test/support';
import type { Scope } from './scope';
import { together } from './scope';

const INSERT = "INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, 'campaign')";

describe('statements that go to the server together', () => {
  const database = testDatabase();
  let home: TestOrganization;
  const inScope = <T>(work: (scope: Scope) => Promise<T>): Promise<T> => database.app.withScope(home.actor('lead'), work);
  const put = (scope: Scope, id: string): Promise<unknown[]> => scope.query(INSERT, [home.id, id]);
  const stored = (): Promise<number> => inScope(async (scope) => (await scope.one<{ n: number }>('SELECT count(*)::int AS n FROM audiences WHERE organization_id = $1', [home.id]))!.n);

  beforeEach(async () => {
    home = await anOrganization(database);
  });

  test('each is answered with its own rows, the first time and when it is prepared', async () => {
    for (let i = 0; i < 6; i += 1) {
      const answers = await inScope((scope) => together(
        scope.query('SELECT $1::int AS n, now() AS at', [i]), scope.query('SELECT NULL::text AS nothing WHERE $1', [i % 2 === 0]),
        scope.query("SELECT '{\"a\": [1]}'::jsonb AS json, ARRAY[$1::text, NULL] AS list", ['b"{}']), put(scope, newId())));
      expect(answers).toEqual([[{ n: i, at: expect.any(Date) }], i % 2 === 0 ? [{ nothing: null }] : [], [{ json: { a: [1] }, list: ['b"{}', null] }], []]);
    }
    expect(await stored()).toBe(6);
  });

  test('what follows one that fails is not begun, and nothing of it all is kept', async () => {
    const failed = inScope((scope) => together(put(scope, newId()), scope.query('SELECT 1 / $1::int AS n', [0]), put(scope, newId())));
    await expect(failed).rejects.toMatchObject({ code: '22012' });
    expect(await stored()).toBe(0);
  });

  test('a statement that failed works the next time, on the same connection', async () => {
    for (let i = 0; i < 5; i += 1) {
      for (const n of [0, 1]) {
        const answer = inScope((scope) => scope.query('SELECT 1 / $1::int AS share', [n]));
        if (n === 0) await expect(answer).rejects.toMatchObject({ code: '22012' });
        else expect(await answer).toEqual([{ share: 1 }]);
      }
    }
  });

  test('a failure that nobody waited for keeps the whole from being told as stored', async () => {
    const forgotten = inScope(async (scope) => {
      await put(scope, newId());
      void scope.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(forgotten).rejects.toMatchObject({ code: '22012' });
    const caught = inScope(async (scope) => {
      await put(scope, newId());
      await scope.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(caught).rejects.toThrow('ROLLBACK');
    expect(await stored()).toBe(0);
  });

  test('what is left for the end goes with COMMIT, and the whole fails with it', async () => {
    await inScope(async (scope) => { scope.beforeCommit(INSERT, [home.id, newId()]); });
    expect(await stored()).toBe(1);
    const failed = inScope(async (scope) => {
      await put(scope, newId());
      scope.beforeCommit('SELECT 1 / 0');
    });
    await expect(failed).rejects.toMatchObject({ code: '22012' });
    expect(await stored()).toBe(1);
  });

  test('nothing is sent after the end, and what waited at a refusal is not stored', async () => {
    let kept: Scope | undefined;
    const refused = inScope(async (scope) => {
      kept = scope;
      void put(scope, newId());
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await expect(put(kept!, newId())).rejects.toThrow('over');
    expect(await stored()).toBe(0);
  });

  test('a part that fails inside a part takes only itself back; the part around it can still be taken back whole', async () => {
    const fails = (scope: Scope, id: string): Promise<unknown> => scope.savepoint(async () => {
      await put(scope, id);
      throw new Error('inner');
    }).catch(() => undefined);
    await inScope(async (scope) => {
      await put(scope, newId());
      await scope.savepoint(async () => {
        await put(scope, newId());
        await fails(scope, newId());
      });
      await scope.savepoint(async () => {
        await put(scope, newId());
        await fails(scope, newId());
        throw new Error('outer');
      }).catch(() => undefined);
      await scope.savepoint(async () => {
        throw new Error('before anything');
      }).catch(() => undefined);
    });
    expect(await stored()).toBe(2);
  });

  test('what goes on by itself is waited for before the first failure is told', async () => {
    const ended: string[] = [];
    const slow = async (scope: Scope): Promise<void> => {
      await scope.query('SELECT 1');
      await scope.query('SELECT 1');
      ended.push('slow');
    };
    const failed = inScope((scope) => together(Promise.reject(new Error('first')), slow(scope)));
    await expect(failed).rejects.toThrow('first');
    expect(ended).toEqual(['slow']);
  });

  test('an error tells who asked', async () => {
    const whoAsked = (scope: Scope): Promise<unknown> => scope.query('SELECT 1 / 0');
    const error = await inScope(async (scope) => {
      await whoAsked(scope);
    }).catch((thrown: Error) => thrown);
    expect((error as Error).stack).toContain('round-trip.db.spec');
  });

  test('lookups of one turn are each answered, begin after they were asked for, and only read', async () => {
    const user = home.users.lead;
    const NAME = 'SELECT id, name FROM users WHERE id = $1';
    const asked = await Promise.all([database.app.look(NAME, [user]), database.app.look(NAME, [newId()]), database.app.look('SELECT $1::int AS n', [7])]);
    expect(asked).toEqual([[{ id: user, name: expect.any(String) }], [], [{ n: 7 }]]);
    await expect(database.app.look('SELECT 1 / $1::int AS share', [0])).rejects.toMatchObject({ code: '22012' });
    await expect(database.app.look('UPDATE users SET name = $1', ['x'])).rejects.toThrow('only reads');
    expect(await database.app.look('SELECT $1::int AS n', [8])).toEqual([{ n: 8 }]);
  });

  test('TypeORM’s own way meets the same transaction, also as the first to ask', async () => {
    await inScope(async (scope) => {
      const [row] = (await scope.runner.query("SELECT current_setting('app.organization_id') AS id")) as Array<{ id: string }>;
      expect(row!.id).toBe(home.id);
      await put(scope, newId());
      expect(await scope.runner.query('SELECT count(*)::int AS n FROM audiences')).toEqual([{ n: 1 }]);
    });
    expect(await stored()).toBe(1);
  });
});
