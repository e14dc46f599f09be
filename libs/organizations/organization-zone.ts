import type { Scope } from '@doorstep/platform/database';

/** The zone of the organization acted in: what reports count their days by (ARCHITECTURE 10). */
export async function organizationZone(scope: Scope): Promise<string> {
  return (await scope.one<{ zone: string }>('SELECT time_zone AS zone FROM organizations WHERE id = $1', [scope.organizationId]))!.zone;
}
