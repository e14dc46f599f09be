import { Fraction, Id, Instant, ListQuery, One, Prose, QueryFlag, QueryId, QueryOneOf, OneOf, Shown, Texts, Whole, YesNo } from '@doorstep/platform/http';
import { PAUSE_DEFAULTS, PAUSE_REACHES, PAUSE_REASONS } from '../domain';
import type { PauseReach, PauseReason } from '../domain';

class CircleRequest {
  @Fraction(-90, 90) latitude!: number;
  @Fraction(-180, 180) longitude!: number;
  @Fraction(0.05, PAUSE_DEFAULTS.mostKm) km!: number;
}

/** Without `near` and `postalCodes` rounds are paused everywhere. */
export class CreateRoundPauseRequest {
  @Id({ optional: true }) id?: string;
  @One(() => CircleRequest, { optional: true }) near?: CircleRequest | null;
  @Texts({ optional: true, max: 12, most: PAUSE_DEFAULTS.mostPostalCodes }) postalCodes?: string[] | null;
  @Prose({ optional: true }) placeName?: string | null;
  @OneOf(PAUSE_REASONS) reason!: PauseReason;
  @Prose({ optional: true }) line?: string | null;
  @Instant({ optional: true }) until?: string | null;
}

export class ChangeRoundPauseRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @Instant({ optional: true }) until?: string | null;
  @Prose({ optional: true }) line?: string | null;
  @YesNo({ optional: true }) ended?: boolean | null;
}

/** `heardAt` and `sentAt` by the phone's clock. */
export class AcknowledgeRequest {
  @Instant({ optional: true }) heardAt?: string | null;
  @Instant({ optional: true }) sentAt?: string | null;
}

/** Who is no lead is shown what concerns them, whatever is asked. */
export class RoundPausesQuery extends ListQuery {
  @QueryOneOf(['holding', 'over'], { optional: true }) state?: 'holding' | 'over';
  @QueryFlag() mine: boolean = false;
  @QueryId() visitListId?: string;
}

class ToldPersonView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
  @Shown({ type: String, nullable: true }) phone!: string | null;
  @Shown({ format: 'date-time' }) since!: string;
  @Shown({ type: String, nullable: true }) heardAt!: string | null;
}

class CircleView {
  @Shown() latitude!: number;
  @Shown() longitude!: number;
  @Shown() km!: number;
}

export class RoundPauseResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ enum: PAUSE_REACHES }) reach!: PauseReach;
  @Shown({ type: CircleView, nullable: true }) near!: CircleView | null;
  @Shown({ type: [String] }) postalCodes!: string[];
  @Shown({ type: String, nullable: true }) placeName!: string | null;
  @Shown({ enum: PAUSE_REASONS }) reason!: PauseReason;
  @Shown({ type: String, nullable: true }) line!: string | null;
  @Shown({ type: String, nullable: true }) until!: string | null;
  @Shown() holding!: boolean;
  @Shown() startedBy!: string;
  @Shown({ type: String, nullable: true }) endedAt!: string | null;
  @Shown({ type: String, nullable: true }) endedBy!: string | null;
  @Shown({ type: String, nullable: true }) heardAt!: string | null;
  @Shown({ type: 'integer' }) told!: number;
  @Shown({ type: 'integer' }) heard!: number;
  @Shown({ type: [ToldPersonView] }) people!: ToldPersonView[];
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class RoundPausePage {
  @Shown({ type: [RoundPauseResponse] }) items!: RoundPauseResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

export class AcknowledgementResponse {
  @Shown({ format: 'uuid' }) pauseId!: string;
  @Shown({ format: 'uuid' }) userId!: string;
  @Shown({ format: 'date-time' }) heardAt!: string;
  @Shown({ format: 'date-time' }) receivedAt!: string;
}
