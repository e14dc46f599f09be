import 'reflect-metadata';
import { openClock } from '@doorstep/platform/clock';
import { readSettings } from '@doorstep/platform/config';
import { reportReady, stopWithSupervisor } from '@doorstep/platform/lifecycle';
import { createApi } from './create-api';

async function main(): Promise<void> {
  const settings = readSettings();
  const { clock, close } = await openClock(settings);
  const app = await createApi(settings, clock);
  await app.listen(settings.port, settings.host);
  stopWithSupervisor(async () => {
    await app.close();
    close();
  });
  reportReady({ port: Number(new URL(await app.getUrl()).port) });
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exit(1);
});
