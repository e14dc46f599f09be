import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SeedPlan } from './plan';
import type { MadeRows, RowsWish } from './row-maker';
import { makeRows } from './row-maker';

/** People whose rows are made and written at once, so that memory stays flat. */
const AT_ONCE = 5_000;
/** So many batches are made before they are asked for. */
const AHEAD = 2;
/** Fewer people are not worth a thread. */
const THREAD_FROM = 20_000;

function* wishes(plan: SeedPlan): Generator<RowsWish> {
  for (let from = 0; from < plan.contacts; from += AT_ONCE) yield { from, to: Math.min(from + AT_ONCE, plan.contacts) };
}

/** The rows of everybody in the plan, batch by batch; of many they are made by a thread while others are written. */
export async function* rowsAhead(plan: SeedPlan): AsyncGenerator<MadeRows> {
  if (plan.contacts < THREAD_FROM) {
    for (const wish of wishes(plan)) yield makeRows(plan, wish);
    return;
  }
  const maker = new Worker(path.join(__dirname, 'row-maker.js'), { workerData: plan });
  try {
    const failed = new Promise<never>((_, reject) => maker.once('error', reject));
    failed.catch(() => undefined);
    const asked = wishes(plan);
    const arrived: MadeRows[] = [];
    maker.on('message', (made: MadeRows) => arrived.push(made));
    let underWay = 0;
    const ask = (): void => {
      const { value } = asked.next();
      if (!value) return;
      maker.postMessage(value);
      underWay += 1;
    };
    for (let ahead = 0; ahead < AHEAD; ahead += 1) ask();
    while (underWay > 0) {
      if (arrived.length === 0) await Promise.race([once(maker, 'message'), failed]);
      underWay -= 1;
      ask();
      yield arrived.shift()!;
    }
  } finally {
    await maker.terminate();
  }
}
