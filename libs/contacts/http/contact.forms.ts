import { Day, Fraction, FreeFields, Id, Many, OneOf, Prose, SpokenLanguages, Text, Texts, TimeZone, Whole, YesNo } from '@doorstep/platform/http';
import { ADDRESS_STATUSES, ADDRESS_TYPES, CLASSIFICATIONS, PHONE_TYPES } from '../domain';
import type { AddressStatus, AddressType, Classification, CustomFields, PhoneType } from '../domain';

export class ContactPhoneRequest {
  @Text({ max: 200, description: 'as typed, or E.164; a handle for whatsapp and kakaotalk' }) number!: string;
  @Text({ optional: true, max: 20 }) extension?: string | null;
  @OneOf(PHONE_TYPES, { optional: true }) type?: PhoneType | null;
  @OneOf(ADDRESS_STATUSES, { optional: true }) status?: AddressStatus | null;
}

export class ContactEmailRequest {
  @Text({ max: 254 }) address!: string;
  @OneOf(ADDRESS_STATUSES, { optional: true }) status?: AddressStatus | null;
}

export class ContactAddressRequest {
  @Text({ optional: true }) line1?: string | null;
  @Text({ optional: true }) line2?: string | null;
  @Text({ optional: true }) city?: string | null;
  @Text({ optional: true }) region?: string | null;
  @Text({ optional: true, max: 20 }) postalCode?: string | null;
  @Text({ optional: true, max: 2, description: 'ISO 3166' }) country?: string | null;
  @Fraction(-90, 90, { optional: true }) latitude?: number | null;
  @Fraction(-180, 180, { optional: true }) longitude?: number | null;
  @OneOf(ADDRESS_TYPES, { optional: true }) type?: AddressType | null;
  @Text({ optional: true, max: 500, description: 'what belongs to the place: gate code, dog, side door' }) notes?: string | null;
}

export class ContactEmploymentRequest {
  @Id({ optional: true }) employerId?: string | null;
  @Id({ optional: true }) worksiteId?: string | null;
  @Id({ optional: true }) departmentId?: string | null;
  @Id({ optional: true }) shiftId?: string | null;
  @Prose({ optional: true }) employerName?: string | null;
  @Prose({ optional: true }) worksiteName?: string | null;
  @Prose({ optional: true }) departmentName?: string | null;
  @Prose({ optional: true }) shiftName?: string | null;
  @Prose({ optional: true }) jobTitle?: string | null;
  @OneOf(CLASSIFICATIONS, { optional: true }) classification?: Classification | null;
  @Day({ optional: true }) from?: string | null;
  @Day({ optional: true }) to?: string | null;
}

export class ContactFieldsRequest {
  @Text({ optional: true }) givenName?: string | null;
  @Text({ optional: true }) familyName?: string | null;
  @Text({ optional: true }) displayName?: string | null;
  @YesNo({ optional: true, description: '`displayName` only says who is meant; any name that is written ends it' }) noNameYet?: boolean | null;
  @Text({ optional: true }) preferredName?: string | null;
  @Text({ optional: true, max: 50 }) pronouns?: string | null;
  @SpokenLanguages({ optional: true, description: 'BCP 47, the preferred one first' }) languages?: string[] | null;
  @SpokenLanguages({ optional: true, description: 'BCP 47, those the person reads, the easiest first' }) languagesRead?: string[] | null;
  @Many(() => ContactPhoneRequest, { optional: true, most: 20 }) phones?: ContactPhoneRequest[] | null;
  @Many(() => ContactEmailRequest, { optional: true, most: 20 }) emails?: ContactEmailRequest[] | null;
  @Many(() => ContactAddressRequest, { optional: true, most: 20 }) addresses?: ContactAddressRequest[] | null;
  @Many(() => ContactEmploymentRequest, { optional: true, most: 20 }) employments?: ContactEmploymentRequest[] | null;
  @Texts({ optional: true, max: 50 }) tags?: string[] | null;
  @Id({ optional: true, description: 'an organization of this one’s tree: a label, not a right' }) affiliateId?: string | null;
  @Text({ optional: true }) constituency?: string | null;
  @YesNo({ optional: true }) doNotContact?: boolean | null;
  @Text({ optional: true, max: 500, description: 'what must be known before ringing' }) caution?: string | null;
  @TimeZone({ optional: true }) timeZone?: string | null;
  @FreeFields({ optional: true }) customFields?: CustomFields | null;
}

export class CreateContactRequest extends ContactFieldsRequest {
  @Id({ optional: true }) id?: string;
}

export class ChangeContactRequest extends ContactFieldsRequest {
  @Whole(1, 2_000_000_000, { description: 'the version that was edited' }) version!: number;
  @OneOf(['ask-lead'], { optional: true, description: 'the rest is saved, and fields that both changed go to `/field-conflicts`' }) onConflict?: 'ask-lead' | null;
}
