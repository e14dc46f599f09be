import type { Scope } from '@doorstep/platform/database';

const USER = "NULLIF(current_setting('app.user_id', true), '')::uuid";

const NOW = "current_setting('app.now')::timestamptz";

const holds = (alias: string): string =>
  `SELECT m.contact_id FROM audience_holders h
   JOIN audience_members m ON m.organization_id = h.organization_id AND m.audience_id = h.audience_id
   WHERE h.organization_id = ${alias}.organization_id AND h.user_id = ${USER}
     AND h.since <= ${NOW} AND (h.until IS NULL OR h.until > ${NOW}) AND (m.until IS NULL OR m.until > ${NOW})`;

/**
 * The condition under which a row of `contacts` (named `alias`) is seen by who acts (DOMAIN 3), for every list
 * and single read. Admin, lead and the worker: everybody. Organizer: people of the audiences they hold, those
 * they entered, and those they had a touch with. Volunteer: members of the visit lists they hold now.
 */
export function visibleContacts(scope: Scope, alias: string): string {
  if (!/^[a-z_]+$/.test(alias)) throw new Error('an alias is a word');
  const { role } = scope.actor;
  if (role === 'admin' || role === 'lead' || role === 'system') return 'TRUE';
  if (role === 'organizer') {
    return `${alias}.id IN (${holds(alias)}
      UNION ALL SELECT own.id FROM contacts own WHERE own.organization_id = ${alias}.organization_id AND own.created_by = ${USER}
      UNION ALL SELECT met.contact_id FROM touches met WHERE met.organization_id = ${alias}.organization_id AND met.by = ${USER})`;
  }
  return `${alias}.id IN (${holds(alias)}
      AND EXISTS (SELECT 1 FROM audiences a WHERE a.organization_id = h.organization_id AND a.id = h.audience_id AND a.kind = 'visit_list'))`;
}
