import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

// A no that follows from a number alone is nobody's word about it.
const SPOKEN_OF = `SELECT EXISTS (SELECT 1 FROM consents c WHERE c.organization_id = $1 AND c.contact_id = $2 AND c.address = $3 AND COALESCE(c.source_kind, '') <> 'contact-forgettings')
    OR EXISTS (SELECT 1 FROM contact_merges m WHERE m.organization_id = $1 AND m.survivor_id = $2 AND m.undone_at IS NULL AND strpos((m.snapshot -> 'parts')::text, $3) > 0) AS known`;

/** Whether more than the visit at which it was heard says that this number is the person's: their word about it, or somebody who turned out to be them. */
export async function numberIsKnown(scope: Scope, contactId: Uuid, number: string): Promise<boolean> {
  return (await scope.one<{ known: boolean }>(SPOKEN_OF, [scope.organizationId, contactId, number]))!.known;
}

/** Takes back what nobody has decided yet. */
export async function dropOpenConflicts(scope: Scope, contactId: Uuid, ids: readonly Uuid[]): Promise<void> {
  if (ids.length === 0) return;
  await scope.query("DELETE FROM field_conflicts WHERE organization_id = $1 AND contact_id = $2 AND id = ANY($3::uuid[]) AND state = 'open'", [scope.organizationId, contactId, ids]);
}
