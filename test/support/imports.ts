import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Response } from 'supertest';
import supertest from 'supertest';
import { Sessions } from '@doorstep/accounts';
import type { RoleName } from '@doorstep/accounts';
import type { RunningWorker } from '../../apps/worker/create-worker';
import type { TestApi } from './server';
import { testApi } from './server';
import type { SignedInTeam, TestCaller } from './team';
import { aSignedInTeam } from './team';
import { until } from './until';
import { startWorker } from './worker';

/** The lists that organizers have (test/samples). */
export const sample = (name: string): Buffer => readFileSync(path.join(__dirname, '..', 'samples', name));

export const EXPORT = 'action-network-report-export.csv';
export const SHEET = 'google-sheet-master-list.csv';
export const SPANISH = 'excel-es-semicolon-windows1252.csv';

/** The worker on the same data folder as the api: it reads the files that the api has stored. */
export const workerBeside = (api: TestApi): Promise<RunningWorker> => startWorker(api.clock, { DOORSTEP_DATA: api.settings.dataFolder });

/** The api with a worker beside it for a spec of imports; each test gets a team of its own, told to `eachTest`. */
export function apiForImports(eachTest: (team: SignedInTeam) => void): TestApi & { worker(): RunningWorker } {
  const api = testApi();
  let worker: RunningWorker | undefined;
  beforeAll(async () => {
    worker = await workerBeside(api);
  }, 60_000);
  afterAll(() => worker?.close());
  beforeEach(async () => eachTest(await aSignedInTeam(api)));
  return Object.assign(api, { worker: () => worker! });
}

/** Sends a list as a browser does; fields may stand before the file or after it. */
export async function upload(api: TestApi, team: SignedInTeam, bytes: Buffer, given: { name?: string; role?: RoleName; fields?: Record<string, string>; after?: Record<string, string>; language?: string } = {}): Promise<Response> {
  const role = given.role ?? 'lead';
  const { secret } = await api.app.get(Sessions, { strict: false }).begin(team.users[role], team.id, role, 'tests');
  const request = supertest(api.app.getHttpServer()).post('/api/v1/imports').set({ 'X-Requested-With': 'doorstep', Cookie: `doorstep=${secret}`, ...(given.language && { 'Accept-Language': given.language }) });
  for (const [name, value] of Object.entries(given.fields ?? {})) void request.field(name, value);
  void request.attach('file', bytes, { filename: given.name ?? 'list.csv', contentType: 'text/csv' });
  for (const [name, value] of Object.entries(given.after ?? {})) void request.field(name, value);
  return request;
}

export interface ImportBody {
  id: string;
  version: number;
  status: string;
  progress: number;
  counts: Record<'rows' | 'created' | 'updated' | 'unchanged' | 'rejected' | 'warnings' | 'unclear', number>;
  columns: Array<{ index: number; header: string; field: string | null; confidence: number; asked: boolean; answered: boolean; samples: string[]; problem: string | null }>;
  askedValues: Array<{ field: string; value: string; count: number; suggestion: unknown }>;
  problems: Array<{ row: number; column: number | null; code: string; message: string }>;
  [more: string]: unknown;
}

/** Takes every guess as it is, as somebody who nods would; `columns` says what a header is. */
export async function nod(caller: TestCaller, list: ImportBody, columns: Record<string, string> = {}, more: object = {}): Promise<ImportBody> {
  const mapping = list.columns.flatMap((column) => {
    const field = columns[column.header] ?? (column.asked ? column.field : undefined);
    return field ? [{ index: column.index, field }] : [];
  });
  const answer = await caller.patch(`/imports/${list.id}`, { mapping, ...more });
  if (answer.status !== 200) throw new Error(`the mapping was not taken: ${JSON.stringify(answer.body)}`);
  return answer.body as ImportBody;
}

/** Waits for an end of a run or dry run. */
export const settled = (caller: TestCaller, id: string, ...states: string[]): Promise<ImportBody> =>
  until(`import ${states.join(' or ')}`, async () => {
    const { body } = await caller.get(`/imports/${id}`);
    if (body.status === 'failed' && !states.includes('failed')) throw new Error(`the import failed: ${JSON.stringify(body.failure)}`);
    return states.includes(body.status as string) && (body as ImportBody);
  }, 40_000);

/** Brings a list in, from the file to the report. */
export async function bringIn(api: TestApi, team: SignedInTeam, bytes: Buffer, given: { columns?: Record<string, string>; fields?: Record<string, string>; more?: object } = {}): Promise<ImportBody> {
  const caller = team.as('lead');
  const sent = await upload(api, team, bytes, { fields: given.fields });
  if (sent.status !== 201) throw new Error(`the list was not taken: ${JSON.stringify(sent.body)}`);
  const list = await nod(caller, sent.body as ImportBody, given.columns, given.more);
  const run = await caller.post(`/imports/${list.id}/runs`);
  if (run.status !== 202) throw new Error(`the run was not taken: ${JSON.stringify(run.body)}`);
  return settled(caller, list.id, 'done');
}
