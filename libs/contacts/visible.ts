import type { Scope } from '@doorstep/platform/database';

const setting = (name: string, type: string): string => `NULLIF(current_setting('${name}', true), '')::${type}`;
const USER = setting('app.user_id', 'uuid');
const ORGANIZATION = setting('app.organization_id', 'uuid');
const NOW = setting('app.now', 'timestamptz');

/** Audiences that a user holds now, with the people who are in them now. */
const heldBy = (user: string): string => `audience_holders h JOIN audience_members m ON m.organization_id = h.organization_id AND m.audience_id = h.audience_id
  WHERE h.organization_id = ${ORGANIZATION} AND h.user_id = ${user} AND h.since <= ${NOW}
    AND (h.until IS NULL OR h.until > ${NOW}) AND (m.until IS NULL OR m.until > ${NOW})`;
const HELD = heldBy(USER);
const ON_A_LIST = "EXISTS (SELECT 1 FROM audiences a WHERE a.organization_id = h.organization_id AND a.id = h.audience_id AND a.kind IN ('visit_list', 'planned_visit'))";
const ENTERED = `contacts own WHERE own.organization_id = ${ORGANIZATION} AND own.created_by = ${USER}`;
const metBy = (user: string): string => `touches met WHERE met.organization_id = ${ORGANIZATION} AND met.by = ${user}`;
const MET = metBy(USER);

function checkedAlias(alias: string): string {
  if (!/^[a-z_]+$/.test(alias)) throw new Error('an alias is a word');
  return alias;
}

/**
 * The ids of those whom who acts may see (DOMAIN 3); null where that is everybody. Admin, lead and the worker:
 * everybody. Organizer: people of the audiences they hold, those they entered, and those they had a touch with.
 * Volunteer: members of the visit lists they hold now, and whom they
 * are asked to visit. Constant texts: the database knows who acts and when from its
 * settings.
 */
export function visibleIds(scope: Scope): string | null {
  switch (scope.actor.role) {
    case 'volunteer':
      return `SELECT m.contact_id FROM ${HELD} AND ${ON_A_LIST}`;
    case 'organizer':
      return `SELECT m.contact_id FROM ${HELD} UNION ALL SELECT own.id FROM ${ENTERED} UNION ALL SELECT met.contact_id FROM ${MET}`;
    default:
      return null;
  }
}

/** The condition under which rows of `contacts` (named `alias`) are seen by who acts, for every list. */
export function visibleContacts(scope: Scope, alias: string): string {
  const ids = visibleIds(scope);
  return ids === null ? 'TRUE' : `${checkedAlias(alias)}.id IN (${ids})`;
}

/** What one user sees of a row `c`, by their role; `beside` leaves the sight of one audience out. */
function seenBy(role: Scope['actor']['role'], c: string, user: string, beside = ''): string {
  const held = `EXISTS (SELECT 1 FROM ${heldBy(user)}${beside} AND m.contact_id = ${c}.id`;
  switch (role) {
    case 'volunteer':
      return `${held} AND ${ON_A_LIST})`;
    case 'organizer':
      return `(${c}.created_by = ${user} OR ${held}) OR EXISTS (SELECT 1 FROM ${metBy(user)} AND met.contact_id = ${c}.id))`;
    default:
      return 'TRUE';
  }
}

/** The same condition for a few rows that are at hand by id: asked of each row, instead of finding everybody first. */
export const visibleContact = (scope: Scope, alias: string): string => seenBy(scope.actor.role, checkedAlias(alias), USER);

/** The condition under which a user (`$2`), whoever acts, sees rows of `contacts` (named `c`) also without one audience (`$3`); null where that is everybody. */
export const visibleBeside = (role: Scope['actor']['role']): string | null =>
  role === 'organizer' || role === 'volunteer' ? seenBy(role, 'c', '$2::uuid', ' AND h.audience_id <> $3::uuid') : null;
