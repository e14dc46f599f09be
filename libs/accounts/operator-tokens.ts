import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Database } from '@doorstep/platform/database';
import { systemActor } from '@doorstep/platform/database';
import { LONGEST_TOKEN_DAYS } from './domain';
import { insertApiToken } from './insert-api-token';

export interface OperatorToken {
  email: string;
  name: string;
  /** Else the organization the person last worked in. */
  organizationSlug?: string;
  /** 1 to 90; 90 when not said. */
  days?: number;
}

const FIND = `SELECT u.id AS user_id, m.organization_id FROM users u
  JOIN memberships m ON m.user_id = u.id AND (m.until IS NULL OR m.until > $3) JOIN organizations o ON o.id = m.organization_id
  WHERE u.email = $1 AND u.disabled_at IS NULL AND ($2::text IS NULL OR o.slug = $2)
  ORDER BY (m.organization_id = u.last_organization_id) IS TRUE DESC, m.since, m.organization_id LIMIT 1`;

/**
 * A token for the operator's command `token create`, on any of the working logins, whether Doorstep runs or not.
 * Throws a sentence for the operator when there is no such person or organization, or the days are too many.
 */
export async function createApiToken(database: Database, wish: OperatorToken): Promise<{ secret: string; organizationId: Uuid; userId: Uuid }> {
  const days = wish.days ?? LONGEST_TOKEN_DAYS;
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_TOKEN_DAYS) throw new Error(`A token lives from 1 to ${LONGEST_TOKEN_DAYS} days.`);
  if (wish.name.trim() === '' || wish.name.length > 200) throw new Error('A token needs a name of at most 200 letters.');
  const email = wish.email.trim().toLowerCase();
  const now = database.clock.now();
  const [found] = await database.global<{ user_id: Uuid; organization_id: Uuid }>(FIND, [email, wish.organizationSlug ?? null, now]);
  if (!found) throw new Error(`Nobody with the e-mail ${email} signs in${wish.organizationSlug ? ` to the organization ${wish.organizationSlug}` : ''}.`);
  const actor = { ...systemActor(found.organization_id), kind: 'operator' as const };
  const secret = await database.withScope(actor, (scope) =>
    insertApiToken(scope, new Audit(database), { id: newId(now.getTime()), userId: found.user_id, name: wish.name.trim(), days }));
  return { secret, organizationId: found.organization_id, userId: found.user_id };
}
