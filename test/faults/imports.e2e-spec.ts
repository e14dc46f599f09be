import { Database } from '@doorstep/platform/database';
import { builtServer } from '../support/built-server';
import { clockServer } from '../support/clock-server';
import type { ImportBody } from '../support/imports';
import { nod, settled, upload } from '../support/imports';
import type { TestProgram } from '../support/program';
import { startProgram } from '../support/program';
import { testApi } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

const ROWS = 450;
/** A list whose every third row says more of the person of the row before. */
const list = Buffer.from(`Name,Phone,Email,Notes\n${Array.from({ length: ROWS }, (_, i) => {
  const person = i % 3 === 2 ? i - 1 : i;
  return `Worker${person} Number${person},(213) 555-${String(person).padStart(4, '0')},${i % 3 === 2 ? `w${person}@example.org` : ''},note of row ${i}`;
}).join('\n')}\n`);

/** The worker is killed in the middle of a list, by name of the place, and started again. */
describe('a list that is coming in when the worker is killed', () => {
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

  async function begin(team: SignedInTeam): Promise<string> {
    const { id } = await nod(team.as('lead'), (await upload(api, team, list)).body as ImportBody);
    expect((await team.as('lead').post(`/imports/${id}/runs`)).status).toBe(202);
    return id;
  }
  const read = <Row>(team: SignedInTeam, sql: string, values: unknown[] = []): Promise<Row[]> =>
    api.app.get(Database).withScope(team.actor('system'), (scope) => scope.query<Row>(sql, values));
  const standing = async (team: SignedInTeam, id: string) =>
    (await read<{ status: string; staged: number; ended: number; people: number; notes: number; work: string }>(team,
      `SELECT i.status, (SELECT count(*)::int FROM import_rows r WHERE r.import_id = i.id) AS staged, (SELECT count(*)::int FROM import_rows r WHERE r.import_id = i.id AND r.outcome IS NOT NULL) AS ended,
         (SELECT count(*)::int FROM contacts) AS people, (SELECT count(*)::int FROM notes) AS notes, (SELECT state FROM due_work w WHERE w.kind = 'imports.run-import' AND w.subject_id = i.id) AS work
       FROM imports i WHERE i.id = $1`, [id]))[0]!;
  const outcomes = (team: SignedInTeam, id: string) =>
    read<{ row_number: number; outcome: string; display_name: string; version: number }>(team,
      'SELECT r.row_number, r.outcome, c.display_name, c.version FROM import_rows r JOIN contacts c ON c.id = r.contact_id WHERE r.import_id = $1 ORDER BY r.row_number', [id]);

  test('goes on where it was: nobody is missing, nobody comes twice, and it ends as one that nobody disturbed', async () => {
    const team = await aSignedInTeam(api);
    const id = await begin(team);
    expect(await start('imports.before-commit').ended).toBe('SIGKILL');
    expect(await standing(team, id)).toEqual({ status: 'running', staged: ROWS, ended: 0, people: 0, notes: 0, work: 'waiting' });

    api.clock.moveBy(20_000);
    expect(await start('imports.after-batch').ended).toBe('SIGKILL');
    const left = await standing(team, id);
    expect([left.status, left.staged, left.ended, left.work, left.notes]).toEqual(['running', ROWS, 200, 'waiting', 200]);
    expect((await team.as('lead').get(`/imports/${id}`)).body).toMatchObject({ status: 'running', counts: { rows: ROWS, created: left.people }, progress: 0.444 });

    api.clock.moveBy(20_000);
    await start().ready;
    const done = await settled(team.as('lead'), id, 'done');
    expect(done.counts).toMatchObject({ rows: ROWS, created: 300, updated: 150, unchanged: 0, rejected: 0 });
    expect(await standing(team, id)).toEqual({ status: 'done', staged: ROWS, ended: ROWS, people: 300, notes: ROWS, work: 'done' });

    const calm = await aSignedInTeam(api);
    const other = await begin(calm);
    await settled(calm.as('lead'), other, 'done');
    expect(await outcomes(team, id)).toEqual(await outcomes(calm, other));
  }, 240_000);
});
