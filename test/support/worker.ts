import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrozenClock } from '@doorstep/kernel';
import type { RunningWorker } from '../../apps/worker/create-worker';
import { createWorker } from '../../apps/worker/create-worker';
import { testLogins } from './database';
import { testSettings } from './server';

/** The real worker in this process, on the database of this Jest worker. `environment` as the operator would set it. */
export async function startWorker(clock: FrozenClock, environment: Record<string, string> = {}): Promise<RunningWorker> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-worker-'));
  const worker = await createWorker(testSettings(await testLogins(), folder, environment), clock);
  return {
    app: worker.app,
    close: async () => {
      await worker.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
