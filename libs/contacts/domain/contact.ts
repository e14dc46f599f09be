import type { Uuid } from '@doorstep/kernel';
import type { AddressStatus, AddressType, Classification, PhoneType, Stand } from './vocabulary';

export interface NewPhone {
  /** As typed, or E.164. A handle for WhatsApp and KakaoTalk. */
  number: string;
  extension?: string | null;
  type?: PhoneType | null;
  status?: AddressStatus | null;
}

export interface NewEmail {
  address: string;
  status?: AddressStatus | null;
}

export interface NewAddress {
  line1?: string | null;
  line2?: string | null;
  city?: string | null;
  region?: string | null;
  postalCode?: string | null;
  country?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  type?: AddressType | null;
  /** What belongs to the place: "gate code 4410, dog, side door". */
  notes?: string | null;
}

export interface NewEmployment {
  employerId?: Uuid | null;
  worksiteId?: Uuid | null;
  departmentId?: Uuid | null;
  shiftId?: Uuid | null;
  /** Names as a list or a visitor gives them; where an id is given, the name of that row is kept instead. */
  employerName?: string | null;
  worksiteName?: string | null;
  departmentName?: string | null;
  shiftName?: string | null;
  jobTitle?: string | null;
  classification?: Classification | null;
  from?: string | null;
  to?: string | null;
}

export type CustomFields = Record<string, string | number | boolean | null>;

/** What may be written of a person (CONTRACT 3 and 4.2). One name is enough. */
export interface ContactFields {
  givenName?: string | null;
  familyName?: string | null;
  displayName?: string | null;
  /** `displayName` only says who is meant, and nobody has asked for the name yet. Any name that is written ends it. */
  noNameYet?: boolean | null;
  preferredName?: string | null;
  pronouns?: string | null;
  /** BCP 47, the preferred one first. */
  languages?: string[] | null;
  /** BCP 47, those the person reads, the easiest one first; empty while nobody has asked. */
  languagesRead?: string[] | null;
  phones?: NewPhone[] | null;
  emails?: NewEmail[] | null;
  addresses?: NewAddress[] | null;
  employments?: NewEmployment[] | null;
  tags?: string[] | null;
  affiliateId?: Uuid | null;
  constituency?: string | null;
  doNotContact?: boolean | null;
  /** What must be known before ringing. */
  caution?: string | null;
  timeZone?: string | null;
  customFields?: CustomFields | null;
}

export interface NewContact extends ContactFields {
  id?: Uuid | null;
  /** The person's id in the list they came from. */
  externalId?: string | null;
}

/** A change as JSON merge patch: absent = unchanged, null = cleared, arrays are replaced whole. */
export interface ContactPatch extends ContactFields {
  /** The version that was edited. */
  version: number;
  /** A field that was changed by both is laid before a lead, and the rest is written. */
  onConflict?: 'ask-lead' | null;
}

export interface PhoneView {
  number: string;
  extension: string | null;
  type: PhoneType;
  status: AddressStatus;
}

export interface EmailView {
  address: string;
  status: AddressStatus;
}

export interface AddressView {
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string;
  latitude: number | null;
  longitude: number | null;
  type: AddressType;
  notes: string | null;
}

/** An address that was left, or never was theirs: kept with its day and the visit that found it out. */
export interface FormerAddress {
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  retiredOn: string;
  why: 'moved' | 'bad' | null;
  visitId: Uuid | null;
}

export interface EmploymentView {
  employerId: Uuid | null;
  worksiteId: Uuid | null;
  departmentId: Uuid | null;
  shiftId: Uuid | null;
  employerName: string | null;
  worksiteName: string | null;
  departmentName: string | null;
  shiftName: string | null;
  jobTitle: string | null;
  classification: Classification;
  from: string | null;
  to: string | null;
}

export interface StandView {
  value: Stand;
  assessedAt: string;
  campaignId: Uuid | null;
  /** Older than the organization's number of days: still shown, no longer counted on. */
  faded: boolean;
}

export interface PossibleDuplicate {
  contactId: Uuid;
  /** 0–1. */
  score: number;
  reasons: string[];
}

/** A person as the API tells it (CONTRACT 4.2). What a role may not see is empty. */
export interface ContactView {
  id: Uuid;
  version: number;
  displayName: string;
  noNameYet: boolean;
  givenName: string | null;
  familyName: string | null;
  preferredName: string | null;
  pronouns: string | null;
  languages: string[];
  languagesRead: string[];
  phones: PhoneView[];
  emails: EmailView[];
  addresses: AddressView[];
  /** Where lists send nobody any more. */
  formerAddresses: FormerAddress[];
  employments: EmploymentView[];
  tags: string[];
  affiliateId: Uuid | null;
  constituency: string | null;
  doNotContact: boolean;
  caution: string | null;
  timeZone: string | null;
  customFields: CustomFields;
  assessment: StandView | null;
  lastTouchedAt: string | null;
  possibleDuplicates: PossibleDuplicate[];
  /** Only in the answer that made the person: their numbers and e-mails that belonged to somebody who asked to be forgotten. */
  askedToBeForgotten?: string[];
  createdAt: string;
  updatedAt: string;
}

/** Where a contact or fact came from. */
export interface Source {
  kind: string;
  id?: Uuid | null;
}
