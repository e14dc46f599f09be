import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IncomingMessage } from 'node:http';
import { packWeb } from '../../scripts/pack-web.mjs';
import { testApi } from '../support/server';

const SCRIPT = `export const doors = ${JSON.stringify(Array.from({ length: 400 }, (_, n) => `${n} Linden Court`))};`;
const SHELL = `<!doctype html><title>Doorstep</title>${'<!-- a shell -->'.repeat(100)}`;

describe('the web app as it is served', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-web-app-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), SHELL);
  writeFileSync(path.join(folder, 'assets/doors-a1b2.js'), SCRIPT);
  writeFileSync(path.join(folder, 'assets/small-a1b2.js'), 'export {};');
  beforeAll(() => packWeb(folder));
  const api = testApi({ environment: { DOORSTEP_WEB: folder } });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const get = (address: string, accepts: string) =>
    api.caller().get(address).set('accept-encoding', accepts).buffer(true).parse((answer, done) => {
      const parts: Buffer[] = [];
      (answer as unknown as IncomingMessage).on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    });

  test('a file comes packed as the browser can take it, as it was packed once', async () => {
    const packed = await get('/assets/doors-a1b2.js', 'gzip, deflate, br');
    expect([packed.status, packed.headers['content-encoding'], packed.headers['content-type'], packed.headers['vary']]).toEqual([200, 'br', 'application/javascript; charset=utf-8', 'accept-encoding']);
    expect(String(packed.body)).toBe(SCRIPT);
    const zipped = await get('/assets/doors-a1b2.js', 'gzip');
    expect([zipped.headers['content-encoding'], String(zipped.body)]).toEqual(['gzip', SCRIPT]);
    const plain = await get('/assets/doors-a1b2.js', 'identity');
    expect([plain.headers['content-encoding'], String(plain.body)]).toEqual([undefined, SCRIPT]);
    expect(String((await get('/assets/small-a1b2.js', 'gzip, br')).body)).toBe('export {};');
  });

  test('files named by their contents are kept for a year, the shell is asked for again each time, also under the address of a screen', async () => {
    expect((await get('/assets/doors-a1b2.js', 'br')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const address of ['/', '/people', '/index.html']) {
      const shell = await get(address, 'br');
      expect([address, shell.status, shell.headers['cache-control'], String(shell.body)]).toEqual([address, 200, 'no-cache', SHELL]);
      expect(shell.headers['content-security-policy']).toContain("default-src 'self'");
    }
  });

  test('a file that is not there is not the shell', async () => {
    expect((await get('/assets/gone-c3d4.js', 'br')).status).toBe(404);
    expect((await get('/api/v1/nothing-here', 'br')).status).toBe(404);
  });
});
