import { Shown } from '@doorstep/platform/http';
import { ADDRESS_STATUSES, ADDRESS_TYPES, CLASSIFICATIONS, PHONE_TYPES, STANDS } from '../domain';
import type { AddressStatus, AddressType, Classification, CustomFields, PhoneType, Stand } from '../domain';

const text = { type: String, nullable: true } as const;
const id = { type: String, format: 'uuid', nullable: true } as const;
const MATCHES = ['name', 'phone', 'email', 'workplace'] as const;

export class ContactPhoneAnswer {
  @Shown() number!: string;
  @Shown(text) extension!: string | null;
  @Shown({ enum: PHONE_TYPES }) type!: PhoneType;
  @Shown({ enum: ADDRESS_STATUSES }) status!: AddressStatus;
}

export class ContactEmailAnswer {
  @Shown() address!: string;
  @Shown({ enum: ADDRESS_STATUSES }) status!: AddressStatus;
}

export class ContactAddressAnswer {
  @Shown(text) line1!: string | null;
  @Shown(text) line2!: string | null;
  @Shown(text) city!: string | null;
  @Shown(text) region!: string | null;
  @Shown(text) postalCode!: string | null;
  @Shown() country!: string;
  @Shown({ type: Number, nullable: true }) latitude!: number | null;
  @Shown({ type: Number, nullable: true }) longitude!: number | null;
  @Shown({ enum: ADDRESS_TYPES }) type!: AddressType;
  @Shown(text) notes!: string | null;
}

export class FormerAddressAnswer {
  @Shown(text) line1!: string | null;
  @Shown(text) line2!: string | null;
  @Shown(text) city!: string | null;
  @Shown(text) region!: string | null;
  @Shown(text) postalCode!: string | null;
  @Shown({ format: 'date' }) retiredOn!: string;
  @Shown({ type: String, nullable: true, enum: ['moved', 'bad'] }) why!: 'moved' | 'bad' | null;
  @Shown(id) visitId!: string | null;
}

export class ContactEmploymentAnswer {
  @Shown(id) employerId!: string | null;
  @Shown(id) worksiteId!: string | null;
  @Shown(id) departmentId!: string | null;
  @Shown(id) shiftId!: string | null;
  @Shown(text) employerName!: string | null;
  @Shown(text) worksiteName!: string | null;
  @Shown(text) departmentName!: string | null;
  @Shown(text) shiftName!: string | null;
  @Shown(text) jobTitle!: string | null;
  @Shown({ enum: CLASSIFICATIONS }) classification!: Classification;
  @Shown({ ...text, format: 'date' }) from!: string | null;
  @Shown({ ...text, format: 'date' }) to!: string | null;
}

export class ContactStandAnswer {
  @Shown({ type: 'integer', enum: STANDS }) value!: Stand;
  @Shown({ format: 'date-time' }) assessedAt!: string;
  @Shown(id) campaignId!: string | null;
  @Shown({ description: 'older than the organization counts on' }) faded!: boolean;
}

export class PossibleDuplicateAnswer {
  @Shown({ format: 'uuid' }) contactId!: string;
  @Shown({ description: '0–1' }) score!: number;
  @Shown({ type: [String] }) reasons!: string[];
}

export class ContactAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown() displayName!: string;
  @Shown({ description: 'the shown name only says who is meant' }) noNameYet!: boolean;
  @Shown(text) givenName!: string | null;
  @Shown(text) familyName!: string | null;
  @Shown(text) preferredName!: string | null;
  @Shown(text) pronouns!: string | null;
  @Shown({ type: [String] }) languages!: string[];
  @Shown({ type: [String], description: 'those the person reads; empty while nobody has asked' }) languagesRead!: string[];
  @Shown({ type: [ContactPhoneAnswer] }) phones!: ContactPhoneAnswer[];
  @Shown({ type: [ContactEmailAnswer] }) emails!: ContactEmailAnswer[];
  @Shown({ type: [ContactAddressAnswer] }) addresses!: ContactAddressAnswer[];
  @Shown({ type: [FormerAddressAnswer], description: 'where lists send nobody any more' }) formerAddresses!: FormerAddressAnswer[];
  @Shown({ type: [ContactEmploymentAnswer] }) employments!: ContactEmploymentAnswer[];
  @Shown({ type: [String] }) tags!: string[];
  @Shown(id) affiliateId!: string | null;
  @Shown(text) constituency!: string | null;
  @Shown() doNotContact!: boolean;
  @Shown(text) caution!: string | null;
  @Shown(text) timeZone!: string | null;
  @Shown({ type: 'object', additionalProperties: true }) customFields!: CustomFields;
  @Shown({ type: ContactStandAnswer, nullable: true }) assessment!: ContactStandAnswer | null;
  @Shown({ ...text, format: 'date-time' }) lastTouchedAt!: string | null;
  @Shown({ type: [PossibleDuplicateAnswer] }) possibleDuplicates!: PossibleDuplicateAnswer[];
  @Shown({ type: [String], required: false, description: 'only in the answer that made the person: numbers and e-mails of theirs that belonged to somebody who asked to be forgotten; nobody writes to them until the person says yes' })
  askedToBeForgotten?: string[];
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class ContactMatchAnswer {
  @Shown({ enum: MATCHES }) on!: (typeof MATCHES)[number];
}

export class ContactListItemAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() displayName!: string;
  @Shown({ type: [String] }) languages!: string[];
  @Shown(text) primaryPhone!: string | null;
  @Shown(text) worksiteName!: string | null;
  @Shown({ type: ContactStandAnswer, nullable: true }) assessment!: ContactStandAnswer | null;
  @Shown({ ...text, format: 'date-time' }) lastTouchedAt!: string | null;
  @Shown({ type: [String] }) tags!: string[];
  @Shown() doNotContact!: boolean;
  @Shown({ type: ContactMatchAnswer, nullable: true }) match!: ContactMatchAnswer | null;
}

export class ContactPage {
  @Shown({ type: [ContactListItemAnswer] }) items!: ContactListItemAnswer[];
  @Shown(text) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
