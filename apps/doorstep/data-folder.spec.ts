import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureSecretKey, openDataFolder } from './data-folder';

describe('the data folder', () => {
  let outer: string;
  let folder: string;
  const rights = (place: string) => statSync(place).mode & 0o777;
  beforeEach(() => {
    outer = mkdtempSync(path.join(tmpdir(), 'doorstep-spec-'));
    folder = path.join(outer, 'data');
  });
  afterEach(() => rmSync(outer, { recursive: true }));

  it('is private when it is made, or was empty', () => {
    openDataFolder(folder);
    expect(rights(folder)).toBe(0o700);
    chmodSync(folder, 0o755);
    openDataFolder(folder);
    expect(rights(folder)).toBe(0o700);
  });

  it('keeps its rights when other things are in it', () => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'list.csv'), '');
    chmodSync(folder, 0o755);
    openDataFolder(folder);
    expect(rights(folder)).toBe(0o755);
  });

  it('gets a key once, which nobody else reads, unless the operator gives one', () => {
    openDataFolder(folder);
    const file = path.join(folder, 'secret.key');
    ensureSecretKey(folder, { DOORSTEP_SECRET_KEY: 'the key that the operator keeps elsewhere' });
    expect(() => statSync(file)).toThrow('ENOENT');
    ensureSecretKey(folder, {});
    const key = readFileSync(file);
    ensureSecretKey(folder, {});
    expect(readFileSync(file)).toEqual(key);
    expect({ length: key.length, rights: rights(file) }).toEqual({ length: 32, rights: 0o600 });
  });

  it('gets no new key beside a database that was made with another', () => {
    mkdirSync(path.join(folder, 'postgres'), { recursive: true });
    writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), '18\n');
    expect(() => ensureSecretKey(folder, {})).toThrow('its key is missing');
  });
});
