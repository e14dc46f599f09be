import { cleanText, displayNameOf, sameEmail } from '@doorstep/kernel';
import type { ContactFields, EmploymentView } from './contact';
import { NOBODY } from './person';
import type { Person } from './prepared';
import { Problems } from './prepared';
import { readAddresses, readEmployments, readPhones } from './reading';

/** What tells who somebody is: when one of these changes, people alike are looked for again. */
export const WHO_FIELDS: ReadonlySet<string> = new Set(['givenName', 'familyName', 'displayName', 'preferredName', 'phones', 'emails', 'addresses', 'employments']);

/**
 * A person as far as somebody has typed: what cannot be read yet is left out, and nothing is refused.
 * @param region ISO 3166: where a phone number without a country code is.
 */
export function draftPerson(fields: ContactFields, region: string): Person & { employments: EmploymentView[] } {
  const unread = new Problems();
  const name = (value: string | null | undefined): string | null => cleanText(value ?? '').slice(0, 200) || null;
  const [givenName, familyName, preferredName] = [name(fields.givenName), name(fields.familyName), name(fields.preferredName)];
  return {
    ...NOBODY, givenName, familyName, preferredName, displayName: name(fields.displayName) ?? (displayNameOf({ givenName, familyName }) || (preferredName ?? '')),
    phones: readPhones(fields.phones ?? [], region, unread),
    emails: (fields.emails ?? []).flatMap(({ address }) => (address ? [{ address: sameEmail(address), status: 'unverified' as const }] : [])),
    addresses: readAddresses(fields.addresses ?? [], unread),
    employments: readEmployments(fields.employments ?? [], unread),
  };
}
