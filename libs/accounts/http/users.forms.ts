import { LANGUAGES } from '@doorstep/kernel';
import type { Language } from '@doorstep/kernel';
import { IfSent, ListQuery, OneOf, Password, QueryAny, QueryOneOf, Shown, SpokenLanguages, Text, TimeZone, Whole, YesNo } from '@doorstep/platform/http';
import { ROLES } from '../domain';
import type { RoleName } from '../domain';

export class UserQuery extends ListQuery {
  @Text({ optional: true, description: 'part of a name' })
  q?: string | null;

  @QueryAny(ROLES)
  role?: string[];

  @QueryOneOf(['active', 'disabled', 'any'], { optional: true, description: 'active, where nothing is said' })
  state?: 'active' | 'disabled' | 'any';
}

export class ChangeUserRequest {
  @Whole(1, 2_147_483_647) version!: number;
  @IfSent() @OneOf(ROLES) role?: RoleName;
  @IfSent() @YesNo() disabled?: boolean;
  @IfSent() @Text({ seen: true }) name?: string;
  @IfSent() @SpokenLanguages({ description: 'BCP 47, spoken at a door; an empty list is the language of their screens' }) languages?: string[];
}

export class ChangeProfileRequest {
  @Whole(1, 2_147_483_647) version!: number;
  @IfSent() @Text({ seen: true }) name?: string;
  @IfSent() @OneOf(LANGUAGES) language?: Language;
  @IfSent() @SpokenLanguages({ description: 'BCP 47, spoken at a door; an empty list is the language of your screens' }) languages?: string[];
  @IfSent() @TimeZone() timeZone?: string;
  @IfSent() @Password({ description: 'a new one; then currentPassword is needed' }) password?: string;
  @IfSent() @Password() currentPassword?: string;
}

export class HeldDuty {
  @Shown({ format: 'uuid' }) audienceId!: string;
  @Shown() kind!: string;
  @Shown() role!: string;
}

export class UserResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown() name!: string;
  @Shown({ enum: ROLES }) role!: RoleName;
  @Shown({ type: String, nullable: true, description: 'for admins and oneself' }) email!: string | null;
  @Shown({ type: String, nullable: true, description: 'for admins and oneself' }) phone!: string | null;
  @Shown({ enum: LANGUAGES }) language!: string;
  @Shown({ type: [String], description: 'spoken at a door; the language of their screens where they said nothing' }) languages!: string[];
  @Shown() timeZone!: string;
  @Shown() disabled!: boolean;
  @Shown({ type: String, format: 'date-time', nullable: true }) lastSeenAt!: string | null;
  @Shown({ type: [HeldDuty] }) duties!: HeldDuty[];
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class UserPage {
  @Shown({ type: [UserResponse] }) items!: UserResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
