import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { breaches, keeps } from './import-law.cases';

const root = path.resolve(__dirname, '../..');

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

/** Runs the import law over a folder and answers what it found. */
const judge = (folder: string): Promise<Violation[]> =>
  new Promise((resolve, reject) => {
    const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const law = path.join(root, '.dependency-cruiser.cjs');
    const args = [cruiser, '--config', law, '--output-type', 'json', 'apps', 'libs'];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 << 20 }, (_error, stdout, stderr) => {
      try {
        resolve((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
      } catch {
        reject(new Error(`the import law did not run: ${stderr}`));
      }
    });
  });

/** A small house in a temporary folder: files by path with their text. */
const build = (files: Record<string, string>): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-law-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  symlinkSync(path.join(root, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
  symlinkSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  return folder;
};

const files = (): Record<string, string> => {
  const all: Record<string, string> = {};
  for (const { from, imports, to } of [...breaches, ...keeps]) {
    all[from] = `${all[from] ?? ''}import '${imports}';\n`;
    if (to?.startsWith('apps/') || to?.startsWith('libs/') || to?.startsWith('test/')) all[to] ??= '';
  }
  for (const name of Object.keys(all)) all[name] += 'export {};\n';
  return all;
};

describe('the import law', () => {
  let folder: string;
  let found: Violation[];

  beforeAll(async () => {
    folder = build(files());
    found = await judge(folder);
  }, 60_000);

  /** A package's file lies in node_modules, a file of the house ends with its path, what leads nowhere is as written. */
  const rulesBroken = (from: string, to: string): string[] =>
    found
      .filter((v) => v.from === from && (v.to === to || v.to.includes(`node_modules/${to}/`)))
      .map((v) => v.rule.name);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(breaches)('$rule: $from may not import $imports', ({ rule, from, imports, to }) => {
    expect(rulesBroken(from, to ?? imports)).toContain(rule);
  });

  test.each(keeps)('$from may import $imports', ({ from, imports, to }) => {
    expect(rulesBroken(from, to ?? imports)).toEqual([]);
  });

  test('every rule of the law is broken once above', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the law is a CommonJS file
    const law = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    const unbroken = law.forbidden.map((r) => r.name).filter((name) => !breaches.some((b) => b.rule === name));
    expect(unbroken).toEqual([]);
  });

  test('the house keeps the law', async () => {
    const real = await judge(root);
    expect(real.map((v) => `${v.rule.name}: ${v.from} imports ${v.to}`)).toEqual([]);
  }, 120_000);
});
