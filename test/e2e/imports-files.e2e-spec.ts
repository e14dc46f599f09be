import { existsSync, readFileSync, readdirSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Sessions } from '@doorstep/accounts';
import { newId } from '@doorstep/kernel';
import { Database } from '@doorstep/platform/database';
import { Sweep } from '@doorstep/platform/outbox';
import { say } from '@doorstep/platform/words';
import type { ImportBody } from '../support/imports';
import { EXPORT, apiForImports, bringIn, sample, settled, upload } from '../support/imports';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam, callerWith } from '../support/team';
import { until } from '../support/until';

const LIST = Buffer.from('Name,Phone\nAna,213-555-0101\n');

describe('files that are sent', () => {
  let team: SignedInTeam;
  let lead: TestCaller;
  const api = apiForImports((fresh) => ([team, lead] = [fresh, fresh.as('lead')]));

  const kept = (): string[] => {
    const folder = path.join(api.settings.dataFolder, 'imports');
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  test.each<[string, Buffer, string]>([
    ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(500)]), 'imports/not-a-list'],
    ['nothing', Buffer.alloc(0), 'imports/empty-file'],
    ['blank lines', Buffer.from('\n\n , ,\n'), 'imports/empty-file'],
    ['a workbook', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(300)]), 'imports/spreadsheet-not-yet'],
    ['three hundred columns', Buffer.from(`${Array.from({ length: 300 }, (_, i) => `c${i}`).join(',')}\n${'x,'.repeat(299)}x\n`), 'imports/too-many-columns'],
  ])('%s is no list, which is said of the field in three languages, and nothing is kept', async (_, bytes, code) => {
    const before = kept();
    const answer = await upload(api, team, bytes);
    expect([answer.status, answer.body.code, answer.body.errors.map((e: { field: string }) => e.field)]).toEqual([422, code, ['file']]);
    for (const language of ['en', 'es', 'ko'] as const) {
      expect((await upload(api, team, bytes, { language })).body.errors[0].message).toBe(say(language, code, { most: 200 }));
    }
    expect(kept()).toEqual(before);
    expect((await lead.get('/imports')).body.items).toEqual([]);
  });

  test('fields stand before the file or after it, and what is wrong with them is told by name', async () => {
    const before = kept();
    const campaign = (await lead.post('/campaigns', { name: 'Aurora', stage: 'building', stageSince: '2026-09-01' })).body as { id: string };
    expect((await upload(api, team, LIST, { fields: { campaignId: campaign.id } })).body).toMatchObject({ campaignId: campaign.id, kind: 'people' });
    expect((await upload(api, team, LIST, { after: { campaignId: campaign.id, kind: 'people' } })).body).toMatchObject({ campaignId: campaign.id });
    const refusals: Array<[Record<string, string>, number, string]> = [
      [{ kind: 'cats' }, 422, 'kind'], [{ kind: 'workplaces' }, 422, 'kind'], [{ campaignId: 'x' }, 422, 'campaignId'], [{ campaignId: newId() }, 404, 'campaignId'], [{ immigrationStatus: 'x' }, 422, 'immigrationStatus'],
    ];
    for (const [fields, status, field] of refusals) {
      for (const where of ['fields', 'after']) {
        const answer = await upload(api, team, LIST, { [where]: fields });
        expect([answer.status, answer.body.errors[0]?.field]).toEqual([status, field]);
        expect(answer.body.errors[0].message).not.toBe('');
      }
    }
    expect(kept()).toHaveLength(before.length + 2);
  });

  test('the same id with the same file is the same import, with another file it is refused', async () => {
    const id = newId();
    const first = await upload(api, team, LIST, { fields: { id } });
    const again = await upload(api, team, LIST, { fields: { id } });
    expect([first.status, again.status, again.body.id]).toEqual([201, 200, id]);
    expect((await upload(api, team, Buffer.from('Name\nBerta\n'), { fields: { id } })).body).toMatchObject({ status: 409, code: 'platform/id-reused' });
    const others = await aSignedInTeam(api);
    expect((await upload(api, others, LIST, { fields: { id } })).status).toBe(201);
  });

  test('a file keeps nothing of its sender’s name on disk, and of its name on screen only the last part', async () => {
    const before = new Set(kept());
    const names: Array<[string, string]> = [['../../etc/passwd', 'passwd'], ['CON', 'CON'], ['list\u202ecsv.exe', 'listcsv.exe'], [`${'ñ'.repeat(300)}.csv`, 'ñ'.repeat(200)]];
    for (const [name, shown] of names) expect((await upload(api, team, LIST, { name })).body.fileName).toBe(shown);
    const made = kept().filter((name) => !before.has(name));
    expect(made).toHaveLength(names.length);
    for (const name of made) expect(name).toMatch(/^[0-9a-f]{64}$/);
  });

  test('no file, two files, another form, a file under another name: each is said', async () => {
    const empty = await lead.post('/imports', { file: 'x' });
    expect([empty.status, empty.body.code]).toEqual([415, 'platform/unsupported-type']);
    const bare = await send(Buffer.from('--b\r\nContent-Disposition: form-data; name="kind"\r\n\r\npeople\r\n--b--\r\n'), 'b');
    expect([bare.status, bare.body.code, bare.body.errors[0]?.field]).toEqual([422, 'imports/no-file', 'file']);
    const part = (name: string) => `--b\r\nContent-Disposition: form-data; name="${name}"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\nName\nAna\n\r\n`;
    const two = await send(Buffer.from(`${part('file')}${part('file')}--b--\r\n`), 'b');
    expect([two.status, two.body.code]).toEqual([422, 'imports/one-file']);
    const other = await send(Buffer.from(`${part('list')}--b--\r\n`), 'b');
    expect([other.status, other.body.errors[0]]).toEqual([422, expect.objectContaining({ field: 'list', code: 'unknown-field' })]);
    const broken = await send(Buffer.from(part('file')), 'b');
    expect(broken.status).toBe(400);
    expect(kept().some((name) => name.endsWith('.part'))).toBe(false);
  });

  /** Sends these bytes as a form; `length` is what the headers say. */
  async function send(bytes: Buffer, boundary: string, length = bytes.length): Promise<{ status: number; body: { code: string; errors: Array<{ field: string; message: string }> } }> {
    const server = api.app.getHttpServer() as http.Server;
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { secret } = await api.app.get(Sessions, { strict: false }).begin(team.users.lead, team.id, 'lead', 'tests');
    return new Promise((resolve, reject) => {
      const request = http.request({
        port: (server.address() as AddressInfo).port, host: '127.0.0.1', path: '/api/v1/imports', method: 'POST', agent: false,
        headers: { 'X-Requested-With': 'doorstep', Cookie: `doorstep=${secret}`, 'Content-Type': `multipart/form-data; boundary=${boundary}`, 'Content-Length': length, 'Accept-Language': 'es' },
      }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode!, body: JSON.parse(text) as never });
          request.destroy();
        });
      });
      request.on('error', reject);
      request.write(bytes);
      if (length === bytes.length) request.end();
    });
  }

  test('a file of many parts on the way is kept to its last byte', async () => {
    const long = Buffer.from(`Name,Phone,Notes\n${Array.from({ length: 4_000 }, (_, i) => `Worker ${i},213-555-${String(i).padStart(4, '0')},${'x'.repeat(1_000)}`).join('\n')}\n`);
    const before = new Set(kept());
    const list = await upload(api, team, long);
    const [name] = kept().filter((one) => !before.has(one));
    expect([list.status, readFileSync(path.join(api.settings.dataFolder, 'imports', name!)).equals(long)]).toEqual([201, true]);
    // Its head alone was read while somebody waited.
    expect(Math.abs(list.body.rowEstimate - 4_000)).toBeLessThan(40);
    expect((await lead.post(`/imports/${list.body.id}/dry-runs`)).status).toBe(202);
    expect(await settled(lead, list.body.id, 'checked')).toMatchObject({ rowEstimate: 4_000, dryRun: { counts: { rows: 4_000, created: 4_000 } } });
  }, 60_000);

  test('two hundred megabytes are refused by their headers, before they are sent', async () => {
    const before = kept();
    const answer = await send(Buffer.from('--b\r\n'), 'b', 200 * 1024 * 1024);
    expect([answer.status, answer.body.code, answer.body.errors[0]]).toEqual([413, 'imports/too-large', expect.objectContaining({ field: 'file', message: expect.stringContaining('160') })]);
    expect(kept()).toEqual(before);
  });

  test('a day later the file and what its rows said are gone; who came in stays, and so does what became of the rows', async () => {
    const before = new Set(kept());
    const unused = (await upload(api, team, LIST)).body as ImportBody;
    const done = await bringIn(api, team, sample(EXPORT));
    expect(kept().filter((name) => !before.has(name))).toHaveLength(2);
    expect((await lead.get(`/imports/${done.id}/rows?limit=1`)).body.items[0].cells[1]).toBe('María Guadalupe');
    api.clock.moveBy(24 * 60 * 60 * 1000 + 1000);
    await until('this worker to lead the sweep', async () => (await api.worker().app.get(Sweep).pass()) >= 0);
    const file = async (id: string): Promise<string | null> =>
      (await api.app.get(Database).withScope(team.actor('lead'), (scope) => scope.one<{ file_key: string | null }>('SELECT file_key FROM imports WHERE id = $1', [id])))!.file_key;
    await until('both files to be forgotten', async () => (await file(done.id)) === null && (await file(unused.id)) === null);
    expect(kept().filter((name) => !before.has(name))).toEqual([]);
    team = { ...team, ...(await signInAgain()) };
    expect((await lead.get(`/imports/${done.id}`)).body).toMatchObject({ status: 'done', counts: { created: 20 }, preview: [], fileUntil: null });
    const rows = (await lead.get(`/imports/${done.id}/rows?limit=1`)).body.items;
    expect(rows[0]).toMatchObject({ outcome: 'created', displayName: 'María Guadalupe López Hernández', cells: [] });
    expect((await lead.get(`/imports/${done.id}/rejects.csv`)).status).toBe(200);
    expect((await lead.get(`/imports/${unused.id}`)).body).toMatchObject({ status: 'cancelled', failure: { code: 'imports/file-gone' } });
    const again = await bringIn(api, team, sample(EXPORT));
    expect(again.counts).toMatchObject({ unchanged: 20 });
  }, 60_000);

  /** A lead's session does not outlive a day. */
  async function signInAgain(): Promise<Partial<SignedInTeam>> {
    const { secret } = await api.app.get(Sessions, { strict: false }).begin(team.users.lead, team.id, 'lead', 'tests');
    lead = callerWith(api, { 'X-Requested-With': 'doorstep', Cookie: `doorstep=${secret}` });
    const again = lead;
    return { as: () => again };
  }
});
