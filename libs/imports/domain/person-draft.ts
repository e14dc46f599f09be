import type { Classification, ConsentStatus } from './value-words';
import type { Problem, Rejection } from './problems';

/** A phone as a row gives it. `number` is E.164; null when it could not be read and is kept as typed. */
export interface DraftPhone {
  readonly number: string | null;
  /** Never dialled in a text: kept beside the number. */
  readonly extension: string | null;
  readonly asTyped: string;
  readonly type: 'phone' | 'whatsapp' | 'kakaotalk';
  readonly status: 'unverified' | 'bad';
}

export interface DraftEmail {
  readonly address: string;
  readonly status: 'unverified' | 'bad';
}

export interface DraftAddress {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly city: string | null;
  readonly region: string | null;
  /** As written: `00917`, `90503-1234`. */
  readonly postalCode: string | null;
  /** ISO 3166 alpha-2, upper case; as written when it is not known. */
  readonly country: string | null;
}

/** Names as texts; the service finds or makes what they name. */
export interface DraftEmployment {
  readonly employer: string | null;
  readonly worksite: string | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly shift: string | null;
  readonly jobTitle: string | null;
  readonly classification: Classification | null;
}

export type TextChannel = 'sms' | 'email';

/**
 * What the list says of consent. `granted` is a claim of the list: it needs evidence or a lead's attestation.
 * `addresses` are those of the row; a revocation without addresses holds for the person's channel as a whole.
 */
export interface DraftConsent {
  readonly channel: TextChannel;
  readonly status: Exclude<ConsentStatus, 'bad-address'>;
  readonly addresses: readonly string[];
  /** The word of the list, as evidence. */
  readonly word: string;
}

/** What a note seems to say: shown for one tap, never done by itself. */
export interface Offer {
  readonly kind: 'revoke-texts' | 'do-not-contact' | 'caution' | 'address-note' | 'preferred-name' | 'not-the-same' | 'same-person';
  /** What would be taken over: the note's sentence, or the name. */
  readonly text: string;
}

export interface PersonDraft {
  readonly row: number;
  readonly displayName: string;
  /** No name in the row: the e-mail or phone stands for it. */
  readonly nameless: boolean;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly preferredName: string | null;
  readonly phones: readonly DraftPhone[];
  readonly emails: readonly DraftEmail[];
  readonly address: DraftAddress | null;
  readonly addressNotes: string | null;
  readonly languages: readonly string[];
  readonly timeZone: string | null;
  readonly employment: DraftEmployment | null;
  readonly affiliate: string | null;
  /** 0–5 and the day it was said, when the list has one (`YYYY-MM-DD`). */
  readonly assessment: { readonly value: number; readonly assessedOn: string | null } | null;
  readonly date: string | null;
  /** `signed` null: the cell says neither yes nor no. */
  readonly card: { readonly asTyped: string; readonly signed: boolean | null } | null;
  readonly note: string | null;
  readonly caution: string | null;
  readonly tags: readonly string[];
  readonly consents: readonly DraftConsent[];
  /** Channels for which no attestation counts before an offer about them is answered. */
  readonly heldChannels: readonly TextChannel[];
  readonly doNotContact: boolean;
  readonly externalId: string | null;
  readonly customFields: Readonly<Record<string, string>>;
  readonly offers: readonly Offer[];
}

/** What became of a row. */
export type RowReading =
  | { readonly kind: 'person'; readonly draft: PersonDraft; readonly problems: readonly Problem[] }
  | { readonly kind: 'rejected'; readonly reason: Rejection; readonly problems: readonly Problem[] };
