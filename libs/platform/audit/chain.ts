import { createHash } from 'node:crypto';
import type { Uuid } from '@doorstep/kernel';
import { canonicalJson } from '@doorstep/kernel';

/** What of an event is sealed: everything it says, and its place in the chain. */
export interface AuditFacts {
  organization_id: Uuid;
  id: Uuid;
  /** Epoch microseconds as text: a timestamp's own text depends on the session's settings. */
  at_us: string;
  by_user_id: Uuid | null;
  by_kind: string;
  act: string;
  subject_kind: string | null;
  subject_id: Uuid | null;
  fields: string[];
  count: number | null;
}

/** The columns of `AuditFacts`; for the sealer and the check alike, so that both read the same bytes. */
export const FACTS = `organization_id, id, (extract(epoch FROM at) * 1000000)::bigint::text AS at_us,
  by_user_id, by_kind, act, subject_kind, subject_id, fields, count`;

/** The hash before the first event of an organization. */
export const FIRST_HASH = Buffer.alloc(32);

/** SHA-256 over the hash before and the canonical event (security.md AUD-03). */
export function chainHash(previous: Buffer, sequence: bigint, event: AuditFacts): Buffer {
  const bytes = canonicalJson([
    'doorstep-audit-1', event.organization_id, sequence.toString(), event.id, event.at_us, event.by_user_id, event.by_kind,
    event.act, event.subject_kind, event.subject_id, event.fields, event.count,
  ]);
  return createHash('sha256').update(previous).update(bytes, 'utf8').digest();
}

const PEOPLE_MARK = 'people:';

/** What of the people of an act is sealed with it, among its fields: the SHA-256 over their ids in order. */
export const markOfPeople = (ids: readonly Uuid[]): string => PEOPLE_MARK + createHash('sha256').update([...ids].sort().join('\n'), 'utf8').digest('hex');

/** The mark of the people among the fields of an event; null where it is about one or nobody. */
export const peopleMarkIn = (fields: readonly string[]): string | null => fields.find((field) => field.startsWith(PEOPLE_MARK)) ?? null;
