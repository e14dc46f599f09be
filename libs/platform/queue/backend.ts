import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import { Pool } from 'pg';
import type { Settings } from '../config';
import { QUEUE_CONNECTIONS } from './names';

/** Where the queues live in this process, and how to let go of it. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  /** What BullMQ is given as its `connection`. */
  readonly connection: unknown;
  /** Rejects unless the queue's store answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type QueueRole = keyof typeof QUEUE_CONNECTIONS;

/** BullMQ on PostgreSQL, on the one login that owns schema `bullmq` and nothing else; all queues share one small pool. */
function onPostgres(settings: Settings, role: QueueRole): QueueBackend {
  const pool = new Pool({
    ...settings.queue,
    max: QUEUE_CONNECTIONS[role],
    options: '-c search_path=bullmq',
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  // A dropped idle connection is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    kind: 'postgres',
    connection: pool,
    ping: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end(),
  };
}

/** BullMQ on Redis. Whoever rings must hear of a Redis that is away at once; whoever works waits for it to come back. */
function onRedis(url: string, role: QueueRole): QueueBackend {
  const patience = role === 'worker' ? { maxRetriesPerRequest: null } : { maxRetriesPerRequest: 1, enableOfflineQueue: false };
  const own: { client?: import('ioredis').Redis } = {};
  const client = async (): Promise<import('ioredis').Redis> => {
    if (!own.client) {
      const { Redis } = await import('ioredis');
      own.client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, connectTimeout: 2_000, retryStrategy: (times) => Math.min(times * 200, 2_000) });
      own.client.on('error', () => undefined);
    }
    return own.client;
  };
  return {
    kind: 'redis',
    connection: { url, connectTimeout: 2_000, retryStrategy: (times: number) => Math.min(times * 200, 2_000), ...patience },
    ping: async () => void (await (await client()).ping()),
    close: async () => own.client?.disconnect(),
  };
}

/**
 * The one place that chooses between the two backends: Redis where REDIS_URL is set, else PostgreSQL.
 * Must run before any queue or worker of the process is made.
 */
export function openBackend(settings: Settings, role: QueueRole): QueueBackend {
  const backend = settings.redisUrl === null ? onPostgres(settings, role) : onRedis(settings.redisUrl, role);
  if (backend.kind === 'postgres') setDefaultBackendFactory(createPostgresBackend as never);
  else setDefaultBackendFactory();
  return backend;
}
