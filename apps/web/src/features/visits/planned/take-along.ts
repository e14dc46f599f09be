import { askToKeep, keepPlans } from '../../../outbox/vault';
import { fetchLabels } from '../at-hand';
import type { Planned } from '../types';

/** Doors of planned visits that a phone carries beside its lists: the first ones, of today and tomorrow (security.md DEV-01). */
const MOST_DOORS = 10;

/** Which plans go along with their door: those before `until` (ISO instant), at most ten. The others are only named. */
export function carried(plans: readonly Planned[], until: string): Planned[] {
  let doors = 0;
  return plans.map(({ door, ...plan }) => {
    const goes = door !== undefined && Date.parse(plan.plannedAt) < Date.parse(until) && doors < MOST_DOORS;
    if (goes) doors += 1;
    return goes ? { ...plan, door } : plan;
  });
}

/** Puts them on this device, with the words of their campaigns, in place of those that were there. */
export async function takeAlong(plans: readonly Planned[], until: string): Promise<Planned[]> {
  const labels = new Map<string, ReturnType<typeof fetchLabels>>();
  const labelsOf = (id: string) => labels.get(id) ?? labels.set(id, fetchLabels(id)).get(id)!;
  const taken = await Promise.all(carried(plans, until).map(async (plan) => (plan.door && plan.campaignId ? { ...plan, labels: await labelsOf(plan.campaignId) } : plan)));
  await keepPlans(taken).catch(() => undefined);
  if (taken.length > 0) void askToKeep().catch(() => false);
  return taken;
}
