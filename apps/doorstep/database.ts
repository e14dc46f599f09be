import type { ConnectionParts } from '@doorstep/platform/config';
import { parseConnection, readSecretKey } from '@doorstep/platform/config';
import { prepareDatabase, type PreparedDatabase } from '@doorstep/platform/database';
import { ensureSecretKey, openDataFolder } from './data-folder';
import { startPostgres } from './postgres';
import type { StartSettings } from './settings';

export interface OpenDatabase {
  /** A login that may make roles and databases. */
  readonly admin: ConnectionParts;
  readonly secretKey: Buffer;
  /** Resolves when a server of our own has ended unasked; never for one of the operator's. */
  readonly lost: Promise<void>;
  /** Logins, database and migrations, brought up to date; or only the migrations named. */
  prepare(migrations?: readonly string[]): Promise<PreparedDatabase>;
  /** Leaves the database; our own server is stopped by the last one who leaves it. */
  close(): Promise<void>;
}

/** Opens the operator's database (DATABASE_URL), or starts or joins the one of the data folder. */
export async function openDatabase(
  settings: StartSettings,
  env: NodeJS.ProcessEnv,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  openDataFolder(settings.dataFolder);
  if (!settings.databaseUrl) ensureSecretKey(settings.dataFolder, env);
  const secretKey = readSecretKey(env, settings.dataFolder);
  const opened = (admin: ConnectionParts) => ({
    admin,
    secretKey,
    prepare: (migrations?: readonly string[]) => prepareDatabase(admin, { secretKey, log, migrations }),
  });
  if (settings.databaseUrl) {
    return {
      ...opened(parseConnection(settings.databaseUrl)),
      lost: new Promise(() => undefined),
      close: async () => undefined,
    };
  }
  const server = await startPostgres({ dataFolder: settings.dataFolder, log });
  return { ...opened(server.connection), lost: server.lost, close: () => server.stop() };
}
