import type { Uuid } from '@doorstep/kernel';
import { cellOf, dayKindOf, dayPartOf } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { HourRow } from './data/door-tries';
import { LATEST_HOURS } from './data/door-tries';
import type { Tallies } from './domain';
import { ATTEMPT_DEFAULTS, SAYS_NO_HOUR } from './domain';

/** What an organization's latest doors taught about hours: of all, of each campaign, and of people of each shift. */
export interface LearnedHours {
  organization: Tallies;
  campaigns: Map<Uuid, Tallies>;
  shifts: Map<Uuid, Tallies>;
}

interface Kept {
  at: number;
  hours: LearnedHours;
}

const DAY = 86_400_000;
/** Hours change slowly: what was counted is good for a while. Counts only, nobody's name or door. */
const GOOD_FOR = 10 * 60_000;
const MOST_KEPT = 500;
const kept = new Map<Uuid, Kept>();

/** Counted by one query over the latest doors, and remembered for ten minutes. */
export async function learnedHours(scope: Scope): Promise<LearnedHours> {
  const now = scope.now.getTime();
  const before = kept.get(scope.organizationId);
  if (before && Math.abs(now - before.at) < GOOD_FOR) return before.hours;
  const hours = add(await latestHours(scope));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(scope.organizationId, { at: now, hours });
  return hours;
}

export const latestHours = (scope: Scope): Promise<HourRow[]> =>
  scope.query<HourRow>(LATEST_HOURS, [scope.organizationId, new Date(scope.now.getTime() - ATTEMPT_DEFAULTS.daysLearned * DAY), scope.now, SAYS_NO_HOUR, ATTEMPT_DEFAULTS.doorsLearned]);

function add(rows: readonly HourRow[]): LearnedHours {
  const learned: LearnedHours = { organization: {}, campaigns: new Map(), shifts: new Map() };
  const of = (group: Map<Uuid, Tallies>, id: Uuid): Tallies => group.get(id) ?? group.set(id, {}).get(id)!;
  for (const row of rows) {
    const cell = cellOf(dayKindOf(row.weekday), dayPartOf(row.hour * 60));
    for (const tallies of [learned.organization, row.campaign_id && of(learned.campaigns, row.campaign_id), row.shift_id && of(learned.shifts, row.shift_id)]) {
      if (!tallies) continue;
      const tally = (tallies[cell] ??= { tried: 0, reached: 0 });
      tally.tried += row.tried;
      tally.reached += row.reached;
    }
  }
  return learned;
}
