// `npm run check`: types, lint, import law, tests; a line for each with its time. What it says is told when it fails.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const CHECKS = [
  { name: 'types', command: [npm, ['run', '-s', 'typecheck']] },
  { name: 'lint', command: [npm, ['run', '-s', 'lint']] },
  { name: 'import law', command: [npm, ['run', '-s', 'law']] },
  { name: 'tests', command: [process.execPath, ['scripts/test.mjs', ...process.argv.slice(2)]], loud: true },
];

/** Runs one check; `loud` ones speak as they go, the others only when they fail. */
function run({ command: [program, args], loud }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
    child.once('error', (error) => resolve({ ok: false, said: error.message }));
    child.once('exit', (code) => resolve({ ok: code === 0, said }));
  });
}

for (const check of CHECKS) {
  const began = performance.now();
  const { ok, said } = await run(check);
  if (!ok && said) console.log(said.trimEnd());
  const line = `${check.name}: ${ok ? 'well' : 'FAILED'}, ${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (!ok) process.exitCode = 1;
  console.log(line);
}
