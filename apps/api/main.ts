import 'reflect-metadata';
import { readSettings } from '@doorstep/platform/config';
import { reportReady, stopWithSupervisor } from '@doorstep/platform/lifecycle';
import { createApi } from './create-api';

async function main(): Promise<void> {
  const settings = readSettings();
  const app = await createApi(settings);
  await app.listen(settings.port, settings.host);
  stopWithSupervisor(() => app.close());
  reportReady({ port: Number(new URL(await app.getUrl()).port) });
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exit(1);
});
