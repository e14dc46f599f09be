import { readPhone, sameEmail } from '@doorstep/kernel';
import type { ContactView } from '@doorstep/contacts/domain';
import type { PersonDraft, TextChannel } from './person-draft';
import type { Attestation } from './stored-import';
import { readConsent } from './value-words';

export type ConsentPurpose = 'organizing' | 'events' | 'urgent';

/** What holds now of one address and purpose. */
export interface KnownConsent {
  readonly channel: TextChannel;
  readonly address: string;
  readonly purpose: ConsentPurpose;
  readonly status: 'unknown' | 'granted' | 'revoked';
  readonly method: string;
  readonly wording: string | null;
  readonly evidence: string | null;
}

export interface PlannedConsent {
  readonly channel: TextChannel;
  readonly address: string;
  readonly purpose: ConsentPurpose;
  readonly status: 'granted' | 'revoked';
  readonly wording: string | null;
  readonly evidence: string | null;
  /** `import_hold`: a note speaks against texts, and nothing is sent until somebody has answered. */
  readonly sourceKind: 'import' | 'import_hold';
  /** What a hold puts aside: what held, or a yes of the list that counts once the note is found to say something else. */
  readonly before: Pick<KnownConsent, 'method' | 'wording' | 'evidence'> | null;
}

/** Who said no gets nothing, whatever it is about. */
const ALL: readonly ConsentPurpose[] = ['organizing', 'events', 'urgent'];
/** `urgent` is chosen by people themselves and never by a list. */
const ATTESTED: readonly ConsentPurpose[] = ['organizing', 'events'];

const evidenceOf = (attestation: Attestation, word: string): string => `${attestation.evidence} (${word})`;

const sameAddress = (channel: TextChannel, address: string): string => (channel === 'email' ? sameEmail(address) : address);

/** The row's addresses of a channel and those the person has already. */
function addressesOf(channel: TextChannel, draft: PersonDraft, view: ContactView | null, region: string): string[] {
  const e164 = (typed: string): string[] => {
    const read = readPhone(typed, region);
    return 'e164' in read ? [read.e164] : [];
  };
  const all = channel === 'email'
    ? [...draft.emails.map((email) => email.address), ...(view?.emails ?? []).map((email) => email.address)]
    : [...draft.phones.flatMap((phone) => (phone.type === 'phone' ? (phone.number ?? []) : [])),
      ...(view?.phones ?? []).flatMap((phone) => (phone.type === 'whatsapp' || phone.type === 'kakaotalk' ? [] : e164(phone.number)))];
  return [...new Map(all.map((address) => [sameAddress(channel, address), address])).values()];
}

/**
 * What a row changes of a person's consents. A no is taken at its word for every address of the channel. A yes counts
 * with a lead's attestation, for the row's own addresses, and never over a no. A note that speaks against texts holds
 * them until somebody answers.
 */
export function consentChanges(draft: PersonDraft, view: ContactView | null, known: readonly KnownConsent[], attestation: Attestation | null, region: string): PlannedConsent[] {
  const planned: PlannedConsent[] = [];
  const current = (channel: TextChannel, address: string, purpose: ConsentPurpose): KnownConsent | undefined =>
    known.find((one) => one.channel === channel && one.purpose === purpose && sameAddress(channel, one.address) === sameAddress(channel, address));
  const isPlanned = (channel: TextChannel, address: string, purpose: ConsentPurpose): boolean =>
    planned.some((one) => one.channel === channel && one.purpose === purpose && sameAddress(channel, one.address) === sameAddress(channel, address));
  const claimOf = (channel: TextChannel, purpose: ConsentPurpose): PlannedConsent['before'] => {
    const claim = draft.consents.find((one) => one.channel === channel && readConsent(one.word) === 'granted');
    const no = draft.doNotContact || draft.consents.some((one) => one.status === 'revoked');
    return claim && attestation && !no && ATTESTED.includes(purpose) ? { method: 'import', wording: attestation.wording, evidence: evidenceOf(attestation, claim.word) } : null;
  };
  const revoke = (channel: TextChannel, evidence: string | null, sourceKind: PlannedConsent['sourceKind']): void => {
    for (const address of addressesOf(channel, draft, view, region)) {
      for (const purpose of ALL) {
        const there = current(channel, address, purpose);
        if (there?.status === 'revoked' || isPlanned(channel, address, purpose)) continue;
        const held = there?.status === 'granted' ? { method: there.method, wording: there.wording, evidence: there.evidence } : claimOf(channel, purpose);
        const before = sourceKind === 'import_hold' ? held : null;
        planned.push({ channel, address, purpose, status: 'revoked', wording: null, evidence, sourceKind, before });
      }
    }
  };
  for (const consent of draft.consents) if (consent.status === 'revoked') revoke(consent.channel, consent.word, 'import');
  for (const channel of draft.heldChannels) revoke(channel, null, 'import_hold');
  for (const consent of draft.consents) {
    if (consent.status !== 'granted' || attestation === null || draft.doNotContact || view?.doNotContact) continue;
    for (const address of consent.addresses) {
      for (const purpose of ATTESTED) {
        if ((current(consent.channel, address, purpose)?.status ?? 'unknown') !== 'unknown' || isPlanned(consent.channel, address, purpose)) continue;
        planned.push({ channel: consent.channel, address, purpose, status: 'granted', wording: attestation.wording, evidence: evidenceOf(attestation, consent.word), sourceKind: 'import', before: null });
      }
    }
  }
  return planned;
}
