import { LANGUAGES } from '@doorstep/kernel';
import { One, OneOf, Password, Shown, Text, TimeZone, Whole } from '@doorstep/platform/http';
import { ORGANIZATION_KINDS, ROLES } from '../domain';

export class SignInRequest {
  @Text({ optional: true, max: 254, description: 'e-mail, or phone' })
  email?: string | null;

  @Text({ optional: true, max: 40 })
  phone?: string | null;

  @Password()
  password!: string;
}

export class SetUpOrganization {
  @Text({ seen: true }) name!: string;
  @OneOf(ORGANIZATION_KINDS) kind!: (typeof ORGANIZATION_KINDS)[number];
  @TimeZone() timeZone!: string;
  @Whole(1, 120, { optional: true, description: 'months that notes are kept after a campaign closed; null = until somebody deletes them' })
  retentionMonths?: number | null;
}

export class SetUpAdmin {
  @Text({ seen: true }) name!: string;
  @Text({ max: 254 }) email!: string;
  @Password() password!: string;
  @OneOf(LANGUAGES) language!: (typeof LANGUAGES)[number];
}

export class SetUpRequest {
  @One(() => SetUpOrganization) organization!: SetUpOrganization;
  @One(() => SetUpAdmin) admin!: SetUpAdmin;
}

export class SetUpState {
  @Shown()
  needed!: boolean;
}

export class SessionUser {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: String, nullable: true }) email!: string | null;
  @Shown({ type: String, nullable: true }) phone!: string | null;
  @Shown() name!: string;
  @Shown({ enum: LANGUAGES }) language!: string;
  @Shown() timeZone!: string;
  @Shown({ type: String, nullable: true }) contactId!: string | null;
  @Shown({ type: 'integer' }) version!: number;
}

export class SessionOrganizationView {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
  @Shown({ enum: ORGANIZATION_KINDS }) kind!: string;
  @Shown() timeZone!: string;
  @Shown({ enum: ROLES }) role!: string;
}

export class SessionResponse {
  @Shown({ type: SessionUser }) user!: SessionUser;
  @Shown({ type: SessionOrganizationView }) organization!: SessionOrganizationView;
  @Shown({ type: [SessionOrganizationView] }) organizations!: SessionOrganizationView[];
  @Shown({ type: [String] }) permissions!: string[];
  @Shown({ format: 'date-time' }) expiresAt!: string;
}
