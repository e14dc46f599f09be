import { DataSource } from 'typeorm';
import { newId } from '@doorstep/kernel';
import { Database, systemActor } from '@doorstep/platform/database';
import type { TestOrganization } from '../support';
import { anOrganization, frozenClock, longRun, seededRandom, testDatabase } from '../support';

const ORGANIZATIONS = 10;
const AT_ONCE = 200;
const READS_EACH = 5;
const ROUNDS = longRun() ? 100 : 6;
const INSERT = "INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, 'campaign')";

/** What may go wrong in the middle of a request; what follows on the same connection must not see it. */
const ENDINGS = ['well', 'throws at once', 'throws later', 'fails in SQL', 'is too slow', 'loses its connection', 'leaves a savepoint'] as const;

describe('ten organizations on two connections', () => {
  const database = testDatabase();

  test('requests that end in every way never show one another’s rows', async () => {
    const { app } = database.logins;
    const organizations: TestOrganization[] = [];
    for (let i = 0; i < ORGANIZATIONS; i += 1) {
      const organization = await anOrganization(database);
      await database.app.withScope(organization.actor('admin'), async (scope) => {
        for (let n = 0; n < 10; n += 1) await scope.query(INSERT, [organization.id, newId()]);
      });
      organizations.push(organization);
    }
    const source = await new DataSource({
      type: 'postgres', host: app.host, port: app.port, username: app.user, password: app.password, database: app.database,
      poolSize: 2, extra: { statement_timeout: 14_000 }, logging: false,
    }).initialize();
    const two = new Database(source, frozenClock());
    const random = seededRandom();
    const counted = { reads: 0, foreign: 0, short: 0, failed: 0 };

    const request = async (organization: TestOrganization, ending: (typeof ENDINGS)[number]): Promise<void> => {
      await two.withScope(organization.actor('organizer'), async (scope) => {
        if (ending === 'throws at once') throw new Error('as wished');
        for (let i = 0; i < READS_EACH; i += 1) {
          const rows = await scope.query<{ organization_id: string }>('SELECT organization_id FROM audiences');
          counted.reads += 1;
          counted.foreign += rows.filter((row) => row.organization_id !== organization.id).length;
          if (rows.length !== 10) counted.short += 1;
          if (ending === 'throws later' && i === 2) throw new Error('as wished');
        }
        if (ending === 'fails in SQL') await scope.query('SELECT 1 / 0');
        if (ending === 'is too slow') await scope.query("SET LOCAL statement_timeout = '5ms'").then(() => scope.query('SELECT pg_sleep(1)'));
        if (ending === 'loses its connection') await scope.query('SELECT pg_terminate_backend(pg_backend_pid())');
        if (ending === 'leaves a savepoint') await scope.query('SAVEPOINT nobody_returns');
      });
    };

    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        await Promise.all(Array.from({ length: AT_ONCE }, () =>
          request(random.pick(organizations), random.pick(ENDINGS)).catch(() => {
            counted.failed += 1;
          })));
        // Whatever a connection went through: outside a scope it sees nothing.
        for (let i = 0; i < 4; i += 1) expect(await two.global('SELECT 1 FROM audiences')).toEqual([]);
      }
      const healthy = await two.withScope(systemActor(organizations[0]!.id), (scope) => scope.query('SELECT 1 FROM audiences'));
      expect(healthy).toHaveLength(10);
    } finally {
      await source.destroy();
    }
    expect(counted).toMatchObject({ foreign: 0, short: 0 });
    expect(counted.reads).toBeGreaterThan(ROUNDS * AT_ONCE * READS_EACH * 0.5);
    expect(counted.failed).toBeGreaterThan(ROUNDS * AT_ONCE * 0.4);
  }, 600_000);
});
