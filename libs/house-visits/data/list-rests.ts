import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** People at doors of a list that nobody was at, in the order of the doors. */
export async function openPeople(scope: Scope, listId: Uuid): Promise<Uuid[]> {
  const rows = await scope.query<{ contact_id: Uuid }>(
    `SELECT p.contact_id FROM visit_list_stops s JOIN visit_list_people p ON p.organization_id = s.organization_id AND p.stop_id = s.id
     WHERE s.organization_id = $1 AND s.visit_list_id = $2 AND s.state = 'open' ORDER BY s.position, s.id, p.position`,
    [scope.organizationId, listId]);
  return rows.map((row) => row.contact_id);
}

/** What was written for somebody's door on one list stands on the other as well. */
export async function takeLinesAlong(scope: Scope, from: Uuid, to: Uuid): Promise<void> {
  await scope.query(
    `UPDATE visit_list_people n SET lines = o.lines FROM visit_list_stops ns, visit_list_stops os, visit_list_people o
     WHERE n.organization_id = $1 AND ns.organization_id = $1 AND ns.id = n.stop_id AND ns.visit_list_id = $3
       AND os.organization_id = $1 AND os.visit_list_id = $2 AND o.organization_id = $1 AND o.stop_id = os.id AND o.contact_id = n.contact_id AND cardinality(o.lines) > 0`,
    [scope.organizationId, from, to]);
}
