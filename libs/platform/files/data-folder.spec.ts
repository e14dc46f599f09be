import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FrozenClock } from '@doorstep/kernel';
import { DataFolder } from './data-folder';

const HOUR = 3_600_000;
const upper = (): Transform => new Transform({ transform: (chunk: Buffer, _, done) => done(null, chunk.toString().toUpperCase()) });

describe('a folder of files', () => {
  const now = new Date('2026-03-02T18:00:00Z');
  const goOn = new AbortController().signal;
  let root: string;
  let place: string;
  let files: DataFolder;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'doorstep-files-'));
    place = path.join(root, 'lists');
    files = new DataFolder(place, 24, new FrozenClock(now));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('holds what came through the steps, under a name of its own, for its owner alone', async () => {
    const name = await files.write(Readable.from(['ana ', 'ruiz']), [upper()], goOn);
    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(place)).toEqual([name]);
    expect(readFileSync(path.join(place, name), 'utf8')).toBe('ANA RUIZ');
    expect([statSync(place).mode & 0o777, statSync(path.join(place, name)).mode & 0o777]).toEqual([0o700, 0o600]);
    expect((await files.bytes(name))?.toString()).toBe('ANA RUIZ');
    expect((await buffer((await files.stream(name))!)).toString()).toBe('ANA RUIZ');
    expect(await files.write(Readable.from(['ana ', 'ruiz']), [], goOn)).not.toBe(name);
  });

  test('keeps nothing of a file that breaks off or is stopped, and says why', async () => {
    const breaking = new Transform({ transform: (_chunk, _, done) => done(new Error('too large')) });
    await expect(files.write(Readable.from(['ana']), [breaking], goOn)).rejects.toThrow('too large');
    const stop = new AbortController();
    const endless = new PassThrough();
    endless.write('ana');
    const writing = files.write(endless, [], stop.signal);
    stop.abort(new Error('the line was cut'));
    await expect(writing).rejects.toThrow('the line was cut');
    expect(readdirSync(place)).toEqual([]);
  });

  test('says that a file is gone, and removes one that is gone without a word', async () => {
    const name = await files.write(Readable.from(['ana']), [], goOn);
    const begun = (await files.stream(name))!;
    await files.remove(name);
    await files.remove(name);
    expect([await files.bytes(name), await files.stream(name)]).toEqual([null, null]);
    expect((await buffer(begun)).toString()).toBe('ana');
  });

  test.each(['../secret', 'a'.repeat(63), `${'a'.repeat(64)}.part`, ''])('opens nothing by another name: %s', async (name) => {
    await expect(files.bytes(name)).rejects.toThrow('64 hexadecimal digits');
    await expect(files.stream(name)).rejects.toThrow('64 hexadecimal digits');
    await expect(files.remove(name)).rejects.toThrow('64 hexadecimal digits');
  });

  test('sweeps files and halves of files that have outlived their time by an hour, and nothing else', async () => {
    expect(await files.removeOld()).toBe(0);
    const name = (letter: string): string => letter.repeat(64);
    await files.write(Readable.from(['new']), [], goOn);
    const [fresh] = readdirSync(place);
    for (const [file, hours] of [[fresh!, 24.9], [name('a'), 25.1], [`${name('b')}.part`, 25.1], [`${name('c')}.part`, 1], ['notes.txt', 400]] as const) {
      const at = path.join(place, file);
      if (file !== fresh) writeFileSync(at, 'x');
      const then = new Date(now.getTime() - hours * HOUR);
      utimesSync(at, then, then);
    }
    expect(await files.removeOld()).toBe(2);
    expect(readdirSync(place).sort()).toEqual([fresh!, `${name('c')}.part`, 'notes.txt'].sort());
  });
});
