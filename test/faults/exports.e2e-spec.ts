import { readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { Database } from '@doorstep/platform/database';
import { builtServer } from '../support/built-server';
import { clockServer } from '../support/clock-server';
import { exported } from '../support/exports';
import type { TestProgram } from '../support/program';
import { startProgram } from '../support/program';
import { testApi } from '../support/server';
import { aSignedInTeam } from '../support/team';

const PEOPLE = 20_000;

/** The worker is killed while it writes a file of people, and started again. */
describe('a file of people that is being made when the worker is killed', () => {
  const api = testApi();
  let time: Awaited<ReturnType<typeof clockServer>>;
  let running: TestProgram | undefined;

  beforeAll(async () => {
    time = await clockServer(api.clock);
  }, 60_000);
  afterEach(() => running?.stop('SIGKILL'));
  afterAll(async () => {
    await time?.close();
  });

  const start = (fault?: string): TestProgram =>
    (running = startProgram(builtServer().main('worker'), api.logins, { DOORSTEP_DATA: api.settings.dataFolder, DOORSTEP_CLOCK_URL: time.url, ...(fault && { DOORSTEP_FAULT: fault }) }));

  test('begins anew and ends whole; nobody can fetch half a file; it was made once', async () => {
    const team = await aSignedInTeam(api);
    const admin = team.as('admin');
    const read = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.app.get(Database).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, values));
    await read(`INSERT INTO contacts (organization_id, id, display_name, sort_key, created_at, updated_at)
      SELECT $1, gen_random_uuid(), 'Worker ' || n, 'worker ' || lpad(n::text, 7, '0'), $3, $3 FROM generate_series(1, $2::integer) n`, [team.id, PEOPLE, api.clock.now()]);
    const { id } = (await admin.post('/exports', { kind: 'contacts', format: 'csv', reason: 'Kept on paper' })).body as { id: string };
    const standing = async () => (await read<{ status: string; key: string | null; work: string; made: number }>(
      `SELECT e.status, e.file_key AS key, (SELECT state FROM due_work w WHERE w.kind = 'exports.make-export' AND w.subject_id = e.id) AS work,
         (SELECT count(*)::int FROM audit_events a WHERE a.subject_id = e.id AND a.act = 'exports.made') AS made FROM exports e WHERE e.id = $1`, [id]))[0];

    for (const fault of ['exports.in-the-middle', 'exports.before-commit']) {
      expect(await start(fault).ended).toBe('SIGKILL');
      expect(await standing()).toEqual({ status: 'running', key: null, work: 'waiting', made: 0 });
      expect((await admin.get(`/exports/${id}/file`)).status).toBe(409);
      api.clock.moveBy(20_000);
    }

    await start().ready;
    expect(await exported(admin, id, 'done')).toMatchObject({ rows: PEOPLE, ready: true });
    expect(await standing()).toMatchObject({ status: 'done', work: 'done', made: 1 });
    const file = await admin.get(`/exports/${id}/file`);
    expect(file.text.trimEnd().split('\r\n')).toHaveLength(PEOPLE + 1);

    // What the killed ones left behind lies sealed under names that no row has; a worker that begins a day later takes it.
    const folder = path.join(api.settings.dataFolder, 'exports');
    const { key } = (await standing())!;
    const left = readdirSync(folder).filter((name) => name !== key);
    expect(left).toHaveLength(2);
    await running!.stop('SIGTERM');
    const longAgo = new Date(api.clock.now().getTime() - 26 * 3_600_000);
    for (const name of left) utimesSync(path.join(folder, name), longAgo, longAgo);
    await start().ready;
    expect(readdirSync(folder)).toEqual([key]);
    expect((await admin.get(`/exports/${id}/file`)).text).toBe(file.text);
  }, 240_000);
});
