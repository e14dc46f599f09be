import type { AddressView, EmploymentView } from './contact';
import { doorKeyOf } from './door-key';

/** A note that is to be kept with a door. */
export interface DoorNote {
  readonly doorKey: string;
  readonly notes: string | null;
}

/** Notes of doors that a change of somebody's addresses says anew. A door that comes without a note leaves the one that is there. */
export function noteWrites(before: readonly AddressView[], after: readonly AddressView[]): DoorNote[] {
  const writes = new Map<string, DoorNote>();
  for (const address of after) {
    const doorKey = doorKeyOf(address);
    if (doorKey === '') continue;
    const was = before.find((one) => doorKeyOf(one) === doorKey);
    const notes = address.notes || null;
    if (notes !== (was?.notes ?? null)) writes.set(doorKey, { doorKey, notes });
  }
  return [...writes.values()];
}

/**
 * Which of somebody's addresses was rung at: the one of the door, else none, since it was changed meanwhile. Where no
 * door was named, the home that a list would have sent to. -1 where there is none.
 */
export function addressRung(addresses: readonly AddressView[], doorKey: string | null): number {
  if (doorKey) return addresses.findIndex((one) => doorKeyOf(one) === doorKey);
  const home = addresses.findIndex((one) => one.type === 'home' && doorKeyOf(one) !== '');
  return home >= 0 ? home : addresses.findIndex((one) => doorKeyOf(one) !== '');
}

export type PlacedJobView = EmploymentView & { unitId?: string | null };

/** The job that somebody left: of several the one in a unit of the campaign, else the first. -1 where none is open. */
export function jobLeft(jobs: readonly PlacedJobView[], unitIds: readonly string[]): number {
  const open = jobs.flatMap((job, index) => (job.to === null ? [index] : []));
  return open.find((index) => unitIds.includes(jobs[index]!.unitId ?? '')) ?? open[0] ?? -1;
}

/** Whether two are one job, apart from when it ended. */
export const sameJob = (a: EmploymentView, b: EmploymentView): boolean =>
  a.employerId === b.employerId && a.worksiteId === b.worksiteId && a.departmentId === b.departmentId && a.shiftId === b.shiftId
  && a.employerName === b.employerName && a.worksiteName === b.worksiteName && a.jobTitle === b.jobTitle && a.from === b.from;
