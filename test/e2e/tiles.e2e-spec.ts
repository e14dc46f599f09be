import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import supertest from 'supertest';
import type { TestApi } from '../support/server';
import { startApi, testApi } from '../support/server';
import { aSignedInTeam } from '../support/team';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');
const tileOf = (api: TestApi, path: string, headers: Record<string, string> = {}) => supertest(api.app.getHttpServer()).get(path).set(headers).buffer(true);

/** A PMTiles file (version 3) of one picture, or one piece of vectors, at the top of the world. */
function archive(type: 1 | 2): Buffer {
  // One entry: id 0, a run of one, its length, and where it begins.
  const root = gzipSync(Buffer.from([1, 0, 1, PNG.length, 1]));
  const metadata = gzipSync(Buffer.from('{}'));
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const put = (at: number, value: number): void => void header.writeBigUInt64LE(BigInt(value), at);
  const [metadataAt, dataAt] = [127 + root.length, 127 + root.length + metadata.length];
  [127, root.length, metadataAt, metadata.length, dataAt, 0, dataAt, PNG.length, 1, 1, 1].forEach((value, i) => put(8 + i * 8, value));
  header.set([1, 2, 1, type, 0, 3], 96);
  return Buffer.concat([header, root, metadata, PNG]);
}

describe('streets from another server', () => {
  const asked: Array<{ url: string; headers: IncomingMessage['headers'] }> = [];
  let answer: (response: ServerResponse) => void = (response) => void response.setHeader('content-type', 'image/png').end(PNG);
  let elsewhere: Server;
  let api: TestApi;
  beforeAll(async () => {
    elsewhere = createServer((request, response) => {
      asked.push({ url: request.url!, headers: request.headers });
      answer(response);
    });
    await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    const { port } = elsewhere.address() as AddressInfo;
    api = await startApi({ environment: { DOORSTEP_TILES_URL: `http://127.0.0.1:${port}/map/{z}/{x}/{y}.png?key=k1`, DOORSTEP_TILES_ATTRIBUTION: '© Example' } });
  }, 60_000);
  afterAll(async () => {
    await api?.close();
    elsewhere?.closeAllConnections();
    await new Promise((closed) => elsewhere?.close(closed));
  });

  test('come through this one, once, and the other learns neither who asks nor from where', async () => {
    const team = await aSignedInTeam(api);
    const headers = { ...(await signedIn(team)), Referer: 'http://127.0.0.1/visits/secret', 'X-Forwarded-For': '203.0.113.9', 'User-Agent': 'Phone of Ana' };
    expect((await tileOf(api, '/tiles', headers)).body).toEqual({ streets: { attribution: '© Example', minZoom: 0, maxZoom: 19 } });
    const tile = await tileOf(api, '/tiles/17/22489/52315', headers);
    expect([tile.status, tile.headers['content-type'], tile.headers['cache-control'], Buffer.compare(tile.body as Buffer, PNG)]).toEqual([200, 'image/png', 'private, max-age=604800', 0]);
    await tileOf(api, '/tiles/17/22489/52315', headers);
    expect(asked.map(({ url }) => url)).toEqual(['/map/17/22489/52315.png?key=k1']);
    expect(JSON.stringify(asked)).not.toMatch(/secret|203\.0|Ana|cookie|referer/i);
  });

  test('are no open door: nobody without a session, and no address but a piece of the map', async () => {
    const team = await aSignedInTeam(api);
    const headers = await signedIn(team);
    const before = asked.length;
    for (const where of ['/tiles', '/tiles/1/0/0']) expect((await tileOf(api, where)).status).toBe(401);
    for (const where of ['/tiles/1/2/0', '/tiles/23/0/0', '/tiles/-1/0/0', '/tiles/1/..%2f..%2fadmin/0', '/tiles/1/0/0.png', '/tiles/1e1/0/0', '/tiles/1/0x1/0']) expect([where, (await tileOf(api, where, headers)).status]).toEqual([where, 404]);
    expect(asked.length).toBe(before);
  });

  test.each<[string, (response: ServerResponse) => void, number]>([
    ['a piece that is not there', (response) => void response.writeHead(404).end(), 404],
    ['a server that fails', (response) => void response.writeHead(500).end(), 502],
    ['a redirect', (response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(), 502],
    ['a page', (response) => void response.setHeader('content-type', 'text/html').end('<script>1</script>'), 502],
    ['a drawing that runs scripts', (response) => void response.setHeader('content-type', 'image/svg+xml').end('<svg/>'), 502],
    ['a picture without end', (response) => { response.setHeader('content-type', 'image/png'); response.write(Buffer.alloc(1_100_000)); }, 502],
    ['a line that breaks', (response) => void response.socket?.destroy(), 502],
  ])('%s is told as none', async (name, given, status) => {
    answer = given;
    const team = await aSignedInTeam(api);
    // Each its own piece: what was had is kept.
    expect((await tileOf(api, `/tiles/18/${name.length}/7`, await signedIn(team))).status).toBe(status);
  });
});

const signedIn = async (team: Awaited<ReturnType<typeof aSignedInTeam>>): Promise<Record<string, string>> => {
  const { body } = await team.as('admin').post('/api-tokens', { name: 'Map' });
  return { Authorization: `Bearer ${(body as { secret: string }).secret}` };
};

describe('streets from a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-tiles-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const withFile = async (content: Buffer | null, work: (api: TestApi, headers: Record<string, string>) => Promise<void>): Promise<void> => {
    const file = path.join(folder, 'streets.pmtiles');
    if (content) writeFileSync(file, content);
    else rmSync(file, { force: true });
    const api = await startApi({ environment: { DOORSTEP_TILES_FILE: file } });
    try {
      await work(api, await signedIn(await aSignedInTeam(api)));
    } finally {
      await api.close();
    }
  };

  test('of pictures are served from it', () => withFile(archive(2), async (api, headers) => {
    expect((await tileOf(api, '/tiles', headers)).body).toEqual({ streets: { attribution: '', minZoom: 0, maxZoom: 3 } });
    const tile = await tileOf(api, '/tiles/0/0/0', headers);
    expect([tile.status, tile.headers['content-type'], Buffer.compare(tile.body as Buffer, PNG)]).toEqual([200, 'image/png', 0]);
    expect((await tileOf(api, '/tiles/1/0/0', headers)).status).toBe(404);
  }), 60_000);

  test.each<[string, Buffer | null]>([['of vectors', archive(1)], ['that is none', Buffer.from('PNG and nothing else')], ['that is not there', null]])('%s count as none', (_, content) => withFile(content, async (api, headers) => {
    expect((await tileOf(api, '/tiles', headers)).body).toEqual({ streets: null });
  }), 60_000);
});

describe('without streets', () => {
  const api = testApi();
  test('nothing is there, and the settings say so', async () => {
    const team = await aSignedInTeam(api);
    const headers = await signedIn(team);
    expect((await tileOf(api, '/tiles', headers)).body).toEqual({ streets: null });
    expect((await tileOf(api, '/tiles/1/0/0', headers)).status).toBe(404);
    const settings = (await team.as('lead').get('/settings')).body;
    expect([settings['server.streets'], settings['server.geocoder']]).toEqual([null, false]);
    expect((await team.as('admin').patch('/settings', { 'server.geocoder': true })).status).toBe(422);
  });
});
