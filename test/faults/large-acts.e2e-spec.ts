import { Database } from '@doorstep/platform/database';
import { builtServer } from '../support/built-server';
import { clockServer } from '../support/clock-server';
import type { TestProgram } from '../support/program';
import { startProgram } from '../support/program';
import { testApi } from '../support/server';
import { aSignedInTeam } from '../support/team';
import { until } from '../support/until';

const PEOPLE = 3_400;

/** The worker is killed while it does something to many people, and while it takes that back; and started again. */
describe('an act on many people whose worker is killed', () => {
  const api = testApi();
  let time: Awaited<ReturnType<typeof clockServer>>;
  let running: TestProgram | undefined;

  beforeAll(async () => {
    time = await clockServer(api.clock);
  });
  afterEach(() => running?.stop('SIGKILL'));
  afterAll(() => time?.close());

  const start = (fault?: string): TestProgram =>
    (running = startProgram(builtServer().main('worker'), api.logins, { DOORSTEP_DATA: api.settings.dataFolder, DOORSTEP_CLOCK_URL: time.url, ...(fault && { DOORSTEP_FAULT: fault }) }));

  test('goes on where it was: every person once, and everybody back as they were', async () => {
    const team = await aSignedInTeam(api);
    const lead = team.as('lead');
    await team.as('admin').patch('/settings', { 'bulk.atOnce': 100 });
    const read = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.app.get(Database).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, values));
    await read(`INSERT INTO contacts (organization_id, id, display_name, sort_key, created_at, updated_at)
      SELECT $1, gen_random_uuid(), 'Worker ' || n, 'worker ' || lpad(n::text, 7, '0'), $3, $3 FROM generate_series(1, $2::integer) n`, [team.id, PEOPLE, api.clock.now()]);
    const asked = await lead.post('/bulk-acts', { act: 'tag', target: { tag: 'Bus' }, filter: {} });
    expect(asked.status).toBe(202);
    const id = asked.body.id as string;
    const shown = async () => (await lead.get(`/bulk-acts/${id}`)).body;
    const tags = async () => (await read<{ n: number }>('SELECT count(*)::int AS n FROM contact_tags WHERE organization_id = $1', [team.id]))[0]!.n;
    // Asked of the row: the api lets nobody ask fifty times a second for as long as the clock stands still.
    const ended = (status: string) => until(`the act is ${status}`, async () => (await read<{ status: string }>('SELECT status FROM bulk_acts WHERE organization_id = $1 AND id = $2', [team.id, id]))[0]!.status === status, 60_000);

    expect(await start('bulk-acts.in-the-middle').ended).toBe('SIGKILL');
    expect([(await shown()).status, (await shown()).done, await tags()]).toEqual(['running', 1_000, 1_000]);
    api.clock.moveBy(20_000);
    await start().ready;
    await ended('done');
    expect(await shown()).toMatchObject({ people: PEOPLE, done: PEOPLE, changed: PEOPLE, unchanged: 0, leftOut: [] });
    // Each has the tag, and one change of it in their history: nobody was met twice.
    const met = `SELECT count(*)::int AS people, min(c.version) AS least, max(c.version) AS most, (SELECT count(*)::int FROM contact_field_changes h WHERE h.organization_id = $1) AS changes
      FROM contacts c WHERE c.organization_id = $1`;
    expect([await tags(), (await read(met, [team.id]))[0]]).toEqual([PEOPLE, { people: PEOPLE, least: 2, most: 2, changes: PEOPLE }]);
    await running!.stop('SIGKILL');

    expect((await lead.delete(`/bulk-acts/${id}`)).status).toBe(202);
    expect(await start('bulk-acts.before-commit').ended).toBe('SIGKILL');
    expect([(await shown()).status, (await shown()).restored, await tags()]).toEqual(['undoing', 0, PEOPLE]);
    api.clock.moveBy(20_000);
    await start().ready;
    await ended('undone');
    expect(await shown()).toMatchObject({ restored: PEOPLE, kept: 0 });
    expect([await tags(), (await read(met, [team.id]))[0]]).toEqual([0, { people: PEOPLE, least: 3, most: 3, changes: 2 * PEOPLE }]);
  }, 240_000);
});
