import { sameEmail } from '@doorstep/kernel';
import type { AddressView, ContactFields, ContactView, EmploymentView, NewAddress, NewEmail, NewEmployment, NewPhone } from '@doorstep/contacts/domain';
import { doorKeyOf, tagKeyOf } from '@doorstep/contacts/domain';
import { nameKey } from '@doorstep/workplaces/domain';

const digits = (number: string): string => number.replace(/\D/g, '') || number.trim().toLowerCase();

/** A person of whom nobody has told a name yet: an e-mail or phone stands for it. */
export const isNameless = (person: Pick<ContactView, 'givenName' | 'familyName' | 'displayName' | 'emails' | 'phones'>): boolean =>
  person.givenName === null && person.familyName === null &&
  (person.emails.some(({ address }) => sameEmail(address) === sameEmail(person.displayName)) ||
    (/\d/.test(person.displayName) && person.phones.some(({ number }) => digits(number) === digits(person.displayName))));

/** `there` where it holds something, else what the list says. */
const or = <T>(there: T | null | undefined, said: T | null | undefined): T | null => (there !== null && there !== undefined && there !== '' ? there : (said ?? null));

function phones(there: ContactView['phones'], said: readonly NewPhone[], e164: (typed: string) => string): NewPhone[] | null {
  const key = (phone: { number: string; type?: string | null }): string => `${digits(e164(phone.number))}|${phone.type === 'whatsapp' || phone.type === 'kakaotalk' ? phone.type : ''}`;
  const known = new Set(there.map(key));
  const added = said.filter((phone) => !known.has(key(phone)));
  return added.length === 0 ? null : [...there, ...added];
}

/** More addresses; one that the list says mail comes back from is no longer thought to work. */
function emails(there: ContactView['emails'], said: readonly NewEmail[]): NewEmail[] | null {
  const known = new Map(there.map((email) => [sameEmail(email.address), email]));
  const added = said.filter((email) => !known.has(sameEmail(email.address)));
  const bounced = new Set(said.filter((email) => email.status === 'bad' && known.get(sameEmail(email.address))?.status === 'unverified').map((email) => sameEmail(email.address)));
  if (added.length === 0 && bounced.size === 0) return null;
  return [...there.map((email) => (bounced.has(sameEmail(email.address)) ? { ...email, status: 'bad' as const } : email)), ...added];
}

/** An address where there is none; blanks of the same door, or of one known by its ZIP or city alone. */
function addresses(there: readonly AddressView[], said: readonly NewAddress[]): NewAddress[] | null {
  const [row] = said;
  if (!row) return null;
  if (there.length === 0) return [row];
  const open = (a: AddressView): boolean => a.line1 === null && [a.postalCode?.slice(0, 5) === row.postalCode?.slice(0, 5), a.postalCode === null, !row.postalCode].some(Boolean) &&
    (a.city === null || !row.city || nameKey(a.city) === nameKey(row.city));
  const door = doorKeyOf(row);
  const at = there.findIndex((a) => (door !== '' && doorKeyOf(a) === door) || open(a));
  const noteAt = at >= 0 ? at : row.line1 ? -1 : 0;
  if (noteAt < 0) return null;
  const before = there[noteAt]!;
  const whole = at >= 0;
  const filled: AddressView = {
    ...before,
    ...(whole && { line1: or(before.line1, row.line1), line2: or(before.line2, row.line2), city: or(before.city, row.city), region: or(before.region, row.region), postalCode: or(before.postalCode, row.postalCode) }),
    notes: or(before.notes, row.notes),
  };
  const same = (['line1', 'line2', 'city', 'region', 'postalCode', 'notes'] as const).every((name) => filled[name] === before[name]);
  return same ? null : there.map((a, i) => (i === noteAt ? filled : a));
}

const sameName = (a: string | null | undefined, b: string | null | undefined): boolean => !a || !b || nameKey(a) === nameKey(b);

/** The job that the row may speak of: no other employer or worksite. Its blanks are filled; another job is added. */
function employments(there: readonly EmploymentView[], said: readonly NewEmployment[]): NewEmployment[] | null {
  const [row] = said;
  if (!row) return null;
  const at = there.findIndex((job) => job.to === null && sameName(job.employerName, row.employerName) && sameName(job.worksiteName, row.worksiteName));
  if (at < 0) return [...there, row];
  const before = there[at]!;
  const filled = { ...before, jobTitle: or(before.jobTitle, row.jobTitle) };
  for (const [id, name] of [['employerId', 'employerName'], ['worksiteId', 'worksiteName'], ['departmentId', 'departmentName'], ['shiftId', 'shiftName']] as const) {
    const same = before[name] !== null && sameName(before[name], row[name]);
    if (before[name] === null && before[id] === null) Object.assign(filled, { [id]: row[id] ?? null, [name]: row[name] ?? null });
    else if (same && before[id] === null && row[id]) filled[id] = row[id];
  }
  if (before.classification === 'employee' && row.classification) filled.classification = row.classification;
  return (Object.keys(filled) as (keyof EmploymentView)[]).every((name) => filled[name] === before[name]) ? null : there.map((job, i) => (i === at ? filled : job));
}

/**
 * What a list adds to somebody who is there: empty fields are filled, phones, e-mails and tags added, and nothing that
 * is filled is overwritten. "Do not contact" holds whoever says it. Null when the list brings nothing new.
 */
export function gapsFilled(there: ContactView, said: ContactFields, e164: (typed: string) => string): ContactFields | null {
  const patch: ContactFields = {};
  const fill = <K extends keyof ContactFields>(name: K, value: ContactFields[K] | null): void => {
    if (value !== null && value !== undefined && value !== '') patch[name] = value;
  };
  if (isNameless(there) && (said.givenName || said.familyName)) {
    fill('givenName', said.givenName ?? null);
    fill('familyName', said.familyName ?? null);
    patch.displayName = said.displayName ?? null;
  }
  if (there.preferredName === null) fill('preferredName', said.preferredName);
  fill('phones', phones(there.phones, said.phones ?? [], e164));
  fill('emails', emails(there.emails, said.emails ?? []));
  fill('addresses', addresses(there.addresses, said.addresses ?? []));
  fill('employments', employments(there.employments, said.employments ?? []));
  if (there.languages.length === 0 && (said.languages ?? []).length > 0) patch.languages = said.languages;
  const tags = (said.tags ?? []).filter((tag) => !there.tags.some((known) => tagKeyOf(known) === tagKeyOf(tag)));
  if (tags.length > 0) patch.tags = [...there.tags, ...tags];
  if (there.affiliateId === null) fill('affiliateId', said.affiliateId);
  if (there.caution === null) fill('caution', said.caution);
  if (there.timeZone === null) fill('timeZone', said.timeZone);
  if (said.doNotContact && !there.doNotContact) patch.doNotContact = true;
  const customs = Object.entries(said.customFields ?? {}).filter(([name, value]) => value !== null && !Object.hasOwn(there.customFields, name));
  if (customs.length > 0) patch.customFields = Object.fromEntries(customs);
  return Object.keys(patch).length === 0 ? null : patch;
}
