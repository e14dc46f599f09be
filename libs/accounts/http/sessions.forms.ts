import { Id, ListQuery, QueryId, Shown, Text, Whole } from '@doorstep/platform/http';
import { LONGEST_TOKEN_DAYS } from '../domain';

export class SessionQuery extends ListQuery {
  @QueryId()
  userId?: string;
}

export class EndSessionsQuery {
  @QueryId()
  userId?: string;
}

export class DeviceResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown({ description: 'such as "Chrome · Android"' }) device!: string;
  @Shown({ description: 'whether it is the one that asks' }) current!: boolean;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
  @Shown({ format: 'date-time' }) lastSeenAt!: string;
  @Shown({ format: 'date-time' }) expiresAt!: string;
}

export class DevicePage {
  @Shown({ type: [DeviceResponse] }) items!: DeviceResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

export class ApiTokenRequest {
  @Id({ optional: true })
  id?: string | null;

  @Text()
  name!: string;

  @Whole(1, LONGEST_TOKEN_DAYS, { optional: true, description: 'how long it lives; 90, where nothing is said' })
  days?: number | null;
}

export class TokenUser {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}

export class ApiTokenResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown() name!: string;
  @Shown({ description: 'its first letters, to know it by' }) prefix!: string;
  @Shown({ type: TokenUser }) user!: TokenUser;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
  @Shown({ format: 'date-time' }) expiresAt!: string;
  @Shown({ type: String, format: 'date-time', nullable: true }) lastUsedAt!: string | null;
}

export class ToldApiTokenResponse extends ApiTokenResponse {
  @Shown({ type: String, nullable: true, description: 'told once; null when the same was sent again' }) secret!: string | null;
}

export class ApiTokenPage {
  @Shown({ type: [ApiTokenResponse] }) items!: ApiTokenResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
