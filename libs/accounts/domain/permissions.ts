/** Roles, from most to least sight (DOMAIN 3). */
export const ROLES = ['admin', 'lead', 'organizer', 'volunteer'] as const;
export type RoleName = (typeof ROLES)[number];

const ALL = ROLES;
const TEAM = ['admin', 'lead', 'organizer'] as const;
const LEADS = ['admin', 'lead'] as const;
const ADMIN = ['admin'] as const;

/**
 * Who may do what at all, written by hand (DOMAIN 3). Which rows they may do it to is asked a second time in
 * the service. A route whose permission is not here stops the boot; a test walks every line with every role.
 */
export const PERMISSIONS = {
  'account.own': ALL,
  'organizations.read': ALL,
  'organizations.write': ADMIN,
  'settings.read': LEADS,
  'settings.write': ADMIN,
  'users.read': TEAM,
  'users.write': ADMIN,
  'invitations.write': ADMIN,
  'api-tokens.write': ADMIN,
  'audit.read': ADMIN,
  'contacts.read': ALL,
  'contacts.write': TEAM,
  'contacts.assess': TEAM,
  'contacts.history': TEAM,
  'contacts.merge': LEADS,
  'contacts.readers': LEADS,
  'contacts.forget-ask': TEAM,
  'contacts.forget': LEADS,
  'contacts.bulk': TEAM,
  'saved-lists.read': TEAM,
  'saved-lists.write': TEAM,
  'workplaces.read': TEAM,
  'workplaces.write': LEADS,
  'campaigns.read': ALL,
  'campaigns.write': LEADS,
  'campaigns.report': LEADS,
  'house-visits.read': ALL,
  'house-visits.write': ALL,
  'visit-lists.read': ALL,
  'visit-lists.write': TEAM,
  'visit-lists.hold': ALL,
  'visit-lists.override': LEADS,
  'unsafe-doors.read': ALL,
  'unsafe-doors.write': LEADS,
  'round-pauses.read': ALL,
  'round-pauses.write': LEADS,
  'follow-ups.read': ALL,
  'follow-ups.write': ALL,
  'imports.write': LEADS,
  'exports.write': LEADS,
  'messages.read': LEADS,
  'messages.write': LEADS,
  'outbox.read': ADMIN,
} as const satisfies Record<string, readonly RoleName[]>;

export type Permission = keyof typeof PERMISSIONS;

/** The permissions of a role, for the screens: they hide what a role can never use. */
export const permissionsOf = (role: RoleName): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => (PERMISSIONS[permission] as readonly RoleName[]).includes(role));
