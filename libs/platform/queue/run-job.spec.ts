import { DomainError, PermanentFailure, TemporaryFailure } from '@doorstep/kernel';
import type { JobHandler } from './catalogue';
import { failureCode, runJob } from './run-job';

const payload = { organizationId: '0199f000-0000-7000-8000-000000000001', id: '0199f000-0000-7000-8000-000000000002' };

function handlerThat(run: JobHandler['run'], timeLimitMs = 1000): JobHandler & { ends: string[] } {
  const ends: string[] = [];
  return {
    job: { name: 'house.wash-windows', queue: 'work', attempts: 3, backoff: { delayMs: 1, jitter: 0.5 }, timeLimitMs, onExhausted: 'failed' },
    run,
    exhausted: async (_payload, code) => void ends.push(code),
    ends,
  };
}

const fails = (error: Error) => async (): Promise<never> => {
  throw error;
};

describe('a try of a job', () => {
  it('that did its work, or found nothing to do, is over', async () => {
    expect((await runJob(handlerThat(async () => undefined), payload, { attempt: 1, last: false })).outcome).toBe('done');
    expect((await runJob(handlerThat(async () => 'ignored'), payload, { attempt: 1, last: false })).outcome).toBe('ignored');
  });

  it.each([new TemporaryFailure('away'), new Error('whatever'), Object.assign(new Error('x'), { code: '08006' })])('is tried again after what may pass', async (error) => {
    const handler = handlerThat(fails(error));
    expect((await runJob(handler, payload, { attempt: 1, last: false })).outcome).toBe('again');
    expect(handler.ends).toEqual([]);
  });

  it('ends at once, with its row told, after what will not pass', async () => {
    for (const error of [new PermanentFailure('no-such-thing'), new DomainError('house/no-windows')]) {
      const handler = handlerThat(fails(error));
      expect((await runJob(handler, payload, { attempt: 1, last: false })).outcome).toBe('given-up');
      expect(handler.ends).toEqual([failureCode(error)]);
    }
  });

  it('tells the row when the attempts have run out', async () => {
    const handler = handlerThat(fails(new TemporaryFailure('away')));
    expect((await runJob(handler, payload, { attempt: 3, last: true })).outcome).toBe('given-up');
    expect(handler.ends).toEqual(['away']);
  });

  it('is not over when even the row could not be told', async () => {
    const handler: JobHandler = { ...handlerThat(fails(new Error('x'))), exhausted: fails(new Error('no database')) };
    expect((await runJob(handler, payload, { attempt: 3, last: true })).outcome).toBe('again');
  });

  it('that takes too long is cut off, and hears of it', async () => {
    let heard: AbortSignal | undefined;
    const handler = handlerThat((_payload, attempt) => {
      heard = attempt.signal;
      return new Promise(() => undefined);
    }, 5);
    expect((await runJob(handler, payload, { attempt: 1, last: false })).outcome).toBe('again');
    expect(heard?.aborted).toBe(true);
  });

  it('keeps no words of people in what it says of a failure', () => {
    expect(failureCode(new Error('Lupe Hernández, 213-555-0101'))).toBe('unexpected');
    expect(failureCode(new PermanentFailure('Lupe was not at home'))).toBe('failed');
  });
});
