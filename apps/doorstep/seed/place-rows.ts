import type { Cell, OwnerCopy } from './copy';
import { DEPARTMENTS, FOR_OTHERS, ISSUES, MATERIALS, PROGRAMS, SCRIPTS, SHIFTS, SHIFT_HOURS, TILES, TOPICS } from './place-labels';
import type { SeedPlan } from './plan';
import { campaignOf, idOf } from './plan';

const DAY = 86_400_000;

/** Employers, worksites, units with departments and shifts, campaigns with their labels: the places people belong to. */
export async function writePlaces(copy: OwnerCopy, plan: SeedPlan, campaignLabels: ReadonlyArray<Record<string, string>>): Promise<void> {
  const org = plan.organizationId;
  const sites = plan.worksiteNames;
  const campaigns = Array.from({ length: plan.campaigns }, (_, index) => index);
  const each = <T>(list: readonly T[], make: (item: T, index: number) => readonly Cell[][]): Cell[][] => list.flatMap((item, index) => make(item, index).map((row) => [...row]));
  await copy.write('employers', 'organization_id id name name_key'.split(' '), each(sites, (name, i) => [[org, idOf(plan, 'employer', i), name, name.toLowerCase()]]));
  await copy.write('worksites', 'organization_id id employer_id name name_key city region'.split(' '), each(sites, (name, i) => [[org, idOf(plan, 'worksite', i), idOf(plan, 'employer', i), name, name.toLowerCase(), 'Los Angeles', 'CA']]));
  await copy.write('audiences', 'organization_id id kind'.split(' '), [
    ...each(sites, (_, i) => [[org, idOf(plan, 'unit', i), 'unit']]), ...each(campaigns, (i) => [[org, idOf(plan, 'campaign', i), 'campaign']])]);
  await copy.write('units', 'organization_id id employer_id name name_key head_count'.split(' '), each(sites, (name, i) => [[org, idOf(plan, 'unit', i), idOf(plan, 'employer', i), name, name.toLowerCase(), Math.ceil((plan.contacts / sites.length) * 1.3)]]));
  await copy.write('unit_worksites', 'organization_id unit_id worksite_id'.split(' '), each(sites, (_, i) => [[org, idOf(plan, 'unit', i), idOf(plan, 'worksite', i)]]));
  await copy.write('departments', 'organization_id id unit_id position label'.split(' '), each(sites, (_, i) => DEPARTMENTS.map((label, d) => [org, idOf(plan, 'department', i * 4 + d), idOf(plan, 'unit', i), d, label as never])));
  await copy.write('shifts', 'organization_id id unit_id position label starts ends'.split(' '), each(sites, (_, i) => SHIFTS.map((label, s) => [org, idOf(plan, 'shift', i * 3 + s), idOf(plan, 'unit', i), s, label as never, SHIFT_HOURS[s]!.starts, SHIFT_HOURS[s]!.ends])));
  await copy.write('campaigns', 'organization_id id label stage stage_since time_zone'.split(' '), each(campaigns, (i) => [[org, idOf(plan, 'campaign', i), campaignLabels[i % campaignLabels.length] as never, (['building', 'committee', 'cards'] as const)[i % 3]!, '2026-03-01', 'America/Los_Angeles']]));
  const lists = { issue: ISSUES, ask_tile: TILES, topic: TOPICS, script: SCRIPTS, material: MATERIALS, program: PROGRAMS, for_others: FOR_OTHERS };
  const labels = Object.entries(lists).flatMap(([kind, list]) => list.map((label) => [kind, label] as const));
  const coded = ['topic', 'material', 'program'];
  await copy.write('campaign_labels', 'organization_id id campaign_id kind position code label'.split(' '), each(campaigns, (i) => labels.map(([kind, label], n) => [org, idOf(plan, 'label', i * 20 + n), idOf(plan, 'campaign', i), kind, n, coded.includes(kind) ? label.en.toLowerCase().replaceAll(' ', '_') : null, label as never])));
  await copy.write('campaign_units', 'organization_id campaign_id unit_id'.split(' '), each(sites, (_, i) => [[org, idOf(plan, 'campaign', campaignOf(plan, i)), idOf(plan, 'unit', i)]]));
  await copy.write('audience_holders', 'organization_id audience_id user_id role since'.split(' '), each(campaigns, (i) => plan.users.map((user) => [org, idOf(plan, 'campaign', i), user, 'organizer', new Date(plan.now.getTime() - 400 * DAY)])));
}
