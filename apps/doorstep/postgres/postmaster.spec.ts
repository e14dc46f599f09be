import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPostmaster, parsePostmasterFile, postmasterFile } from './postmaster';

const whole = [
  '8321',
  '/proc/self/fd/3',
  '1795301431',
  '5432',
  '/tmp/socket',
  '',
  ' 16039953         4',
  'ready   ',
  '',
];

describe('postmaster.pid', () => {
  it('tells the process, the socket and whether the server is ready', () => {
    expect(parsePostmasterFile(whole.join('\n'))).toEqual({
      pid: 8321,
      port: 5432,
      socketFolder: '/tmp/socket',
      status: 'ready',
    });
  });

  it('has no status yet while the server begins', () => {
    expect(parsePostmasterFile(whole.slice(0, 3).join('\n'))).toEqual({
      pid: 8321,
      port: 0,
      socketFolder: '',
      status: '',
    });
  });

  it('is not one when it is empty or torn', () => {
    expect(['', '\n', 'abc\n', '-5\n'].map(parsePostmasterFile)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('names no server when its number belongs to another program by now', () => {
    const cluster = mkdtempSync(path.join(tmpdir(), 'doorstep-spec-'));
    try {
      mkdirSync(path.join(cluster, 'base'));
      writeFileSync(postmasterFile(cluster), [String(process.pid), ...whole.slice(1)].join('\n'));
      expect(findPostmaster(cluster)).toBeUndefined();
    } finally {
      rmSync(cluster, { recursive: true });
    }
  });
});
