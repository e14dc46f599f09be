import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import type { RoleName } from './domain';
import { SPOKEN_BY_U } from './domain/spoken';

/** A member of the team. E-mail and phone are for admins and oneself; others read null. */
export interface MemberView {
  id: Uuid;
  version: number;
  name: string;
  role: RoleName;
  email: string | null;
  phone: string | null;
  language: string;
  /** What they speak at a door: what they said, or else the language of their screens. */
  languages: string[];
  timeZone: string;
  disabled: boolean;
  lastSeenAt: string | null;
  duties: Array<{ audienceId: Uuid; kind: string; role: string }>;
  createdAt: string;
  updatedAt: string;
}

interface MemberRow {
  id: Uuid;
  version: number;
  name: string;
  role: RoleName;
  email: string | null;
  phone: string | null;
  language: string;
  languages: string[];
  time_zone: string;
  disabled: boolean;
  last_seen_at: Date | null;
  duties: MemberView['duties'];
  since: Date;
  updated_at: Date;
}

const DISABLED = '(u.disabled_at IS NOT NULL OR (m.until IS NOT NULL AND m.until <= $2))';
const MEMBER = `SELECT u.id, u.version, u.name, m.role, u.email, u.phone, u.language, ${SPOKEN_BY_U} AS languages, u.time_zone, ${DISABLED} AS disabled, m.since,
    GREATEST(u.updated_at, m.updated_at) AS updated_at,
    (SELECT max(s.last_seen_at) FROM sessions s WHERE s.user_id = u.id AND s.organization_id = m.organization_id) AS last_seen_at,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('audienceId', h.audience_id, 'kind', a.kind, 'role', h.role) ORDER BY h.since, h.audience_id, h.role)
      FROM audience_holders h JOIN audiences a ON a.organization_id = h.organization_id AND a.id = h.audience_id
      WHERE h.organization_id = m.organization_id AND h.user_id = u.id AND (h.until IS NULL OR h.until > $2)), '[]'::jsonb) AS duties
  FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.organization_id = $1`;
const ONE = `${MEMBER} AND u.id = $3`;
const FILTER = `($3::text[] IS NULL OR m.role = ANY ($3::text[])) AND ($4::boolean IS NULL OR ${DISABLED} = $4)
  AND ($5::text IS NULL OR strpos(lower(u.name), lower($5)) > 0)`;
const LIST = `${MEMBER} AND ${FILTER} AND ($6::text IS NULL OR (u.name, u.id) > ($6, $7::uuid)) ORDER BY u.name, u.id LIMIT $8`;
const COUNT = `SELECT count(*)::int AS n FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.organization_id = $1 AND ${FILTER}`;

export interface TeamQuery {
  role?: string[];
  state?: 'active' | 'disabled' | 'any';
  q?: string | null;
  limit: number;
  cursor?: string;
  count: boolean;
}

/** The team of an organization, by name. */
@Injectable()
export class TeamList {
  constructor(private readonly cursors: Cursors) {}

  async get(scope: Scope, userId: Uuid): Promise<MemberView> {
    const row = await scope.one<MemberRow>(ONE, [scope.organizationId, scope.now, userId]);
    if (!row) throw notFound();
    return this.show(row, scope);
  }

  async page(scope: Scope, query: TeamQuery): Promise<Page<MemberView>> {
    const disabled = query.state === 'any' ? null : query.state === 'disabled';
    const filter = [query.role ?? null, disabled, query.q ?? null];
    const mark = ['users', scope.organizationId, ...filter];
    const after = this.cursors.read(query.cursor, mark) as [string, string] | null;
    const values = [scope.organizationId, scope.now, ...filter];
    const rows = await scope.query<MemberRow>(LIST, [...values, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1]);
    const page = this.cursors.page(rows, query.limit, mark, (row) => [row.name, row.id], (row) => this.show(row, scope));
    return query.count ? { ...page, total: (await scope.one<{ n: number }>(COUNT, values))!.n } : page;
  }

  private show(row: MemberRow, { actor }: Scope): MemberView {
    const seesAddresses = actor.role === 'admin' || actor.userId === row.id;
    return {
      id: row.id, version: row.version, name: row.name, role: row.role, email: seesAddresses ? row.email : null, phone: seesAddresses ? row.phone : null,
      language: row.language, languages: row.languages, timeZone: row.time_zone, disabled: row.disabled, lastSeenAt: row.last_seen_at?.toISOString() ?? null, duties: row.duties,
      createdAt: row.since.toISOString(), updatedAt: row.updated_at.toISOString(),
    };
  }
}
