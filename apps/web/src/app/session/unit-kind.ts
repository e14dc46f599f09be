import { useSession } from './session';

/** Worker centers and community organizations do not bargain: what others call a unit is a group there (DOMAIN 2). */
const withoutUnits = new Set(['worker_center', 'community', 'chapter', 'coalition']);

/** For `{kind, select, group {…} other {…}}` in sentences that speak of units. */
export const useUnitKind = (): 'unit' | 'group' => (withoutUnits.has(useSession()?.organization.kind ?? '') ? 'group' : 'unit');
