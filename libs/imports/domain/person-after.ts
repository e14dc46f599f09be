import { displayNameOf, readPhone } from '@doorstep/kernel';
import type { ContactFields, ContactView } from '@doorstep/contacts/domain';
import type { KnownPerson, RowChange } from './row-change';
import type { OfferKind } from './vocabulary';

const NOBODY: ContactView = {
  id: '', version: 0, displayName: '', noNameYet: false, givenName: null, familyName: null, preferredName: null, pronouns: null, languages: [], languagesRead: [], phones: [], emails: [], addresses: [], formerAddresses: [], employments: [],
  tags: [], affiliateId: null, constituency: null, doNotContact: false, caution: null, timeZone: null, customFields: {}, assessment: null, lastTouchedAt: null,
  possibleDuplicates: [], createdAt: '', updatedAt: '',
};

const nothing = { employerId: null, worksiteId: null, departmentId: null, shiftId: null, employerName: null, worksiteName: null, departmentName: null, shiftName: null, jobTitle: null, from: null, to: null };

/** The person as they would be after these fields were written. */
function viewAfter(before: ContactView, fields: ContactFields, region: string): ContactView {
  const e164 = (typed: string): string => {
    const read = readPhone(typed, region);
    return 'e164' in read ? read.e164 : typed;
  };
  const names = { givenName: fields.givenName ?? before.givenName, familyName: fields.familyName ?? before.familyName };
  return {
    ...before,
    ...names,
    displayName: fields.displayName ?? (displayNameOf(names) || before.displayName),
    preferredName: fields.preferredName ?? before.preferredName,
    languages: fields.languages ?? before.languages,
    phones: fields.phones?.map((p) => ({ number: e164(p.number), extension: p.extension ?? null, type: p.type ?? 'mobile', status: p.status ?? 'unverified' })) ?? before.phones,
    emails: fields.emails?.map((e) => ({ address: e.address, status: e.status ?? 'unverified' })) ?? before.emails,
    addresses: fields.addresses?.map((a) => ({
      line1: a.line1 ?? null, line2: a.line2 ?? null, city: a.city ?? null, region: a.region ?? null, postalCode: a.postalCode ?? null, country: a.country ?? 'US',
      latitude: null, longitude: null, type: a.type ?? 'home', notes: a.notes ?? null,
    })) ?? before.addresses,
    employments: fields.employments?.map((job) => {
      const said = Object.fromEntries(Object.entries(job).filter(([, value]) => value !== undefined));
      return { ...nothing, ...said, classification: job.classification ?? 'employee' };
    }) ?? before.employments,
    tags: fields.tags ?? before.tags,
    affiliateId: fields.affiliateId ?? before.affiliateId,
    doNotContact: fields.doNotContact ?? before.doNotContact,
    caution: fields.caution ?? before.caution,
    timeZone: fields.timeZone ?? before.timeZone,
    customFields: { ...before.customFields, ...(fields.customFields ?? {}) },
  };
}

export interface AfterContext {
  readonly contactId: string;
  readonly noteKey: string | null;
  readonly offerKey: (kind: OfferKind, text: string) => string;
  readonly region: string;
  readonly today: string;
}

/** A person as a dry run goes on with them: nothing is written, and the next row meets them changed. */
export function personAfter(known: KnownPerson | null, change: RowChange, at: AfterContext): KnownPerson {
  const before = known?.view ?? { ...NOBODY, id: at.contactId };
  return {
    view: change.fields ? viewAfter(before, change.fields, at.region) : before,
    stands: change.stand ? [{ value: change.stand.value, day: change.stand.day ?? at.today, fromList: true }, ...(known?.stands ?? [])] : (known?.stands ?? []),
    consents: [...change.consents.map((c) => ({ ...c, method: 'import' })), ...(known?.consents ?? [])],
    noteKeys: new Set([...(known?.noteKeys ?? []), ...(change.note !== null && at.noteKey !== null ? [at.noteKey] : [])]),
    offerKeys: new Set([...(known?.offerKeys ?? []), ...change.offers.map((offer) => at.offerKey(offer.kind, offer.text))]),
  };
}
