import { fateOf, fateOfBatch, isFault, MOST_VISITS, nextBatch } from './rules';
import type { PostAnswer } from './post';
import type { Waiting } from './waiting';

/** What a round does with rows; the vault in the app, a map in specs. */
export interface Shelf {
  rows: () => Promise<Waiting[]>;
  claim: (ids: string[]) => Promise<Waiting[]>;
  mark: (ids: string[], change: Partial<Pick<Waiting, 'state' | 'problem' | 'faults'>>, failed?: boolean) => Promise<void>;
  acknowledge: (stored: ReadonlyArray<{ id: string; logged: unknown }>) => Promise<void>;
}

/** How a round ended: all that may go has gone, or try again (`waitSeconds` when the server said how long), or a sign-in is needed. */
export interface RoundEnd { stored: string[]; end: 'empty' | 'again' | 'sign_in'; waitSeconds: number | null }

/** What one round hands on to the next: how many go together, and how often in a row a batch made the server fail. */
export interface Course { most: number; faults: number }
export const freshCourse = (): Course => ({ most: MOST_VISITS, faults: 0 });

/**
 * Sends a person's visits until none is left or something stands in the way. Only one round may run at a time:
 * rows found in state `sending` were left by a round that was cut off, and are sent again under the same ids.
 * `course` is changed and goes into the next round. Throws what `post` throws; the visits wait on.
 */
export async function sendRound(shelf: Shelf, userId: string, now: () => number, post: (rows: Waiting[]) => Promise<PostAnswer>, course = freshCourse()): Promise<RoundEnd> {
  const stored: string[] = [];
  const left = (await shelf.rows()).filter((row) => row.userId === userId && row.state === 'sending');
  if (left.length > 0) await shelf.mark(left.map(({ id }) => id), { state: 'waiting' }, true);

  for (;;) {
    const batch = await shelf.claim(nextBatch(await shelf.rows(), { userId, now: now(), most: course.most }).map(({ id }) => id));
    if (batch.length === 0) { Object.assign(course, freshCourse()); return { stored, end: 'empty', waitSeconds: null }; }
    const ids = batch.map(({ id }) => id);
    const said = await post(batch).catch(async (fault: unknown) => {
      await shelf.mark(ids, { state: 'waiting', problem: null }, true);
      throw fault;
    });

    if (!('results' in said)) {
      const end = await settleWhole(shelf, batch, said, course);
      if (end) return { stored, end, waitSeconds: said.waitSeconds };
      continue;
    }

    const again = await settle(shelf, batch, said.results, stored);
    if (again) return { stored, end: 'again', waitSeconds: null };
  }
}

/** A batch that was answered as a whole: they wait on, the course changes. Answers how the round ends, null when it goes on. */
async function settleWhole(shelf: Shelf, batch: Waiting[], said: Exclude<PostAnswer, { results: unknown }>, course: Course): Promise<'again' | 'sign_in' | null> {
  const ids = batch.map(({ id }) => id);
  const fault = isFault(said.status);
  const alone = batch.length === 1;
  const faults = (alone ? batch[0]!.faults ?? 0 : course.faults) + 1;
  const fate = fateOfBatch(said.status, batch.length, faults);
  if (fate === 'needs_you') { await shelf.mark(ids, { state: 'needs_you', problem: said.problem }, true); return null; }
  const counted = fault && alone ? { faults } : {};
  await shelf.mark(ids, { state: 'waiting', problem: fate === 'sign_in' ? { status: 401 } : null, ...counted }, fault || fate === 'again');
  if (fault && !alone) course.faults = faults;
  if (fate === 'smaller') course.most = Math.ceil(batch.length / 2);
  if (fate === 'one_by_one') course.most = 1;
  if (fate === 'aside') Object.assign(course, freshCourse());
  if (fate === 'sign_in' || fate === 'again') return fate;
  // A server that fails is given a rest before it is asked for less.
  return fault && fate !== 'aside' ? 'again' : null;
}

/** Each visit of an answered batch finds its place. True when some are to be tried again. */
async function settle(shelf: Shelf, batch: Waiting[], results: { id: string | null; status: number; problem?: unknown }[], stored: string[]): Promise<boolean> {
  let again = false;
  const answers = new Map(results.map((one) => [one.id, one]));
  const there = batch.filter((row) => fateOf(answers.get(row.id)) === 'stored');
  if (there.length > 0) await shelf.acknowledge(there.map((row) => ({ id: row.id, logged: loggedOf(row) })));
  stored.push(...there.map(({ id }) => id));
  for (const row of batch) {
    const said = answers.get(row.id);
    const fate = fateOf(said);
    if (fate === 'stored') continue;
    if (fate === 'needs_you') await shelf.mark([row.id], { state: 'needs_you', problem: said?.problem ?? { status: said?.status } }, true);
    else {
      again = true;
      await shelf.mark([row.id], { state: 'waiting', problem: null, ...(isFault(said?.status) ? { faults: (row.faults ?? 0) + 1 } : {}) }, true);
    }
  }
  return again;
}

/** What the list at hand remembers of a visit that was sent: only that it was, and what came of it. */
export function loggedOf(row: Waiting): { outcome: unknown; at: unknown } {
  const visit = row.visit as { outcome?: unknown; visitedAt?: unknown };
  return { outcome: visit.outcome ?? null, at: visit.visitedAt ?? row.savedAt };
}
