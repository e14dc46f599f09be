import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** Which door a stop of this list is; null where it has no such stop. */
export const stopDoor = (scope: Scope, listId: Uuid, stopId: Uuid): Promise<{ doorKey: string; postalCode: string | null; country: string } | null> =>
  scope.one('SELECT door_key AS "doorKey", postal_code AS "postalCode", country FROM visit_list_stops WHERE organization_id = $1 AND visit_list_id = $2 AND id = $3',
    [scope.organizationId, listId, stopId]);
