import type { Clock } from '@doorstep/kernel';
import { openDatabaseOn } from '@doorstep/platform/database';
import type { Database } from '@doorstep/platform/database';
import type { TestLogins } from '../support';
import { cloneTemplate } from '../support/clone';
import { testServer } from '../support/test-server';

/** A database that no other spec writes to, so that the worker of one finds no work of another. */
export interface OwnDatabase {
  readonly logins: TestLogins;
  /** The door as the api opens it. */
  readonly app: Database;
  /** The door as the worker opens it. */
  readonly worker: Database;
  close(): Promise<void>;
}

/** Opens both doors of a database for a spec. */
export async function openDoors(logins: TestLogins, clock: Clock): Promise<OwnDatabase> {
  const app = await openDatabaseOn(logins.app, clock);
  const worker = await openDatabaseOn(logins.worker, clock);
  return {
    logins,
    app,
    worker,
    close: async () => {
      await app.close();
      await worker.close();
    },
  };
}

/** One on the PostgreSQL of the suites, cloned from its template. `name`: plain letters. */
export async function ownDatabase(name: string, clock: Clock): Promise<OwnDatabase> {
  const database = `doorstep_faults_${name}`;
  await cloneTemplate(database);
  const { app, worker, queue } = testServer().logins;
  return openDoors({ app: { ...app, database }, worker: { ...worker, database }, queue: { ...queue, database } }, clock);
}
