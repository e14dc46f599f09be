import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { Database } from '@doorstep/platform/database';
import { Sealer } from '@doorstep/platform/seal';
import { WorkerModule } from '../../apps/worker/worker.module';
import { ImportRowsRepository } from '../../libs/imports/data/import-rows.repository';
import { DryRunner } from '../../libs/imports/dry-runner';
import { ImportRunner } from '../../libs/imports/import-runner';
import { sealCells } from '../../libs/imports/run-plan';
import type { ImportBody } from '../support/imports';
import { EXPORT, nod, sample, upload } from '../support/imports';
import { testApi, testSettings } from '../support/server';
import type { SignedInTeam, TestCaller } from '../support/team';
import { aSignedInTeam } from '../support/team';

/** The worker's parts without their queue: a spec says when they work. */
describe('one list in several hands', () => {
  const api = testApi();
  let worker: TestingModule;
  let runner: ImportRunner;
  let team: SignedInTeam;
  let lead: TestCaller;
  const never = new AbortController().signal;

  beforeAll(async () => {
    const settings = testSettings(api.logins, api.settings.dataFolder, {});
    worker = await Test.createTestingModule({ imports: [WorkerModule.with(settings, api.clock)] }).compile();
    runner = worker.get(ImportRunner, { strict: false });
  }, 60_000);
  afterAll(() => worker?.close());
  beforeEach(async () => {
    team = await aSignedInTeam(api);
    lead = team.as('lead');
  });

  const door = (): Database => worker.get(Database, { strict: false });
  async function begun(bytes = sample(EXPORT)): Promise<string> {
    const { id } = await nod(lead, (await upload(api, team, bytes)).body as ImportBody);
    expect((await lead.post(`/imports/${id}/runs`)).status).toBe(202);
    return id;
  }
  const body = async (id: string): Promise<ImportBody> => (await lead.get(`/imports/${id}`)).body as ImportBody;
  const total = async (): Promise<number> => (await lead.get('/contacts?limit=1&count=true')).body.total as number;

  test('two workers that hold one import bring everybody in once', async () => {
    const many = Buffer.from(`Name,Phone\n${Array.from({ length: 650 }, (_, i) => `Person${i} Here,(213) 555-${String(i).padStart(4, '0')}`).join('\n')}\n`);
    const id = await begun(many);
    await Promise.all([runner.run(team.id, id, never), runner.run(team.id, id, never)]);
    expect(await body(id)).toMatchObject({ status: 'done', counts: { rows: 650, created: 650 } });
    expect(await total()).toBe(650);
    expect(await runner.run(team.id, id, never)).toBe('ignored');
  }, 60_000);

  test('two lists with the same people at the same time do not make them twice', async () => {
    const [a, b] = [await begun(), await begun()];
    await Promise.all([runner.run(team.id, a, never), runner.run(team.id, b, never)]);
    const counts = [(await body(a)).counts, (await body(b)).counts].sort((x, y) => y.created - x.created);
    expect(counts).toMatchObject([{ created: 20, unchanged: 0 }, { created: 0, unchanged: 20 }]);
  }, 60_000);

  test('a batch that is cut off leaves no trace, and rows that were staged before stay one', async () => {
    const id = await begun();
    const rows = worker.get(ImportRowsRepository, { strict: false });
    const sealer = worker.get(Sealer, { strict: false });
    const early = { row: 2, rejection: null, section: null, sealedCells: await sealCells(sealer, team.id, id, 2, sample(EXPORT).toString().split('\n')[1]!.split(',')) };
    await door().withScope(team.actor('system'), (scope) => rows.stage(scope, id, [early]));
    const stop = new AbortController();
    stop.abort();
    await expect(runner.run(team.id, id, stop.signal)).rejects.toThrow('stopping');
    expect(await body(id)).toMatchObject({ status: 'running', counts: { created: 0 } });
    await expect(door().withScope(team.actor('system'), async (scope) => {
      await rows.stage(scope, id, []);
      await runner.batch(scope, id);
      throw new Error('cut off');
    })).rejects.toThrow('cut off');
    expect([await total(), (await body(id)).status]).toEqual([0, 'running']);
    await runner.run(team.id, id, never);
    expect(await body(id)).toMatchObject({ status: 'done', counts: { rows: 20, created: 20 } });
  });

  test('cancelled in the middle it stops between two batches: who came in stays, and the list can come again', async () => {
    const many = Buffer.from(`Name,Phone\n${Array.from({ length: 300 }, (_, i) => `Person${i} Here,(213) 555-${String(i).padStart(4, '0')}`).join('\n')}\n`);
    const id = await begun(many);
    const stop = new AbortController();
    const staged = runner.run(team.id, id, stop.signal);
    stop.abort();
    await expect(staged).rejects.toThrow('stopping');
    await runner.run(team.id, id, AbortSignal.abort()).catch(() => undefined);
    const cancelled = await lead.patch(`/imports/${id}`, { status: 'cancelled' });
    const came = await total();
    expect(cancelled.body).toMatchObject({ status: 'cancelled', counts: { rows: came, created: came } });
    expect(await runner.run(team.id, id, never)).toBe('ignored');
    const again = await begun(many);
    await runner.run(team.id, again, never);
    expect((await body(again)).counts).toMatchObject({ created: 300 - came, unchanged: came });
    expect(await total()).toBe(300);
  }, 60_000);

  test('a dry run that nobody waits for any more ends by itself', async () => {
    const { id } = await nod(lead, (await upload(api, team, sample(EXPORT))).body as ImportBody);
    await lead.post(`/imports/${id}/dry-runs`);
    expect((await lead.post(`/imports/${id}/dry-runs`)).status).toBe(200);
    await lead.patch(`/imports/${id}`, { status: 'cancelled' });
    expect(await worker.get(DryRunner, { strict: false }).run(team.id, id, never)).toBe('ignored');
    expect(await body(id)).toMatchObject({ status: 'cancelled', dryRun: null });
  });
});
