import type { ConnectionParts } from '@doorstep/platform/config';
import { TEST_SECRET_KEY, testServer } from './test-server';

/**
 * The strong logins of the test server. For house rules, operator's commands and migrations alone:
 * a spec of a room that needs them does not test what the product does, so `index.ts` does not hand them out.
 */
export const adminOfTests = (database?: string): ConnectionParts => ({
  ...testServer().admin,
  ...(database ? { database } : {}),
});

/** The owner of tables, in the given database. */
export const ownerOfTests = (database: string): ConnectionParts => ({ ...testServer().logins.owner, database });

export { TEST_SECRET_KEY };
