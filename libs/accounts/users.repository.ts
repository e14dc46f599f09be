import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { Database } from '@doorstep/platform/database';
import type { RoleName } from './domain';

export interface UserRow {
  id: Uuid;
  version: number;
  email: string | null;
  phone: string | null;
  name: string;
  language: Language;
  time_zone: string;
  password_hash: string | null;
  disabled_at: Date | null;
  last_organization_id: Uuid | null;
  created_at: Date;
  updated_at: Date;
}

export interface MembershipRow {
  organization_id: Uuid;
  organization_name: string;
  organization_kind: string;
  time_zone: string;
  role: RoleName;
}

const COLUMNS = 'id, version, email, phone, name, language, time_zone, password_hash, disabled_at, last_organization_id, created_at, updated_at';

/** People who sign in, and the organizations they belong to. Global tables: they hold no contacts. */
@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  async find(id: Uuid): Promise<UserRow | null> {
    return (await this.database.global<UserRow>(`SELECT ${COLUMNS} FROM users WHERE id = $1`, [id]))[0] ?? null;
  }

  /** By e-mail in lower case or phone in E.164. */
  async findByAddress(address: { email: string } | { phone: string }): Promise<UserRow | null> {
    const [column, value] = 'email' in address ? ['email', address.email] : ['phone', address.phone];
    return (await this.database.global<UserRow>(`SELECT ${COLUMNS} FROM users WHERE ${column === 'email' ? 'email' : 'phone'} = $1`, [value]))[0] ?? null;
  }

  async any(): Promise<boolean> {
    return (await this.database.global('SELECT 1 FROM users LIMIT 1')).length > 0;
  }

  /** Organizations a person belongs to now, by name. */
  memberships(userId: Uuid, at: Date): Promise<MembershipRow[]> {
    return this.database.global<MembershipRow>(
      `SELECT m.organization_id, o.name AS organization_name, o.kind AS organization_kind, o.time_zone, m.role
       FROM memberships m JOIN organizations o ON o.id = m.organization_id
       WHERE m.user_id = $1 AND (m.until IS NULL OR m.until > $2) ORDER BY o.name, o.id`,
      [userId, at]);
  }

  async insert(row: Pick<UserRow, 'id' | 'email' | 'phone' | 'name' | 'language' | 'time_zone' | 'password_hash'>, at: Date, scope?: Scope): Promise<boolean> {
    const made = await this.run(scope,
      `INSERT INTO users (id, email, phone, name, language, time_zone, password_hash, password_changed_at, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [row.id, row.email, row.phone, row.name, row.language, row.time_zone, row.password_hash, at]);
    return made.length === 1;
  }

  async join(organizationId: Uuid, userId: Uuid, role: RoleName, by: Uuid | null, membershipId: Uuid, at: Date, scope?: Scope): Promise<void> {
    await this.run(scope,
      `INSERT INTO memberships (organization_id, user_id, id, role, since, created_by, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $5)
       ON CONFLICT (organization_id, user_id) DO UPDATE SET role = excluded.role, until = NULL, version = memberships.version + 1, updated_at = excluded.updated_at`,
      [organizationId, userId, membershipId, role, at, by]);
  }

  async setPasswordHash(userId: Uuid, hash: string): Promise<void> {
    await this.database.global('UPDATE users SET password_hash = $2 WHERE id = $1', [userId, hash]);
  }

  async rememberOrganization(userId: Uuid, organizationId: Uuid): Promise<void> {
    await this.database.global('UPDATE users SET last_organization_id = $2 WHERE id = $1 AND last_organization_id IS DISTINCT FROM $2', [userId, organizationId]);
  }

  /** In the transaction of its cause where there is one. */
  private run(scope: Scope | undefined, sql: string, values: readonly unknown[]): Promise<unknown[]> {
    return scope ? scope.query(sql, values) : this.database.global(sql, values);
  }
}
