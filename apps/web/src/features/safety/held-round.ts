import { useSyncExternalStore } from 'react';
import { changeRound, keptRound } from '../../outbox/vault';
import type { KeptRound } from './types';

type Change = (round: KeptRound | null) => KeptRound | null;

/** The round where this device keeps nothing (a private window, no room left): it is there for as long as the app is open. `undefined`: the device keeps it. */
let held: KeptRound | null | undefined;
const hearers = new Set<() => void>();
const watch = (hearer: () => void) => { hearers.add(hearer); return () => { hearers.delete(hearer); }; };
const hold = (next: KeptRound | null | undefined): void => {
  held = next;
  hearers.forEach((hear) => hear());
};

/** Changes the round in one stroke: on this device, or, where that is not possible, for as long as the app is open. */
export async function changeHeld(how: Change): Promise<KeptRound | null> {
  const before = held;
  try {
    const next = await changeRound((kept) => how(before === undefined ? (kept as KeptRound | null) : before)) as KeptRound | null;
    if (held !== undefined) hold(undefined);
    return next;
  } catch {
    const kept = await readKept();
    hold(how(held === undefined ? kept : held));
    return held ?? null;
  }
}

const readKept = (): Promise<KeptRound | null> => keptRound().catch(() => null) as Promise<KeptRound | null>;
/** The round as it is known here. */
export const readRound = (): Promise<KeptRound | null> => (held === undefined ? readKept() : Promise.resolve(held));

/** Whether this device could not keep it. */
export const isHeld = (): boolean => held !== undefined;
/** The round that this device could not keep; `undefined` where it keeps what there is. */
export const useHeld = (): KeptRound | null | undefined => useSyncExternalStore(watch, () => held);
