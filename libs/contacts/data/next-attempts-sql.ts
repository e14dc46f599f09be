import type { AttemptFilter } from '../domain';

const DAY = 86_400_000;

/** Whose closed door is to be tried again at such a time, or was tried often enough. Never who is not to be contacted. */
export function attemptedBy(value: (value: unknown) => string, wished: readonly AttemptFilter[], now: Date): string {
  const states = wished.filter((one) => one === 'again' || one === 'call' || one === 'other_way');
  const cells = wished.filter((one) => one.includes('-'));
  const any = [
    ...(states.length > 0 ? [`n.state = ANY(${value(states)}::text[])`] : []),
    ...(cells.length > 0 ? [`(n.state = 'again' AND n.cell = ANY(${value(cells)}::text[]))`] : []),
    ...(wished.includes('due') ? [`(n.state = 'again' AND n.due_at < ${value(new Date(now.getTime() + DAY))}::timestamptz)`] : []),
  ];
  return `(NOT c.do_not_contact AND EXISTS (SELECT 1 FROM next_attempts n WHERE n.organization_id = c.organization_id AND n.contact_id = c.id AND (${any.join(' OR ')})))`;
}
