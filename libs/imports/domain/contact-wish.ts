import { displayNameOf, readPhone } from '@doorstep/kernel';
import type { ContactFields, CustomFields, NewAddress, NewEmployment, NewPhone } from '@doorstep/contacts/domain';
import { holdsIdentifier, isForbiddenLabel } from '@doorstep/contacts/domain';
import type { DraftPhone, PersonDraft } from './person-draft';
import type { Problem, Warning } from './problems';

/** Limits of the contacts practice (ARCHITECTURE 10 "Lengths"). */
const LONGEST = { name: 200, line: 200, tag: 50, label: 50, custom: 500, title: 200 } as const;
const MOST = { phones: 20, emails: 20, tags: 50, customs: 100 } as const;

/** What the names of a row were found to be: its job's place, and the affiliate it is of. */
export interface FoundPlace {
  readonly job: NewEmployment | null;
  readonly affiliateId: string | null;
  /** Names for which there is no place yet, kept as custom fields. */
  readonly extra: Readonly<Record<string, string>>;
}

class Keeping {
  readonly problems: Problem[] = [];

  constructor(private readonly row: number) {}

  warn(code: Warning, value?: string): void {
    if (!this.problems.some((p) => p.code === code && p.value === value)) this.problems.push({ row: this.row, column: null, code, ...(value !== undefined && { value }) });
  }

  /** The text within its limit, or null where it holds a number that is never kept. */
  text(text: string | null, most: number): string | null {
    if (text === null) return null;
    if (holdsIdentifier(text)) {
      this.warn('imports/identifier-in-note');
      return null;
    }
    const letters = Array.from(text);
    if (letters.length <= most) return text;
    this.warn('imports/note-too-long');
    return letters.slice(0, most).join('').trim();
  }

  label(text: string, most: number): string | null {
    if (!isForbiddenLabel(text)) return this.text(text, most);
    this.warn('imports/label-not-kept');
    return null;
  }
}

function phoneOf(phone: DraftPhone, region: string): NewPhone {
  const typed = readPhone(phone.asTyped, region);
  const asTyped = phone.number === null || ('e164' in typed && typed.e164 === phone.number);
  return { number: asTyped ? phone.asTyped : phone.number!, extension: phone.extension, type: phone.type === 'phone' ? 'mobile' : phone.type, status: phone.status };
}

function addressOf(draft: PersonDraft, keep: Keeping): NewAddress[] {
  const { address } = draft;
  const notes = keep.text(draft.addressNotes, 500);
  if (!address) return notes === null ? [] : [{ notes, type: 'home' }];
  const code = address.country !== null && /^[A-Z]{2}$/.test(address.country) ? address.country : null;
  // A country that has no code is kept where people would write it.
  const line2 = [address.line2, code === null ? address.country : null].filter(Boolean).join(', ') || null;
  const line = (text: string | null): string | null => keep.text(text, LONGEST.line);
  return [{ line1: line(address.line1), line2: line(line2), city: line(address.city), region: line(address.region), postalCode: address.postalCode, country: code, type: 'home', notes }];
}

function customsOf(draft: PersonDraft, found: FoundPlace, keep: Keeping): CustomFields {
  const kept: CustomFields = {};
  for (const [name, value] of [...Object.entries(draft.customFields), ...Object.entries(found.extra)].slice(0, MOST.customs - 1)) {
    const label = keep.label(name, LONGEST.label);
    const text = value.length <= LONGEST.label ? keep.label(value, LONGEST.custom) : keep.text(value, LONGEST.custom);
    if (label !== null && text !== null) kept[label] = text;
  }
  // A tick is a tick; a day or a word stays what was written, until cards are built.
  if (draft.card) kept['card'] = draft.card.signed !== null && !/\d/.test(draft.card.asTyped) ? draft.card.signed : keep.text(draft.card.asTyped, LONGEST.custom);
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null));
}

/**
 * A row as the contacts practice takes it, and what had to be left out or shortened so that it does. Nothing here is
 * refused: a bad tag does not keep a person out.
 */
export function contactOf(draft: PersonDraft, found: FoundPlace, region: string): { fields: ContactFields; problems: Problem[] } {
  const keep = new Keeping(draft.row);
  const names = { givenName: keep.text(draft.givenName, LONGEST.name), familyName: keep.text(draft.familyName, LONGEST.name) };
  const own = displayNameOf(names) === draft.displayName ? {} : { displayName: Array.from(draft.displayName).slice(0, LONGEST.name).join('') };
  const fields: ContactFields = {
    ...names,
    ...own,
    preferredName: keep.text(draft.preferredName, LONGEST.name),
    phones: draft.phones.slice(0, MOST.phones).map((phone) => phoneOf(phone, region)),
    emails: draft.emails.slice(0, MOST.emails).map(({ address, status }) => ({ address, status })),
    addresses: addressOf(draft, keep),
    languages: [...draft.languages],
    employments: found.job ? [{ ...found.job, jobTitle: keep.text(found.job.jobTitle ?? null, LONGEST.title) }] : [],
    tags: draft.tags.slice(0, MOST.tags).flatMap((tag) => keep.label(tag, LONGEST.tag) ?? []),
    affiliateId: found.affiliateId,
    caution: keep.text(draft.caution, 500),
    doNotContact: draft.doNotContact,
    timeZone: draft.timeZone,
    customFields: customsOf(draft, found, keep),
  };
  return { fields, problems: keep.problems };
}
