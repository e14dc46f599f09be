import type { OrganizationSettings } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';

/** How many people one act may reach, by role: as with files, an admin's is the whole organization. */
export const mostPeople = ({ actor }: Scope, settings: OrganizationSettings): number =>
  actor.role === 'organizer' ? settings['bulk.organizerMost'] : actor.role === 'lead' ? settings['bulk.leadMost'] : Number.MAX_SAFE_INTEGER;
