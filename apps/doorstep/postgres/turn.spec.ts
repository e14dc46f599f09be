import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inTurn } from './turn';

describe('taking turns at starting', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'doorstep-spec-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lets one at a time in', async () => {
    let inside = 0;
    let most = 0;
    const act = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
    };
    await Promise.all([1, 2, 3, 4].map(() => inTurn(folder, act)));
    expect({ most, inside }).toEqual({ most: 1, inside: 0 });
  });

  it('gives the turn back when the act fails', async () => {
    await expect(inTurn(folder, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect(existsSync(path.join(folder, 'turn.lock'))).toBe(false);
  });

  it('takes over from one who was killed, whose number somebody else has by now', async () => {
    writeFileSync(path.join(folder, 'turn.lock'), `${process.pid} 1`);
    await expect(inTurn(folder, () => Promise.resolve('in'))).resolves.toBe('in');
  });
});
