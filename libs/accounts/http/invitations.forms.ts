import { LANGUAGES } from '@doorstep/kernel';
import type { Language } from '@doorstep/kernel';
import { Id, ListQuery, Many, OneOf, Password, QueryAny, Shown, Text } from '@doorstep/platform/http';
import { DUTIES, INVITATION_STATES, ROLES } from '../domain';
import type { DutyName, RoleName } from '../domain';

export class DutyRequest {
  @Id({ description: 'the campaign, unit, circle, list or event' })
  audienceId!: string;

  @OneOf(DUTIES)
  role!: DutyName;
}

export class InvitationRequest {
  @Id({ optional: true })
  id?: string | null;

  @Text({ optional: true, max: 254, description: 'e-mail, or phone' })
  email?: string | null;

  @Text({ optional: true, max: 40 })
  phone?: string | null;

  @OneOf(ROLES)
  role!: RoleName;

  @Text({ optional: true })
  name?: string | null;

  @OneOf(LANGUAGES, { optional: true })
  language?: Language | null;

  @Many(() => DutyRequest, { optional: true, most: 20 })
  duties?: DutyRequest[] | null;
}

export class InvitationQuery extends ListQuery {
  @QueryAny(INVITATION_STATES)
  state?: string[];
}

export class DutyResponse {
  @Shown({ format: 'uuid' }) audienceId!: string;
  @Shown({ enum: DUTIES }) role!: DutyName;
}

export class InvitedBy {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}

export class InvitationResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ type: String, nullable: true }) email!: string | null;
  @Shown({ type: String, nullable: true }) phone!: string | null;
  @Shown({ type: String, nullable: true }) name!: string | null;
  @Shown({ enum: ROLES }) role!: RoleName;
  @Shown({ enum: LANGUAGES }) language!: string;
  @Shown({ type: [DutyResponse] }) duties!: DutyResponse[];
  @Shown({ enum: INVITATION_STATES }) state!: string;
  @Shown({ type: InvitedBy }) invitedBy!: InvitedBy;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
  @Shown({ format: 'date-time' }) expiresAt!: string;
  @Shown({ type: String, format: 'date-time', nullable: true }) usedAt!: string | null;
  @Shown({ type: String, format: 'date-time', nullable: true }) revokedAt!: string | null;
}

export class ToldInvitationResponse extends InvitationResponse {
  @Shown({ type: String, nullable: true, description: 'told once, to whoever invites; null when the same was sent again' }) link!: string | null;
  @Shown({ type: String, nullable: true, description: 'the link as a QR code, SVG; told once' }) qrSvg!: string | null;
  @Shown({ description: 'whether a message with the link is on its way' }) sent!: boolean;
}

export class InvitationPage {
  @Shown({ type: [InvitationResponse] }) items!: InvitationResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

export class OfferedOrganization {
  @Shown() name!: string;
  @Shown() kind!: string;
}

export class OfferedInvitationResponse {
  @Shown({ type: OfferedOrganization }) organization!: OfferedOrganization;
  @Shown({ enum: ROLES }) role!: string;
  @Shown({ type: String, nullable: true }) name!: string | null;
  @Shown({ enum: LANGUAGES }) language!: string;
  @Shown({ format: 'date-time' }) expiresAt!: string;
}

export class AcceptanceRequest {
  @Text({ optional: true })
  name?: string | null;

  @Password({ description: 'new, or the present one of an account that is there' })
  password!: string;

  @OneOf(LANGUAGES, { optional: true })
  language?: Language | null;
}
