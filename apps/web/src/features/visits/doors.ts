import { reachedBy, type Outcome } from '@doorstep/house-visits/domain';
import type { Waiting } from '../../outbox/vault';
import type { Stop, VisitList } from './types';

/** Doors that a phone carries at most (security.md DEV-01, DEV-06). */
export const MOST_DOORS = 60;

/** The lists that go along: checked-out ones first, then by when they are due; whole lists, at least one, at most sixty doors. */
export function withinPhone<L extends Pick<VisitList, 'id' | 'status' | 'dueBackAt' | 'doors'>>(lists: readonly L[]): L[] {
  const rank = (list: L) => (list.status === 'checked_out' ? 0 : 1);
  const ordered = [...lists].sort((a, b) => rank(a) - rank(b) || (a.dueBackAt ?? '9').localeCompare(b.dueBackAt ?? '9') || a.id.localeCompare(b.id));
  let doors = 0;
  return ordered.filter((list, index) => {
    if (index > 0 && doors + list.doors > MOST_DOORS) return false;
    doors += list.doors;
    return true;
  });
}

/** What a visitor's phone knows of one door: `now` is the first open one. */
export interface Door {
  stop: Stop;
  state: 'done' | 'now' | 'open';
  /** What was logged here from this device, or, failing that, by the last visit that the server knows. */
  outcome: Outcome | null;
  /** ISO instant of what was logged from this device. */
  at: string | null;
  /** Still on this phone. */
  unsent: boolean;
}

/** The doors of a list in order, with what waits on this phone counted as done. */
export function doorsOf(stops: readonly Stop[], waiting: readonly Waiting[]): Door[] {
  let nowGiven = false;
  return stops.map((stop) => {
    const rows = waiting.filter((row) => row.about.stopId === stop.id);
    const unsent = rows[rows.length - 1]?.visit as { outcome?: Outcome; visitedAt?: string } | undefined;
    const done = stop.state !== 'open' || unsent !== undefined;
    const state = done ? 'done' as const : nowGiven ? 'open' as const : 'now' as const;
    if (state === 'now') nowGiven = true;
    return {
      stop, state, unsent: unsent !== undefined,
      outcome: unsent?.outcome ?? stop.logged?.outcome ?? (done ? stop.people[0]?.brief.lastVisit?.outcome ?? null : null),
      at: unsent?.visitedAt ?? stop.logged?.at ?? null,
    };
  });
}

/** The next open door after this one, else the first open one before it, else null: the list is done. */
export function doorAfter(doors: readonly Door[], stopId: string): Door | null {
  const index = doors.findIndex(({ stop }) => stop.id === stopId);
  const open = (door: Door) => door.state !== 'done' && door.stop.id !== stopId;
  return doors.slice(index + 1).find(open) ?? doors.slice(0, Math.max(index, 0)).find(open) ?? null;
}

/** Doors done and talks among them. */
export const tallyOf = (doors: readonly Door[]) => ({
  of: doors.length,
  done: doors.filter(({ state }) => state === 'done').length,
  talks: doors.filter(({ state, outcome }) => state === 'done' && outcome === 'talked').length,
});

/** Notches of the tally: a door where nobody was reached is half. */
export const notchOf = ({ state, outcome }: Door) =>
  state === 'now' ? 'now' as const : state === 'open' ? 'waiting' as const : outcome && reachedBy(outcome) === 'nobody' ? 'tried' as const : 'done' as const;

/** What a list row says of an address: number and unit, nothing else (security.md DEV-06). */
export function houseNumberOf({ line1, line2 }: Stop['address']): string {
  const number = /^\s*(\d[\w/-]*)/.exec(line1 ?? '')?.[1];
  const unit = line2 ?? /\b(?:apt|unit|ste|#)\.?\s*[\w-]+\s*$/i.exec(line1 ?? '')?.[0];
  return [number ?? line1?.split(/\s+/)[0], unit].filter(Boolean).join(', ');
}

/** The street line as it is read at the door. */
export const streetLine = ({ line1, line2 }: Stop['address']): string => [line1, line2].filter(Boolean).join(', ');
