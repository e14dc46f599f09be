import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

type Names = Record<string, string>;
const manifest = JSON.parse(read('package.json')) as {
  dependencies: Names;
  devDependencies: Names;
  optionalDependencies: Names;
};
const all: Names = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

interface Line {
  name: string;
  purpose: string;
  licence: string;
  size: string;
}

const lines: Line[] = [
  ...read('docs/decisions/dependencies.md').matchAll(/^\| `([^`]+)` \|([^|]+)\|([^|]+)\|([^|]+)\|$/gm),
].map(([, name, purpose, licence, size]) => ({
  name: name!,
  purpose: purpose!.trim(),
  licence: licence!.trim(),
  size: size!.trim(),
}));

const RUNS = ['MIT', 'MIT-0', 'ISC', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0'];

describe('dependencies', () => {
  test('each has one line in docs/decisions/dependencies.md, and no line is without its package', () => {
    expect(lines.map((line) => line.name).sort()).toEqual(Object.keys(all).sort());
  });

  test('each line says what for, which licence and how big', () => {
    const empty = lines.filter(
      (l) => l.purpose === '' || l.licence === '' || !/^(about )?[\d.]+ (KB|MB)$/.test(l.size),
    );
    expect(empty).toEqual([]);
  });

  test('the licences are the ones that the installed packages carry', () => {
    const wrong = lines
      .filter(({ name }) => existsSync(path.join(root, 'node_modules', name, 'package.json')))
      .filter(({ name, licence }) => {
        const installed = JSON.parse(read(`node_modules/${name}/package.json`)) as { license?: string };
        return installed.license !== licence;
      });
    expect(wrong).toEqual([]);
  });

  test('what runs in the product has a licence that lets it', () => {
    const running = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)]);
    const others = lines.filter(
      ({ name, licence }) => !RUNS.includes(licence) && (running.has(name) || licence !== 'MPL-2.0'),
    );
    expect(others).toEqual([]);
  });

  test('versions are exact', () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
