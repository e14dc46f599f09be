import 'reflect-metadata';
import { readSettings } from '@doorstep/platform/config';
import { createApi } from './create-api';
import { describeApi } from './openapi-document';

/** Writes the contract to standard output. Needs a database, since the modules are the real ones. */
async function main(): Promise<void> {
  const app = await createApi({ ...readSettings(), firstAdmin: null });
  process.stdout.write(`${JSON.stringify(describeApi(app), null, 2)}\n`);
  await app.close();
}

void main();
