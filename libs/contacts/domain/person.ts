import { DomainError, displayNameOf, isSeen, isTimeZone, lengthOf } from '@doorstep/kernel';
import type { ContactFields } from './contact';
import type { Person, ReadingRules } from './prepared';
import { withoutOldCoordinates } from './places';
import { Problems } from './prepared';
import { keepable, readAddresses, readCustomFields, readEmailFields, readEmployments, readPhones, readTags } from './reading';

export const NOBODY: Person = {
  givenName: null, familyName: null, displayName: '', noNameYet: false, preferredName: null, pronouns: null, languages: [], languagesRead: [], phones: [], emails: [], addresses: [],
  employments: [], tags: [], affiliateId: null, constituency: null, doNotContact: false, caution: null, timeZone: null, customFields: {},
};

/** Names that people are told by. */
const SEEN = ['givenName', 'familyName', 'preferredName', 'displayName'] as const;

/** The names of the fields that a change may name. */
export const CONTACT_FIELDS = Object.keys(NOBODY) as ReadonlyArray<keyof Person>;

/** Throws every problem at once; a single one gives the refusal its code. */
export function refuse(problems: Problems): void {
  const { found } = problems;
  if (found.length === 0) return;
  const only = found.length === 1 && found[0]!.code.includes('/') ? found[0]!.code : 'platform/invalid-input';
  throw new DomainError(only, { errors: found });
}

/**
 * The person after these fields were written over `before` (JSON merge patch: absent = as it was, null = cleared;
 * custom fields member by member). The shown name is the person's own habit, or made of the names again.
 * @throws DomainError 422 with every field that cannot be kept; `contacts/name-required` when no name is left.
 */
export function writePerson(before: Person, fields: ContactFields, rules: ReadingRules): Person {
  const problems = new Problems(rules.path);
  const text = (name: 'givenName' | 'familyName' | 'preferredName' | 'pronouns' | 'constituency', max?: number): string | null =>
    fields[name] === undefined ? before[name] : keepable(problems, name, problems.text(name, fields[name], max));
  const names = { givenName: text('givenName'), familyName: text('familyName') };
  const person: Person = {
    ...names,
    displayName: shownName(before, fields, names, problems),
    noNameYet: nameStillMissing(before, fields),
    preferredName: text('preferredName'),
    pronouns: text('pronouns', 50),
    constituency: text('constituency'),
    caution: fields.caution === undefined ? before.caution : keepable(problems, 'caution', problems.text('caution', fields.caution, 500)),
    timeZone: fields.timeZone === undefined ? before.timeZone : fields.timeZone,
    affiliateId: fields.affiliateId === undefined ? before.affiliateId : fields.affiliateId,
    doNotContact: fields.doNotContact === undefined ? before.doNotContact : (fields.doNotContact ?? false),
    languages: fields.languages === undefined ? before.languages : [...new Set(fields.languages ?? [])],
    languagesRead: fields.languagesRead === undefined ? before.languagesRead : [...new Set(fields.languagesRead ?? [])],
    phones: fields.phones === undefined ? before.phones : readPhones(fields.phones ?? [], rules.defaultRegion, problems, before.phones),
    emails: fields.emails === undefined ? before.emails : readEmailFields(fields.emails ?? [], problems),
    addresses: fields.addresses === undefined ? before.addresses : withoutOldCoordinates(before.addresses, readAddresses(fields.addresses ?? [], problems)),
    employments: fields.employments === undefined ? before.employments : readEmployments(fields.employments ?? [], problems),
    tags: fields.tags === undefined ? before.tags : readTags(fields.tags ?? [], problems),
    customFields: fields.customFields === undefined ? before.customFields : mergeCustom(before, fields, problems),
  };
  if (person.timeZone !== null && !isTimeZone(person.timeZone)) problems.add('timeZone', 'not-a-time-zone');
  // Nobody stands in lists unseen. A name that stood before is not asked about again.
  for (const name of SEEN) if (fields[name] && person[name] && !isSeen(person[name])) problems.add(name, 'unreadable-letters');
  if (person.displayName === '') problems.add('givenName', 'contacts/name-required');
  refuse(problems);
  return person;
}

/** A name that somebody wrote is a name; only who made the entry says that there is none yet. */
function nameStillMissing(before: Person, fields: ContactFields): boolean {
  if (fields.givenName || fields.familyName || fields.preferredName) return false;
  return fields.noNameYet ?? (before.noNameYet && !fields.displayName);
}

function shownName(before: Person, fields: ContactFields, names: Pick<Person, 'givenName' | 'familyName'>, problems: Problems): string {
  const own = fields.displayName === undefined ? undefined : keepable(problems, 'displayName', problems.text('displayName', fields.displayName));
  if (own) return own;
  // A shown name that was made of the names follows them; one of the person's own stays.
  const made = displayNameOf({ givenName: before.givenName, familyName: before.familyName }) || (before.preferredName ?? '');
  const keeps = own === undefined && before.displayName !== '' && before.displayName !== made;
  const preferred = fields.preferredName === undefined ? before.preferredName : fields.preferredName;
  const shown = keeps ? before.displayName : displayNameOf(names) || (preferred ?? '').trim();
  if (lengthOf(shown) > 401) problems.add('displayName', 'too-long', { max: 200 });
  return Array.from(shown).slice(0, 400).join('');
}

function mergeCustom(before: Person, fields: ContactFields, problems: Problems): Person['customFields'] {
  if (fields.customFields === null) return {};
  const merged = { ...before.customFields, ...readCustomFields(fields.customFields ?? {}, problems) };
  const kept = Object.entries(merged).filter(([, value]) => value !== null);
  if (kept.length > 100) problems.add('customFields', 'too-many', { max: 100 });
  return Object.fromEntries(kept);
}
