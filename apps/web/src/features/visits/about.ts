import type { About } from '../../outbox/vault';
import type { AtHand, Stop } from './types';

/** Whose door this is, for the form and for the outbox. */
export const aboutStop = (list: AtHand['list'], stop: Stop): About => ({
  people: stop.people.map(({ contactId, brief }) => ({ contactId, name: brief.nameToSay || brief.displayName, languages: brief.languages, hasPhone: brief.hasPhone })),
  address: stop.address.line1
    ? { line1: stop.address.line1, line2: stop.address.line2, city: stop.address.city, region: stop.address.region ?? null, postalCode: stop.address.postalCode ?? null }
    : null,
  campaignId: list.campaignId,
  listId: list.id,
  stopId: stop.id,
});

/** The people of a door in one line. */
export const namesIn = (about: About): string => about.people.map(({ name }) => name).join(', ');
