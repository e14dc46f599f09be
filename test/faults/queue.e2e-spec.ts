import Redis from 'ioredis';
import supertest from 'supertest';
import { newId } from '@doorstep/kernel';
import { MessageOccasions, Outbox } from '@doorstep/messaging';
import { Database, systemActor } from '@doorstep/platform/database';
import { anOrganization, frozenClock, testDatabase } from '../support';
import { describeWithRedis } from '../support/redis';
import type { TestApi } from '../support/server';
import { startApi } from '../support/server';
import { until } from '../support/until';
import { startWorker } from '../support/worker';

/** Redis holds bells only: it may be emptied or be away, and nothing is lost or done twice (security.md F-03, F-04). */
describeWithRedis('with Redis', (redis) =>
  describe('the queue', () => {
    const clock = frozenClock();
    const database = testDatabase({ clock });
    let api: TestApi;
    let worker: Awaited<ReturnType<typeof startWorker>> | undefined;
    const sent = new Map<string, number>();

    beforeAll(async () => {
      api = await startApi({ clock, environment: { REDIS_URL: redis().url } });
    }, 60_000);
    afterAll(async () => {
      await worker?.close();
      await api?.close();
    });

    const join = async (): Promise<void> => {
      worker ??= await startWorker(clock, { REDIS_URL: redis().url }).then((started) => {
        started.app.get(MessageOccasions).add({
          kind: 'test.occasion',
          stillDue: async (_scope, { occasionId }) => {
            sent.set(occasionId, (sent.get(occasionId) ?? 0) + 1);
            return true;
          },
        });
        return started;
      });
    };
    const enqueue = async (count: number): Promise<{ organizationId: string; occasions: string[] }> => {
      const here = await anOrganization(database);
      const occasions = Array.from({ length: count }, () => newId());
      for (const occasionId of occasions) {
        await api.app.get(Database).withScope(systemActor(here.id), (scope) =>
          api.app.get(Outbox).enqueue(scope, {
            channel: 'email', purpose: 'safety', userId: here.users.lead, address: 'lead@example.org', language: 'en', timeZone: here.timeZone,
            subject: 's', text: 't', occasionKind: 'test.occasion', occasionId, dueAt: scope.now,
          }));
      }
      return { organizationId: here.id, occasions };
    };
    const allSent = ({ organizationId }: { organizationId: string }, count: number): Promise<true> =>
      until(`${count} mails`, async () => {
        const row = await database.worker.withScope(systemActor(organizationId), (scope) => scope.one<{ n: number; tries: number }>(
          "SELECT count(*) FILTER (WHERE state = 'sent')::int AS n, max(attempts)::int AS tries FROM messages WHERE organization_id = $1", [organizationId]));
        return row?.n === count && row.tries === 1 && true;
      }, 20_000);
    const health = async (): Promise<number> => (await supertest(api.app.getHttpServer()).get('/api/v1/health')).status;

    test('emptied with every bell in it loses none of the mails', async () => {
      const made = await enqueue(20);
      const client = new Redis(redis().url);
      await client.flushall();
      client.disconnect();
      await join();
      clock.moveBy(16_000);
      await allSent(made, 20);
      expect(made.occasions.map((id) => sent.get(id))).toEqual(made.occasions.map(() => 1));
    }, 60_000);

    test('away takes no write down with it, is told by health, and the mails go when it is back', async () => {
      await join();
      expect(await health()).toBe(200);
      await redis().stop('SIGKILL');
      expect(await health()).toBe(503);
      expect((await supertest(api.app.getHttpServer()).get('/api/v1/health/ready')).status).toBe(200);
      const began = performance.now();
      const made = await enqueue(20);
      expect(performance.now() - began).toBeLessThan(10_000);
      await redis().start();
      await allSent(made, 20);
      expect(made.occasions.map((id) => sent.get(id))).toEqual(made.occasions.map(() => 1));
      await until('health', async () => (await health()) === 200);
    }, 60_000);
  }),
);
