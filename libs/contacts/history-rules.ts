import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

const TOO_FAR = 24 * 60 * 60 * 1000;

/** The instant that was sent, or now. Clocks differ by minutes; a day ahead is a slip. @throws DomainError 422 naming `field`. */
export function notAhead(scope: Scope, field: string, sent: string | null | undefined): Date {
  const at = sent ? new Date(sent) : scope.now;
  if (at.getTime() > scope.now.getTime() + TOO_FAR) throw new DomainError('contacts/in-the-future', { field });
  return at;
}
