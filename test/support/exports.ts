import type { Response } from 'supertest';
import supertest from 'supertest';
import { Sessions } from '@doorstep/accounts';
import type { RoleName } from '@doorstep/accounts';
import type { TestApi } from './server';
import type { SignedInTeam, TestCaller } from './team';
import { until } from './until';

export { unpacked } from './exports-archive';

export interface ExportBody {
  id: string;
  status: string;
  rows: number;
  rowsExpected: number;
  ready: boolean;
  failure: { code: string; message: string } | null;
  columns: string[];
  expiresAt: string | null;
  [more: string]: unknown;
}

/** Waits for the end of an export. */
export const exported = (caller: TestCaller, id: string, ...states: string[]): Promise<ExportBody> =>
  until(`export ${states.join(' or ')}`, async () => {
    const { body } = await caller.get(`/exports/${id}`);
    if (body.status === 'failed' && !states.includes('failed')) throw new Error(`the export failed: ${JSON.stringify(body.failure)}`);
    return states.includes(body.status as string) && (body as ExportBody);
  }, 30_000);

/** The bytes of a file as a browser gets them. */
export async function fetched(api: TestApi, team: SignedInTeam, role: RoleName, id: string): Promise<Response & { body: Buffer }> {
  const { secret } = await api.app.get(Sessions, { strict: false }).begin(team.users[role], team.id, role, 'tests');
  return (await supertest(api.app.getHttpServer()).get(`/api/v1/exports/${id}/file`).set({ Cookie: `doorstep=${secret}` }).buffer(true)
    .parse((answer, done) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done(null, Buffer.concat(parts)));
    })) as Response & { body: Buffer };
}
