import { Id, Ids, Prose, Shown, Text, Whole, YesNo } from '@doorstep/platform/http';
import { MOST_VISITORS } from '../domain';

export class HandOutRequest {
  @Id({ optional: true }) id?: string;
  @Whole(1, MOST_VISITORS, { optional: true }) seats?: number | null;
  @YesNo({ optional: true, description: 'whoever takes it has it instead of those who have it now' }) takesOver?: boolean | null;
}

export class TakeListRequest {
  @Text({ optional: true, max: 100 }) token?: string | null;
  @Text({ optional: true, max: 40 }) code?: string | null;
}

export class RestOfListRequest {
  @Id({ optional: true }) id?: string;
  @Prose() name!: string;
  @Ids({ optional: true, max: 2, words: ['me'] }) visitorIds?: string[] | null;
}

export class OverrideListRequest {
  @Ids({ max: 240 }) contactIds!: string[];
}

export class TakingView {
  @Shown({ format: 'uuid' }) userId!: string;
  @Shown() name!: string;
  @Shown({ format: 'date-time' }) at!: string;
}

export class HandOutResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ format: 'uuid' }) visitListId!: string;
  @Shown({ type: String, nullable: true, description: 'six letters to read aloud, while they are good' }) code!: string | null;
  @Shown({ type: 'integer' }) seats!: number;
  @Shown() takesOver!: boolean;
  @Shown({ format: 'date-time' }) expiresAt!: string;
  @Shown({ type: String, nullable: true }) revokedAt!: string | null;
  @Shown() by!: string;
  @Shown({ type: [TakingView] }) takings!: TakingView[];
  @Shown({ format: 'date-time' }) createdAt!: string;
}

export class ToldHandOutResponse extends HandOutResponse {
  @Shown({ type: String, nullable: true, description: 'told once' }) link!: string | null;
  @Shown({ type: String, nullable: true, description: 'the link as a picture; told once' }) qrSvg!: string | null;
}

export class HandOutPage {
  @Shown({ type: [HandOutResponse] }) items!: HandOutResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
}

export class OverrideLeftOutView {
  @Shown({ format: 'uuid' }) contactId!: string;
  @Shown({ enum: ['do_not_contact', 'no_address', 'unsafe', 'list_full'] }) reason!: 'do_not_contact' | 'no_address' | 'unsafe' | 'list_full';
}

export class OverrideResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: [String] }) added!: string[];
  @Shown({ type: [OverrideLeftOutView] }) leftOut!: OverrideLeftOutView[];
}
