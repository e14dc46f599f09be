import { parseConnection } from '@doorstep/platform/config';
import { programEnvironment } from './environment';

const login = (user: string) => ({
  host: '/tmp/socket',
  port: 5432,
  user,
  password: 'p@ss/word',
  database: 'doorstep',
});
const database = { owner: login('owner'), app: login('app'), worker: login('worker'), queue: login('queue') };
const settings = { host: '127.0.0.1', port: 3000, dataFolder: '/data', databaseUrl: undefined };
const env = {
  DATABASE_URL: 'postgres://root@h/d',
  PGPASSWORD: 'x',
  SMTP_URL: 'smtp://h',
  DATABASE_APP_URL: 'postgres://a@h/d',
};

describe('the environment of a program', () => {
  it('holds its own login and the queue’s, and no other', () => {
    const api = programEnvironment('api', settings, database, env);
    expect(
      Object.keys(api)
        .filter((name) => /DATABASE|PG/.test(name))
        .sort(),
    ).toEqual(['DATABASE_APP_URL', 'DATABASE_QUEUE_URL']);
    expect(parseConnection(api['DATABASE_APP_URL'] ?? '')).toEqual(database.app);
    const worker = programEnvironment('worker', settings, database, env);
    expect(parseConnection(worker['DATABASE_WORKER_URL'] ?? '')).toEqual(database.worker);
    expect(worker).not.toHaveProperty('DATABASE_APP_URL');
    expect(worker).toMatchObject({ SMTP_URL: 'smtp://h', DOORSTEP_DATA: '/data', PORT: '3000' });
  });

  it('takes the operator’s logins beside the operator’s database alone', () => {
    const theirs = { ...settings, databaseUrl: env.DATABASE_URL };
    expect(programEnvironment('api', theirs, database, env)['DATABASE_APP_URL']).toBe(env.DATABASE_APP_URL);
  });
});
