// `npm run doorstep -- <command>`: works beside a running Doorstep and without one. Our own PostgreSQL is joined when
// it runs; else it is started, and stopped again at the end.
import { findCommand, helpText } from './commands';
import { openDatabase } from './database';
import { readStartSettings } from './settings';

const print = (line: string) => console.log(line);
const log = (line: string) => console.error(line);

async function main(words: readonly string[]): Promise<number> {
  if (words.length === 0 || words.includes('--help') || words[0] === 'help') {
    print(helpText());
    return 0;
  }
  const found = findCommand(words);
  if (!found) {
    log(`"${words.join(' ')}" is no command.\n\n${helpText()}`);
    return 2;
  }
  const settings = readStartSettings(process.env);
  const database = await openDatabase(settings, process.env, log);
  const interrupted = new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(130));
  });
  try {
    const run = found.command.run({ args: found.args, settings, env: process.env, database, print, log });
    return await Promise.race([run.then(() => 0), interrupted]);
  } finally {
    await database.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    log(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
