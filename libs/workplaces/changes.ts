import type { Uuid } from '@doorstep/kernel';
import { DomainError, canonicalJson } from '@doorstep/kernel';

/** Names of the fields that differ. */
export function changedFields<Fields extends object>(before: Fields, after: Fields): string[] {
  return (Object.keys(after) as Array<keyof Fields & string>).filter((key) => canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null));
}

/** A change is made to the version that was looked at (409 tells the current one). */
export function requireVersion(current: number, sent: number): void {
  if (current !== sent) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: current } });
}

/** An id in what was sent that is not there, or not theirs: the same 404, naming the field. */
export const unknownId = (field: string): DomainError => new DomainError('platform/not-found', { status: 404, field });

/** `worksiteIds[1]` of the first id that is not known. */
export function requireKnown(known: ReadonlySet<Uuid>, ids: readonly Uuid[], field: string): void {
  const missing = ids.findIndex((id) => !known.has(id));
  if (missing >= 0) throw unknownId(`${field}[${missing}]`);
}
