import { createHash } from 'node:crypto';
import { DomainError, canonicalJson } from '@doorstep/kernel';

/** SHA-256 of the canonical request: what makes "the same thing sent twice" the same (ARCHITECTURE 10). */
export function requestHash(request: unknown): Buffer {
  return createHash('sha256').update(canonicalJson(plain(request))).digest();
}

/** What a create answers: the row, and whether this call made it (201) or found it (200). */
export interface Created<T> {
  readonly created: boolean;
  readonly value: T;
}

/** A row with this id is there: the same content is fine, other content is 409. */
export function refuseOtherContent(there: Buffer | null, sent: Buffer, code = 'platform/id-reused'): void {
  if (there === null || !there.equals(sent)) throw new DomainError(code, { status: 409, field: 'id' });
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
}
