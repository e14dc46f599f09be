import { ListQuery, Prose, QueryOneOf, Shown, Whole, YesNo } from '@doorstep/platform/http';
import { DoorMarkView } from './door-briefs.forms';

export class UnsafeDoorsQuery extends ListQuery {
  @QueryOneOf(['standing', 'lifted'], { optional: true }) state?: 'standing' | 'lifted';
}

/** `seen`: somebody looks after the visitor. `lifted`: the door may be visited again, and the note says why. */
export class ChangeUnsafeDoorRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @YesNo({ optional: true }) seen?: boolean | null;
  @YesNo({ optional: true }) lifted?: boolean | null;
  @Prose({ optional: true, max: 500 }) note?: string | null;
}

export class TeamContactView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
  @Shown({ type: String, nullable: true }) phone!: string | null;
}

class MarkedPlaceView {
  @Shown({ type: String, nullable: true }) line1!: string | null;
  @Shown({ type: String, nullable: true }) line2!: string | null;
  @Shown({ type: String, nullable: true }) city!: string | null;
  @Shown({ type: String, nullable: true }) region!: string | null;
  @Shown({ type: String, nullable: true }) postalCode!: string | null;
}

class PersonAtDoorView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}

export class UnsafeDoorResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ type: MarkedPlaceView, nullable: true }) address!: MarkedPlaceView | null;
  @Shown({ type: [PersonAtDoorView] }) people!: PersonAtDoorView[];
  @Shown({ format: 'uuid' }) visitId!: string;
  @Shown({ type: String, nullable: true }) campaignId!: string | null;
  @Shown({ format: 'date-time' }) markedAt!: string;
  @Shown() timeZone!: string;
  @Shown({ type: TeamContactView }) visitor!: TeamContactView;
  @Shown() late!: boolean;
  @Shown({ type: String, nullable: true }) seenAt!: string | null;
  @Shown({ type: TeamContactView, nullable: true }) seenBy!: TeamContactView | null;
  @Shown({ type: String, nullable: true }) liftedAt!: string | null;
  @Shown({ type: TeamContactView, nullable: true }) liftedBy!: TeamContactView | null;
  @Shown({ type: String, nullable: true }) note!: string | null;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class UnsafeDoorPage {
  @Shown({ type: [UnsafeDoorResponse] }) items!: UnsafeDoorResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

export class PersonDoorMarkResponse {
  @Shown({ type: DoorMarkView, nullable: true }) mark!: DoorMarkView | null;
}
