import { Shown } from '@doorstep/platform/http';
import { DAY_PARTS } from '@doorstep/kernel';
import type { DayPart } from '@doorstep/kernel';
import { ATTEMPT_REASONS, ATTEMPT_STATES, GEO_PRECISIONS, OUTCOMES } from '../domain';
import type { AttemptReason, AttemptState, GeoPrecision, Outcome } from '../domain';

export class LastVisitView {
  @Shown({ enum: OUTCOMES }) outcome!: Outcome;
  @Shown({ format: 'date' }) on!: string;
  @Shown() visitor!: string;
}

export class TieView {
  @Shown() name!: string;
  @Shown() kind!: string;
}

export class NextAttemptView {
  @Shown({ enum: ATTEMPT_STATES }) state!: AttemptState;
  @Shown({ type: 'integer' }) attempt!: number;
  @Shown({ type: 'integer' }) of!: number;
  @Shown({ type: String, format: 'date', nullable: true }) day!: string | null;
  @Shown({ type: 'integer', nullable: true, description: '1 Monday to 7 Sunday' }) weekday!: number | null;
  @Shown({ enum: DAY_PARTS, nullable: true }) part!: DayPart | null;
  @Shown({ enum: ATTEMPT_REASONS, nullable: true }) reason!: AttemptReason | null;
}

/** A door where a visitor did not feel safe: the day and the first name, never why. */
export class DoorMarkView {
  @Shown({ format: 'date' }) on!: string;
  @Shown() visitor!: string;
}

export class DoorBriefView {
  @Shown() displayName!: string;
  @Shown() nameToSay!: string;
  @Shown({ type: String, nullable: true }) otherName!: string | null;
  @Shown({ type: [String] }) languages!: string[];
  @Shown() hasPhone!: boolean;
  @Shown({ type: String, nullable: true }) streetLine!: string | null;
  @Shown({ type: DoorMarkView, nullable: true }) unsafe!: DoorMarkView | null;
  @Shown({ type: String, nullable: true }) caution!: string | null;
  @Shown({ type: String, nullable: true }) addressNotes!: string | null;
  @Shown({ type: LastVisitView, nullable: true }) lastVisit!: LastVisitView | null;
  @Shown({ type: NextAttemptView, nullable: true }) nextAttempt!: NextAttemptView | null;
  @Shown({ type: [String] }) promises!: string[];
  @Shown({ type: [TieView] }) ties!: TieView[];
  @Shown({ type: [String] }) lines!: string[];
}

export class AreaView {
  @Shown() latitude!: number;
  @Shown() longitude!: number;
}

export class DoorPinView {
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ format: 'date' }) on!: string;
  @Shown({ description: 'first name of who set it' }) by!: string;
}

export class StopAddressView {
  @Shown({ type: String, nullable: true }) line1!: string | null;
  @Shown({ type: String, nullable: true }) line2!: string | null;
  @Shown({ type: String, nullable: true }) city!: string | null;
  @Shown({ type: String, nullable: true }) region!: string | null;
  @Shown({ type: String, nullable: true }) postalCode!: string | null;
  @Shown() country!: string;
  @Shown({ type: Number, nullable: true }) latitude!: number | null;
  @Shown({ type: Number, nullable: true }) longitude!: number | null;
  @Shown({ enum: GEO_PRECISIONS }) precision!: GeoPrecision;
  @Shown({ type: AreaView, nullable: true, description: 'the middle of the ZIP code, where no more is known' }) area!: AreaView | null;
  @Shown({ type: DoorPinView, nullable: true, description: 'set at the door by a visitor' }) pin!: DoorPinView | null;
}

export class PersonDoorView {
  @Shown({ type: StopAddressView, nullable: true }) address!: StopAddressView | null;
  @Shown({ type: DoorBriefView }) brief!: DoorBriefView;
}
