import type { Uuid } from '@doorstep/kernel';
import type { Scope } from './scope';

/**
 * Whoever writes under the same id at the same moment waits here until the other's transaction has ended, and then finds
 * what it wrote: so what is sent twice at once is answered as what is sent twice (DOMAIN 5.2). Comes before every other
 * lock of the transaction.
 */
export async function oneAtATime(scope: Scope, what: string, id: Uuid | null | undefined): Promise<void> {
  if (id) await scope.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${what}|${scope.organizationId}|${id}`]);
}
