import { parentPort, workerData } from 'node:worker_threads';
import { peopleRows } from './people-rows';
import type { SeedPlan } from './plan';

/** What the thread is asked for, and what it answers: lines for each table. */
export interface RowsWish {
  readonly from: number;
  readonly to: number;
}
export interface MadeRows extends RowsWish {
  readonly lines: readonly Uint8Array[];
}

const letters = new TextEncoder();

/** The rows of some people, encoded. */
export const makeRows = (plan: SeedPlan, { from, to }: RowsWish): MadeRows => ({ from, to, lines: peopleRows(plan, from, to).map((text) => letters.encode(text)) });

// A thread of its own when it is started as one.
parentPort?.on('message', (wish: RowsWish) => {
  const made = makeRows(workerData as SeedPlan, wish);
  parentPort?.postMessage(made, made.lines.map((part) => part.buffer as ArrayBuffer));
});
