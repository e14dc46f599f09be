import { Id, ListQuery, OneOf, QueryAny, QueryId, Shown, Whole } from '@doorstep/platform/http';
import { SAFETY, SAFETY_ANSWERS, SAFETY_STATES } from '../domain';
import type { SafetyAnswer, SafetyState } from '../domain';

export class StartSafetyTimerRequest {
  @Id({ optional: true }) id?: string;
  @Whole(SAFETY.leastMinutes, SAFETY.mostMinutes) minutes!: number;
  @Id() colleagueId!: string;
  @Id({ optional: true }) visitListId?: string | null;
}

export class AnswerSafetyTimerRequest {
  @Id({ optional: true }) id?: string;
  @OneOf(SAFETY_ANSWERS) answer!: SafetyAnswer;
}

export class SafetyTimersQuery extends ListQuery {
  @QueryAny(SAFETY_STATES) state?: SafetyState[];
  @QueryId(['me']) visitor?: string;
}

export class SafetyOptionsQuery {
  @QueryId() visitListId?: string;
}

export class RoundPersonView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
  @Shown({ type: String, nullable: true, description: 'to call them' }) phone!: string | null;
}

export class RoundTakerView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}

export class RoundDoorView {
  @Shown({ format: 'uuid' }) stopId!: string;
  @Shown({ type: 'integer' }) position!: number;
  @Shown({ type: String, nullable: true }) line1!: string | null;
  @Shown({ type: String, nullable: true }) line2!: string | null;
  @Shown({ type: String, nullable: true }) city!: string | null;
  @Shown({ type: String, nullable: true }) region!: string | null;
  @Shown({ type: String, nullable: true }) postalCode!: string | null;
  @Shown({ type: Number, nullable: true }) latitude!: number | null;
  @Shown({ type: Number, nullable: true }) longitude!: number | null;
  @Shown({ type: String, format: 'date-time', nullable: true }) at!: string | null;
}

export class SafetyTimerResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ type: RoundPersonView }) visitor!: RoundPersonView;
  @Shown({ type: RoundPersonView }) colleague!: RoundPersonView;
  @Shown({ type: String, format: 'uuid', nullable: true }) visitListId!: string | null;
  @Shown({ type: String, nullable: true }) listName!: string | null;
  @Shown({ type: 'integer' }) minutes!: number;
  @Shown({ enum: SAFETY_STATES }) state!: SafetyState;
  @Shown({ format: 'date-time' }) startedAt!: string;
  @Shown({ format: 'date-time' }) deadlineAt!: string;
  @Shown({ format: 'date-time', description: 'when somebody is told, unless an answer comes before' }) tellsAt!: string;
  @Shown({ format: 'date-time' }) heardAt!: string;
  @Shown({ type: String, format: 'date-time', nullable: true }) alarmedAt!: string | null;
  @Shown({ type: String, format: 'date-time', nullable: true }) escalatedAt!: string | null;
  @Shown({ type: RoundTakerView, nullable: true }) takenBy!: RoundTakerView | null;
  @Shown({ type: String, format: 'date-time', nullable: true }) takenAt!: string | null;
  @Shown({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @Shown({ type: RoundDoorView, nullable: true }) lastDoor!: RoundDoorView | null;
  @Shown({ type: RoundDoorView, nullable: true }) nextDoor!: RoundDoorView | null;
  @Shown({ format: 'date-time', description: "the server's clock" }) asOf!: string;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class SafetyTimerPage {
  @Shown({ type: [SafetyTimerResponse] }) items!: SafetyTimerResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

export class SafetyColleagueView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
  @Shown({ description: 'a mail reaches them' }) email!: boolean;
  @Shown({ description: 'a text reaches them' }) text!: boolean;
}

export class SafetyOptionsResponse {
  @Shown({ type: [Number] }) minutes!: number[];
  @Shown({ type: 'integer' }) usualMinutes!: number;
  @Shown({ type: 'integer', description: 'minutes in the background after which the screens of a round hide themselves' }) hideMinutes!: number;
  @Shown({ type: [SafetyColleagueView] }) colleagues!: SafetyColleagueView[];
  @Shown({ type: String, format: 'uuid', nullable: true }) suggestedId!: string | null;
}
