import type { Waiting } from './waiting';

const row = (more: Partial<Waiting> = {}): Waiting => ({
  id: 'visit', visit: { id: 'visit', outcome: 'talked' }, form: null, about: { people: [], address: null, campaignId: null, listId: null, stopId: null },
  savedAt: '2026-10-15T18:00:00Z', sendAfter: '2026-10-15T18:00:00Z', state: 'sending', attempts: 0, problem: null,
  userId: 'ana', userName: 'Ana Reyes', organizationId: 'local-11', ...more,
});
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const session = () => json({ user: { id: 'ana' } });
let postVisits: typeof import('./post')['postVisits'];
const post = (rows = [row()], signal = new AbortController().signal) => postVisits(rows, '2026-10-15T19:00:00Z', signal);

describe('What is asked of the server', () => {
  beforeAll(async () => {
    Object.assign(globalThis, { location: { origin: 'https://doorstep.example.org' } });
    ({ postVisits } = await import('./post'));
  });
  const before = { fetch: globalThis.fetch, any: AbortSignal.any, timeout: AbortSignal.timeout };
  const answers = (...given: Array<() => Response | Promise<Response>>) => {
    const asked: Request[] = [];
    globalThis.fetch = (async (request: Request) => { asked.push(request); return given[asked.length - 1]!(); }) as typeof fetch;
    return asked;
  };
  afterEach(() => { globalThis.fetch = before.fetch; Object.assign(AbortSignal, { any: before.any, timeout: before.timeout }); });

  it('reaches it from a phone that knows neither AbortSignal.any nor AbortSignal.timeout', async () => {
    Object.assign(AbortSignal, { any: undefined, timeout: undefined });
    answers(session, () => json({ results: [{ id: 'visit', status: 201 }] }));
    expect(await post()).toEqual({ results: [{ id: 'visit', status: 201 }] });
  });

  it('is no answer when the signal is lost, the page is not ours, or the sender is stopped', async () => {
    answers(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await post()).toEqual({ status: null, waitSeconds: null, problem: null });
    answers(session, () => new Response('<html>', { status: 200 }));
    expect(await post()).toMatchObject({ status: null });
    answers(session, () => json({ welcome: 'to our network' }));
    expect(await post()).toMatchObject({ status: null });
    const stopped = new AbortController();
    globalThis.fetch = ((request: Request) => new Promise((_, reject) => {
      request.signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
      stopped.abort();
    })) as typeof fetch;
    expect(await post([row()], stopped.signal)).toMatchObject({ status: null });
  });

  it('is a fault that is thrown, and no lost signal, when the device fails before it asks', async () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const asked = answers(session);
    await expect(post([row({ visit: circle })])).rejects.toThrow(TypeError);
    expect(asked).toHaveLength(1);
  });

  it('is one change of a person, which asks a lead where somebody else changed the same', async () => {
    const change = row({ kind: 'change', visit: { id: 'visit', contactId: 'rosa', version: 3, fields: { preferredName: 'Rosi' } } });
    const asked = answers(session, () => json({ id: 'rosa', version: 4 }));
    expect(await post([change])).toEqual({ results: [{ id: 'visit', status: 200 }] });
    expect([asked[1]!.method, new URL(asked[1]!.url).pathname, asked[1]!.headers.get('X-Organization-Id'), await asked[1]!.json()])
      .toEqual(['PATCH', '/api/v1/contacts/rosa', 'local-11', { version: 3, preferredName: 'Rosi', onConflict: 'ask-lead' }]);
    answers(session, () => json({ status: 404, code: 'platform/not-found', title: 'gone' }, 404));
    expect(await post([change])).toMatchObject({ status: 404 });
  });

  it('is one answer to a pause of rounds, with the phone’s clock', async () => {
    const heard = row({ kind: 'heard', visit: { id: 'visit', pauseId: 'storm', heardAt: '2026-10-15T18:00:00Z' } });
    const asked = answers(session, () => json({ pauseId: 'storm' }, 201));
    expect(await post([heard])).toEqual({ results: [{ id: 'visit', status: 200 }] });
    expect([asked[1]!.method, new URL(asked[1]!.url).pathname, asked[1]!.headers.get('X-Organization-Id'), await asked[1]!.json()])
      .toEqual(['POST', '/api/v1/round-pauses/storm/acknowledgements', 'local-11', { heardAt: '2026-10-15T18:00:00Z', sentAt: '2026-10-15T19:00:00Z' }]);
  });

  it('is nothing when somebody else is signed in meanwhile', async () => {
    const asked = answers(() => json({ user: { id: 'ben' } }));
    expect(await post()).toMatchObject({ status: 401 });
    expect(asked).toHaveLength(1);
  });
});
