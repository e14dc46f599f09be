// `npm run bench`: prints figures as JSON lines. `--contacts N` (default 20,000; a million for the figures in docs/measured.md),
// `--seconds N` a measurement, `--only name`.
import { spawnSync } from 'node:child_process';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) process.exit(built.status ?? 1);

const { ground } = await import('../test/bench/ground.mjs');
const benches = [await import('../test/bench/log-visits.mjs'), await import('../test/bench/find-people.mjs'), await import('../test/bench/export-people.mjs'), await import('../test/bench/import-people.mjs'), await import('../test/bench/debrief.mjs'), await import('../test/bench/phone.mjs'), await import('../test/bench/cut-lists.mjs')].filter((bench) => !option('only') || bench.name === option('only'));
const stage = await ground({ contacts: Number(option('contacts', 20_000)), log: (line) => console.error(line) });
try {
  for (const bench of benches) await bench.run({ ...stage, seconds: Number(option('seconds', 8)), print: (figures) => console.log(JSON.stringify(figures)) });
} finally {
  await stage.close();
}
