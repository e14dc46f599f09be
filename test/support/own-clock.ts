/**
 * The suites run under another time of day as well: `TZ=UTC faketime '2026-11-01 08:30:00' npm test`. libfaketime, which
 * is loaded before every program then, is for our own programs and not for the servers beside them:
 * - Redis' memory allocator asks for the time before there is one, and Redis never starts;
 * - PostgreSQL waits for the next statement inside a call that libfaketime holds. A timer that rings meanwhile is shown
 *   the machine's own time, weeks away, and every limit of time seems long over: transactions that were open for a
 *   moment end with "idle-in-transaction timeout".
 * Both keep the machine's time. No test leans on theirs: what is written down comes from the clock of the test.
 */
export function ownClock(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const { LD_PRELOAD: _, ...rest } = environment;
  return rest;
}

/** Starts a server that takes the environment of this process: without what is loaded before it, see `ownClock`. */
export async function onOwnClock<T>(start: () => Promise<T>): Promise<T> {
  const preload = process.env['LD_PRELOAD'];
  delete process.env['LD_PRELOAD'];
  try {
    return await start();
  } finally {
    if (preload !== undefined) process.env['LD_PRELOAD'] = preload;
  }
}
