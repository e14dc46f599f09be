import { Client } from 'pg';
import { asRefusal } from './problems';

/** The driver's own words for a connection that is gone. */
const ofDriver = async (work: (client: Client) => Promise<unknown>): Promise<unknown> => {
  const client = new Client({ host: '127.0.0.1', port: 1, user: 'nobody', database: 'nowhere' });
  client.on('error', () => undefined);
  return work(client).then(
    () => null,
    (error: unknown) => error,
  );
};

describe('a database', () => {
  it.each([
    ['is not reached', (client: Client) => client.connect()],
    ['was not reached before', (client: Client) => client.connect().catch(() => client.query('SELECT 1'))],
    ['was left', (client: Client) => client.connect().catch(() => client.end()).then(() => client.query('SELECT 1'))],
    ['ended under a query', () => Promise.reject(new Error('Connection terminated unexpectedly'))],
    ['was told to end', () => Promise.reject(Object.assign(new Error('terminating connection'), { code: '57P01' }))],
  ])('that %s is answered with when to try again', async (_how, work) => {
    expect(asRefusal(await ofDriver(work))).toMatchObject({ status: 503, details: { retryAfterSeconds: 2 } });
  });

  it('is no excuse for a mistake of ours', () => {
    expect(asRefusal(new TypeError('undefined is not a function'))).toBeNull();
  });
});
