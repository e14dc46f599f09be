import { createApiToken } from '@doorstep/accounts';
import type { RoleName } from '@doorstep/accounts';
import type { Database } from '@doorstep/platform/database';
import type { TestOrganization } from '../support';
import { cutBy } from '../support/cut-by';

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** Longest that anybody waits for an answer (security.md F-26): a call that hangs longer fails as one that was cut. */
const LONGEST_MS = 15_000;

/** Somebody with a token who calls an api that may die meanwhile: a call rejects when its connection is cut. */
export interface ProgramCaller {
  get(path: string, signal?: AbortSignal): Promise<Answer>;
  post(path: string, body: object, signal?: AbortSignal): Promise<Answer>;
}

/** `port` is asked at every call, since an api that was started again may have another one. Paths are told without `/api/v1`. */
export function programCaller(port: () => number, headers: Record<string, string>): ProgramCaller {
  const send = async (method: string, path: string, body?: object, signal?: AbortSignal): Promise<Answer> => {
    const until = signal ?? AbortSignal.timeout(LONGEST_MS);
    const answer = await fetch(`http://127.0.0.1:${port()}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
      signal: until,
    });
    const text = await Promise.race([answer.text(), cutBy(until)]);
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: text === '' ? null : JSON.parse(text) };
  };
  return { get: (path, signal) => send('GET', path, undefined, signal), post: (path, body, signal) => send('POST', path, body, signal) };
}

/** A caller with an API token of that role's user. */
export async function callerByToken(door: Database, here: TestOrganization, role: RoleName, port: () => number): Promise<ProgramCaller> {
  const { secret } = await createApiToken(door, { email: `${role}-${here.users[role]}@example.org`, name: 'tests' });
  return programCaller(port, { Authorization: `Bearer ${secret}` });
}
