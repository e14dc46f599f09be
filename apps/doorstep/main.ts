// `npm start`: the one-machine program. Stays in the foreground; Ctrl-C, SIGTERM, a closed terminal and the end of
// whoever started us all stop it cleanly.
import path from 'node:path';
import { readStartArguments, readStartSettings } from './settings';
import { runDoorstep } from './supervisor';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
process.on('disconnect', () => stop.abort());
// Whoever reads our lines may leave before us; that is no reason to fall over.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

async function main(): Promise<void> {
  const { demo } = readStartArguments(process.argv.slice(2));
  await runDoorstep({
    settings: readStartSettings(process.env),
    env: process.env,
    apps: path.resolve(__dirname, '..'),
    // Everything of the demo is loaded by whoever asked for it.
    fillDemo: demo ? async (...given) => (await import('./seed/index.js')).fillDemo(...given) : undefined,
    stop: stop.signal,
    log: (line) => console.log(line),
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
