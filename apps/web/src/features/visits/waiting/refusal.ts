import type { ProblemBody } from '@doorstep/api-client';
import { kindOf } from '../../../outbox/rules';
import type { Waiting } from '../../../outbox/waiting';

/** The server's sentences about a refused visit, each field's when there are any; empty when it gave none. */
export function refusalOf(problem: unknown): string {
  const { title, errors } = (problem ?? {}) as Partial<ProblemBody>;
  const fields = (errors ?? []).map(({ message }) => message).filter(Boolean);
  return [...new Set(fields.length > 0 ? fields : title ? [title] : [])].join('. ');
}

/** Only what was typed into a form can be mended there; a pin has a way of its own, and the rest is sent again or given up. */
export const mayMend = (row: Pick<Waiting, 'kind'>): boolean => ['visit', 'touch', 'change'].includes(kindOf(row));

/** After "another visit has this id" the mended one needs an id of its own. */
export const needsNewId = (problem: unknown): boolean => (problem as { status?: number } | null)?.status === 409;

/** Whether the server does not know (any more) who went along: it is sent again without them. */
export const besideUnknown = (problem: unknown): boolean =>
  ((problem as { errors?: { field?: string }[] } | null)?.errors ?? []).some(({ field }) => field?.startsWith('visitorIds') ?? false);
