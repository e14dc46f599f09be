import type { FieldProblem } from '@doorstep/kernel';
import { DomainError, canonicalJson } from '@doorstep/kernel';
import { doorKeyOf } from './door-key';
import type { Person } from './prepared';
import { tagKeyOf } from './tags';

export const WHOSE = ['survivor', 'duplicate', 'both'] as const;
export type Whose = (typeof WHOSE)[number];
/** Whose value of a field stays. Unless said otherwise: the survivor's, where they have one; of lists, both. */
export type MergeChoices = Readonly<Record<string, Whose>>;

const SINGLE = ['givenName', 'familyName', 'displayName', 'preferredName', 'pronouns', 'affiliateId', 'constituency', 'timeZone'] as const;
const LISTS = ['languages', 'languagesRead', 'phones', 'emails', 'addresses', 'employments', 'tags'] as const;
const NAMES = new Set<string>([...SINGLE, ...LISTS, 'customFields', 'caution']);

type ListName = (typeof LISTS)[number];
const SAME: { readonly [Name in ListName]: (one: Person[Name][number]) => string } = {
  languages: (language) => language,
  languagesRead: (language) => language,
  // A number that is also somebody's WhatsApp or KakaoTalk is two ways to reach them.
  phones: (phone) => [phone.number ?? phone.asTyped, phone.extension ?? '', ['whatsapp', 'kakaotalk'].includes(phone.type) ? phone.type : ''].join('|'),
  emails: (email) => email.address,
  addresses: (address) => doorKeyOf(address) || canonicalJson(address),
  employments: (job) => canonicalJson([job.worksiteId ?? job.worksiteName ?? job.employerId ?? job.employerName, job.jobTitle, job.from]),
  tags: tagKeyOf,
};

type Address = Person['addresses'][number];

/** One door of two entries: what the first does not know the second may, and what is to be known at it (gate, dog) of both. */
function oneDoor(first: Address, second: Address): Address {
  const known = Object.entries(first).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const notes = joinedTexts(first.notes ?? null, second.notes ?? null, 'addresses');
  return { ...second, ...Object.fromEntries(known), ...(notes === null ? {} : { notes }) } as Address;
}

/** Both texts, unless one says the other already. @throws DomainError 422 where both together are too long: somebody must choose. */
function joinedTexts(a: string | null, b: string | null, field: string): string | null {
  if (!a || !b || a.includes(b)) return a || b || null;
  if (b.includes(a)) return b;
  const both = `${a}; ${b}`;
  if (Array.from(both).length > 500) throw new DomainError('platform/invalid-input', { errors: [{ field: `fields.${field}`, code: 'contacts/both-too-long' }] });
  return both;
}

function mergeList<Name extends ListName>(name: Name, a: Person, b: Person, whose: Whose): Person[Name] {
  if (whose !== 'both') return whose === 'survivor' ? a[name] : b[name];
  const same = SAME[name] as (one: unknown) => string;
  const kept = new Map<string, unknown>();
  for (const one of [...a[name], ...b[name]]) {
    const there = kept.get(same(one));
    if (name === 'addresses' && there !== undefined) {
      kept.set(same(one), oneDoor(there as Address, one as Address));
      continue;
    }
    // A number or address known to be bad on either side stays bad.
    if (there === undefined || (one as { status?: string }).status === 'bad') kept.set(same(one), there === undefined ? one : { ...(there as object), status: 'bad' });
  }
  return [...kept.values()] as Person[Name];
}

function mergeCaution(a: Person, b: Person, whose: Whose | undefined): string | null {
  if (whose === 'survivor' || whose === 'duplicate') return (whose === 'survivor' ? a : b).caution;
  return joinedTexts(a.caution, b.caution, 'caution');
}

/**
 * The one person that two turn out to be. "Do not contact" of either stays; so do both cautions.
 * @throws DomainError 422 naming a choice of an unknown field or of nobody.
 */
export function mergePersons(survivor: Person, duplicate: Person, choices: MergeChoices): Person {
  const problems = Object.entries(choices).flatMap(([name, whose]): FieldProblem[] => {
    const custom = name.startsWith('customFields.') && [survivor, duplicate].some((person) => name.slice(13) in person.customFields);
    const code = !custom && !NAMES.has(name) ? 'unknown-field' : WHOSE.includes(whose) ? null : 'not-in-list';
    return code ? [{ field: `fields.${name}`, code }] : [];
  });
  if (problems.length > 0) throw new DomainError('platform/invalid-input', { errors: problems });
  const merged: Person = { ...survivor, doNotContact: survivor.doNotContact || duplicate.doNotContact, noNameYet: survivor.noNameYet && duplicate.noNameYet, caution: mergeCaution(survivor, duplicate, choices['caution']) };
  const single = merged as unknown as Record<string, unknown>;
  for (const name of SINGLE) {
    const choice = choices[name];
    single[name] = choice === 'duplicate' ? duplicate[name] : choice === undefined ? (survivor[name] ?? duplicate[name]) : survivor[name];
  }
  if (!merged.displayName) merged.displayName = survivor.displayName;
  // What somebody was called until their name was known gives way to the name.
  if (survivor.noNameYet && !duplicate.noNameYet && choices['displayName'] === undefined) merged.displayName = duplicate.displayName;
  for (const name of LISTS) single[name] = mergeList(name, survivor, duplicate, choices[name] ?? 'both');
  merged.customFields = mergeCustom(survivor.customFields, duplicate.customFields, choices);
  return merged;
}

type Custom = Person['customFields'];

/** Own fields of both; where both have one the survivor's, unless said otherwise of all or of that one. */
function mergeCustom(survivor: Custom, duplicate: Custom, choices: MergeChoices): Custom {
  const whole = choices['customFields'] ?? 'both';
  const merged: Custom = whole === 'survivor' ? { ...survivor } : whole === 'duplicate' ? { ...duplicate } : { ...duplicate, ...survivor };
  for (const [name, whose] of Object.entries(choices)) {
    if (!name.startsWith('customFields.') || whose === 'both') continue;
    const [field, from] = [name.slice(13), whose === 'duplicate' ? duplicate : survivor];
    if (field in from) merged[field] = from[field]!;
    else delete merged[field];
  }
  return merged;
}

const sameJson = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** Takes out of a list what the merge had added and puts back what it had taken; what came since stays. */
function unmergeList<Name extends ListName>(name: Name, now: Person, merged: Person, before: Person): Person[Name] {
  const same = SAME[name] as (one: unknown) => string;
  const has = (list: readonly unknown[], one: unknown): boolean => list.some((other) => sameJson(other, one));
  const [left, right] = [merged[name] as unknown[], before[name] as unknown[]];
  const stays = (now[name] as unknown[]).filter((one) => !has(left, one) || has(right, one));
  const back = right.filter((one) => !has(left, one) && !stays.some((other) => same(other) === same(one)));
  return [...stays, ...back] as Person[Name];
}

/** The survivor after a merge is undone: what nobody changed since is as it was before, anything else as it is now. */
export function unmergePerson(now: Person, merged: Person, before: Person): Person {
  const back = { ...now } as unknown as Record<string, unknown>;
  for (const name of Object.keys(before) as Array<keyof Person>) {
    if (sameJson(now[name], merged[name])) back[name] = before[name];
    else if ((LISTS as readonly string[]).includes(name)) back[name] = unmergeList(name as ListName, now, merged, before);
  }
  const custom: Custom = { ...now.customFields };
  for (const name of new Set([...Object.keys(merged.customFields), ...Object.keys(before.customFields)])) {
    if (!sameJson(now.customFields[name] ?? null, merged.customFields[name] ?? null)) continue;
    if (name in before.customFields) custom[name] = before.customFields[name]!;
    else delete custom[name];
  }
  back['customFields'] = custom;
  return back as unknown as Person;
}
