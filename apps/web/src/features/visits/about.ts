import type { About } from '../../outbox/vault';
import type { AtHand, DoorBrief, Stop } from './types';

/** Whose door this is, for the form and for the outbox; `list.id` null: it stands on none. */
export const aboutStop = (list: Pick<AtHand['list'], 'campaignId'> & { id: string | null }, stop: Stop): About => ({
  people: stop.people.map(({ contactId, brief }) => ({ contactId, name: brief.nameToSay || brief.displayName, languages: brief.languages, hasPhone: brief.hasPhone })),
  address: stop.address.line1
    ? { line1: stop.address.line1, line2: stop.address.line2, city: stop.address.city, region: stop.address.region ?? null, postalCode: stop.address.postalCode ?? null }
    : null,
  campaignId: list.campaignId,
  listId: list.id,
  stopId: list.id === null ? null : stop.id,
});

/** The people of a door in one line. */
export const namesIn = (about: About): string => about.people.map(({ name }) => name).join(', ');

/** A door that stands on no list. */
interface LoneDoor { contactId: string; address: Stop['address'] | null; brief: DoorBrief; note?: string | null }

const NOWHERE: Stop['address'] = { line1: null, line2: null, city: null };

/** The same as a stop of a list, so that the door reads the same; what was written for the visitor stands among its lines. */
export const stopOf = ({ contactId, address, brief, note }: LoneDoor): Stop => ({
  id: contactId, position: 0, state: 'open', address: address ?? NOWHERE, addressNotes: brief.addressNotes,
  people: [{ contactId, brief: note ? { ...brief, lines: [note, ...brief.lines] } : brief }],
});

/** What is read of a person for their door. */
export interface Person {
  id: string;
  displayName: string;
  givenName: string | null;
  preferredName: string | null;
  languages: string[];
  caution?: string | null;
  phones?: { number: string | null }[];
  addresses?: (Stop['address'] & { notes: string | null })[];
}

/** What is known of somebody who is on no list, as a list would hand it out: a warning and the notes of the address above all. */
export function stopOfPerson(person: Person): Stop {
  const { displayName, givenName, preferredName, languages, caution = null, phones = [], addresses: [address] = [] } = person;
  const nameToSay = preferredName || givenName || displayName;
  return stopOf({
    contactId: person.id, address: address ?? null,
    brief: {
      displayName, nameToSay, otherName: null, languages, hasPhone: phones.some(({ number }) => number !== null), caution, addressNotes: address?.notes ?? null,
      streetLine: [address?.line1, address?.line2].filter(Boolean).join(', ') || null, lastVisit: null, promises: [], ties: [], lines: [],
    },
  });
}
