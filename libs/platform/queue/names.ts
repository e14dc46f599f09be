/**
 * The four queues and no more (docs/decisions/0019); the name of a job tells its handler. `safety` is for what somebody at
 * a door waits for: nothing there takes long, so that nothing that takes long stands before it.
 */
export const QUEUES = ['safety', 'messages', 'work', 'imports'] as const;
export type QueueName = (typeof QUEUES)[number];

/** Jobs of a queue that one worker has in hand at once. Together they stay below the worker's database connections. */
export const CONCURRENCY: Record<QueueName, number> = { safety: 1, messages: 4, work: 2, imports: 1 };

/**
 * Connections to the queue's PostgreSQL by process: the api only rings; the worker listens once for each queue and
 * shares the rest. A test sums them against `POOL.queue`.
 */
export const QUEUE_CONNECTIONS = { api: 2, worker: 10 } as const;

/** Who died holds a job no longer than this: the next worker takes it up again (security.md F-01). */
export const LOCK_MS = 10_000;
