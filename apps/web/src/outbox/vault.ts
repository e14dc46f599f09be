import Dexie, { type EntityTable } from 'dexie';

/*
 * The one module that stores anything on the device (beside choices.ts, which it re-exports).
 * Everything else calls the functions below and never sees a table. Rows are plain for now.
 */
export { keepChoice, readChoice, type Choice } from './choices';

/** A visit list as it was handed over, with its doors in order: only what is needed at the door (no old notes, no stands by others). */
export interface ListAtHand { id: string; list: unknown; stops: unknown[]; keptAt: string }

/** A visit that the server has not acknowledged. `visit` is the body to send; `problem` says why it needs the reader. */
export interface Waiting {
  id: string;
  visit: unknown;
  savedAt: string;
  state: 'waiting' | 'sending' | 'needs_you';
  attempts: number;
  problem: unknown;
}

interface Draft { key: string; value: unknown; keptAt: string }
interface Meta { key: string; value: unknown }

// Strict: "saved" is shown only after the row is on the disk, not only on its way there.
const store = new Dexie('doorstep', { chromeTransactionDurability: 'strict' }) as Dexie & {
  meta: EntityTable<Meta, 'key'>;
  briefs: EntityTable<ListAtHand, 'id'>;
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
export const putListAtHand = async (list: ListAtHand): Promise<void> => { await store.briefs.put(list); };
export const readListAtHand = async (id: string): Promise<ListAtHand | null> => (await store.briefs.get(id)) ?? null;
/** All lists on this device, the one fetched last first. */
export const listsAtHand = async (): Promise<ListAtHand[]> =>
  (await store.briefs.toArray()).sort((a, b) => b.keptAt.localeCompare(a.keptAt));
export const dropListAtHand = (id: string): Promise<void> => store.briefs.delete(id);

// ---- visits that wait to be sent ----
/** Resolves when the visit is safe on the device. The same id again replaces nothing: the first stays. */
export const addWaiting = (id: string, visit: unknown, savedAt: string): Promise<void> =>
  store.transaction('rw', store.waiting, async () => {
    if (!(await store.waiting.get(id))) await store.waiting.add({ id, visit, savedAt, state: 'waiting', attempts: 0, problem: null });
  });
/** In the order they were saved. */
export const waitingVisits = (): Promise<Waiting[]> => store.waiting.orderBy('savedAt').toArray();
export const markWaiting = async (id: string, change: Partial<Pick<Waiting, 'state' | 'attempts' | 'problem' | 'visit'>>): Promise<void> => {
  await store.waiting.update(id, change);
};
/** Only after the server has acknowledged the visit. */
export const dropWaiting = (id: string): Promise<void> => store.waiting.delete(id);

// ---- drafts of forms ----
export const saveDraft = async (key: string, value: unknown, keptAt: string): Promise<void> => { await store.drafts.put({ key, value, keptAt }); };
export const readDraft = async <T>(key: string): Promise<T | null> => ((await store.drafts.get(key))?.value as T | undefined) ?? null;
export const dropDraft = (key: string): Promise<void> => store.drafts.delete(key);

/** Runs `tell` with a fresh answer whenever the rows that `read` looked at change. Returns how to stop. */
export function watch<T>(read: () => Promise<T>, tell: (answer: T) => void): () => void {
  const looking = Dexie.liveQuery(read).subscribe({ next: tell, error: () => undefined });
  return () => looking.unsubscribe();
}

/** At sign-out: what was about people leaves the device. Visits that nobody has received yet stay. */
export const emptyVault = (): Promise<void> =>
  store.transaction('rw', store.meta, store.briefs, store.drafts, async () => {
    await Promise.all([store.meta.clear(), store.briefs.clear(), store.drafts.clear()]);
  });
