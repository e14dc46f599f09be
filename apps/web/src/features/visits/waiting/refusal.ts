import type { ProblemBody } from '@doorstep/api-client';

/** The server's sentences about a refused visit, each field's when there are any; empty when it gave none. */
export function refusalOf(problem: unknown): string {
  const { title, errors } = (problem ?? {}) as Partial<ProblemBody>;
  const fields = (errors ?? []).map(({ message }) => message).filter(Boolean);
  return [...new Set(fields.length > 0 ? fields : title ? [title] : [])].join('. ');
}

/** After "another visit has this id" the mended one needs an id of its own. */
export const needsNewId = (problem: unknown): boolean => (problem as { status?: number } | null)?.status === 409;

/** Whether the server does not know (any more) who went along: it is sent again without them. */
export const besideUnknown = (problem: unknown): boolean =>
  ((problem as { errors?: { field?: string }[] } | null)?.errors ?? []).some(({ field }) => field?.startsWith('visitorIds') ?? false);
