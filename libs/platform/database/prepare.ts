import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { DataSource } from 'typeorm';
import type { ConnectionParts } from '../config';
import { keysFirst } from './keys-first';
import { LOCK_LOGINS, makeLogins } from './logins';
import { MIGRATIONS } from './migrations';

const LOOK_AGAIN_MS = 100;

export interface PreparedDatabase {
  readonly owner: ConnectionParts;
  readonly app: ConnectionParts;
  readonly worker: ConnectionParts;
  readonly queue: ConnectionParts;
}

/** A data source of the owner: migrations, backup, seed. `only` names the migrations it knows; all by default. */
export function ownerDataSource(owner: ConnectionParts, only?: readonly string[]): DataSource {
  return new DataSource({
    type: 'postgres',
    host: owner.host,
    port: owner.port,
    username: owner.user,
    password: owner.password,
    database: owner.database,
    migrations: only ? MIGRATIONS.filter((migration) => only.includes(new migration().name)) : MIGRATIONS,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    poolSize: 2,
  });
}

const holds = async (lock: QueryRunner): Promise<boolean> =>
  ((await lock.query("SELECT pg_try_advisory_lock(hashtext('doorstep:migrate')) AS holds")) as Array<{ holds: boolean }>)[0]!.holds;

/** Runs what has not been run yet. Two starters wait for one another. Answers the names that ran, and the keys that are to be rebuilt yet. */
async function migrate(owner: ConnectionParts, only?: readonly string[]): Promise<{ ran: string[]; keysLeft: string[] }> {
  const source = ownerDataSource(owner, only);
  await source.initialize();
  try {
    const lock = source.createQueryRunner();
    // Asked for again and again: a statement that waits would be an open transaction, for which a rebuilt key waits in turn.
    while (!(await holds(lock))) await sleep(LOOK_AGAIN_MS);
    try {
      const ran = await source.runMigrations({ transaction: 'each' });
      await lock.query('GRANT SELECT ON migrations TO doorstep_app, doorstep_worker');
      return { ran: ran.map((migration) => migration.name), keysLeft: await keysFirst(source) };
    } finally {
      await lock.query("SELECT pg_advisory_unlock(hashtext('doorstep:migrate'))");
      await lock.release();
    }
  } finally {
    await source.destroy();
  }
}

/**
 * The queue's own tables, in its own schema, by its own login: the only one BullMQ is given. Its migration
 * asks for CREATE on the database even where the schema is there, so the right is lent for that moment.
 */
async function migrateQueue(admin: ConnectionParts, queue: ConnectionParts): Promise<void> {
  const { runMigrations } = await import('bullmq');
  const lender = new Client({ ...admin, database: queue.database });
  const client = new Client(queue);
  const database = `"${queue.database.replaceAll('"', '""')}"`;
  await lender.connect();
  await client.connect();
  try {
    // Of two that start at once one would take back what was lent to the other.
    await lender.query(LOCK_LOGINS);
    await lender.query(`GRANT CREATE ON DATABASE ${database} TO doorstep_queue`);
    await runMigrations(client as never);
  } finally {
    await lender.query(`REVOKE CREATE ON DATABASE ${database} FROM doorstep_queue`);
    await client.end();
    await lender.end();
  }
}

/**
 * From an empty server (or a running one) to a database that api and worker can use: logins, database,
 * migrations, the queue's schema. Safe to call at every start.
 */
export async function prepareDatabase(
  admin: ConnectionParts,
  options: { secretKey: Buffer; database?: string; log?: (line: string) => void; migrations?: readonly string[] },
): Promise<PreparedDatabase> {
  const database = options.database ?? (admin.database === 'postgres' ? 'doorstep' : admin.database);
  const logins = await makeLogins(admin, options.secretKey, database);
  const { ran, keysLeft } = await migrate(logins.doorstep_owner, options.migrations);
  if (ran.length > 0) options.log?.(`Database: ${ran.length} migrations applied.`);
  if (keysLeft.length > 0) options.log?.(`Database: ${keysLeft.length} keys could not be rebuilt now; the next start tries again.`);
  await migrateQueue(admin, logins.doorstep_queue);
  return {
    owner: logins.doorstep_owner,
    app: logins.doorstep_app,
    worker: logins.doorstep_worker,
    queue: logins.doorstep_queue,
  };
}
