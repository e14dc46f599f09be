import { newId } from '@doorstep/kernel';
import type { TestOrganization } from '../../../test/support';
import { anOrganization, testDatabase } from '../../../test/support';
import type { Scope } from './scope';

const INSERT = "INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, 'campaign')";

describe('a scope of one moment', () => {
  const database = testDatabase();
  let home: TestOrganization;
  const put = (scope: Scope): Promise<unknown[]> => scope.query(INSERT, [home.id, newId()]);
  const seen = async (scope: Scope): Promise<number> => (await scope.one<{ n: number }>('SELECT count(*)::int AS n FROM audiences WHERE organization_id = $1', [home.id]))!.n;
  const writtenMeanwhile = (): Promise<unknown> => database.app.withScope(home.actor('lead'), put);

  beforeEach(async () => {
    home = await anOrganization(database);
  });

  test('sees nothing of what others write after its first look; the usual scope does', async () => {
    const looks = async (scope: Scope): Promise<number[]> => {
      const first = await seen(scope);
      await writtenMeanwhile();
      return [first, await seen(scope)];
    };
    expect(await database.app.withMoment(home.actor('lead'), looks)).toEqual([0, 0]);
    expect(await database.app.withScope(home.actor('lead'), looks)).toEqual([1, 2]);
  });

  test('writes nothing, and the connection serves the next scope as any other', async () => {
    await expect(database.app.withMoment(home.actor('lead'), put)).rejects.toMatchObject({ code: '25006' });
    await writtenMeanwhile();
    expect(await database.app.withMoment(home.actor('lead'), seen)).toBe(1);
  });

  test('sees its own organization alone', async () => {
    await writtenMeanwhile();
    const other = await anOrganization(database);
    expect(await database.app.withMoment(other.actor('lead'), seen)).toBe(0);
  });
});
