import { fateOf, fateOfBatch, MOST_VISITS, nextBatch } from './rules';
import type { PostAnswer } from './post';
import type { Waiting } from './waiting';

/** What a round does with rows; the vault in the app, a map in specs. */
export interface Shelf {
  rows: () => Promise<Waiting[]>;
  claim: (ids: string[]) => Promise<Waiting[]>;
  mark: (ids: string[], change: Partial<Pick<Waiting, 'state' | 'problem'>>, failed?: boolean) => Promise<void>;
  acknowledge: (id: string, logged: unknown) => Promise<void>;
}

/** How a round ended: all that may go has gone, or try again (`waitSeconds` when the server said how long), or a sign-in is needed. */
export interface RoundEnd { stored: string[]; end: 'empty' | 'again' | 'sign_in'; waitSeconds: number | null }

/**
 * Sends a person's visits until none is left or something stands in the way. Only one round may run at a time:
 * rows found in state `sending` were left by a round that was cut off, and are sent again under the same ids.
 */
export async function sendRound(shelf: Shelf, userId: string, now: () => number, post: (rows: Waiting[]) => Promise<PostAnswer>): Promise<RoundEnd> {
  const stored: string[] = [];
  const left = (await shelf.rows()).filter((row) => row.userId === userId && row.state === 'sending');
  if (left.length > 0) await shelf.mark(left.map(({ id }) => id), { state: 'waiting' }, true);

  for (let most = MOST_VISITS; ;) {
    const batch = await shelf.claim(nextBatch(await shelf.rows(), { userId, now: now(), most }).map(({ id }) => id));
    if (batch.length === 0) return { stored, end: 'empty', waitSeconds: null };
    const said = await post(batch);
    const ids = batch.map(({ id }) => id);

    if (!('results' in said)) {
      const fate = fateOfBatch(said.status, batch.length);
      if (fate === 'needs_you') { await shelf.mark(ids, { state: 'needs_you', problem: said.problem }, true); continue; }
      await shelf.mark(ids, { state: 'waiting', problem: fate === 'sign_in' ? { status: 401 } : null }, fate === 'again');
      if (fate === 'smaller') most = Math.ceil(batch.length / 2);
      else if (fate === 'one_by_one') most = 1;
      else return { stored, end: fate, waitSeconds: said.waitSeconds };
      continue;
    }

    const again = await settle(shelf, batch, said.results, stored);
    if (again) return { stored, end: 'again', waitSeconds: null };
  }
}

/** Each visit of an answered batch finds its place. True when some are to be tried again. */
async function settle(shelf: Shelf, batch: Waiting[], results: { id: string | null; status: number; problem?: unknown }[], stored: string[]): Promise<boolean> {
  const again: string[] = [];
  for (const row of batch) {
    const said = results.find(({ id }) => id === row.id);
    const fate = fateOf(said);
    if (fate === 'stored') {
      await shelf.acknowledge(row.id, loggedOf(row));
      stored.push(row.id);
    } else if (fate === 'needs_you') await shelf.mark([row.id], { state: 'needs_you', problem: said?.problem ?? { status: said?.status } }, true);
    else again.push(row.id);
  }
  if (again.length > 0) await shelf.mark(again, { state: 'waiting', problem: null }, true);
  return again.length > 0;
}

/** What the list at hand remembers of a visit that was sent: only that it was, and what came of it. */
export function loggedOf(row: Waiting): { outcome: unknown; at: unknown } {
  const visit = row.visit as { outcome?: unknown; visitedAt?: unknown };
  return { outcome: visit.outcome ?? null, at: visit.visitedAt ?? row.savedAt };
}
