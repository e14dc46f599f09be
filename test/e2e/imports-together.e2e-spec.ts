import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { Database } from '@doorstep/platform/database';
import { WorkerModule } from '../../apps/worker/worker.module';
import { ImportBatch } from '../../libs/imports/import-batch';
import { ImportRunner } from '../../libs/imports/import-runner';
import type { ImportBody } from '../support/imports';
import { nod, upload } from '../support/imports';
import { seededRandom } from '../support/random';
import { testApi, testSettings } from '../support/server';
import type { SignedInTeam } from '../support/team';
import { aSignedInTeam } from '../support/team';

/** People of a list that are new are written together: what comes of it is what would come of one row after the other. */
describe('rows that are written together', () => {
  const api = testApi();
  let worker: TestingModule;
  beforeAll(async () => {
    worker = await Test.createTestingModule({ imports: [WorkerModule.with(testSettings(api.logins, api.settings.dataFolder, {}), api.clock)] }).compile();
  }, 60_000);
  afterAll(() => worker?.close());

  const HEAD = 'First name,Last name,Phone,Email,Address,City,ZIP,Workplace,Texts,Support,Notes,Preferred name';
  /** Namesakes, shared phones and doors, the same person again with more or with a slip, yes and no of one number, what is no row. */
  function list(seed: number): string {
    const random = seededRandom(seed);
    const one = <T>(of: readonly T[]): T => random.pick(of);
    const rows = Array.from({ length: 130 }, () => [
      one(['Rosa', 'Ana', 'Luis', '민준', 'Jose']), one(['Aguilar', 'Agular', 'Kim', 'De la Cruz', '']), one(['', `213555${random.whole(1000, 1040)}`]),
      one(['', `p${random.whole(0, 40)}@example.org`]), one(['', '12 Oak St', '7 Elm St Apt 2']), 'Los Angeles', '90017', one(['', 'Hotel Aurora', 'Cafe Luna']),
      one(['', 'yes', 'no']), one(['', '1', '3']), one(['', 'likes Sundays', 'night shift, do not text her']), one(['', 'x'.repeat(230)]),
    ].map((cell) => (/,/.test(cell) ? `"${cell}"` : cell)).join(','));
    return [HEAD, ...rows].join('\n');
  }

  /** Brings it in and tells what stands in the tables, with people by their rows and not by ids. */
  async function broughtIn(team: SignedInTeam, text: string): Promise<unknown> {
    const lead = team.as('lead');
    const { id } = await nod(lead, (await upload(api, team, Buffer.from(text))).body as ImportBody, {}, { options: { unanswered: 'ignore' } });
    expect((await lead.post(`/imports/${id}/runs`)).status).toBe(202);
    await worker.get(ImportRunner, { strict: false }).run(team.id, id, new AbortController().signal);
    const { counts, status } = (await lead.get(`/imports/${id}`)).body as ImportBody;
    expect(status).toBe('done');
    return worker.get(Database, { strict: false }).withScope(team.actor('system'), async (scope) => {
      const rows = (sql: string): Promise<unknown[]> => scope.query(sql.replaceAll('WHO', '(SELECT min(r.row_number) FROM import_rows r WHERE r.organization_id = $1 AND r.contact_id = x.contact_id)'), [scope.organizationId]);
      const of = (table: string, columns: string): Promise<unknown[]> => rows(`SELECT WHO AS who, ${columns} FROM ${table} x WHERE x.organization_id = $1 ORDER BY 1, ${columns}`);
      return {
        counts,
        rows: await rows('SELECT x.row_number, x.outcome, x.reason, x.unclear, x.name, x.problems, WHO AS who FROM import_rows x WHERE x.organization_id = $1 ORDER BY 1'),
        people: await rows('SELECT WHO AS who, x.display_name, x.primary_phone, x.worksite_name, x.stand_value, x.version, x.custom_fields FROM (SELECT *, id AS contact_id FROM contacts) x WHERE x.organization_id = $1 ORDER BY 1'),
        phones: await of('contact_phones', 'position, number, as_typed, source'), emails: await of('contact_emails', 'position, address'), doors: await of('contact_addresses', 'position, door_key'),
        jobs: await of('employments', 'position, worksite_name, employer_name'), said: await of('consents', 'channel, address, purpose, status, at, source_kind'),
        stands: await of('assessments', 'value, basis'), notes: await of('notes', 'visibility, source_kind'), touches: await of('touches', 'kind, code'), offers: await of('import_offers', 'kind, state, held::text'),
        pairs: await rows(`SELECT (SELECT array_agg(n ORDER BY n) FROM (SELECT min(r.row_number) AS n FROM import_rows r WHERE r.organization_id = $1 AND r.contact_id IN (x.contact_id, x.other_contact_id) GROUP BY r.contact_id) k) AS who, x.score, x.reasons, x.state FROM duplicate_candidates x WHERE x.organization_id = $1 AND x.import_id IS NOT NULL ORDER BY 1, 2, 3`),
      };
    });
  }

  test.each([1, 2, 3])('leave what they would leave one after the other (%d)', async (seed) => {
    const text = list(seed);
    const together = await broughtIn(await aSignedInTeam(api), text);
    const batch = worker.get(ImportBatch, { strict: false }) as unknown as { placeAll(scope: unknown, plan: unknown, waiting: unknown, atOnce: boolean): Promise<unknown> };
    const whole = batch.placeAll.bind(batch);
    batch.placeAll = (scope, plan, waiting) => whole(scope, plan, waiting, false);
    try {
      const alone = await broughtIn(await aSignedInTeam(api), text);
      expect(together).toEqual(alone);
      expect(alone).toMatchObject({ counts: { rows: 130 } });
    } finally {
      batch.placeAll = whole;
    }
  }, 120_000);
});
