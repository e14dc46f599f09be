import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { RoleName } from './domain';
import { SPOKEN_BY_U } from './domain/spoken';

export interface Member {
  id: Uuid;
  name: string;
  role: RoleName;
  language: Language;
  /** What they speak at a door: what they said, or else the language of their screens. */
  languages: string[];
  timeZone: string;
}

/** The people who sign in to the scope's organization, by id: for names, assignees and visitors. */
@Injectable()
export class Members {
  /** Those of the ids that are members now. An id of another organization is not among them. */
  async find(scope: Scope, userIds: readonly Uuid[]): Promise<Map<Uuid, Member>> {
    if (userIds.length === 0) return new Map();
    const rows = await scope.query<{ id: Uuid; name: string; role: RoleName; language: Language; languages: string[]; time_zone: string }>(
      `SELECT u.id, u.name, m.role, u.language, ${SPOKEN_BY_U} AS languages, u.time_zone FROM memberships m JOIN users u ON u.id = m.user_id AND u.disabled_at IS NULL
       WHERE m.organization_id = $1 AND m.user_id = ANY($2::uuid[]) AND (m.until IS NULL OR m.until > $3)`,
      [scope.organizationId, [...new Set(userIds)], scope.now]);
    return new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, role: row.role, language: row.language, languages: row.languages, timeZone: row.time_zone }]));
  }

  /** Everybody on the team now. */
  async team(scope: Scope): Promise<Member[]> {
    const rows = await scope.query<{ id: Uuid; name: string; role: RoleName; language: Language; languages: string[]; time_zone: string }>(
      `SELECT u.id, u.name, m.role, u.language, ${SPOKEN_BY_U} AS languages, u.time_zone FROM memberships m JOIN users u ON u.id = m.user_id AND u.disabled_at IS NULL
       WHERE m.organization_id = $1 AND (m.until IS NULL OR m.until > $2) ORDER BY u.id`,
      [scope.organizationId, scope.now]);
    return rows.map((row) => ({ id: row.id, name: row.name, role: row.role, language: row.language, languages: row.languages, timeZone: row.time_zone }));
  }

  /** The ids of all who have one of these roles now. */
  async inRoles(scope: Scope, roles: readonly RoleName[]): Promise<Uuid[]> {
    const rows = await scope.query<{ id: Uuid }>(
      `SELECT u.id FROM memberships m JOIN users u ON u.id = m.user_id AND u.disabled_at IS NULL
       WHERE m.organization_id = $1 AND m.role = ANY($2::text[]) AND (m.until IS NULL OR m.until > $3) ORDER BY u.id`,
      [scope.organizationId, roles, scope.now]);
    return rows.map((row) => row.id);
  }

  /** Names also of people who have left, for history. */
  async names(scope: Scope, userIds: readonly (Uuid | null)[]): Promise<Map<Uuid, string>> {
    const ids = [...new Set(userIds.filter((id): id is Uuid => id !== null))];
    if (ids.length === 0) return new Map();
    const rows = await scope.query<{ id: Uuid; name: string }>(
      `SELECT u.id, u.name FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.organization_id = $1 AND m.user_id = ANY($2::uuid[])`,
      [scope.organizationId, ids]);
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}
