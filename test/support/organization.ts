import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Actor, Role } from '@doorstep/platform/database';
import { systemActor } from '@doorstep/platform/database';
import type { TestDatabase } from './database';

/** An organization that this test alone has, with one user of each role. */
export interface TestOrganization {
  readonly id: Uuid;
  readonly timeZone: string;
  readonly users: Readonly<Record<Role, Uuid>>;
  /** Somebody of that role acting, or the worker. */
  actor(role: Role | 'system'): Actor;
}

const ROLES = ['admin', 'lead', 'organizer', 'volunteer'] as const;

const MAKE = `
  WITH member AS (SELECT * FROM jsonb_to_recordset($6::jsonb) AS m(role text, user_id uuid, id uuid, email text, name text)),
  organization AS (INSERT INTO organizations (id, name, slug, kind, time_zone) VALUES ($1, $2, $3, 'affiliate', $4)),
  person AS (INSERT INTO users (id, email, name, language, time_zone) SELECT user_id, email, name, $5, $4 FROM member)
  INSERT INTO memberships (organization_id, user_id, id, role) SELECT $1, user_id, id, role FROM member`;

/** Makes an organization in the global tables, which have no service below this room's. */
export async function anOrganization(
  database: { readonly app: Pick<TestDatabase['app'], 'global'> },
  given: { name?: string; timeZone?: string; language?: 'en' | 'es' | 'ko' } = {},
): Promise<TestOrganization> {
  const id = newId();
  const timeZone = given.timeZone ?? 'America/Los_Angeles';
  const language = given.language ?? 'en';
  const users = Object.fromEntries(ROLES.map((role) => [role, newId()])) as Record<Role, Uuid>;
  await database.app.global(MAKE, [
    id, given.name ?? 'Garment Workers United', `org-${id}`, timeZone, language,
    JSON.stringify(ROLES.map((role) => ({ role, user_id: users[role], id: newId(), email: `${role}-${users[role]}@example.org`, name: `The ${role}` }))),
  ]);
  const actor = (role: Role | 'system'): Actor =>
    role === 'system'
      ? systemActor(id, timeZone)
      : { organizationId: id, userId: users[role], role, kind: 'user', language, timeZone, sessionId: null };
  return { id, timeZone, users, actor };
}
