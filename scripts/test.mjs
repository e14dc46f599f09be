// `npm test`: every suite in order, its counts, and as the last line `N passed, N failed`.
//   --only rules,database   some suites     --long   more seeds and rounds     --update-expected   raises test/expected.json
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { belowExpected, raise, shortfalls } from './test-counts.mjs';
import { toldAgain } from './test-failures.mjs';
import { runBrowser, runJest } from './test-suites.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const EXPECTED = path.join(root, 'test/expected.json');

/** Files that hold a bound of time, by suite: a bound is of Doorstep, and not of what runs beside it. */
const ALONE = {
  journeys: ['/e2e/names-as-given.e2e-spec.ts'],
  faults: ['api-kills', 'mail', 'one-machine', 'postgres', 'queue'].map((name) => `/faults/${name}.e2e-spec.ts`),
};

/** The suites of ARCHITECTURE 9, cheapest first. `built`: what it starts is dist/, as `npm start` runs it. */
const SUITES = [
  { name: 'rules', run: runJest(['rules']) },
  { name: 'database', run: runJest(['database']) },
  { name: 'journeys', run: runJest(['journeys'], { alone: ALONE.journeys }) },
  { name: 'house-rules', run: runJest(['house-rules', 'catalog']) },
  { name: 'faults', run: runJest(['faults'], { alone: ALONE.faults }), built: true },
  { name: 'browser', run: runBrowser, built: true },
];

const flags = process.argv.slice(2);
const only = flags.includes('--only') ? (flags[flags.indexOf('--only') + 1] ?? '').split(',') : null;
const unknown = (only ?? []).filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. Suites: ${SUITES.map((suite) => suite.name).join(', ')}.`);
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-results-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const notRunFile = path.join(folder, 'not-run');
const environment = {
  ...process.env,
  NODE_ENV: 'test',
  DOORSTEP_TEST_NOT_RUN: notRunFile,
  ...(flags.includes('--long') ? { DOORSTEP_TEST_LONG: '1' } : {}),
};

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const chosen = SUITES.filter((suite) => only === null || only.includes(suite.name));
const counts = {};
const notRun = new Set();
const failures = [];
let broken = false;

const toBuild = chosen.some((suite) => suite.built && suite.run.exists(root));
if (toBuild) {
  const { ensureBuilt } = await import('./build.mjs');
  try {
    await ensureBuilt(root, console.log);
  } catch (error) {
    console.error(error.message);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

for (const suite of chosen) {
  if (!suite.run.exists(root)) {
    counts[suite.name] = { passed: 0, failed: 0 };
    continue;
  }
  const began = performance.now();
  const result = await suite.run({ root, environment, report: path.join(folder, `${suite.name}.json`) });
  counts[suite.name] = { passed: result.passed, failed: result.failed };
  for (const line of result.notRun ?? []) notRun.add(line);
  failures.push(...toldAgain(suite.name, result.failures ?? []));
  broken ||= result.broken;
  if (result.broken) failures.push(`failed: ${suite.name} did not end as it should`);
  const rest = result.broken ? ' (the suite did not end as it should)' : '';
  console.log(`${suite.name}: ${result.passed} passed, ${result.failed} failed, ${seconds(began)}${rest}`);
}

const sum = (key) => Object.values(counts).reduce((all, one) => all + one[key], 0);
const expected = existsSync(EXPECTED) ? JSON.parse(readFileSync(EXPECTED, 'utf8')) : {};
const failed = sum('failed');
if (flags.includes('--update-expected') && failed === 0 && !broken) {
  writeFileSync(EXPECTED, `${JSON.stringify(raise(expected, counts), null, 2)}\n`);
}
if (existsSync(notRunFile)) {
  for (const line of readFileSync(notRunFile, 'utf8').split('\n').filter(Boolean)) notRun.add(line);
}
for (const line of failures) console.log(line);
const missing = belowExpected(expected, counts);
for (const line of shortfalls(expected, counts)) console.log(line);
for (const line of [...notRun].sort()) console.log(line);
// What is missing, and a suite that broke, count as failures: the last line must not read as if all were well.
const unwell = failed + missing + (broken && failed === 0 ? 1 : 0) + (sum('passed') + failed === 0 ? 1 : 0);
console.log(`${sum('passed')} passed, ${unwell} failed`);
process.exitCode = unwell > 0 ? 1 : 0;
