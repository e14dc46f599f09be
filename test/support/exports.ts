import { inflateRawSync } from 'node:zlib';
import type { Response } from 'supertest';
import supertest from 'supertest';
import { Sessions } from '@doorstep/accounts';
import type { RoleName } from '@doorstep/accounts';
import type { TestApi } from './server';
import type { SignedInTeam, TestCaller } from './team';
import { until } from './until';

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

/** The files of an archive by their names, read as an unpacker reads them: from the directory at its end. */
export function unpacked(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const files = new Map<string, string>();
  for (let entry = 0, at = archive.readUInt32LE(end + 16); entry < archive.readUInt16LE(end + 10); entry += 1) {
    const [packed, nameLength, start] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const body = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    files.set(name, inflateRawSync(archive.subarray(body, body + packed)).toString('utf8'));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}
