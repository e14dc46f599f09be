import { answer, api, ApiProblem, Offline, actIn } from '@doorstep/api-client';
import { useQuery, type QueryClient } from '@tanstack/react-query';
import { dropMeta, emptyVault, putMeta, readMeta } from '../../outbox/vault';

/** An organization that the reader belongs to, and as what. */
export interface Acting { id: string; name: string; role: string; kind?: string; timeZone?: string }

/** Who is signed in, as `GET /api/v1/session` answers. `organization` is the one acted in. */
export interface Session {
  user: { id: string; email: string | null; phone?: string | null; name: string; language: string; timeZone: string; contactId: string | null };
  organization: Acting;
  organizations: Acting[];
  permissions: string[];
  expiresAt: string;
}

export const sessionKey = ['session'] as const;
const lastSession = 'session';
const lastUser = 'user';

let asBefore = false;

/** Whoever belongs to several organizations goes on in the one this device acted in last. */
async function actAsBefore(): Promise<void> {
  if (asBefore) return;
  asBefore = true;
  const known = await readMeta<Session>(lastSession).catch(() => null);
  if (known && known.organizations.length > 1) actIn(known.organization.id);
}

/** The session, in the organization of this device; when the reader has left that one, in one that is theirs. From then on each request names it. */
async function askSession(): Promise<Session> {
  const asked = async (): Promise<Session> => answer(api.GET('/api/v1/session'));
  let session: Session;
  try {
    session = await asked();
  } catch (failure) {
    if (!(failure instanceof ApiProblem && failure.status === 404)) throw failure;
    actIn(null);
    session = await asked();
  }
  if (session.organizations.length > 1) actIn(session.organization.id);
  return session;
}

/** Asks the server; without a signal whoever was signed in last on this device goes on. Null: sign-in is needed. */
async function fetchSession(): Promise<Session | null> {
  await actAsBefore();
  try {
    const session = await askSession();
    await putMeta(lastSession, session).catch(() => undefined);
    return session;
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.status === 401) {
      await dropMeta(lastSession).catch(() => undefined);
      return null;
    }
    const known = await readMeta<Session>(lastSession).catch(() => null);
    if (known && (failure instanceof Offline || failure instanceof ApiProblem && failure.status >= 500)) return known;
    throw failure;
  }
}

export const useSessionQuery = () =>
  useQuery({ queryKey: sessionKey, queryFn: fetchSession, staleTime: 60_000, retry: false });

/** The session of the signed-in reader; undefined on the screens before sign-in. */
export const useSession = (): Session | undefined => useSessionQuery().data ?? undefined;

/** Whether the reader's role holds a permission such as `contacts.read`. The server decides; this only hides what would be refused. */
export const useMay = (permission: string): boolean => useSession()?.permissions.includes(permission) ?? false;

/** After a sign-in, set-up or accepted invitation. Another person than before on this device: their drafts and lists are not shown to this one. */
export async function beginSession(client: QueryClient, session: Session): Promise<void> {
  try {
    const before = await readMeta<string>(lastUser);
    if (before !== null && before !== session.user.id) await emptyVault();
    await putMeta(lastUser, session.user.id);
    await putMeta(lastSession, session);
  } catch {
    // A browser without storage still signs in; it only forgets.
  }
  actIn(null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
  client.setQueryData(sessionKey, session);
}

/** Acts in another of the reader's organizations from now on, here and at the server. Lists and drafts of the one that is left leave the device; visits that wait keep their own organization. */
export async function switchOrganization(client: QueryClient, organizationId: string): Promise<void> {
  const before = client.getQueryData<Session | null>(sessionKey)?.organization.id ?? null;
  actIn(organizationId);
  let session: Session;
  try {
    session = await answer(api.GET('/api/v1/session'));
  } catch (failure) {
    actIn(before);
    throw failure;
  }
  await emptyVault().catch(() => undefined);
  await Promise.all([putMeta(lastUser, session.user.id), putMeta(lastSession, session)]).catch(() => undefined);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
  client.setQueryData(sessionKey, session);
}

/** The server said that the session is over: drafts stay, the sign-in screen comes. */
export async function loseSession(client: QueryClient): Promise<void> {
  await dropMeta(lastSession).catch(() => undefined);
  client.setQueryData(sessionKey, null);
}

/** Signs out here and at the server. Without a signal the device forgets now and the cookie runs out by itself. */
export async function endSession(client: QueryClient): Promise<void> {
  await api.DELETE('/api/v1/session').catch((failure) => { if (!(failure instanceof Offline || failure instanceof ApiProblem)) throw failure; });
  await emptyVault().catch(() => undefined);
  client.clear();
  client.setQueryData(sessionKey, null);
}
