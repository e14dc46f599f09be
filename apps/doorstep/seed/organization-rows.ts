import { doorKeyOf, searchTextOf } from '@doorstep/contacts/domain';
import { displayNameOf } from '@doorstep/kernel';
import { reachedBy } from '@doorstep/house-visits/domain';
import type { Outcome } from '@doorstep/house-visits/domain';
import { Chance, seedOf, seededId } from './chance';
import type { Cell, OwnerCopy } from './copy';
import type { PeopleShape, SeededPerson } from './people';
import { seededPerson } from './people';

/** Kinds of seeded ids. */
export const KIND = { contact: 1, phone: 2, email: 3, address: 4, employment: 5, assessment: 6, touch: 7, visit: 8, worksite: 9, employer: 10, unit: 11, department: 12, shift: 13, campaign: 14, label: 15, followUp: 16, affiliate: 17, ask: 18 } as const;

export interface SeedPlan {
  readonly seed: number;
  /** Number of the organization in this database, for ids. */
  readonly number: number;
  readonly organizationId: string;
  readonly users: readonly string[];
  readonly contacts: number;
  readonly shape: PeopleShape;
  readonly affiliateIds: readonly string[];
  readonly worksiteNames: readonly string[];
  readonly campaigns: number;
  readonly now: Date;
  /** Milliseconds at which the ids begin. */
  readonly base: number;
}

const DAY = 86_400_000;
const OUTCOMES: readonly Outcome[] = ['talked', 'talked', 'talked', 'not_home', 'not_home', 'not_home', 'someone_else_home', 'refused', 'come_back_later', 'moved'];
const TOUCHES = ['call', 'text', 'whatsapp', 'met_at_work'] as const;

export const idOf = (plan: SeedPlan, kind: keyof typeof KIND, index: number): string => seededId(plan.base, plan.number, KIND[kind], index);

/** The campaign a worksite belongs to. */
export const campaignOf = (plan: SeedPlan, worksite: number): number => worksite % plan.campaigns;

/** People made and written at once: names are made once for all tables, and memory stays flat. */
const AT_ONCE = 20_000;

/** A word as PostgreSQL reads it in a text vector. */
const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const touchedAt = (plan: SeedPlan, person: SeededPerson, nth: number): Date => {
  const chance = new Chance(seedOf(plan.seed, person.index, nth, 77));
  return new Date(plan.now.getTime() - person.touchedDaysAgo[nth]! * DAY - chance.below(DAY / 2));
};

const visitOf = (plan: SeedPlan, person: SeededPerson): { at: Date; outcome: Outcome; by: string } | null => {
  if (!person.visited) return null;
  const chance = new Chance(seedOf(plan.seed, person.index, 5));
  return { at: touchedAt(plan, person, 0), outcome: chance.pick(OUTCOMES), by: chance.pick(plan.users) };
};

const assessedAt = (plan: SeedPlan, person: SeededPerson): Date =>
  person.touchedDaysAgo.length > 0 ? touchedAt(plan, person, 0) : new Date(plan.now.getTime() - (30 + (person.index % 300)) * DAY);

/** Fills the people of one organization: contacts with all that belongs to them, touches, visits and assessments. */
export async function writePeople(copy: OwnerCopy, plan: SeedPlan, log: (line: string) => void): Promise<void> {
  const began = Date.now();
  const told = (what: string): void => log(`  ${what}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  // Indexes of words are made faster over everybody than person by person.
  await copy.query('DROP INDEX IF EXISTS search.search_contacts_key, search.search_contacts_digits, search.search_contacts_words');
  for (let from = 0; from < plan.contacts; from += AT_ONCE) {
    const people = Array.from({ length: Math.min(AT_ONCE, plan.contacts - from) }, (_, at) => seededPerson(plan.seed, from + at, plan.shape));
    await writeSome(copy, plan, people);
    told(`${from + people.length} people`);
  }
  await copy.query("SET maintenance_work_mem = '256MB'");
  await copy.query('CREATE INDEX search_contacts_key ON search.contacts USING gin (key public.gin_trgm_ops)');
  await copy.query('CREATE INDEX search_contacts_digits ON search.contacts USING gin (phone_digits public.gin_trgm_ops)');
  await copy.query('CREATE INDEX search_contacts_words ON search.contacts USING gin (words) WITH (fastupdate = off)');
  told('the indexes of the search');
}

async function writeSome(copy: OwnerCopy, plan: SeedPlan, people: readonly SeededPerson[]): Promise<void> {
  const org = plan.organizationId;
  const rows = function* (make: (person: SeededPerson) => Iterable<readonly Cell[]>): Generator<readonly Cell[]> {
    for (const person of people) yield* make(person);
  };
  const write = (table: string, columns: string, make: (person: SeededPerson) => Iterable<readonly Cell[]>, forced = true): Promise<void> => copy.write(table, columns.split(' '), rows(make), forced);
  await write('contacts', 'organization_id id given_name family_name display_name sort_key affiliate_id do_not_contact primary_phone worksite_name stand_value stand_at stand_campaign_id last_touched_at created_at updated_at created_by', (p) => {
    const assessed = p.stand !== null;
    return [[org, idOf(plan, 'contact', p.index), p.givenName, p.familyName, p.displayName, p.sortKey, plan.affiliateIds[p.affiliate] ?? null, p.doNotContact, p.phone,
      plan.worksiteNames[p.worksite]!, p.stand, assessed ? assessedAt(plan, p) : null, assessed ? idOf(plan, 'campaign', campaignOf(plan, p.worksite)) : null,
      p.touchedDaysAgo.length > 0 ? touchedAt(plan, p, 0) : null, new Date(plan.now.getTime() - 400 * DAY), plan.now, null]];
  });
  await write('contact_phones', 'organization_id id contact_id position number as_typed type', (p) => (p.phone ? [[org, idOf(plan, 'phone', p.index), idOf(plan, 'contact', p.index), 0, p.phone, p.phone, 'mobile']] : []));
  await write('contact_emails', 'organization_id id contact_id position address', (p) => (p.email ? [[org, idOf(plan, 'email', p.index), idOf(plan, 'contact', p.index), 0, p.email]] : []));
  await write('contact_addresses', 'organization_id id contact_id position line1 city region postal_code door_key', (p) => (p.address
    ? [[org, idOf(plan, 'address', p.index), idOf(plan, 'contact', p.index), 0, p.address.line1, p.address.city, 'CA', p.address.postalCode, doorKeyOf(p.address)]] : []));
  await write('contact_languages', 'organization_id contact_id language position', (p) => [[org, idOf(plan, 'contact', p.index), p.language, 0]]);
  await write('employments', 'organization_id id contact_id position employer_id worksite_id unit_id department_id shift_id employer_name worksite_name department_name shift_name', (p) => [[
    org, idOf(plan, 'employment', p.index), idOf(plan, 'contact', p.index), 0, idOf(plan, 'employer', p.worksite), idOf(plan, 'worksite', p.worksite), idOf(plan, 'unit', p.worksite),
    idOf(plan, 'department', p.worksite * 4 + p.department), idOf(plan, 'shift', p.worksite * 3 + p.shift), plan.worksiteNames[p.worksite]!, plan.worksiteNames[p.worksite]!,
    DEPARTMENTS[p.department]!.en, SHIFTS[p.shift]!.en]]);
  await write('assessments', 'organization_id id contact_id campaign_id value basis by assessed_at recorded_at', (p) => (p.stand === null ? [] : [[
    org, idOf(plan, 'assessment', p.index), idOf(plan, 'contact', p.index), idOf(plan, 'campaign', campaignOf(plan, p.worksite)), p.stand, p.visited ? 'house_visit' : 'phone',
    plan.users[p.index % plan.users.length]!, assessedAt(plan, p), assessedAt(plan, p)]]));
  await write('current_assessments', 'organization_id contact_id campaign_id assessment_id value assessed_at', (p) => (p.stand === null ? [] : [[
    org, idOf(plan, 'contact', p.index), idOf(plan, 'campaign', campaignOf(plan, p.worksite)), idOf(plan, 'assessment', p.index), p.stand, assessedAt(plan, p)]]));
  await write('house_visits', 'organization_id id contact_id campaign_id visited_at time_zone duration_minutes outcome reached encounter_id request_hash recorded_by received_at created_at updated_at assessment_id', (p) => {
    const visit = visitOf(plan, p);
    if (!visit) return [];
    const id = idOf(plan, 'visit', p.index);
    const minutes = visit.outcome === 'talked' ? 10 + (p.index % 30) : null;
    return [[org, id, idOf(plan, 'contact', p.index), idOf(plan, 'campaign', campaignOf(plan, p.worksite)), visit.at, 'America/Los_Angeles', minutes, visit.outcome, reachedBy(visit.outcome), id,
      '\\x00', visit.by, visit.at, visit.at, visit.at, p.stand === null ? null : idOf(plan, 'assessment', p.index)]];
  });
  await write('house_visit_people', 'organization_id house_visit_id part person_id user_id position', (p) => {
    const visit = visitOf(plan, p);
    return visit ? [[org, idOf(plan, 'visit', p.index), 'visitor', visit.by, visit.by, 0]] : [];
  });
  await write('touches', 'organization_id id contact_id kind occurred_at time_zone by source_kind source_id code campaign_id', (p) => {
    const visit = visitOf(plan, p);
    return p.touchedDaysAgo.map((_, nth): readonly Cell[] => {
      const id = idOf(plan, 'touch', p.index * 5 + nth);
      const contact = idOf(plan, 'contact', p.index);
      const campaign = idOf(plan, 'campaign', campaignOf(plan, p.worksite));
      return nth === 0 && visit
        ? [org, id, contact, 'house_visit', visit.at, 'America/Los_Angeles', visit.by, 'house-visits', idOf(plan, 'visit', p.index), visit.outcome, campaign]
        : [org, id, contact, TOUCHES[(p.index + nth) % TOUCHES.length]!, touchedAt(plan, p, nth), 'America/Los_Angeles', plan.users[(p.index + nth) % plan.users.length]!, 'touches', id, null, campaign];
    });
  });
  await write('audience_members', 'organization_id audience_id contact_id since', (p) => [
    [org, idOf(plan, 'campaign', campaignOf(plan, p.worksite)), idOf(plan, 'contact', p.index), new Date(plan.now.getTime() - 400 * DAY)],
    [org, idOf(plan, 'unit', p.worksite), idOf(plan, 'contact', p.index), new Date(plan.now.getTime() - 400 * DAY)],
  ]);
  await write('search.contacts', 'organization_id contact_id key phone_digits version words', (p) => {
    const text = searchTextOf({
      displayName: displayNameOf(p), givenName: p.givenName, familyName: p.familyName, emails: p.email ? [{ address: p.email }] : [],
      phones: p.phone ? [{ number: p.phone, asTyped: p.phone }] : [], employments: [{ employerName: plan.worksiteNames[p.worksite]!, worksiteName: null }],
    });
    const [key = '', words = ''] = text.key.split('\t');
    return [[org, idOf(plan, 'contact', p.index), key, text.phoneDigits, text.version, words.split(' ').map(lexeme).join(' ')]];
  }, false);
}

export const DEPARTMENTS = [
  { en: 'Housekeeping', es: 'Limpieza de cuartos', ko: '하우스키핑' }, { en: 'Kitchen', es: 'Cocina', ko: '주방' },
  { en: 'Laundry', es: 'Lavandería', ko: '세탁실' }, { en: 'Front desk', es: 'Recepción', ko: '프런트' },
] as const;
export const SHIFTS = [{ en: 'Morning', es: 'Mañana', ko: '오전' }, { en: 'Afternoon', es: 'Tarde', ko: '오후' }, { en: 'Night', es: 'Noche', ko: '야간' }] as const;
const ISSUES = [
  { en: 'Pay', es: 'Salario', ko: '임금' }, { en: 'Workload', es: 'Carga de trabajo', ko: '업무량' }, { en: 'Schedule', es: 'Horario', ko: '근무 시간표' },
  { en: 'Health plan', es: 'Plan médico', ko: '건강 보험' }, { en: 'Heat', es: 'Calor', ko: '더위' },
] as const;
const TILES = [{ en: 'Sign the petition', es: 'Firmar la petición', ko: '청원서에 서명하기' }, { en: 'Come Thursday at 6 pm', es: 'Venir el jueves a las 6', ko: '목요일 6시에 오기' }] as const;
const TOPICS = [{ en: 'Safety', es: 'Seguridad', ko: '안전' }] as const;

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
  await copy.write('shifts', 'organization_id id unit_id position label'.split(' '), each(sites, (_, i) => SHIFTS.map((label, s) => [org, idOf(plan, 'shift', i * 3 + s), idOf(plan, 'unit', i), s, label as never])));
  await copy.write('campaigns', 'organization_id id label stage stage_since time_zone'.split(' '), each(campaigns, (i) => [[org, idOf(plan, 'campaign', i), campaignLabels[i % campaignLabels.length] as never, (['building', 'committee', 'cards'] as const)[i % 3]!, '2026-03-01', 'America/Los_Angeles']]));
  const labels = [...ISSUES.map((label) => ['issue', label] as const), ...TILES.map((label) => ['ask_tile', label] as const), ...TOPICS.map((label) => ['topic', label] as const)];
  await copy.write('campaign_labels', 'organization_id id campaign_id kind position code label'.split(' '), each(campaigns, (i) => labels.map(([kind, label], n) => [org, idOf(plan, 'label', i * 20 + n), idOf(plan, 'campaign', i), kind, n, kind === 'topic' ? label.en.toLowerCase() : null, label as never])));
  await copy.write('campaign_units', 'organization_id campaign_id unit_id'.split(' '), each(sites, (_, i) => [[org, idOf(plan, 'campaign', campaignOf(plan, i)), idOf(plan, 'unit', i)]]));
  await copy.write('audience_holders', 'organization_id audience_id user_id role since'.split(' '), each(campaigns, (i) => plan.users.map((user) => [org, idOf(plan, 'campaign', i), user, 'organizer', new Date(plan.now.getTime() - 400 * DAY)])));
}
