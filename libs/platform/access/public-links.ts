import { createHash, randomBytes } from 'node:crypto';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '../database';

/** What a link leads to, and until when. */
export interface PublicLinkWish {
  /** `room.what`, such as `house-visits.hand-out`. */
  readonly kind: string;
  readonly subjectId: Uuid;
  readonly expiresAt: Date;
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();
const INSERT = 'INSERT INTO public_links (id, organization_id, kind, subject_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)';
const FIND = 'SELECT subject_id FROM public_links WHERE organization_id = $1 AND kind = $2 AND token_hash = $3 AND revoked_at IS NULL AND expires_at > $4';
const REVOKE = 'UPDATE public_links SET revoked_at = $4 WHERE organization_id = $1 AND kind = $2 AND subject_id = $3 AND revoked_at IS NULL';
const USED = 'UPDATE public_links SET used_at = $4 WHERE organization_id = $1 AND kind = $2 AND subject_id = $3 AND used_at IS NULL';

/** Makes a link of 256 random bits and answers its secret, which is told once; only the hash is kept (ARCHITECTURE 10). */
export async function makePublicLink(scope: Scope, { kind, subjectId, expiresAt }: PublicLinkWish): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await scope.query(INSERT, [newId(scope.now.getTime()), scope.organizationId, kind, subjectId, hashOf(secret), scope.now, expiresAt]);
  return secret;
}

/** What a link of the scope's organization leads to; null for one that is over, was taken back, or never was. */
export async function findPublicLink(scope: Scope, kind: string, secret: string): Promise<Uuid | null> {
  return (await scope.one<{ subject_id: Uuid }>(FIND, [scope.organizationId, kind, hashOf(secret), scope.now]))?.subject_id ?? null;
}

/** Takes every link to a thing back. */
export async function revokePublicLinks(scope: Scope, kind: string, subjectId: Uuid): Promise<void> {
  await scope.query(REVOKE, [scope.organizationId, kind, subjectId, scope.now]);
}

/** Writes that a link to a thing was used for the first time. */
export async function notePublicLinkUsed(scope: Scope, kind: string, subjectId: Uuid): Promise<void> {
  await scope.query(USED, [scope.organizationId, kind, subjectId, scope.now]);
}
