import type { FieldProblem, Uuid } from '@doorstep/kernel';
import { cleanText, lengthOf, textProblem } from '@doorstep/kernel';
import type { AddressView, CustomFields, EmailView, EmploymentView } from './contact';
import type { AddressStatus, PhoneType } from './vocabulary';

/** A phone as it is kept: `number` is E.164, or null where what was typed is no whole number. */
export interface Phone {
  readonly number: string | null;
  readonly asTyped: string;
  readonly extension: string | null;
  readonly type: PhoneType;
  readonly status: AddressStatus;
}

/** What is kept of a person, read and checked. */
export interface Person {
  givenName: string | null;
  familyName: string | null;
  displayName: string;
  /** Nobody has asked for the name yet: `displayName` says who is meant, "tall cook, galbi place". */
  noNameYet: boolean;
  preferredName: string | null;
  pronouns: string | null;
  languages: string[];
  languagesRead: string[];
  phones: Phone[];
  emails: EmailView[];
  addresses: AddressView[];
  employments: EmploymentView[];
  tags: string[];
  affiliateId: Uuid | null;
  constituency: string | null;
  doNotContact: boolean;
  caution: string | null;
  timeZone: string | null;
  customFields: CustomFields;
}

/** What the reading of a person's fields depends on. */
export interface ReadingRules {
  /** ISO 3166: where a phone number without a country code is. */
  readonly defaultRegion: string;
  /** Set before each field of a problem: `met[0].newContact.`. */
  readonly path?: string;
}

/** Collects what is wrong with the fields, so that all of it is said at once. */
export class Problems {
  readonly found: FieldProblem[] = [];

  constructor(private readonly path = '') {}

  add(field: string, code: string, params?: Record<string, string | number>): void {
    this.found.push({ field: `${this.path}${field}`, code, params });
  }

  /** The text as it is kept, or null; too long or unreadable is a problem of the field. */
  text(field: string, value: string | null | undefined, max = 200): string | null {
    if (value === null || value === undefined) return null;
    if (textProblem(value)) {
      this.add(field, 'unreadable-letters');
      return null;
    }
    const clean = cleanText(value);
    if (lengthOf(clean) > max) this.add(field, 'too-long', { max });
    return clean === '' ? null : clean;
  }
}
