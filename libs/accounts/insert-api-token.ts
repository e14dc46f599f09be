import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import { newApiToken } from './secrets';

export const DAY = 24 * 60 * 60_000;

const INSERT = `INSERT INTO api_tokens (id, organization_id, user_id, name, prefix, token_hash, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id`;

/** Writes a token of the scope's organization and answers its secret, which nobody can ask for again. */
export async function insertApiToken(scope: Scope, audit: Audit, wish: { id: Uuid; userId: Uuid; name: string; days: number }): Promise<string> {
  const { secret, hash, prefix } = newApiToken();
  const expires = new Date(scope.now.getTime() + wish.days * DAY);
  const made = await scope.query(INSERT, [wish.id, scope.organizationId, wish.userId, wish.name, prefix, hash, scope.now, expires]);
  if (made.length === 0) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
  await audit.record(scope, { act: 'accounts.token-made', subjectKind: 'api_token', subjectId: wish.id });
  return secret;
}
