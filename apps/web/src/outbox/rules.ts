import type { Waiting, WaitingKind } from './waiting';

/** What the server takes at once (CONTRACT 4.8), and how long a visit that was saved in one tap can be taken back. */
export const MOST_VISITS = 100;
export const MOST_BYTES = 2_000_000;
export const UNDO_MS = 10_000;

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** Room for the braces around the visits and the phone's clock. */
const ENVELOPE_BYTES = 100;

/** Whether its time of undo is over. Also when the device's clock was set back since: a visit must not wait for a wrong hour to come again. */
const ready = (row: Waiting, now: number): boolean => Date.parse(row.sendAfter) <= now || Date.parse(row.savedAt) > now;

/** After this many failures of the server over one visit alone, the others go first. */
export const FAULTS_TO_SET_ASIDE = 3;
/** What a row is; those of an older app are visits. */
export const kindOf = (row: Pick<Waiting, 'kind'>): WaitingKind => row.kind ?? 'visit';

/** A change of a person, a list that is brought back, the answer to a pause, and a door's pin go by themselves. */
const goesAlone = (row: Waiting): boolean => ['change', 'return', 'heard', 'pin'].includes(kindOf(row));
const isAside = (row: Waiting): boolean => (row.faults ?? 0) >= FAULTS_TO_SET_ASIDE;
/** Somebody waits for the answer to a pause of rounds: it goes before all else, also before what can still be taken back. */
const asideOf = (row: Waiting): number => (isAside(row) ? row.faults! : kindOf(row) === 'heard' ? -1 : 0);

/**
 * A person's visits that are still to be sent, in the order they were saved; those over which the server failed again and
 * again come last, in turns. Nobody sends another's.
 */
export const sendable = (rows: readonly Waiting[], userId: string): Waiting[] =>
  rows
    .filter((row) => row.userId === userId && row.state !== 'needs_you')
    .sort((a, b) => asideOf(a) - asideOf(b) || asSaved(a, b));

/** In the order of saving: by the device's count, since its clock may have been set in between. */
export const asSaved = (a: Waiting, b: Waiting): number => (a.order ?? 0) - (b.order ?? 0) || a.savedAt.localeCompare(b.savedAt) || a.id.localeCompare(b.id);

/**
 * The next visits (or touches; a change of a person and a door's pin go by themselves) to send together: from the oldest on, without a gap, of one kind and one organization, at most `most` and 2 MB.
 * A visit that can still be taken back holds those behind it; a single visit goes whatever its size; one that was set
 * aside goes alone.
 */
export function nextBatch(rows: readonly Waiting[], { userId, now, most = MOST_VISITS }: { userId: string; now: number; most?: number }): Waiting[] {
  const batch: Waiting[] = [];
  let bytes = ENVELOPE_BYTES;
  for (const row of sendable(rows, userId)) {
    const size = sizeOf(row.visit) + 1;
    const fits = batch.length === 0 || bytes + size <= MOST_BYTES;
    const same = batch.length === 0 || (batch[0]!.organizationId === row.organizationId && kindOf(batch[0]!) === kindOf(row) && !goesAlone(row));
    if (batch.length > 0 && (isAside(row) || isAside(batch[0]!))) break;
    if (!ready(row, now) || !fits || !same || batch.length >= Math.min(most, MOST_VISITS)) break;
    batch.push(row);
    bytes += size;
  }
  return batch;
}

/**
 * When the oldest visit may go, as the device's instant in ms; null only when nothing waits. `now` when it may go already:
 * its time of undo may have ended since a round looked for something to send, and nothing else would wake the sender.
 */
export function nextTime(rows: readonly Waiting[], { userId, now }: { userId: string; now: number }): number | null {
  const first = sendable(rows, userId)[0];
  if (!first) return null;
  return ready(first, now) ? now : Date.parse(first.sendAfter);
}

/** Milliseconds until the next try after `failures` in a row: doubling from 2 s to 5 min, between a half and the whole of it. `chance` is 0 to 1. */
export function pauseMs(failures: number, chance: number): number {
  const whole = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (0.5 + chance / 2));
}

/** What the server said about one visit of a batch. */
export interface ItemAnswer { id: string | null; status: number; problem?: unknown }
export type Fate = 'stored' | 'needs_you' | 'again';

/** A visit leaves the phone only when the server has it; a refusal is the reader's to look at; anything else is tried again. */
export function fateOf(answer: Pick<ItemAnswer, 'status'> | undefined): Fate {
  if (answer?.status === 200 || answer?.status === 201) return 'stored';
  return answer && isRefusal(answer.status) ? 'needs_you' : 'again';
}

/**
 * `sign_in`: they wait for a sign-in; `smaller`: half as many; `one_by_one`: find the one; `needs_you`: this one is refused;
 * `aside`: this one goes after all the others; `again`: later.
 */
export type BatchFate = 'sign_in' | 'smaller' | 'one_by_one' | 'needs_you' | 'aside' | 'again';

/**
 * What becomes of a batch that was answered as a whole with this status; null: no answer came. `faults`: failures of the
 * server (5xx) so far with this one, of batches in a row, or over this visit when it is alone.
 */
export function fateOfBatch(status: number | null, size: number, faults = 1): BatchFate {
  if (status === 401) return 'sign_in';
  if (status === 413) return size > 1 ? 'smaller' : 'needs_you';
  if (status !== null && isRefusal(status)) return size > 1 ? 'one_by_one' : 'needs_you';
  if (!isFault(status)) return 'again';
  // One visit that the server cannot digest must not hold back the others.
  if (size === 1) return faults === FAULTS_TO_SET_ASIDE ? 'aside' : 'again';
  return faults < 2 ? 'again' : faults === 2 ? 'smaller' : 'one_by_one';
}

/** The server failed over what it was sent. */
export const isFault = (status: number | null | undefined): boolean => typeof status === 'number' && status >= 500;

const isRefusal = (status: number): boolean => status >= 400 && status < 500 && ![401, 408, 413, 425, 429].includes(status);

const encoder = new TextEncoder();
const sizeOf = (visit: unknown): number => encoder.encode(JSON.stringify(visit)).length;
