import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** Somebody of the team as a lead sees them who must reach them now. */
export interface TeamContact {
  id: Uuid;
  name: string;
  phone: string | null;
}

/** Names and numbers of people who sign in here, also of those who have left. */
export async function teamContacts(scope: Scope, ids: readonly (Uuid | null)[]): Promise<Map<Uuid, TeamContact>> {
  const wanted = [...new Set(ids.filter((id): id is Uuid => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await scope.query<TeamContact>(
    'SELECT u.id, u.name, u.phone FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.organization_id = $1 AND m.user_id = ANY($2::uuid[])', [scope.organizationId, wanted]);
  return new Map(rows.map((row) => [row.id, row]));
}
