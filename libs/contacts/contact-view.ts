import type { Scope } from '@doorstep/platform/database';
import type { ContactRow } from './data/contact-row';
import type { ContactView, StandView } from './domain';
import { isFaded, showPhone } from './domain';

/** Where somebody stands, as it is shown; null while nobody has said. */
export const showStand = (row: Pick<ContactRow, 'stand_value' | 'stand_at' | 'stand_campaign_id'>, now: Date, fadingDays: number): StandView | null =>
  row.stand_value === null || row.stand_at === null
    ? null
    : { value: row.stand_value, assessedAt: row.stand_at.toISOString(), campaignId: row.stand_campaign_id, faded: isFaded(row.stand_at, now, fadingDays) };

/**
 * A person as who acts may see them. A volunteer, to whom a door was handed, sees what is needed at a door:
 * names, languages, address, caution; no phones, jobs, tags or stands (DOMAIN 3).
 */
export function showContact(scope: Scope, row: ContactRow, fadingDays: number): ContactView {
  const view: ContactView = {
    id: row.id, version: row.version, displayName: row.display_name, noNameYet: row.no_name_yet, givenName: row.given_name, familyName: row.family_name,
    preferredName: row.preferred_name, pronouns: row.pronouns, languages: row.languages, languagesRead: row.languages_read, phones: row.phones.map(showPhone), emails: row.emails,
    addresses: row.addresses, formerAddresses: row.former_addresses, employments: row.employments, tags: row.tags, affiliateId: row.affiliate_id, constituency: row.constituency,
    doNotContact: row.do_not_contact, caution: row.caution, timeZone: row.time_zone, customFields: row.custom_fields,
    assessment: showStand(row, scope.now, fadingDays), lastTouchedAt: row.last_touched_at?.toISOString() ?? null,
    possibleDuplicates: row.possible_duplicates, createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
  };
  if (scope.actor.role !== 'volunteer') return view;
  return {
    ...view, formerAddresses: [], phones: [], emails: [], employments: [], tags: [], affiliateId: null, constituency: null, customFields: {}, assessment: null,
    lastTouchedAt: null, possibleDuplicates: [],
  };
}
