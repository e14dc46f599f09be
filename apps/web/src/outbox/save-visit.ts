import { answer, api } from '@doorstep/api-client';
import { UNDO_MS } from './rules';
import { tellJustSaved } from './just-saved';
import { postPin, type WaitingHeard, type WaitingPin } from './post';
import { ringOutbox } from './sender';
import { addWaiting, addWaitingTogether, dropForm, type About, type Waiting, type WaitingKind } from './vault';

/** Who saves, and in which organization. */
export interface Saver { userId: string; userName: string; organizationId: string }
export interface NewVisit {
  /** A visit when missing. */
  kind?: WaitingKind;
  /** The body to send. */
  visit: { id: string };
  form: unknown;
  about: About;
  /** Saved in one tap: it can be taken back for ten seconds. */
  atOnce: boolean;
  /** A row that this one takes the place of, unless it is being sent. */
  insteadOf?: string;
  /** The draft that is this visit; it goes when the visit is safe, with those of its sheets and its place. */
  draftKey?: string;
}

/** A row for the outbox. `now` in milliseconds. */
export const waitingRow = ({ kind, visit, form, about, atOnce }: NewVisit, saver: Saver, now: number): Waiting => ({
  id: visit.id, ...(kind && { kind }), visit, form, about, userId: saver.userId, userName: saver.userName, organizationId: saver.organizationId,
  savedAt: new Date(now).toISOString(), sendAfter: new Date(now + (atOnce ? UNDO_MS : 0)).toISOString(),
  state: 'waiting', attempts: 0, problem: null,
});

/**
 * Resolves when the visit, or touch, is safe: on this device, or, where the device cannot keep it, at the server.
 * Throws what the api client throws when neither works; then nothing was saved.
 */
export async function saveVisit(fresh: NewVisit, saver: Saver): Promise<void> {
  const row = waitingRow(fresh, saver, Date.now());
  try {
    await addWaiting(row, fresh.draftKey, fresh.insteadOf);
  } catch {
    if (fresh.kind === 'change') throw new Error('this is kept on this device or not at all');
    // No room, or storage is switched off: then it is saved when the server has said so.
    const sent = { headers: { 'X-Organization-Id': saver.organizationId }, body: fresh.visit as never };
    if (fresh.kind === 'return') await answer(api.POST('/api/v1/visit-lists/{id}/returns', { headers: sent.headers, params: { path: { id: fresh.about.listId! } }, body: {} }));
    else if (fresh.kind === 'heard') {
      const { pauseId, heardAt } = fresh.visit as WaitingHeard;
      await answer(api.POST('/api/v1/round-pauses/{id}/acknowledgements', { headers: sent.headers, params: { path: { id: pauseId } }, body: { heardAt, sentAt: new Date().toISOString() } }));
    } else if (fresh.kind === 'pin') await postPin(fresh.visit as WaitingPin, sent);
    else if (fresh.kind === 'touch') await answer(api.POST('/api/v1/touches', sent));
    else await answer(api.POST('/api/v1/house-visits', sent));
    if (fresh.draftKey) await dropForm(fresh.draftKey).catch(() => undefined);
    return;
  }
  tellJustSaved(row);
  ringOutbox();
}

/** Several visits with one tap, all or none; they can be taken back together for ten seconds. Resolves when they are safe. */
export async function saveTogether(fresh: readonly NewVisit[], saver: Saver, together: string): Promise<void> {
  const now = Date.now();
  try {
    await addWaitingTogether(fresh.map((one) => ({ ...waitingRow(one, saver, now), together })));
  } catch {
    // No room: then they are saved when the server has said so of each.
    const sent = { headers: { 'X-Organization-Id': saver.organizationId }, body: { sentAt: new Date(now).toISOString(), visits: fresh.map(({ visit }) => visit) } as never };
    const { results }: { results: { status: number }[] } = await answer(api.POST('/api/v1/house-visits/batch', sent));
    if (results.some(({ status }) => status !== 200 && status !== 201)) throw new Error('not all of these visits were taken');
    return;
  }
  tellJustSaved(null);
  ringOutbox();
}
