import supertest from 'supertest';
import type { Response } from 'supertest';
import { Sessions, createApiToken } from '@doorstep/accounts';
import type { RoleName } from '@doorstep/accounts';
import { Database } from '@doorstep/platform/database';
import type { TestOrganization } from './organization';
import { anOrganization } from './organization';
import type { TestApi } from './server';

/** Somebody who calls the api: every write carries the header of our own pages unless `headers` say otherwise. */
export interface TestCaller {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Response>;
  patch(path: string, body?: object, headers?: Record<string, string>): Promise<Response>;
  put(path: string, body?: object, headers?: Record<string, string>): Promise<Response>;
  delete(path: string, headers?: Record<string, string>): Promise<Response>;
}

/** A caller with these headers; paths are told without `/api/v1`. */
export function callerWith(api: TestApi, own: Record<string, string>): TestCaller {
  const send = async (method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, body?: object, headers: Record<string, string> = {}): Promise<Response> => {
    const request = supertest(api.app.getHttpServer())[method](`/api/v1${path}`).set({ ...own, ...headers });
    return body === undefined ? request : request.send(body);
  };
  return {
    get: (path, headers) => send('get', path, undefined, headers),
    post: (path, body, headers) => send('post', path, body ?? {}, headers),
    patch: (path, body, headers) => send('patch', path, body ?? {}, headers),
    put: (path, body, headers) => send('put', path, body ?? {}, headers),
    delete: (path, headers) => send('delete', path, undefined, headers),
  };
}

/** An organization whose four users are signed in, as four browsers would be. */
export interface SignedInTeam extends TestOrganization {
  /** The browser of that role's user. */
  as(role: RoleName): TestCaller;
  /** A program with an API token of that role's user. */
  byToken(role: RoleName): TestCaller;
}

/** Somebody who is made when they call for the first time. */
function later(make: () => Promise<TestCaller>): TestCaller {
  let made: Promise<TestCaller> | undefined;
  const caller = (): Promise<TestCaller> => (made ??= make());
  return {
    get: async (...call) => (await caller()).get(...call),
    post: async (...call) => (await caller()).post(...call),
    patch: async (...call) => (await caller()).patch(...call),
    put: async (...call) => (await caller()).put(...call),
    delete: async (...call) => (await caller()).delete(...call),
  };
}

/** Nobody: a browser without a session. */
export const nobody = (api: TestApi): TestCaller => callerWith(api, { 'X-Requested-With': 'doorstep' });

/** `tokens`: made now, or each when its program calls for the first time, for tests of many teams that have few programs. */
export async function aSignedInTeam(api: TestApi, given: Parameters<typeof anOrganization>[1] = {}, tokens: 'now' | 'at first call' = 'now'): Promise<SignedInTeam> {
  const database = api.app.get(Database, { strict: false });
  const sessions = api.app.get(Sessions, { strict: false });
  const organization = await anOrganization({ app: database } as never, given);
  const browsers = {} as Record<RoleName, TestCaller>;
  const programs = {} as Record<RoleName, TestCaller>;
  for (const role of ['admin', 'lead', 'organizer', 'volunteer'] as const) {
    const userId = organization.users[role];
    const { secret } = await sessions.begin(userId, organization.id, role, 'tests');
    browsers[role] = callerWith(api, { 'X-Requested-With': 'doorstep', Cookie: `doorstep=${secret}` });
    const program = async (): Promise<TestCaller> =>
      callerWith(api, { Authorization: `Bearer ${(await createApiToken(database, { email: `${role}-${userId}@example.org`, name: 'tests' })).secret}` });
    programs[role] = tokens === 'now' ? await program() : later(program);
  }
  return { ...organization, as: (role) => browsers[role], byToken: (role) => programs[role] };
}
