// How a suite is run and counted: Jest's projects and Playwright, each by its own JSON report.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { jestFailures, playwrightFailures } from './test-failures.mjs';

const CHATTER = /^(Running (one|\d+) projects?:|Test results written to:|- [a-z-]+$)/;

/** Runs a package's program with this Node, its words going to the terminal; resolves to its exit code. */
function run(root, program, args, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', program), ...args], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!CHATTER.test(line)) process.stderr.write(`${line}\n`);
    });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}

const read = (report) => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null);

/** Files that run at once: each has a database, ports and programs of its own. */
const AT_ONCE = 2;

/**
 * A suite made of projects of jest.config.js. A file that cannot be loaded counts as one failure. Files whose path ends
 * as one of `alone` hold a bound of time: they run one by one after the others, with nothing beside them.
 */
export function runJest(projects, { alone = [] } = {}) {
  const suite = async (given) => {
    const among = alone.map((end) => `${end.replaceAll('.', '\\.')}$`);
    const parts = [await runPart(projects, given, ['--maxWorkers', String(AT_ONCE), ...among.flatMap((end) => ['--testPathIgnorePatterns', end])])];
    if (alone.length > 0) parts.push(await runPart(projects, given, ['--runInBand', ...among.flatMap((end) => ['--testPathPatterns', end])]));
    const sum = (key) => parts.reduce((all, part) => all + part[key], 0);
    const failures = parts.flatMap((part) => part.failures);
    return { passed: sum('passed'), failed: sum('failed'), broken: parts.some((part) => part.broken), failures };
  };
  suite.exists = () => true;
  return suite;
}

/** One run of Jest over the projects; its report is read and taken away. */
async function runPart(projects, { root, environment, report }, which) {
  const args = ['--selectProjects', ...projects, '--reporters', './scripts/test-reporter.cjs', '--passWithNoTests', ...which];
  const code = await run(root, 'jest/bin/jest.js', [...args, '--json', '--outputFile', report, '--silent'], environment);
  const result = read(report);
  rmSync(report, { force: true });
  if (!result) return { passed: 0, failed: 0, broken: true, failures: [] };
  const { numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: unloaded } = result;
  return { passed, failed: failed + unloaded, broken: code !== 0 && failed + unloaded === 0, failures: jestFailures(result, root) };
}

/** The browser suite, in the system's Chromium. */
export async function runBrowser({ root, environment, report }) {
  const chromium = environment.CHROMIUM ?? ['chromium', 'chromium-browser', 'google-chrome'].map(which).find(Boolean);
  if (!chromium) return { passed: 0, failed: 0, broken: false, notRun: ['not run: browser (Chromium is missing)'] };
  const args = ['test', '--config', 'test/web/playwright.config.ts', '--reporter', 'list,json'];
  // Chromium that is killed leaves its files behind: they go with this folder. A database may run as another login in it.
  const temporary = mkdtempSync(path.join(tmpdir(), 'doorstep-browser-'));
  chmodSync(temporary, 0o755);
  const code = await run(root, '@playwright/test/cli.js', args, {
    ...environment,
    CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    TMPDIR: temporary,
  });
  rmSync(temporary, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  const result = read(report);
  if (!result) return { passed: 0, failed: 0, broken: true };
  const { stats } = result;
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed, broken: code !== 0 && failed === 0, failures: playwrightFailures(result) };
}
runBrowser.exists = (root) => existsSync(path.join(root, 'test/web/playwright.config.ts'));

function which(program) {
  const found = spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
}
