import { newId } from '@doorstep/kernel';
import { useMemo } from 'react';
import { useSession } from '../../app/session/session';
import { waitingRow } from '../../outbox/save-visit';
import { ringOutbox } from '../../outbox/sender';
import type { WaitingPin } from '../../outbox/post';
import { kindOf } from '../../outbox/rules';
import { saveVisit } from '../../outbox/save-visit';
import { useWaiting } from '../../outbox/sync';
import { settleRefused, type Waiting } from '../../outbox/vault';
import type { Door } from '../visits/doors';
import { aboutStop } from '../visits/about';
import type { Stop, VisitList } from '../visits/types';
import type { Point } from './pins';

const pinIn = (row: Waiting): WaitingPin | null => (kindOf(row) === 'pin' ? row.visit as WaitingPin : null);

/** Saves where a door is, on this phone first; it goes to the server by itself. */
export function useSavePin(list: VisitList) {
  const session = useSession();
  return async (stop: Stop, point: Point, { far }: { far: boolean }): Promise<void> => {
    if (!session) throw new Error('Nobody is signed in');
    const visit: WaitingPin = { id: newId(), listId: list.id, stopId: stop.id, latitude: point.latitude, longitude: point.longitude, replaces: stop.address.pin?.version ?? null, far };
    // The door is no visit: nothing is done at it by this.
    const about = { ...aboutStop(list, stop), listId: null, stopId: null };
    await saveVisit({ kind: 'pin', visit, form: null, about, atOnce: false }, { userId: session.user.id, userName: session.user.name, organizationId: session.organization.id });
  };
}

/** The doors with the pins that wait on this phone. */
export function useDoorsWithPins(doors: readonly Door[]): { doors: Door[]; unsent: ReadonlySet<string> } {
  const { mine } = useWaiting();
  return useMemo(() => {
    const pins = new Map(mine.flatMap((row) => { const pin = row.state === 'needs_you' ? null : pinIn(row); return pin ? [[pin.stopId, pin] as const] : []; }));
    const placed = doors.map((door) => {
      const pin = pins.get(door.stop.id);
      return pin ? { ...door, stop: { ...door.stop, address: { ...door.stop.address, latitude: pin.latitude, longitude: pin.longitude, precision: 'rooftop' as const, area: null } } } : door;
    });
    return { doors: placed, unsent: new Set(pins.keys()) };
  }, [doors, mine]);
}

/** What a refused pin needs to be sent again as it is meant: it is known that it lies far, or that another one goes. */
export async function sendAnyway(row: Waiting): Promise<void> {
  const pin = pinIn(row);
  if (!pin) return;
  const { code, pin: there } = (row.problem ?? {}) as { code?: string; pin?: { version: number } };
  const next: WaitingPin = { ...pin, id: newId(), far: pin.far || code === 'contacts/pin-far', replaces: there?.version ?? pin.replaces };
  await settleRefused(row.id, { ...waitingRow({ kind: 'pin', visit: next, form: null, about: row.about, atOnce: false }, row, Date.now()), savedAt: row.savedAt });
  ringOutbox();
}
