import Dexie, { type EntityTable } from 'dexie';
import { asSaved } from './rules';
import type { KeptList, Waiting } from './waiting';

/*
 * The one module that stores anything on the device (beside choices.ts, which it re-exports).
 * Everything else calls the functions below and never sees a table. Rows are plain for now.
 */
export { keepChoice, readChoice, type Choice } from './choices';
export type { About, KeptList, Waiting, WaitingKind } from './waiting';

interface Draft { key: string; value: unknown; keptAt: string }
interface Meta { key: string; value: unknown }

// Strict: "saved" is shown only after the row is on the disk, not only on its way there.
const store = new Dexie('doorstep', { chromeTransactionDurability: 'strict' }) as Dexie & {
  meta: EntityTable<Meta, 'key'>;
  briefs: EntityTable<KeptList, 'id'>;
  waiting: EntityTable<Waiting, 'id'>;
  drafts: EntityTable<Draft, 'key'>;
};
store.version(1).stores({ meta: 'key', briefs: 'id', waiting: 'id, savedAt, state', drafts: 'key' });

/** Asks the browser not to throw our rows away when space is short. True when it promised. */
export const askToKeep = async (): Promise<boolean> =>
  (await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.()) || false;

// ---- small facts: who was signed in last, when the list was fetched ----
export const putMeta = async (key: string, value: unknown): Promise<void> => { await store.meta.put({ key, value }); };
export const readMeta = async <T>(key: string): Promise<T | null> => ((await store.meta.get(key))?.value as T | undefined) ?? null;
export const dropMeta = (key: string): Promise<void> => store.meta.delete(key);

// ---- the lists at hand ----
/** Doors whose visit the server took, and when (milliseconds of this page). */
const doneAt = new Map<string, number>();
/** When the server was asked for the lists that are kept. */
let keptOf = -1;
/**
 * These lists lie on the device now and no others. What was logged at a door and is done at the server as well stays with it.
 * `askedAt` (performance.now()) is when the server was asked for them: a door whose visit it took after that is done, whatever
 * it said; and an answer that comes after that to a later question is not kept.
 */
export const keepLists = (lists: KeptList[], askedAt: number): Promise<void> =>
  store.transaction('rw', store.briefs, async () => {
    if (askedAt < keptOf) return;
    keptOf = askedAt;
    const before = new Map((await store.briefs.toArray()).map((list) => [list.id, list]));
    await store.briefs.clear();
    await store.briefs.bulkPut(lists.map((list) => ({
      ...list,
      stops: list.stops.map((stop) => {
        const then = (doneAt.get(stop.id) ?? -1) < askedAt ? undefined : before.get(list.id)?.stops.find(({ id }) => id === stop.id);
        if (then) return then;
        const logged = stop.state === 'open' ? undefined : before.get(list.id)?.stops.find(({ id }) => id === stop.id)?.logged;
        return logged === undefined ? stop : { ...stop, logged };
      }),
    })));
  });
/** All lists on this device. */
export const keptLists = (): Promise<KeptList[]> => store.briefs.toArray();

// ---- the planned visits that were taken along; their shape is the visits' own ----
const PLANS = 'plans';
/** These planned visits lie on the device now and no others. */
export const keepPlans = (plans: readonly unknown[]): Promise<void> => putMeta(PLANS, plans);
/** Null when none were ever taken along. */
export const keptPlans = (): Promise<unknown[] | null> => readMeta(PLANS);

// ---- who goes along, chosen once for each list at hand ----
const BESIDE = 'beside';
/** Somebody who goes along: of the team, or a worker without an account. */
export interface Beside { id: string; name: string }
/** By the list's id. */
export const keptBeside = async (): Promise<Record<string, Beside[]>> => (await readMeta<Record<string, Beside[]>>(BESIDE)) ?? {};
/** Lists that are at hand no more lose theirs. */
export const keepBeside = (listId: string, people: readonly Beside[]): Promise<void> =>
  store.transaction('rw', store.meta, store.briefs, async () => {
    const there = new Set((await store.briefs.toArray()).map(({ id }) => id));
    const before = Object.entries(await keptBeside()).filter(([id]) => there.has(id));
    await putMeta(BESIDE, { ...Object.fromEntries(before), [listId]: [...people] });
  });

// ---- pauses of rounds, as they were told last; their shape is the rounds' own ----
const PAUSES = 'pauses';
const PAUSES_OVER = 'pauses-over';
interface KeptPause { id: string; heardAt: string | null }
export const keepPauses = (pauses: readonly KeptPause[]): Promise<void> => putMeta(PAUSES, pauses);
export const keptPauses = (): Promise<unknown[] | null> => readMeta(PAUSES);
/** It was said here that this pause was heard of. */
export const keepHeard = (id: string, heardAt: string): Promise<void> =>
  store.transaction('rw', store.meta, async () => {
    const kept = (await readMeta<KeptPause[]>(PAUSES)) ?? [];
    await putMeta(PAUSES, kept.map((pause) => (pause.id === id ? { ...pause, heardAt: pause.heardAt ?? heardAt } : pause)));
  });
/** Pauses whose end was read on this device. */
export const overSeen = async (): Promise<string[]> => (await readMeta<string[]>(PAUSES_OVER)) ?? [];
export const dropOver = (ids: readonly string[]): Promise<void> => putMeta(PAUSES_OVER, ids);

// ---- the round that the visitor is on, with what was said of it and not heard yet; its shape is the rounds' own ----
const ROUND = 'round';
/** Null: no round. */
export const keptRound = (): Promise<unknown> => readMeta(ROUND);
/** What a round can be begun with, as it was told last. */
const ROUND_OPTIONS = 'round-options';
export const keepOptions = (options: unknown): Promise<void> => putMeta(ROUND_OPTIONS, options);
export const keptOptions = (): Promise<unknown> => readMeta(ROUND_OPTIONS);
/** Changes what is kept in one stroke, so that two acts at the same time are both kept. */
export const changeRound = (change: (round: unknown) => unknown): Promise<unknown> =>
  store.transaction('rw', store.meta, async () => {
    const next = change((await store.meta.get(ROUND))?.value ?? null);
    await (next === null ? store.meta.delete(ROUND) : store.meta.put({ key: ROUND, value: next }));
    return next;
  });

// ---- visits that wait to be sent ----
/**
 * Resolves when the visit is safe on the device, and its draft, with what was typed in the sheets of its form and of its place, gone with the same stroke. The same id again is the same visit:
 * the last word counts as long as it was not taken for sending; after that the first stays. `insteadOf` goes in the same stroke, unless it is being sent.
 */
export const addWaiting = (row: Waiting, draftKey: string | null = null, insteadOf: string | null = null): Promise<void> =>
  store.transaction('rw', store.waiting, store.drafts, store.meta, async () => {
    if (insteadOf !== null && (await store.waiting.get(insteadOf))?.state !== 'sending') await store.waiting.delete(insteadOf);
    const [there, order] = await Promise.all([store.waiting.get(row.id), lastOrder(), draftKey === null ? undefined : dropForm(draftKey)]);
    if (!there) await Promise.all([store.waiting.add({ ...row, order: order + 1 }), store.meta.put({ key: ORDER, value: order + 1 })]);
    else if (there.state === 'waiting' && there.attempts === 0) await store.waiting.put({ ...row, savedAt: there.savedAt, order: there.order });
  });
/** How many were saved on this device so far. */
const ORDER = 'saved';
const lastOrder = async (): Promise<number> => (await store.meta.get(ORDER))?.value as number | undefined ?? 0;
/** Several at once, all or none: the doors of a building. */
export const addWaitingTogether = (rows: readonly Waiting[]): Promise<void> =>
  store.transaction('rw', store.waiting, store.meta, async () => {
    const order = await lastOrder();
    await store.waiting.bulkAdd(rows.map((row, n) => ({ ...row, order: order + 1 + n })));
    await store.meta.put({ key: ORDER, value: order + rows.length });
  });
/** In the order they were saved, of everybody who used this device. */
export const waitingVisits = async (): Promise<Waiting[]> => (await store.waiting.toArray()).sort(asSaved);
export const readWaiting = async (id: string): Promise<Waiting | null> => (await store.waiting.get(id)) ?? null;
/** Takes rows for sending: those that are still there and wait. What was taken back meanwhile is not among them. */
export const claimWaiting = (ids: string[]): Promise<Waiting[]> =>
  store.transaction('rw', store.waiting, async () => {
    const rows = (await store.waiting.bulkGet(ids)).filter((row) => row !== undefined && row.state === 'waiting') as Waiting[];
    await store.waiting.bulkPut(rows.map((row) => ({ ...row, state: 'sending' as const })));
    return rows;
  });
export const markWaiting = (ids: string[], change: Partial<Pick<Waiting, 'state' | 'problem' | 'faults'>>, failed = false): Promise<void> =>
  store.transaction('rw', store.waiting, async () => {
    const rows = (await store.waiting.bulkGet(ids)).filter((row) => row !== undefined);
    await store.waiting.bulkPut(rows.map((row) => ({ ...row, ...change, attempts: row.attempts + (failed ? 1 : 0) })));
  });
/**
 * The server has them: their doors are done in the lists at hand, and then they leave the device. In this order, since those who
 * look at either are told one after the other: no door may be open between. Safe to call again where it ended in the middle.
 */
export const acknowledge = async (stored: ReadonlyArray<{ id: string; logged: unknown }>): Promise<void> => {
  const ids = stored.map(({ id }) => id);
  await store.transaction('rw', store.waiting, store.briefs, async () => {
    const rows = await store.waiting.bulkGet(ids);
    const doors = new Map<string, Map<string, unknown>>();
    for (const [n, row] of rows.entries()) {
      const { listId, stopId } = row?.about ?? {};
      if (listId && stopId) doneAt.set(stopId, performance.now());
      if (listId && stopId) doors.set(listId, (doors.get(listId) ?? new Map<string, unknown>()).set(stopId, stored[n]!.logged));
    }
    for (const list of await store.briefs.bulkGet([...doors.keys()])) {
      const done = list && doors.get(list.id);
      if (done) await store.briefs.put({ ...list, stops: list.stops.map((stop) => (done.has(stop.id) ? { ...stop, state: 'done', logged: done.get(stop.id) } : stop)) });
    }
  });
  await store.waiting.bulkDelete(ids);
};
/** Undo: true when the visit had not been taken for sending and is gone. */
export const takeBack = (id: string): Promise<boolean> =>
  store.transaction('rw', store.waiting, async () => {
    const row = await store.waiting.get(id);
    if (!row || row.state !== 'waiting' || row.attempts > 0) return false;
    await store.waiting.delete(id);
    return true;
  });
/** Undo of several: all go, or, when one was taken for sending already, none. */
export const takeBackTogether = (ids: readonly string[]): Promise<boolean> =>
  store.transaction('rw', store.waiting, async () => {
    const rows = await store.waiting.bulkGet([...ids]);
    if (rows.some((row) => !row || row.state !== 'waiting' || row.attempts > 0)) return false;
    await store.waiting.bulkDelete([...ids]);
    return true;
  });
/** On purpose: a refused visit is given up (`next` null) or sent anew as it was mended. Anything but a refused one stays. */
export const settleRefused = (id: string, next: Waiting | null): Promise<boolean> =>
  store.transaction('rw', store.waiting, async () => {
    const row = await store.waiting.get(id);
    if (row?.state !== 'needs_you') return false;
    await store.waiting.delete(id);
    if (next) await store.waiting.add({ ...next, order: row.order });
    return true;
  });

/** What waited was saved by hand, and the server has it: it goes, unless it is being sent. */
export const dropWaiting = (id: string): Promise<void> =>
  store.transaction('rw', store.waiting, async () => {
    if ((await store.waiting.get(id))?.state !== 'sending') await store.waiting.delete(id);
  });

// ---- drafts of forms ----
export const saveDraft = async (key: string, value: unknown, keptAt: string): Promise<void> => { await store.drafts.put({ key, value, keptAt }); };
export const readDraft = async <T>(key: string): Promise<T | null> => ((await store.drafts.get(key))?.value as T | undefined) ?? null;
export const dropDraft = (key: string): Promise<void> => store.drafts.delete(key);
/** A form's draft, with what was being typed in its sheets (their keys begin with the form's and `#`) and of its place (`:place`). */
export const dropForm = async (formKey: string): Promise<void> => {
  await Promise.all([store.drafts.bulkDelete([formKey, `${formKey}:place`]), store.drafts.where('key').startsWith(`${formKey}#`).delete()]);
};

/** A device that could not be read just now is read again. */
const AGAIN_MS = 2_000;

/** Runs `tell` with a fresh answer whenever the rows that `read` looked at change. Returns how to stop. */
export function watch<T>(read: () => Promise<T>, tell: (answer: T) => void): () => void {
  // Where the browser keeps nothing there is nothing to look at again.
  if (!('indexedDB' in globalThis) || !globalThis.indexedDB) { read().then(tell, () => undefined); return () => undefined; }
  let again: ReturnType<typeof setTimeout> | undefined;
  const look = () => Dexie.liveQuery(read).subscribe({ next: tell, error: () => { again = setTimeout(() => { looking = look(); }, AGAIN_MS); } });
  let looking = look();
  return () => {
    clearTimeout(again);
    looking.unsubscribe();
  };
}

/** At sign-out: what was about people leaves the device. Visits that nobody has received yet stay. */
export const emptyVault = (): Promise<void> =>
  store.transaction('rw', store.meta, store.briefs, store.drafts, async () => {
    // The count of what was saved goes on: visits wait still, and later ones come after them.
    const saved = await store.meta.get(ORDER);
    await Promise.all([store.meta.clear(), store.briefs.clear(), store.drafts.clear()]);
    if (saved) await store.meta.put(saved);
  });
