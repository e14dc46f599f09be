import { Id, IfSent, ListQuery, OneOf, QueryId, Shown, Text, TimeZone, Whole } from '@doorstep/platform/http';
import { WORKSITE_KINDS } from '../domain';
import type { WorksiteKind } from '../domain';

export class CreateWorksiteRequest {
  @Id({ optional: true }) id?: string | null;
  @Text({ seen: true }) name!: string;
  @Id({ optional: true }) employerId?: string | null;
  @OneOf(WORKSITE_KINDS, { optional: true }) kind?: WorksiteKind | null;
  @Text({ optional: true }) line1?: string | null;
  @Text({ optional: true }) line2?: string | null;
  @Text({ optional: true }) city?: string | null;
  @Text({ optional: true, max: 100 }) region?: string | null;
  @Text({ optional: true, max: 20 }) postalCode?: string | null;
  @Text({ optional: true, min: 2, max: 2, description: 'ISO 3166 country; US unless said' }) country?: string | null;
  @TimeZone({ optional: true }) timeZone?: string | null;
}

export class ChangeWorksiteRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @IfSent() @Text({ seen: true }) name?: string;
  @Id({ optional: true }) employerId?: string | null;
  @IfSent() @OneOf(WORKSITE_KINDS) kind?: WorksiteKind;
  @Text({ optional: true }) line1?: string | null;
  @Text({ optional: true }) line2?: string | null;
  @Text({ optional: true }) city?: string | null;
  @Text({ optional: true, max: 100 }) region?: string | null;
  @Text({ optional: true, max: 20 }) postalCode?: string | null;
  @Text({ optional: true, min: 2, max: 2 }) country?: string | null;
  @TimeZone({ optional: true }) timeZone?: string | null;
}

export class WorksitesQuery extends ListQuery {
  @Text({ optional: true, description: 'names that begin with this, without case and accents' }) q?: string | null;
  @QueryId() employerId?: string;
}

export class WorksiteResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ type: String, format: 'uuid', nullable: true }) employerId!: string | null;
  @Shown() name!: string;
  @Shown({ enum: WORKSITE_KINDS }) kind!: WorksiteKind;
  @Shown({ type: String, nullable: true }) line1!: string | null;
  @Shown({ type: String, nullable: true }) line2!: string | null;
  @Shown({ type: String, nullable: true }) city!: string | null;
  @Shown({ type: String, nullable: true }) region!: string | null;
  @Shown({ type: String, nullable: true }) postalCode!: string | null;
  @Shown() country!: string;
  @Shown({ type: String, nullable: true }) timeZone!: string | null;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class WorksitePage {
  @Shown({ type: [WorksiteResponse] }) items!: WorksiteResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
