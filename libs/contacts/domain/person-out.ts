/** What of people is read beside their names. */
export const PARTS_OUT = ['phones', 'emails', 'address', 'job', 'tags', 'languages', 'affiliate'] as const;
export type PartOut = (typeof PARTS_OUT)[number];

/** A phone of a person who leaves in a file. */
export interface PhoneOut {
  readonly number: string | null;
  readonly asTyped: string;
  readonly extension: string | null;
  readonly type: string;
}

export interface AddressOut {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly type: string;
}

export interface JobOut {
  readonly employerName: string | null;
  readonly worksiteName: string | null;
  readonly departmentName: string | null;
  readonly shiftName: string | null;
  readonly jobTitle: string | null;
}

/** A person as files are written from (`PeopleOut`); parts that were not asked for are empty. */
export interface PersonOut {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly preferredName: string | null;
  readonly pronouns: string | null;
  readonly phones: readonly PhoneOut[];
  readonly emails: readonly string[];
  readonly address: AddressOut | null;
  readonly job: JobOut | null;
  readonly tags: readonly string[];
  readonly affiliate: string | null;
  readonly constituency: string | null;
  readonly stand: number | null;
  /** `YYYY-MM-DD`. */
  readonly lastTouchedOn: string | null;
  readonly languages: readonly string[];
  readonly doNotContact: boolean;
}
