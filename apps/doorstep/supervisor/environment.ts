import { formatConnection } from '@doorstep/platform/config';
import type { PreparedDatabase } from '@doorstep/platform/database';
import type { StartSettings } from '../settings';

/**
 * What a program finds in its environment: the operator's settings, the data folder by its full name, and its own
 * login and the queue's. Never a login that may make roles, and never the other program's. Logins that the operator
 * set (DATABASE_APP_URL …) count only beside a DATABASE_URL.
 */
export function programEnvironment(
  program: 'api' | 'worker',
  settings: StartSettings,
  database: PreparedDatabase,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const own = program === 'api' ? 'DATABASE_APP_URL' : 'DATABASE_WORKER_URL';
  const login = program === 'api' ? database.app : database.worker;
  const given = (name: string) => (settings.databaseUrl ? env[name] || undefined : undefined);
  const kept = Object.entries(env).filter(([name]) => !/^(PG|DATABASE_.*URL$)/.test(name) && name !== 'DATABASE_URL');
  return {
    ...Object.fromEntries(kept),
    [own]: given(own) ?? formatConnection(login),
    DATABASE_QUEUE_URL: given('DATABASE_QUEUE_URL') ?? formatConnection(database.queue),
    DOORSTEP_DATA: settings.dataFolder,
    HOST: settings.host,
    PORT: String(settings.port),
  };
}
