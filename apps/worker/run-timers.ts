import type { Timer } from './timers';

/**
 * Runs each timer from now on, one pass after another. Answers the stop: it ends the waiting and resolves when
 * the passes at work have ended.
 */
export function runTimers(timers: readonly Timer[], complain: (name: string, error: unknown) => void): () => Promise<void> {
  let stopping = false;
  const waiting = new Set<() => void>();
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        waiting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      waiting.add(end);
    });
  const loops = timers.map(async ({ name, everyMs, run }) => {
    while (!stopping) {
      await run().catch((error: unknown) => complain(name, error));
      if (!stopping) await pause(everyMs);
    }
  });
  return async () => {
    stopping = true;
    for (const end of [...waiting]) end();
    await Promise.all(loops);
  };
}
