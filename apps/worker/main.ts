import 'reflect-metadata';
import { openClock } from '@doorstep/platform/clock';
import { readSettings } from '@doorstep/platform/config';
import { reportReady, stopWithSupervisor } from '@doorstep/platform/lifecycle';
import { createWorker } from './create-worker';

async function main(): Promise<void> {
  const settings = readSettings();
  const { clock, close } = await openClock(settings);
  const worker = await createWorker(settings, clock);
  stopWithSupervisor(async () => {
    await worker.close();
    close();
  });
  reportReady();
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exit(1);
});
