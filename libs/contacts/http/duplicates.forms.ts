import { FreeFields, Id, ListQuery, Many, OneOf, QueryId, QueryOneOf, Shown, Text, Whole } from '@doorstep/platform/http';
import { WHOSE } from '../domain';
import type { Whose } from '../domain';
import { ContactAnswer } from './contact.answers';
import { ContactAddressRequest, ContactEmailRequest, ContactEmploymentRequest, ContactPhoneRequest } from './contact.forms';

const STATES = ['open', 'same', 'different'] as const;
type State = (typeof STATES)[number];
const id = { type: String, format: 'uuid', nullable: true } as const;
const time = { type: String, format: 'date-time', nullable: true } as const;

export class DuplicatesQuery extends ListQuery {
  @QueryOneOf(STATES, { optional: true }) state?: State | null;
  @QueryId() importId?: string;
  @QueryId() contactId?: string;
}

export class DecideDuplicateRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @OneOf(['open', 'different']) state!: 'open' | 'different';
}

export class DuplicateAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ description: '0–1' }) score!: number;
  @Shown({ type: [String] }) reasons!: string[];
  @Shown({ enum: STATES }) state!: State;
  @Shown(id) importId!: string | null;
  @Shown({ type: [ContactAnswer] }) people!: ContactAnswer[];
  @Shown(id) decidedBy!: string | null;
  @Shown(time) decidedAt!: string | null;
  @Shown({ format: 'date-time' }) createdAt!: string;
}

export class DuplicatePage {
  @Shown({ type: [DuplicateAnswer] }) items!: DuplicateAnswer[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

export class CheckDuplicatesRequest {
  @Id({ optional: true, description: 'the person being edited, who is not told' }) contactId?: string | null;
  @Text({ optional: true }) givenName?: string | null;
  @Text({ optional: true }) familyName?: string | null;
  @Text({ optional: true }) displayName?: string | null;
  @Text({ optional: true }) preferredName?: string | null;
  @Many(() => ContactPhoneRequest, { optional: true, most: 20 }) phones?: ContactPhoneRequest[] | null;
  @Many(() => ContactEmailRequest, { optional: true, most: 20 }) emails?: ContactEmailRequest[] | null;
  @Many(() => ContactAddressRequest, { optional: true, most: 20 }) addresses?: ContactAddressRequest[] | null;
  @Many(() => ContactEmploymentRequest, { optional: true, most: 20 }) employments?: ContactEmploymentRequest[] | null;
}

export class LikelyPerson {
  @Shown({ format: 'uuid' }) contactId!: string;
  @Shown() displayName!: string;
  @Shown({ type: String, nullable: true }) worksiteName!: string | null;
  @Shown({ type: String, nullable: true, description: 'E.164' }) primaryPhone!: string | null;
  @Shown({ description: '0–1' }) score!: number;
  @Shown({ type: [String] }) reasons!: string[];
}

export class LikelyPeople {
  @Shown({ type: [LikelyPerson] }) items!: LikelyPerson[];
  @Shown({ type: [String], description: 'numbers and e-mails of what was typed that belonged to somebody who asked to be forgotten: saved all the same, with a no for every purpose' }) askedToBeForgotten!: string[];
}

export class CreateMergeRequest {
  @Id({ optional: true }) id?: string;
  @Id() survivorId!: string;
  @Id() duplicateId!: string;
  @FreeFields({ optional: true, description: 'whose value of a field stays: survivor, duplicate, or both for lists' }) fields?: Record<string, Whose> | null;
}

export class MergeAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ format: 'uuid' }) survivorId!: string;
  @Shown({ format: 'uuid' }) duplicateId!: string;
  @Shown({ type: 'object', additionalProperties: { type: 'string', enum: [...WHOSE] } }) fields!: Readonly<Record<string, Whose>>;
  @Shown(id) by!: string | null;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown(time) undoneAt!: string | null;
}

export class StandingMergesQuery {
  @QueryId() contactId?: string;
}

export class StandingMerge extends MergeAnswer {
  @Shown({ description: 'under which name the other entry stood' }) name!: string;
}

export class StandingMerges {
  @Shown({ type: [StandingMerge] }) items!: StandingMerge[];
}
