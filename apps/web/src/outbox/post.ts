import { answer, api, ApiProblem } from '@doorstep/api-client';
import { kindOf, type ItemAnswer } from './rules';
import type { Waiting } from './waiting';

/** No answer within this time is no signal. */
const PATIENCE_MS = 30_000;

/** A change of a person as it waits: the fields, and the version they were edited from. */
export interface WaitingChange { id: string; contactId: string; version: number; fields: object }

/** A return that waited longer than late visits are welcome. */
const MOST_SECONDS = 30 * 86_400;

/** That a list is brought back, as it waits. */
export interface WaitingReturn { id: string; listId: string }

/** "I heard it", said of a pause of rounds. */
export interface WaitingHeard { id: string; pauseId: string; heardAt: string }

/** A door's pin as it waits: `replaces` is the version of the pin that was seen there. */
export interface WaitingPin { id: string; listId: string; stopId: string; latitude: number; longitude: number; replaces: number | null; far: boolean }
/** Sends one pin under its own id: sent again, it is answered as it was the first time. */
export const postPin = ({ id, listId, stopId, ...body }: WaitingPin, way: { headers: Record<string, string> }): Promise<unknown> =>
  answer(api.POST('/api/v1/visit-lists/{id}/stops/{stopId}/pins', { ...way, headers: { ...way.headers, 'Idempotency-Key': id }, params: { path: { id: listId, stopId } }, body }));
/** What came back for a batch: an answer per visit, or a status for the whole (null: no answer came). */
export type PostAnswer =
  | { results: ItemAnswer[] }
  | { status: number | null; waitSeconds: number | null; problem: unknown };

/**
 * Sends visits, or touches, of one organization together, or one change of a person. `sentAt` is the phone's clock, ISO.
 * Throws only what went wrong on this device before anything was asked: that is a fault of ours and not a lost signal.
 */
export async function postVisits(rows: readonly Waiting[], sentAt: string, signal: AbortSignal): Promise<PostAnswer> {
  let asked = false;
  const patiently = <T>(ask: (way: { signal: AbortSignal; fetch: (request: Request) => Promise<Response> }) => Promise<T>): Promise<T> => {
    asked = false;
    return withPatience(signal, (limit) => ask({ signal: limit, fetch: (request) => { asked = true; return globalThis.fetch(request); } }));
  };
  try {
    // Another tab may have signed somebody else in: nobody's visits are sent as another's.
    const { user }: { user: { id: string } } = await patiently((way) => answer(api.GET('/api/v1/session', way)));
    if (rows.some(({ userId }) => userId !== user.id)) return { status: 401, waitSeconds: null, problem: null };
    const headers = { 'X-Organization-Id': rows[0]?.organizationId ?? '' };
    if (rows[0] && kindOf(rows[0]) === 'change') {
      const { id, contactId, version, fields } = rows[0].visit as WaitingChange;
      // Nobody is there to choose: what somebody else changed meanwhile is asked of a lead (CONTRACT 3).
      await patiently((way) => answer(api.PATCH('/api/v1/contacts/{id}', { ...way, headers, params: { path: { id: contactId } }, body: { version, ...fields, onConflict: 'ask-lead' } })));
      return { results: [{ id, status: 200 }] };
    }
    if (rows[0] && kindOf(rows[0]) === 'return') {
      const { id, listId } = rows[0].visit as WaitingReturn;
      const secondsAgo = Math.min(MOST_SECONDS, Math.max(0, Math.round((Date.parse(sentAt) - Date.parse(rows[0].savedAt)) / 1_000)));
      await patiently((way) => answer(api.POST('/api/v1/visit-lists/{id}/returns', { ...way, headers, params: { path: { id: listId } }, body: { secondsAgo } }))).catch((failure: unknown) => {
        // There is nothing to bring back any more: nobody needs to look at it.
        if (!(failure instanceof ApiProblem && failure.status === 404)) throw failure;
      });
      return { results: [{ id, status: 200 }] };
    }
    if (rows[0] && kindOf(rows[0]) === 'heard') {
      const { id, pauseId, heardAt } = rows[0].visit as WaitingHeard;
      await patiently((way) => answer(api.POST('/api/v1/round-pauses/{id}/acknowledgements', { ...way, headers, params: { path: { id: pauseId } }, body: { heardAt, sentAt } })));
      return { results: [{ id, status: 200 }] };
    }
    if (rows[0] && kindOf(rows[0]) === 'pin') {
      const pin = rows[0].visit as WaitingPin;
      await patiently((way) => postPin(pin, { ...way, headers }));
      return { results: [{ id: pin.id, status: 200 }] };
    }
    const bodies = rows.map((row) => row.visit);
    const { results }: { results?: ItemAnswer[] } = await patiently((way) => (rows[0] && kindOf(rows[0]) === 'touch'
      ? answer(api.POST('/api/v1/touches/batch', { ...way, headers, body: { sentAt, touches: bodies } as never }))
      : answer(api.POST('/api/v1/house-visits/batch', { ...way, headers, body: { sentAt, inOrder: true, visits: bodies } as never }))));
    return Array.isArray(results) ? { results } : noAnswer;
  } catch (failure) {
    if (failure instanceof ApiProblem) return { status: failure.status, waitSeconds: failure.retryAfterSeconds, problem: failure.body };
    if (!asked) throw failure;
    return noAnswer;
  }
}

const noAnswer: PostAnswer = { status: null, waitSeconds: null, problem: null };

/** Ends what `ask` began when it takes too long or `signal` ends. Made of parts that phones of many years have. */
async function withPatience<T>(signal: AbortSignal, ask: (limit: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const end = () => limit.abort();
  const timer = setTimeout(end, PATIENCE_MS);
  if (signal.aborted) end();
  signal.addEventListener('abort', end);
  try {
    return await ask(limit.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}
