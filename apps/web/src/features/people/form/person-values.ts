import type { ContactFields, CustomFields, ContactView, NewAddress, NewEmail, NewEmployment, NewPhone } from '@doorstep/contacts/domain';
import { changedCustom } from '../own-fields/own-values';

/** A person as the form holds them: texts are never null, rows may still be empty. */
export interface PersonValues {
  givenName: string;
  familyName: string;
  displayName: string;
  preferredName: string;
  pronouns: string;
  languages: string[];
  languagesRead: string[];
  phones: NewPhone[];
  emails: NewEmail[];
  addresses: NewAddress[];
  employments: NewEmployment[];
  tags: string[];
  caution: string;
  doNotContact: boolean;
  /** The organization's own, by name; null where one was cleared. */
  customFields: CustomFields;
}

export const NOBODY: PersonValues = {
  givenName: '', familyName: '', displayName: '', preferredName: '', pronouns: '', languages: [], languagesRead: [], phones: [{ number: '', type: 'mobile' }], emails: [], addresses: [],
  employments: [], tags: [], caution: '', doNotContact: false, customFields: {},
};

const filled = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';
const jobTexts = ['worksiteId', 'employerId', 'worksiteName', 'employerName', 'departmentId', 'departmentName', 'shiftId', 'shiftName', 'jobTitle'] as const;
const addressTexts = ['line1', 'line2', 'city', 'region', 'postalCode', 'notes'] as const;

/** Only what may be sent of a row: an answer may hold more than a request. */
const only = (row: object, keys: readonly string[]): object => Object.fromEntries(Object.entries(row).filter(([key, value]) => keys.includes(key) && value !== undefined));
const phoneKeys = ['number', 'extension', 'type', 'status'];
const emailKeys = ['address', 'status'];
const addressKeys = [...addressTexts, 'country', 'latitude', 'longitude', 'type'];
const jobKeys = [...jobTexts, 'classification', 'from', 'to'];

/** A stored person in the form. */
export const valuesOf = (person: ContactView): PersonValues => ({
  givenName: person.givenName ?? '', familyName: person.familyName ?? '', displayName: person.displayName, preferredName: person.preferredName ?? '', pronouns: person.pronouns ?? '',
  caution: person.caution ?? '', languages: person.languages, languagesRead: person.languagesRead ?? [], phones: person.phones, emails: person.emails, addresses: person.addresses,
  employments: person.employments, tags: person.tags, doNotContact: person.doNotContact, customFields: person.customFields,
});

/** What is sent of one field: rows that nobody filled in are left out, empty texts are null. */
export function sentField<K extends keyof PersonValues>(name: K, values: PersonValues): ContactFields[K] {
  switch (name) {
    case 'phones': return values.phones.filter(({ number }) => filled(number)).map((phone) => ({ ...only(phone, phoneKeys), number: phone.number.trim() })) as ContactFields[K];
    case 'emails': return values.emails.filter(({ address }) => filled(address)).map((email) => ({ ...only(email, emailKeys), address: email.address.trim() })) as ContactFields[K];
    case 'addresses': return values.addresses.filter((address) => addressTexts.some((key) => filled(address[key]))).map((address) => only(address, addressKeys)) as ContactFields[K];
    case 'employments': return values.employments.filter((job) => jobTexts.some((key) => filled(job[key]))).map((job) => only(job, jobKeys)) as ContactFields[K];
    case 'languages': case 'languagesRead': case 'tags': case 'doNotContact': return values[name] as ContactFields[K];
    case 'customFields': { const sent = changedCustom({}, values.customFields); return (Object.keys(sent).length > 0 ? sent : null) as ContactFields[K]; }
    default: { const text = (values[name] as string).trim(); return (text === '' ? null : text) as ContactFields[K]; }
  }
}

/** The body of a new person: only what was filled in. */
export function newPersonBody(values: PersonValues): ContactFields {
  const names = Object.keys(values) as (keyof PersonValues)[];
  return Object.fromEntries(names.flatMap((name) => {
    const sent = sentField(name, values);
    const empty = sent === null || sent === false || (Array.isArray(sent) && sent.length === 0);
    return empty ? [] : [[name, sent]];
  }));
}

/** A merge patch: the fields that differ from the person as it was read. Lists are sent whole. */
export function changedFields(before: ContactView, values: Partial<PersonValues>): ContactFields {
  const base = valuesOf(before);
  const whole = { ...base, ...values };
  const touched = Object.keys(values).filter((name) => name in base) as (keyof PersonValues)[];
  const own = values.customFields ? changedCustom(base.customFields, values.customFields) : {};
  const plain = Object.fromEntries(touched.filter((name) => name !== 'customFields')
    .map((name) => [name, sentField(name, whole)] as const)
    .filter(([name, sent]) => JSON.stringify(sent) !== JSON.stringify(sentField(name, base))));
  return Object.keys(own).length > 0 ? { ...plain, customFields: own } : plain;
}

/** One name is enough, whichever it is. */
export const hasName = (values: PersonValues): boolean => (['givenName', 'familyName', 'preferredName', 'displayName'] as const).some((name) => filled(values[name]));

/**
 * Fewer digits than a number of the United States has, the area code above all. It can be saved all the same; with
 * fewer than seven the server says that it is none. Handles have no digits to count.
 */
export function looksIncomplete({ number, type }: NewPhone): boolean {
  const digits = number.replace(/\D/g, '').length;
  return type !== 'whatsapp' && type !== 'kakaotalk' && digits >= 7 && digits < 10;
}

