import type { Scope } from '@doorstep/platform/database';

/** For the rest of this transaction a statement has two minutes: tens of thousands of rows to look among are no work of a request. */
export const giveTime = (scope: Scope): Promise<unknown> => scope.query("SELECT set_config('statement_timeout', '120s', true)");
