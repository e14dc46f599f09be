import { fullSettings } from '@doorstep/organizations';
import type { OrganizationSettings } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';

/** What the organization chose for its visit lists. */
export async function listSettings(scope: Scope): Promise<OrganizationSettings> {
  const row = await scope.one<{ settings: Record<string, unknown> }>('SELECT settings FROM organizations WHERE id = $1', [scope.organizationId]);
  return fullSettings(row?.settings ?? {});
}
