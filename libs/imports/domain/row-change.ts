import { readPhone } from '@doorstep/kernel';
import type { ContactFields, ContactView } from '@doorstep/contacts/domain';
import { holdsIdentifier } from '@doorstep/contacts/domain';
import type { KnownConsent, PlannedConsent } from './consent-changes';
import { consentChanges } from './consent-changes';
import { gapsFilled } from './fill-gaps';
import type { Offer, PersonDraft } from './person-draft';
import type { Problem } from './problems';
import type { RecordedStand } from './stands-taken';
import { takesStand } from './stands-taken';
import type { Attestation } from './stored-import';
import type { OfferKind } from './vocabulary';

/** What is written down of a person whom a row is about. */
export interface KnownPerson {
  readonly view: ContactView;
  readonly stands: readonly RecordedStand[];
  readonly consents: readonly KnownConsent[];
  /** Keys of notes that lists have brought. */
  readonly noteKeys: ReadonlySet<string>;
  /** Keys of what was offered before, whatever was answered. */
  readonly offerKeys: ReadonlySet<string>;
}

export interface PlannedOffer {
  readonly kind: OfferKind;
  readonly text: string;
}

/** What one row writes: of a new person all of it, of a known one what is not there yet. */
export interface RowChange {
  readonly fields: ContactFields | null;
  readonly note: string | null;
  readonly stand: { readonly value: number; readonly day: string | null } | null;
  readonly consents: readonly PlannedConsent[];
  readonly offers: readonly PlannedOffer[];
  readonly problems: readonly Problem[];
}

export interface RowChangeInput {
  readonly draft: PersonDraft;
  /** The row as the contacts practice takes it. */
  readonly fields: ContactFields;
  /** Null for somebody new. */
  readonly known: KnownPerson | null;
  readonly noteKey: string | null;
  readonly offerKey: (kind: OfferKind, text: string) => string;
  readonly attestation: Attestation | null;
  readonly region: string;
}

const OFFERED: Readonly<Partial<Record<Offer['kind'], OfferKind>>> = {
  caution: 'caution', 'preferred-name': 'preferred_name', 'address-note': 'address_note', 'revoke-texts': 'revoke_texts', 'do-not-contact': 'do_not_contact',
};

/** What is offered that the person does not have already. */
function offersFor(draft: PersonDraft, known: KnownPerson | null, offerKey: RowChangeInput['offerKey']): PlannedOffer[] {
  return draft.offers.flatMap((offer): PlannedOffer[] => {
    const kind = OFFERED[offer.kind];
    if (!kind || holdsIdentifier(offer.text) || known?.offerKeys.has(offerKey(kind, offer.text))) return [];
    if (kind === 'preferred_name' && (known?.view.preferredName ?? draft.preferredName) === offer.text) return [];
    if (kind === 'caution' && known?.view.caution?.includes(offer.text)) return [];
    return [{ kind, text: Array.from(offer.text).slice(0, kind === 'preferred_name' ? 200 : 500).join('') }];
  });
}

/** Works out what a row writes; nothing of it is written twice when the row comes again. */
export function rowChange(input: RowChangeInput): RowChange {
  const { draft, fields, known } = input;
  const problems: Problem[] = [];
  const e164 = (typed: string): string => {
    const read = readPhone(typed, input.region);
    return 'e164' in read ? read.e164 : typed;
  };
  const identified = draft.note !== null && holdsIdentifier(draft.note);
  if (identified) problems.push({ row: draft.row, column: null, code: 'imports/identifier-in-note' });
  const said = draft.assessment ? { value: draft.assessment.value, day: draft.assessment.assessedOn } : null;
  const taken = said ? takesStand(known?.stands ?? [], said) : 'there';
  if (taken === 'older-unknown') problems.push({ row: draft.row, column: null, code: 'imports/stand-known' });
  return {
    fields: known ? gapsFilled(known.view, fields, e164) : fields,
    note: draft.note !== null && !identified && !(input.noteKey !== null && known?.noteKeys.has(input.noteKey)) ? draft.note : null,
    stand: taken === 'record' ? said : null,
    consents: consentChanges(draft, known?.view ?? null, known?.consents ?? [], input.attestation, input.region),
    offers: offersFor(draft, known, input.offerKey),
    problems,
  };
}

/** Whether somebody who is there is changed by it. An offer alone changes nobody. */
export const changesSomebody = (change: RowChange): boolean =>
  change.fields !== null || change.note !== null || change.stand !== null || change.consents.length > 0;
