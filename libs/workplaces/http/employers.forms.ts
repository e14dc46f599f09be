import { Id, IfSent, ListQuery, OneOf, Shown, Text, Texts, Whole } from '@doorstep/platform/http';
import { EMPLOYER_KINDS } from '../domain';
import type { EmployerKind } from '../domain';

export class CreateEmployerRequest {
  @Id({ optional: true }) id?: string | null;
  @Text({ seen: true }) name!: string;
  @Texts({ optional: true, most: 20, description: 'other names it goes by; lists that come in are matched by them' }) otherNames?: string[] | null;
  @OneOf(EMPLOYER_KINDS, { optional: true }) kind?: EmployerKind | null;
  @Id({ optional: true }) parentId?: string | null;
  @Text({ optional: true, max: 100 }) sector?: string | null;
}

export class ChangeEmployerRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @IfSent() @Text({ seen: true }) name?: string;
  @Texts({ optional: true, most: 20 }) otherNames?: string[] | null;
  @IfSent() @OneOf(EMPLOYER_KINDS) kind?: EmployerKind;
  @Id({ optional: true }) parentId?: string | null;
  @Text({ optional: true, max: 100 }) sector?: string | null;
}

export class EmployersQuery extends ListQuery {
  @Text({ optional: true, description: 'names that begin with this, without case and accents' }) q?: string | null;
}

export class EmployerResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown() name!: string;
  @Shown({ type: [String] }) otherNames!: string[];
  @Shown({ enum: EMPLOYER_KINDS }) kind!: EmployerKind;
  @Shown({ type: String, format: 'uuid', nullable: true }) parentId!: string | null;
  @Shown({ type: String, nullable: true }) sector!: string | null;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class EmployerPage {
  @Shown({ type: [EmployerResponse] }) items!: EmployerResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
