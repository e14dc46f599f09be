import { IsArray } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { DAY_PARTS } from '@doorstep/kernel';
import type { DayPart } from '@doorstep/kernel';
import { Instant, ListQuery, QueryAny, QueryFlag, QueryId, QueryNumber, QueryOneOf, Shown, YesNo } from '@doorstep/platform/http';
import { MISSING, OUTCOMES, REACHED, VISIT_PLACES, VISIT_STATES } from '../domain';
import type { Missing, Outcome, Reached, VisitPlace, VisitState } from '../domain';
import { PersonDoorView } from './door-briefs.forms';
import { ANSWERS, BASES, RecordHouseVisitRequest, VisitAddressRequest } from './record-house-visit.request';

export class HouseVisitBatchRequest {
  @Instant({ optional: true, description: "the phone's clock at sending" }) sentAt?: string | null;
  @YesNo({ optional: true, description: 'the visits stand in the order in which they were saved: a clock that was changed in between is found by it' }) inOrder?: boolean | null;
  @IsArray({ context: { code: 'wrong-type' } })
  @ApiProperty({ type: [RecordHouseVisitRequest], maxItems: 100 })
  visits!: unknown[];
}

export class VisitPersonView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}

export class VisitContactView {
  @Shown({ format: 'uuid' }) contactId!: string;
  @Shown() name!: string;
}

export class VisitAskView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: String, nullable: true }) askTileId!: string | null;
  @Shown() text!: string;
  @Shown({ enum: ANSWERS }) answer!: (typeof ANSWERS)[number];
  @Shown({ type: String, nullable: true }) dueOn!: string | null;
}

export class VisitAssessmentView {
  @Shown({ type: 'integer' }) value!: number;
  @Shown({ enum: BASES }) basis!: string;
}

export class VisitMaterialView {
  @Shown() code!: string;
  @Shown({ type: 'integer' }) count!: number;
}

export class ComeBackView {
  @Shown({ format: 'date' }) on!: string;
  @Shown({ type: String, nullable: true }) at!: string | null;
}

export class HouseVisitResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ type: String, nullable: true }) contactId!: string | null;
  @Shown({ type: String, nullable: true }) contactName!: string | null;
  @Shown({ type: VisitAddressRequest, nullable: true }) address!: Record<string, unknown> | null;
  @Shown({ type: String, nullable: true }) campaignId!: string | null;
  @Shown({ type: String, nullable: true }) visitListId!: string | null;
  @Shown({ type: String, nullable: true }) plannedAt!: string | null;
  @Shown({ type: String, nullable: true }) visitedAt!: string | null;
  @Shown() timeZone!: string;
  @Shown({ type: 'integer', nullable: true }) durationMinutes!: number | null;
  @Shown({ type: [String] }) visitorIds!: string[];
  @Shown({ type: [VisitPersonView] }) visitors!: VisitPersonView[];
  @Shown({ enum: OUTCOMES, nullable: true }) outcome!: Outcome | null;
  @Shown({ enum: REACHED, nullable: true }) reached!: Reached | null;
  @Shown({ enum: VISIT_STATES }) state!: VisitState;
  @Shown({ type: [VisitContactView] }) met!: VisitContactView[];
  @Shown({ type: [VisitContactView] }) leadersNamed!: VisitContactView[];
  @Shown({ type: [String] }) issues!: string[];
  @Shown({ type: [VisitAskView] }) asks!: VisitAskView[];
  @Shown({ type: String, nullable: true }) assessmentId!: string | null;
  @Shown({ type: VisitAssessmentView, nullable: true }) assessment!: VisitAssessmentView | null;
  @Shown({ type: String, nullable: true }) language!: string | null;
  @Shown({ type: [String] }) topics!: string[];
  @Shown({ type: [String] }) programs!: string[];
  @Shown({ enum: VISIT_PLACES }) place!: VisitPlace;
  @Shown({ type: Boolean, nullable: true }) messageLeft!: boolean | null;
  @Shown({ type: String, nullable: true }) languageNeeded!: string | null;
  @Shown({ type: VisitPersonView, nullable: true, description: 'who goes next, since they speak the language' }) passedTo!: VisitPersonView | null;
  @Shown({ type: ComeBackView, nullable: true }) comeBack!: ComeBackView | null;
  @Shown({ type: String, nullable: true, format: 'date-time', description: 'when it was taken back; then it counts for nothing' }) takenBackAt!: string | null;
  @Shown({ type: [VisitMaterialView] }) materials!: VisitMaterialView[];
  @Shown({ type: String, nullable: true }) notes!: string | null;
  @Shown({ enum: ['team', 'leads'] }) notesVisibility!: 'team' | 'leads';
  @Shown({ format: 'uuid' }) encounterId!: string;
  @Shown({ format: 'uuid' }) recordedBy!: string;
  @Shown({ type: String, nullable: true }) deviceTime!: string | null;
  @Shown({ format: 'date-time' }) receivedAt!: string;
  @Shown() clockCorrected!: boolean;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
  @Shown({ type: PersonDoorView, required: false, description: 'of a planned visit, for who is to go' }) door?: PersonDoorView;
}

export class HouseVisitPage {
  @Shown({ type: [HouseVisitResponse] }) items!: HouseVisitResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

export class HouseVisitBatchItem {
  @Shown({ type: String, nullable: true }) id!: string | null;
  @Shown({ type: 'integer' }) status!: number;
  @Shown({ type: HouseVisitResponse, required: false }) visit?: HouseVisitResponse;
  @Shown({ type: Object, required: false }) problem?: object;
}

export class HouseVisitBatchResponse {
  @Shown({ type: [HouseVisitBatchItem] }) results!: HouseVisitBatchItem[];
}

export class HouseVisitsQuery extends ListQuery {
  @QueryId() campaignId?: string;
  @QueryId() contactId?: string;
  @QueryId(['none']) visitListId?: string;
  @QueryId(['me']) visitorId?: string;
  @QueryId(['me']) visitor?: string;
  /** `planned` and `cancelled` come by their planned day, the next first; `since` and `until` are of that day then. */
  @QueryOneOf(VISIT_STATES, { optional: true }) state?: VisitState;
  @QueryAny(OUTCOMES) outcome?: Outcome[];
  @QueryAny(REACHED) reached?: Reached[];
  @QueryAny(VISIT_PLACES) place?: VisitPlace[];
  @Instant({ optional: true }) since?: string;
  @Instant({ optional: true }) until?: string;
  @QueryNumber(1, 7) weekday?: number;
  @QueryOneOf(DAY_PARTS, { optional: true }) part?: DayPart;
  @QueryFlag() encounters: boolean = false;
  @QueryFlag() assessed: boolean = false;
  @QueryOneOf(['made', 'kept'], { optional: true }) promises?: 'made' | 'kept';
  @QueryOneOf(MISSING, { optional: true }) missing?: Missing;
  /** On the organization's clock. */
  @QueryNumber(0, 23) hour?: number;
  /** Of the night, which begins at four in the morning; Monday is 1. */
  @QueryNumber(1, 7) nightWeekday?: number;
}
