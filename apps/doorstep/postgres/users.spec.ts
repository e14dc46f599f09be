import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { comeIn, leave } from './users';

describe('who uses the server', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'doorstep-spec-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is told to the last one who leaves, and to nobody before', () => {
    const [first, second] = [comeIn(folder), comeIn(folder)];
    expect(leave(folder, first)).toBe(false);
    expect(leave(folder, second)).toBe(true);
  });

  it('leaves out those who were killed', () => {
    const ticket = comeIn(folder);
    writeFileSync(path.join(folder, 'killed'), `${process.pid} 1`);
    expect(leave(folder, ticket)).toBe(true);
  });
});
