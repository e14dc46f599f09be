import { anOrganization } from './organization';
import { testDatabase, testLogins, withClient } from './database';

describe('the test database', () => {
  const database = testDatabase();

  test('app, worker and queue sign in as themselves and are strong nowhere', async () => {
    const logins = await testLogins();
    for (const [kind, login] of Object.entries(logins)) {
      const { rows } = await withClient(login, (client) =>
        client.query(
          `SELECT current_user::text AS me, rolsuper OR rolbypassrls AS strong,
             EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE c.relowner = r.oid AND n.nspname <> 'bullmq' AND n.nspname NOT LIKE 'pg\\_toast%') AS owns
           FROM pg_roles r WHERE rolname = current_user`,
        ),
      );
      expect(rows).toEqual([{ me: `doorstep_${kind}`, strong: false, owns: false }]);
    }
  });

  test('an organization’s people act in a scope of their own', async () => {
    const here = await anOrganization(database);
    const seen = await database.app.withScope(here.actor('organizer'), (scope) =>
      scope.one<{ id: string }>(`SELECT current_setting('app.organization_id') AS id`),
    );
    expect(seen?.id).toBe(here.id);
  });

  test('the clock stands still until it is moved', async () => {
    const here = await anOrganization(database);
    const now = (): Promise<Date> => database.worker.withScope(here.actor('system'), async (scope) => scope.now);
    const before = await now();
    database.clock.moveBy(60_000);
    expect((await now()).getTime() - before.getTime()).toBe(60_000);
  });
});
