import { Id, Instant, ListQuery, OneOf, Prose, ProseLines, QueryAny, Shown, Text, TimeZone } from '@doorstep/platform/http';
import { BASES, CHANNELS, CONSENT_METHODS, CONSENT_STATUSES, NOTE_VISIBILITIES, PURPOSES, QUICK_TOUCHES, RELATIONSHIP_KINDS, STANDS, TOUCH_KINDS } from '../domain';
import type { Basis, Channel, ConsentMethod, ConsentStatus, NoteVisibility, Purpose, QuickTouch, RelationshipKind } from '../domain';

const text = { type: String, nullable: true } as const;
const id = { type: String, format: 'uuid', nullable: true } as const;

export class HistoryAuthor {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}
const by = { type: HistoryAuthor, nullable: true } as const;

export class CreateAssessmentRequest {
  @Id({ optional: true }) id?: string;
  @Id({ optional: true }) campaignId?: string | null;
  @OneOf(STANDS) value!: number;
  @OneOf(BASES) basis!: Basis;
  @Prose({ optional: true, max: 2000 }) note?: string | null;
  @Instant({ optional: true }) assessedAt?: string | null;
}

export class AssessmentAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown(id) campaignId!: string | null;
  @Shown({ type: 'integer', enum: STANDS }) value!: number;
  @Shown({ enum: BASES }) basis!: Basis;
  @Shown(text) note!: string | null;
  @Shown({ format: 'date-time' }) assessedAt!: string;
  @Shown(by) by!: HistoryAuthor | null;
  @Shown() faded!: boolean;
  @Shown({ description: 'the latest of its campaign' }) current!: boolean;
}

export class CreateConsentRequest {
  @Id({ optional: true }) id?: string;
  @OneOf(CHANNELS) channel!: Channel;
  @Text({ optional: true, max: 254, description: 'the person’s first one for the channel, unless named' }) address?: string | null;
  @OneOf(PURPOSES) purpose!: Purpose;
  @OneOf(CONSENT_STATUSES) status!: ConsentStatus;
  @OneOf(CONSENT_METHODS) method!: ConsentMethod;
  @Prose({ optional: true, max: 1000, description: 'the sentence that was used' }) wording?: string | null;
  @Prose({ optional: true, max: 1000 }) evidence?: string | null;
  @Instant({ optional: true }) at?: string | null;
}

export class ConsentSource {
  @Shown() kind!: string;
  @Shown({ format: 'uuid' }) id!: string;
}

export class ConsentAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ enum: CHANNELS }) channel!: Channel;
  @Shown() address!: string;
  @Shown({ enum: PURPOSES }) purpose!: Purpose;
  @Shown({ enum: CONSENT_STATUSES }) status!: ConsentStatus;
  @Shown({ enum: CONSENT_METHODS }) method!: ConsentMethod;
  @Shown(text) wording!: string | null;
  @Shown(text) evidence!: string | null;
  @Shown({ format: 'date-time' }) at!: string;
  @Shown(by) by!: HistoryAuthor | null;
  @Shown({ type: ConsentSource, nullable: true, description: 'what it was written down with: a visit, a list; null for what somebody wrote on the profile' }) source!: ConsentSource | null;
  @Shown({ description: 'what holds now for this address, channel and purpose; a no to one purpose is a no to all, until a later yes of the person' }) current!: boolean;
}

export class CreateRelationshipRequest {
  @Id({ optional: true }) id?: string;
  @OneOf(RELATIONSHIP_KINDS) kind!: RelationshipKind;
  @Id() contactId!: string;
}

export class RelationshipAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ enum: RELATIONSHIP_KINDS }) kind!: RelationshipKind;
  @Shown({ format: 'uuid' }) contactId!: string;
  @Shown({ ...text, description: 'null where the reader does not see that person' }) displayName!: string | null;
  @Shown({ enum: ['from', 'to'] }) direction!: 'from' | 'to';
  @Shown(by) by!: HistoryAuthor | null;
  @Shown({ format: 'date-time' }) createdAt!: string;
}

export class CreateTouchRequest {
  @Id({ optional: true }) id?: string;
  @OneOf(QUICK_TOUCHES) kind!: QuickTouch;
  @Instant({ optional: true }) occurredAt?: string | null;
  @TimeZone({ optional: true }) timeZone?: string | null;
  @Id({ optional: true }) campaignId?: string | null;
  @ProseLines({ optional: true, max: 60, most: 20, description: 'codes of the campaign' }) topics?: string[] | null;
  @ProseLines({ optional: true, max: 60, most: 20, description: 'codes of the campaign' }) programs?: string[] | null;
  @Prose({ optional: true, max: 2000 }) note?: string | null;
  @OneOf(NOTE_VISIBILITIES, { optional: true }) noteVisibility?: NoteVisibility | null;
}

export class TouchAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ format: 'uuid' }) contactId!: string;
  @Shown({ enum: QUICK_TOUCHES }) kind!: QuickTouch;
  @Shown({ format: 'date-time' }) occurredAt!: string;
  @Shown() timeZone!: string;
  @Shown(id) campaignId!: string | null;
  @Shown({ type: [String] }) topics!: string[];
  @Shown({ type: [String] }) programs!: string[];
  @Shown(text) note!: string | null;
}

export class CreateNoteRequest {
  @Id({ optional: true }) id?: string;
  @Prose({ max: 2000 }) text!: string;
  @OneOf(NOTE_VISIBILITIES, { optional: true }) visibility?: NoteVisibility | null;
}

export class NoteAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() text!: string;
  @Shown({ enum: NOTE_VISIBILITIES }) visibility!: NoteVisibility;
  @Shown({ format: 'date-time' }) writtenAt!: string;
  @Shown(by) by!: HistoryAuthor | null;
}

export class TimelineQuery extends ListQuery {
  @QueryAny(TOUCH_KINDS) kind?: string[];
}

export class TimelineSource {
  @Shown() kind!: string;
  @Shown({ format: 'uuid' }) id!: string;
}

export class TimelineEntryAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ enum: TOUCH_KINDS }) kind!: string;
  @Shown({ format: 'date-time' }) occurredAt!: string;
  @Shown() timeZone!: string;
  @Shown({ type: [HistoryAuthor] }) by!: HistoryAuthor[];
  @Shown({ type: TimelineSource }) source!: TimelineSource;
  @Shown({ description: 'one sentence in the reader’s language' }) summary!: string;
  @Shown(text) outcome!: string | null;
  @Shown(id) campaignId!: string | null;
  @Shown(id) noteId!: string | null;
  @Shown({ ...text, description: 'where the reader may read it' }) note!: string | null;
  @Shown({ ...text, description: 'path in the web app' }) link!: string | null;
}
