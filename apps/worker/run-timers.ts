import type { Timer } from './timers';

/**
 * Runs each timer from now on, one pass after another. Answers the stop: it ends the waiting and resolves when
 * the passes at work have ended.
 */
export function runTimers(timers: readonly Timer[], complain: (name: string, error: unknown) => void): () => Promise<void> {
  const stop = new AbortController();
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      stop.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  const loops = timers.map(async ({ name, everyMs, run }) => {
    while (!stop.signal.aborted) {
      await run().catch((error: unknown) => complain(name, error));
      await pause(everyMs);
    }
  });
  return async () => {
    stop.abort();
    await Promise.all(loops);
  };
}
