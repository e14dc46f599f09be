import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is there (not null, undefined or false); fails with `what` when it takes longer than ten seconds. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>, patienceMs = 10_000): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`not within ${patienceMs} ms: ${what}`);
    await pause(20);
  }
}
