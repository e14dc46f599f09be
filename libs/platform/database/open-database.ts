import { DataSource } from 'typeorm';
import type { Clock } from '@doorstep/kernel';
import { systemClock } from '@doorstep/kernel';
import type { ConnectionParts } from '../config';
import { refuseStrongLogin } from './login-check';
import { POOL } from './database.module';
import { Database } from './scope';

/** A Database on a working login outside a Nest process: for the operator's commands. Close it when done. */
export async function openDatabaseOn(login: ConnectionParts, clock: Clock = systemClock): Promise<Database & { close(): Promise<void> }> {
  const source = new DataSource({
    type: 'postgres', host: login.host, port: login.port, username: login.user, password: login.password, database: login.database, poolSize: POOL.commands,
  });
  await source.initialize();
  await refuseStrongLogin(source);
  return Object.assign(new Database(source, clock), { close: () => source.destroy() });
}
