import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Lock {
  packages: Record<string, Record<string, unknown>>;
}
const { sourceStamp } = jest.requireActual<{ sourceStamp(root: string): string }>('../../scripts/stamp.mjs');
const { installedAsLocked } = jest.requireActual<{ installedAsLocked(lock: Lock, installed: Lock): boolean }>(
  '../../scripts/install.mjs',
);
const { nodeComplaint } = jest.requireActual<{ nodeComplaint(version: string): string | undefined }>(
  '../../scripts/launch.mjs',
);
const { addMissing, machineOf } = jest.requireActual<{
  addMissing(lock: Lock): { added: string[]; unclear: string[] };
  machineOf(name: string): Record<string, string[]>;
}>('../../scripts/fix-lock.mjs');

describe('the stamp of the sources', () => {
  let root: string;
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'doorstep-spec-'));
    write('apps/api/main.ts', 'listen()');
    write('libs/kernel/index.ts', 'export {}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is the same for the same contents, whenever they were written', () => {
    const before = sourceStamp(root);
    utimesSync(path.join(root, 'apps/api/main.ts'), 1, 1);
    write('apps/api/main.spec.ts', 'a test asks for no new build');
    expect(sourceStamp(root)).toBe(before);
  });

  it('changes with a letter, a name, a new file and the lock', () => {
    const stamps = [sourceStamp(root)];
    write('apps/api/main.ts', 'listen();');
    stamps.push(sourceStamp(root));
    write('apps/api/words.json', '{}');
    stamps.push(sourceStamp(root));
    write('package-lock.json', '{}');
    stamps.push(sourceStamp(root));
    rmSync(path.join(root, 'apps/api/words.json'));
    write('apps/api/word.json', '{}');
    stamps.push(sourceStamp(root));
    expect(new Set(stamps).size).toBe(5);
  });
});

describe('what is installed', () => {
  const lock = { packages: { '': {}, a: { version: '1.0.0' }, mac: { version: '2.0.0', optional: true } } };

  it('will do without the packages of other machines', () => {
    expect(installedAsLocked(lock, { packages: { a: { version: '1.0.0' } } })).toBe(true);
  });

  it('is out of date when a package is missing or of another version', () => {
    expect(installedAsLocked(lock, { packages: {} })).toBe(false);
    expect(installedAsLocked(lock, { packages: { a: { version: '1.0.1' } } })).toBe(false);
  });
});

describe('the Node that runs us', () => {
  it('is refused with a sentence when it is older than 20.19', () => {
    expect(['18.20.0', '20.18.3'].map((version) => nodeComplaint(version))).toEqual([
      expect.stringContaining('needs Node 20.19 or newer; this is 18.20.0'),
      expect.stringContaining('this is 20.18.3'),
    ]);
    expect(['20.19.0', '20.20.2', '22.0.0'].map((version) => nodeComplaint(version))).toEqual(Array(3).fill(undefined));
  });
});

describe('the lock file', () => {
  it('gets the entries of other machines, read from their names, once', () => {
    const lock: Lock = {
      packages: {
        'node_modules/tool': { version: '3.0.0', optionalDependencies: { 'tool-darwin-arm64': '3.0.0', other: '*' } },
        'node_modules/z/node_modules/tool': {
          version: '4.0.0',
          optionalDependencies: { 'tool-darwin-arm64': '4.0.0' },
        },
      },
    };
    expect(addMissing(lock)).toEqual({
      added: ['tool-darwin-arm64@3.0.0', 'tool-darwin-arm64@4.0.0'],
      unclear: ['other@* (wanted by node_modules/tool)'],
    });
    expect(lock.packages['node_modules/tool-darwin-arm64']).toEqual({
      version: '3.0.0',
      os: ['darwin'],
      cpu: ['arm64'],
      optional: true,
    });
    expect(lock.packages['node_modules/z/node_modules/tool/node_modules/tool-darwin-arm64']).toBeDefined();
    expect(addMissing(lock).added).toEqual([]);
  });

  it('knows one C library from the other', () => {
    expect(machineOf('@swc/core-linux-x64-musl')).toEqual({ os: ['linux'], cpu: ['x64'], libc: ['musl'] });
    expect(machineOf('@rollup/rollup-win32-ia32-msvc')).toEqual({ os: ['win32'], cpu: ['ia32'] });
  });
});
