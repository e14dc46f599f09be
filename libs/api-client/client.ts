import createClient, { type Middleware } from 'openapi-fetch';
import { Offline, readProblem } from './problem';
import type { paths } from './schema';

const spoken = { language: 'en', organizationId: null as string | null };

/** Every later request asks for answers in this language (BCP 47). */
export const speak = (language: string): void => { spoken.language = language; };

/** Every later request acts in this organization; null: the one last used, as the server remembers it. */
export const actIn = (organizationId: string | null): void => { spoken.organizationId = organizationId; };

/** Statuses that a proxy in front of a sleeping server gives: no different from no answer at all. */
const away = new Set([502, 504]);

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('X-Requested-With', 'doorstep');
    request.headers.set('Accept-Language', spoken.language);
    // What was saved for one organization is sent for it, whichever is acted in now.
    if (spoken.organizationId && !request.headers.has('X-Organization-Id')) request.headers.set('X-Organization-Id', spoken.organizationId);
    return request;
  },
  async onResponse({ response }) {
    if (away.has(response.status)) throw new Offline(response.status);
    if (!response.ok) throw await readProblem(response);
  },
  onError({ error }) {
    // A cancelled request is not a lost signal: whoever cancelled it knows.
    return error instanceof Error && error.name === 'AbortError' ? error : new Offline(error);
  },
};

/** The one door to the server, typed by the generated contract. Throws `ApiProblem` or `Offline`. */
export const api = createClient<paths>({
  baseUrl: (globalThis as { location?: { origin: string } }).location?.origin ?? '',
  credentials: 'same-origin',
  fetch: (request) => globalThis.fetch(request),
});
api.use(manners);

/** The body of a good answer: `const person = await answer(api.GET('/api/v1/contacts/{id}', …))`. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
