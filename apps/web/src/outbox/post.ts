import { answer, api, ApiProblem } from '@doorstep/api-client';
import type { ItemAnswer } from './rules';
import type { Waiting } from './waiting';

/** No answer within this time is no signal. */
const PATIENCE_MS = 30_000;

/** What came back for a batch: an answer per visit, or a status for the whole (null: no answer came). */
export type PostAnswer =
  | { results: ItemAnswer[] }
  | { status: number | null; waitSeconds: number | null; problem: unknown };

/** Sends visits of one organization together. `sentAt` is the phone's clock, ISO. Never throws. */
export async function postVisits(rows: readonly Waiting[], sentAt: string, signal: AbortSignal): Promise<PostAnswer> {
  const patience = () => AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  try {
    // Another tab may have signed somebody else in: nobody's visits are sent as another's.
    const { user }: { user: { id: string } } = await answer(api.GET('/api/v1/session', { signal: patience() }));
    if (rows.some(({ userId }) => userId !== user.id)) return { status: 401, waitSeconds: null, problem: null };
    const { results }: { results: ItemAnswer[] } = await answer(api.POST('/api/v1/house-visits/batch', {
      headers: { 'X-Organization-Id': rows[0]?.organizationId ?? '' },
      body: { sentAt, visits: rows.map((row) => row.visit) } as never,
      signal: patience(),
    }));
    return { results };
  } catch (failure) {
    if (failure instanceof ApiProblem) return { status: failure.status, waitSeconds: failure.retryAfterSeconds, problem: failure.body };
    return { status: null, waitSeconds: null, problem: null };
  }
}
