import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { ProgramCaller } from './program-caller';
import { programCaller } from './program-caller';

export interface FirstAdmin {
  readonly organizationId: Uuid;
  readonly userId: Uuid;
  readonly email: string;
  /** Their browser, signed in by the set-up. */
  readonly browser: ProgramCaller;
  /** Signs in once more, with their password; answers the status. The browser has the new session. */
  signIn(): Promise<number>;
  /** A program of theirs: writes of tokens are counted more generously than those of a browser. */
  token(): Promise<ProgramCaller>;
}

const PASSWORD = 'a quiet door at noon';
const OF_OUR_PAGES = { 'content-type': 'application/json', 'x-requested-with': 'doorstep' };

/** Sets up a Doorstep that is empty, as its first visitor does. */
export async function firstAdmin(port: () => number): Promise<FirstAdmin> {
  const email = `${newId()}@example.org`;
  const headers: Record<string, string> = { 'X-Requested-With': 'doorstep' };
  // Whoever is signed in by the answer is the browser from then on.
  const signedIn = async (path: string, body: object): Promise<{ status: number; body: unknown }> => {
    const answer = await fetch(`http://127.0.0.1:${port()}/api/v1${path}`, { method: 'POST', headers: OF_OUR_PAGES, body: JSON.stringify(body) });
    const [cookie] = answer.headers.getSetCookie();
    if (cookie) headers['Cookie'] = cookie.split(';')[0]!;
    return { status: answer.status, body: await answer.json() };
  };
  const made = await signedIn('/set-up', {
    organization: { name: 'Garment Workers United', kind: 'worker_center', timeZone: 'America/Los_Angeles', retentionMonths: null },
    admin: { name: 'Ana Reyes', email, password: PASSWORD, language: 'es' },
  });
  if (made.status !== 201) throw new Error(`no set-up: ${made.status} ${JSON.stringify(made.body)}`);
  const { organization, user } = made.body as { organization: { id: Uuid }; user: { id: Uuid } };
  const browser = programCaller(port, headers);
  return {
    organizationId: organization.id,
    userId: user.id,
    email,
    browser,
    signIn: async () => (await signedIn('/session', { email, password: PASSWORD })).status,
    token: async () => programCaller(port, { Authorization: `Bearer ${(await browser.post('/api-tokens', { name: 'tests' })).body.secret}` }),
  };
}
