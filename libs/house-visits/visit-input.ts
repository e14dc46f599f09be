import type { Uuid } from '@doorstep/kernel';
import type { Outcome, VisitPlace } from './domain';

/** Somebody at the door: known, or new and made on the phone. */
export interface MetPerson {
  contactId?: Uuid | null;
  /** A number that somebody known said: it goes to their card, or to a lead. */
  phone?: string | null;
  newContact?: {
    id?: Uuid;
    givenName?: string | null;
    familyName?: string | null;
    displayName?: string | null;
    languages?: string[] | null;
    phone?: string | null;
  } | null;
}

export interface VisitAddress {
  line1: string;
  line2?: string | null;
  city?: string | null;
  region?: string | null;
  postalCode?: string | null;
  country?: string | null;
  latitude?: number | null;
  longitude?: number | null;
}

/** A visit as it is sent (CONTRACT 4.7), after its form was checked. Times are ISO 8601. */
export interface VisitInput {
  id?: Uuid;
  contactId?: Uuid | null;
  address?: VisitAddress | null;
  campaignId?: Uuid | null;
  visitListId?: Uuid | null;
  plannedAt?: string | null;
  visitedAt?: string | null;
  timeZone?: string | null;
  durationMinutes?: number | null;
  visitorIds?: string[] | null;
  outcome?: Outcome | null;
  met?: MetPerson[] | null;
  issues?: string[] | null;
  asks?: Array<{ id?: Uuid; askTileId?: Uuid | null; text: string; answer: 'yes' | 'maybe' | 'no'; dueOn?: string | null }> | null;
  assessment?: { value: number; basis?: 'action_seen' | 'one_on_one' | 'house_visit' | 'phone' | 'hearsay' | null } | null;
  leadersNamed?: MetPerson[] | null;
  consent?: {
    channel?: 'sms' | 'email' | 'phone' | 'whatsapp' | 'kakaotalk' | 'mail' | null;
    address?: string | null;
    purpose?: 'organizing' | 'events' | 'urgent' | null;
    status: 'unknown' | 'granted' | 'revoked';
    wording?: string | null;
  } | null;
  language?: string | null;
  topics?: string[] | null;
  programs?: string[] | null;
  materials?: Array<{ code: string; count: number }> | null;
  notes?: string | null;
  notesVisibility?: 'team' | 'leads' | null;
  followUps?: Array<{ id?: Uuid; title: string; dueOn: string; assigneeId?: string | null }> | null;
  deviceTime?: string | null;
  /** At home unless said otherwise. */
  place?: VisitPlace | null;
  /** With whoever opened instead. */
  messageLeft?: boolean | null;
  /** Where the visitor and the person have no language in common. */
  languageNeeded?: string | null;
  /** When the person said to come again: a day, and the hour where it was told. */
  comeBack?: { on: string; at?: string | null } | null;
  /** Where somebody lives now who was not found. */
  movedTo?: VisitAddress | null;
  /** The note of the place as it is to be; an empty text takes it away. */
  addressNotes?: { text: string } | null;
}
