import { buildingOf } from '@doorstep/house-visits/domain';
import type { Door } from '../doors';

/** The open doors of the same building, this one among them; fewer than two are no building. */
export function openInBuilding(doors: readonly Door[], stopId: string): Door[] {
  const keyOf = ({ stop: { address } }: Door) => buildingOf({ line1: address.line1, line2: address.line2, postalCode: address.postalCode ?? null });
  const here = doors.find(({ stop }) => stop.id === stopId);
  const key = here ? keyOf(here) : '';
  const open = key === '' ? [] : doors.filter((door) => door.state !== 'done' && keyOf(door) === key);
  return open.length > 1 ? open : [];
}
