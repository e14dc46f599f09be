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

/** Makes an organization in the global tables, which have no service below this room's. */
export async function anOrganization(
  database: { readonly app: Pick<TestDatabase['app'], 'global'> },
  given: { name?: string; timeZone?: string; language?: 'en' | 'es' | 'ko' } = {},
): Promise<TestOrganization> {
  const id = newId();
  const timeZone = given.timeZone ?? 'America/Los_Angeles';
  const language = given.language ?? 'en';
  const door = database.app;
  await door.global('INSERT INTO organizations (id, name, slug, kind, time_zone) VALUES ($1, $2, $3, $4, $5)', [
    id,
    given.name ?? 'Garment Workers United',
    `org-${id}`,
    'affiliate',
    timeZone,
  ]);
  const users = {} as Record<Role, Uuid>;
  for (const role of ROLES) {
    users[role] = newId();
    await door.global('INSERT INTO users (id, email, name, language, time_zone) VALUES ($1, $2, $3, $4, $5)', [
      users[role],
      `${role}-${users[role]}@example.org`,
      `The ${role}`,
      language,
      timeZone,
    ]);
    await door.global('INSERT INTO memberships (organization_id, user_id, id, role) VALUES ($1, $2, $3, $4)', [
      id,
      users[role],
      newId(),
      role,
    ]);
  }
  const actor = (role: Role | 'system'): Actor =>
    role === 'system'
      ? systemActor(id, timeZone)
      : { organizationId: id, userId: users[role], role, kind: 'user', language, timeZone, sessionId: null };
  return { id, timeZone, users, actor };
}
