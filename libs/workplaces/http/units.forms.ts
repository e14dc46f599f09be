import type { Label, SentLabel } from '@doorstep/kernel';
import { Id, Ids, IfSent, LabelText, LabelTexts, ListQuery, Many, QueryId, Shown, Text, Whole } from '@doorstep/platform/http';
import { TimeOfDay } from './time-of-day';

const MOST_PEOPLE = 1_000_000;

export class DepartmentRequest {
  @Id({ optional: true, description: 'of the department that is there, or of the one to be made' }) id?: string | null;
  @LabelText() name!: SentLabel;
  @Whole(0, MOST_PEOPLE, { optional: true }) headCount?: number | null;
}

export class ShiftRequest {
  @Id({ optional: true, description: 'of the shift that is there, or of the one to be made' }) id?: string | null;
  @LabelText() name!: SentLabel;
  @TimeOfDay() starts?: string | null;
  @TimeOfDay() ends?: string | null;
  @Whole(0, MOST_PEOPLE, { optional: true }) headCount?: number | null;
}

export class CreateUnitRequest {
  @Id({ optional: true }) id?: string | null;
  @Text({ seen: true }) name!: string;
  @Id({ optional: true }) employerId?: string | null;
  @Ids({ optional: true }) worksiteIds?: string[] | null;
  @Text({ optional: true, max: 100 }) sector?: string | null;
  @Whole(0, MOST_PEOPLE, { optional: true }) headCount?: number | null;
  @Text({ optional: true }) headCountSource?: string | null;
  @Many(() => DepartmentRequest, { optional: true }) departments?: DepartmentRequest[] | null;
  @Many(() => ShiftRequest, { optional: true }) shifts?: ShiftRequest[] | null;
}

export class ChangeUnitRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @IfSent() @Text({ seen: true }) name?: string;
  @Id({ optional: true }) employerId?: string | null;
  @Ids({ optional: true }) worksiteIds?: string[] | null;
  @Text({ optional: true, max: 100 }) sector?: string | null;
  @Whole(0, MOST_PEOPLE, { optional: true }) headCount?: number | null;
  @Text({ optional: true }) headCountSource?: string | null;
  @Many(() => DepartmentRequest, { optional: true }) departments?: DepartmentRequest[] | null;
  @Many(() => ShiftRequest, { optional: true }) shifts?: ShiftRequest[] | null;
}

export class UnitsQuery extends ListQuery {
  @Text({ optional: true, description: 'names that begin with this, without case and accents' }) q?: string | null;
  @QueryId() employerId?: string;
}

export class DepartmentResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
  @LabelTexts() nameTexts!: Label;
  @Shown({ type: 'integer', nullable: true }) headCount!: number | null;
}

export class ShiftResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
  @LabelTexts() nameTexts!: Label;
  @Shown({ type: String, nullable: true, example: '06:30' }) starts!: string | null;
  @Shown({ type: String, nullable: true, example: '14:30' }) ends!: string | null;
  @Shown({ type: 'integer', nullable: true }) headCount!: number | null;
}

export class UnitResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown() name!: string;
  @Shown({ type: String, format: 'uuid', nullable: true }) employerId!: string | null;
  @Shown({ type: [String] }) worksiteIds!: string[];
  @Shown({ type: String, nullable: true }) sector!: string | null;
  @Shown({ type: 'integer', nullable: true }) headCount!: number | null;
  @Shown({ type: String, nullable: true }) headCountSource!: string | null;
  @Shown({ type: [DepartmentResponse] }) departments!: DepartmentResponse[];
  @Shown({ type: [ShiftResponse] }) shifts!: ShiftResponse[];
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class UnitPage {
  @Shown({ type: [UnitResponse] }) items!: UnitResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
