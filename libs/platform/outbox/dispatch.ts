import type { Scope } from '../database';

/** A condition: nothing goes out of this server, because it was restored and its operator has not looked yet. */
export const DISPATCH_PAUSED = "EXISTS (SELECT 1 FROM server_state WHERE key = 'dispatch.paused' AND value = 'true')";

/**
 * Whether nothing may go out of this server now. The sweep rings for nothing meanwhile; who hands something to the
 * outside asks as well, since a new act rings its own bell. What waits goes out when the operator lets it.
 */
export async function dispatchIsPaused(scope: Scope): Promise<boolean> {
  return (await scope.one<{ paused: boolean }>(`SELECT ${DISPATCH_PAUSED} AS paused`, []))!.paused;
}
