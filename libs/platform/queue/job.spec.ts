import { POOL } from '../database';
import { JobCatalogue } from './catalogue';
import type { JobHandler } from './catalogue';
import type { JobDeclaration } from './job';
import { declareJob, jobId, readPayload } from './job';
import { CONCURRENCY, QUEUES, QUEUE_CONNECTIONS } from './names';

const wash: Omit<JobDeclaration, 'name'> = {
  queue: 'work', attempts: 3, backoff: { delayMs: 100, jitter: 0.5 }, timeLimitMs: 1000, onExhausted: 'windows.state = failed',
};
const ID = '0199f000-0000-7000-8000-000000000001';
const handler = (job: JobDeclaration): JobHandler => ({ job, run: async () => undefined, exhausted: async () => undefined });

describe('a job', () => {
  const job = declareJob({ ...wash, name: 'house.wash-windows' });

  it('is named after its room and its deed', () => {
    for (const name of ['wash', 'House.wash', 'house:wash-windows', 'house.wash.windows']) expect(() => declareJob({ ...wash, name })).toThrow(/room\.verb-noun/);
  });

  it('is declared once, with its tries, its waits and its end', () => {
    expect(() => declareJob({ ...wash, name: 'house.wash-windows' })).toThrow(/twice/);
    for (const lack of [{ attempts: 0 }, { backoff: { delayMs: 100, jitter: 0 } }, { timeLimitMs: 0 }, { onExhausted: '' }]) {
      expect(() => declareJob({ ...wash, ...lack, name: 'house.open-windows' })).toThrow(/does not state/);
    }
  });

  it('has an id that names row and attempt, without a colon', () => {
    expect(jobId(job, ID, '2')).toBe(`house.wash-windows.${ID}.2`);
    expect(() => jobId(job, ID, '2:3')).toThrow();
  });

  it('carries ids and nothing else', () => {
    expect(readPayload({ organizationId: ID, id: ID, name: 'Lupe' })).toEqual({ organizationId: ID, id: ID });
    expect(() => readPayload({ organizationId: ID })).toThrow();
  });

  it('without a handler, with two, or unknown, keeps the worker from starting', () => {
    const jobs = new Map([[job.name, job]]);
    const catalogue = new JobCatalogue();
    expect(() => catalogue.check(jobs)).toThrow('house.wash-windows has no handler');
    catalogue.add(handler(job));
    expect(() => catalogue.check(jobs)).not.toThrow();
    catalogue.add(handler(job));
    expect(() => catalogue.check(jobs)).toThrow('house.wash-windows has 2 handlers');
    expect(() => catalogue.check(new Map())).toThrow('house.wash-windows is not declared');
    expect(() => catalogue.handlerOf('house.wash-doors')).toThrow('no handler');
  });
});

describe('connections', () => {
  it('of all processes stay within what the embedded server has', () => {
    expect(QUEUE_CONNECTIONS.api + QUEUE_CONNECTIONS.worker).toBeLessThanOrEqual(POOL.queue);
    expect(POOL.api + POOL.worker + POOL.queue + POOL.commands).toBeLessThanOrEqual(POOL.serverMaximum);
  });

  it('of the queue leave some beside the ones that listen', () => {
    expect(QUEUE_CONNECTIONS.worker).toBeGreaterThan(QUEUES.length + 1);
  });

  it('of the worker are enough for the jobs in hand and for the leader of the sweep', () => {
    expect(Object.values(CONCURRENCY).reduce((sum, n) => sum + n, 0) + 1).toBeLessThanOrEqual(POOL.worker);
  });
});
