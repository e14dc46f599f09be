import { ALIKE_VERSION, alikeKeysOf, doorKeyOf, searchTextOf } from '@doorstep/contacts/domain';
import { reachedBy } from '@doorstep/house-visits/domain';
import type { Outcome } from '@doorstep/house-visits/domain';
import { Chance, seedOf } from './chance';
import type { Cell } from './copy';
import { copyLine } from './copy';
import type { SeededPerson } from './people';
import { DEPARTMENTS, SHIFTS } from './place-labels';
import type { SeedPlan } from './plan';
import { campaignOf, idOf, personOf } from './plan';
import { comparableOf } from './twins';

const DAY = 86_400_000;
const ZONE = 'America/Los_Angeles';
const OUTCOMES: readonly Outcome[] = ['talked', 'talked', 'talked', 'not_home', 'not_home', 'not_home', 'someone_else_home', 'refused', 'come_back_later', 'moved'];
const TOUCHES = ['call', 'text', 'whatsapp', 'kakaotalk', 'met_at_work'] as const;

/** The tables that hold people, in the order of their rows, with their columns. `search.alike` is written by way of `seeded_alike`. */
export const PEOPLE_TABLES = [
  ['contacts', 'organization_id id given_name family_name display_name sort_key affiliate_id do_not_contact primary_phone worksite_name stand_value stand_at stand_campaign_id last_touched_at created_at updated_at'],
  ['contact_phones', 'organization_id id contact_id position number as_typed type'],
  ['contact_emails', 'organization_id id contact_id position address'],
  ['contact_addresses', 'organization_id id contact_id position line1 city region postal_code latitude longitude geo_precision door_key'],
  ['contact_languages', 'organization_id contact_id language position'],
  ['employments', 'organization_id id contact_id position employer_id worksite_id unit_id department_id shift_id employer_name worksite_name department_name shift_name'],
  ['assessments', 'organization_id id contact_id campaign_id value basis by assessed_at recorded_at'],
  ['current_assessments', 'organization_id contact_id campaign_id assessment_id value assessed_at'],
  ['house_visits', 'organization_id id contact_id campaign_id visited_at time_zone duration_minutes outcome reached encounter_id request_hash recorded_by received_at created_at updated_at assessment_id'],
  ['house_visit_people', 'organization_id house_visit_id part person_id user_id position'],
  ['touches', 'organization_id id contact_id kind occurred_at time_zone by source_kind source_id code campaign_id'],
  ['audience_members', 'organization_id audience_id contact_id since'],
  ['duplicate_candidates', 'organization_id id contact_id other_contact_id score reasons created_at'],
  ['search.contacts', 'organization_id contact_id key phone_digits version words'],
  ['seeded_alike', 'organization_id contact_id keys version'],
] as const;
export type PeopleTable = (typeof PEOPLE_TABLES)[number][0];

/** A word as PostgreSQL reads it in a text vector. */
const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const touchedAt = (plan: SeedPlan, person: SeededPerson, nth: number): number => {
  const chance = new Chance(seedOf(plan.seed, person.index, nth, 77));
  return plan.now.getTime() - person.touchedDaysAgo[nth]! * DAY - chance.below(DAY / 2);
};
const iso = (at: number): string => new Date(at).toISOString();

/** The search row of a person, as the service writes it. */
function searchCells(plan: SeedPlan, p: SeededPerson, contact: string): Cell[] {
  const text = searchTextOf({
    displayName: p.displayName, givenName: p.givenName, familyName: p.familyName, emails: p.email ? [{ address: p.email }] : [],
    phones: p.phone ? [{ number: p.phone, asTyped: p.phone }] : [], employments: [{ employerName: plan.worksiteNames[p.worksite]!, worksiteName: null }],
  });
  const [key = '', words = ''] = text.key.split('\t');
  return [plan.organizationId, contact, key, text.phoneDigits, text.version, words.split(' ').map(lexeme).join(' ')];
}

/** The rows of people `from` to below `to` as COPY reads them, one text for each of `PEOPLE_TABLES`. */
export function peopleRows(plan: SeedPlan, from: number, to: number): string[] {
  const texts = new Map<PeopleTable, string>(PEOPLE_TABLES.map(([table]) => [table, '']));
  const add = (table: PeopleTable, ...cells: readonly Cell[]): void => void texts.set(table, texts.get(table)! + copyLine(cells));
  for (let index = from; index < to; index += 1) personRows(plan, index, add);
  return [...texts.values()];
}

function personRows(plan: SeedPlan, index: number, add: (table: PeopleTable, ...cells: readonly Cell[]) => void): void {
  const org = plan.organizationId;
  const { person: p, twin } = personOf(plan, index);
  const contact = idOf(plan, 'contact', index);
  const campaign = idOf(plan, 'campaign', campaignOf(plan, p.worksite));
  const worksite = plan.worksiteNames[p.worksite]!;
  // The newest first.
  const touched = p.touchedDaysAgo.map((_, nth) => iso(touchedAt(plan, p, nth))).sort().reverse();
  const began = iso(plan.now.getTime() - 400 * DAY);
  const now = iso(plan.now.getTime());
  const assessed = p.stand === null ? null : { id: idOf(plan, 'assessment', index), at: touched[0] ?? iso(plan.now.getTime() - (30 + (index % 300)) * DAY) };

  add('contacts', org, contact, p.givenName, p.familyName, p.displayName, p.sortKey, plan.affiliateIds[p.affiliate] ?? null, p.doNotContact, p.phone, worksite,
    p.stand, assessed?.at ?? null, assessed ? campaign : null, touched[0] ?? null, began, now);
  if (p.phone) add('contact_phones', org, idOf(plan, 'phone', index), contact, 0, p.phone, p.phone, 'mobile');
  if (p.email) add('contact_emails', org, idOf(plan, 'email', index), contact, 0, p.email);
  if (p.address) {
    const { line1, city, postalCode, latitude, longitude } = p.address;
    add('contact_addresses', org, idOf(plan, 'address', index), contact, 0, line1, city, 'CA', postalCode, latitude, longitude, 'rooftop', doorKeyOf(p.address));
  }
  add('contact_languages', org, contact, p.language, 0);
  add('employments', org, idOf(plan, 'employment', index), contact, 0, idOf(plan, 'employer', p.worksite), idOf(plan, 'worksite', p.worksite), idOf(plan, 'unit', p.worksite),
    idOf(plan, 'department', p.worksite * 4 + p.department), idOf(plan, 'shift', p.worksite * 3 + p.shift), worksite, worksite, DEPARTMENTS[p.department]!.en, SHIFTS[p.shift]!.en);
  if (assessed) {
    add('assessments', org, assessed.id, contact, campaign, p.stand, p.visited ? 'house_visit' : 'phone', plan.users[index % plan.users.length]!, assessed.at, assessed.at);
    add('current_assessments', org, contact, campaign, assessed.id, p.stand, assessed.at);
  }
  touched.forEach((at, nth) => {
    const id = idOf(plan, 'touch', index * 5 + nth);
    if (nth > 0 || !p.visited) {
      add('touches', org, id, contact, TOUCHES[(index + nth) % TOUCHES.length]!, at, ZONE, plan.users[(index + nth) % plan.users.length]!, 'touches', id, null, campaign);
      return;
    }
    const chance = new Chance(seedOf(plan.seed, index, 5));
    const [visit, outcome, by] = [idOf(plan, 'visit', index), chance.pick(OUTCOMES), chance.pick(plan.users)];
    add('house_visits', org, visit, contact, campaign, at, ZONE, outcome === 'talked' ? 10 + (index % 30) : null, outcome, reachedBy(outcome), visit, '\\x00', by, at, at, at, assessed?.id ?? null);
    add('house_visit_people', org, visit, 'visitor', by, by, 0);
    add('touches', org, id, contact, 'house_visit', at, ZONE, by, 'house-visits', visit, outcome, campaign);
  });
  add('audience_members', org, campaign, contact, began);
  add('audience_members', org, idOf(plan, 'unit', p.worksite), contact, began);
  if (twin) add('duplicate_candidates', org, idOf(plan, 'pair', index), idOf(plan, 'contact', twin.of.index), contact, twin.likeness.score, JSON.stringify(twin.likeness.reasons), now);
  add('search.contacts', ...searchCells(plan, p, contact));
  const { names, workplaces } = comparableOf(p, worksite);
  add('seeded_alike', org, contact, alikeKeysOf({ names, workplaces }), ALIKE_VERSION);
}
