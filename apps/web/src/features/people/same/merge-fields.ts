import type { ContactView } from '@doorstep/contacts/domain';

/** Fields with one value: where two people differ, one stays. Lists and cautions of both are always kept together. */
export const SINGLE = ['displayName', 'givenName', 'familyName', 'preferredName', 'pronouns', 'constituency', 'timeZone'] as const;
export type Single = (typeof SINGLE)[number];
export type From = 'survivor' | 'duplicate';

const empty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** The one that stays: the older card, to which links and lists already lead. */
export function survivorFirst<P extends Pick<ContactView, 'id' | 'createdAt'>>(a: P, b: P): [P, P] {
  const order = a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
  return order <= 0 ? [a, b] : [b, a];
}

/** The fields in which both say something and not the same: these are asked. */
export const differing = (survivor: ContactView, duplicate: ContactView): Single[] =>
  SINGLE.filter((field) => !empty(survivor[field]) && !empty(duplicate[field]) && survivor[field] !== duplicate[field]);

/** Own fields that both have with another value, by name. */
export const differingOwn = (survivor: Pick<ContactView, 'customFields'>, duplicate: Pick<ContactView, 'customFields'>): string[] =>
  Object.keys(survivor.customFields).filter((name) => !empty(survivor.customFields[name]) && !empty(duplicate.customFields[name]) && survivor.customFields[name] !== duplicate.customFields[name]).sort();

/** Whether the two say something that cannot both stay: then somebody must choose. */
export const asksWhich = (survivor: ContactView, duplicate: ContactView): boolean => differing(survivor, duplicate).length + differingOwn(survivor, duplicate).length > 0;

/** What is likely right: the survivor's, except for a fuller name on the other side (more words, or the same name with its accents). */
export function likely(field: Single, survivor: ContactView, duplicate: ContactView): From {
  if (field !== 'displayName' && field !== 'givenName' && field !== 'familyName') return 'survivor';
  const [ours, theirs] = [survivor[field] ?? '', duplicate[field] ?? ''];
  const words = (text: string) => text.trim().split(/\s+/).length;
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (words(theirs) > words(ours)) return 'duplicate';
  return plain(ours) === plain(theirs) && theirs.normalize('NFD').length > ours.normalize('NFD').length ? 'duplicate' : 'survivor';
}

/** What is sent: the fields whose value is the duplicate's. Where nothing is said the survivor's stays, or the other's when they have none. */
export function mergeFields(survivor: ContactView, duplicate: ContactView, chosen: Readonly<Partial<Record<string, From>>>): Partial<Record<string, From>> {
  const named = differing(survivor, duplicate).filter((field) => (chosen[field] ?? likely(field, survivor, duplicate)) === 'duplicate');
  const own = differingOwn(survivor, duplicate).map((name) => `customFields.${name}`).filter((field) => chosen[field] === 'duplicate');
  return Object.fromEntries([...named, ...own].map((field) => [field, 'duplicate' as const]));
}
