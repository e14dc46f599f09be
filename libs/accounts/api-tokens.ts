import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { DAY, insertApiToken } from './insert-api-token';
import { LONGEST_TOKEN_DAYS } from './domain';

export interface NewApiToken {
  id?: Uuid | null;
  name: string;
  days?: number | null;
}

/** A token as lists show it; the secret is told once, when it is made. */
export interface ApiTokenView {
  id: Uuid;
  version: number;
  name: string;
  /** The first letters, to know it by. */
  prefix: string;
  user: { id: Uuid; name: string };
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

interface TokenRow {
  id: Uuid;
  name: string;
  prefix: string;
  user_id: Uuid;
  user_name: string;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

const COLUMNS = 't.id, t.name, t.prefix, t.user_id, u.name AS user_name, t.created_at, t.expires_at, t.last_used_at';
const ALIVE = 't.organization_id = $1 AND t.revoked_at IS NULL AND t.expires_at > $2';
const LIST = `SELECT ${COLUMNS} FROM api_tokens t JOIN users u ON u.id = t.user_id WHERE ${ALIVE}
  AND ($3::timestamptz IS NULL OR (t.created_at, t.id) < ($3, $4::uuid)) ORDER BY t.created_at DESC, t.id DESC LIMIT $5`;
const COUNT = `SELECT count(*)::int AS n FROM api_tokens t WHERE ${ALIVE}`;
const FIND = `SELECT ${COLUMNS} FROM api_tokens t JOIN users u ON u.id = t.user_id WHERE t.organization_id = $1 AND t.id = $2`;
const REVOKE = `UPDATE api_tokens t SET revoked_at = $2 WHERE ${ALIVE} AND t.id = $3 RETURNING t.id`;

/** API tokens: a person in one organization, at most ninety days, hashed, revocable at once (security.md A-13). */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  /** Makes one for the caller; the same id and content again answers the row without its secret. */
  async create(scope: Scope, sent: NewApiToken): Promise<Created<ApiTokenView & { secret: string | null }>> {
    const days = sent.days ?? LONGEST_TOKEN_DAYS;
    const id = sent.id ?? newId(scope.now.getTime());
    const there = await scope.one<TokenRow>(FIND, [scope.organizationId, id]);
    if (there) {
      const same = there.name === sent.name && there.user_id === scope.actor.userId && there.expires_at.getTime() - there.created_at.getTime() === days * DAY;
      if (!same) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
      return { created: false, value: { ...show(there), secret: null } };
    }
    const secret = await insertApiToken(scope, this.audit, { id, userId: scope.actor.userId!, name: sent.name, days });
    return { created: true, value: { ...show((await scope.one<TokenRow>(FIND, [scope.organizationId, id]))!), secret } };
  }

  async page(scope: Scope, query: { limit: number; cursor?: string; count: boolean }): Promise<Page<ApiTokenView>> {
    const mark = ['api-tokens', scope.organizationId];
    const after = this.cursors.read(query.cursor, mark) as [string, string] | null;
    const rows = await scope.query<TokenRow>(LIST, [scope.organizationId, scope.now, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1]);
    const page = this.cursors.page(rows, query.limit, mark, (row) => [row.created_at.toISOString(), row.id], show);
    return query.count ? { ...page, total: (await scope.one<{ n: number }>(COUNT, [scope.organizationId, scope.now]))!.n } : page;
  }

  async revoke(scope: Scope, id: Uuid): Promise<void> {
    if ((await scope.query(REVOKE, [scope.organizationId, scope.now, id])).length === 0) throw notFound();
    await this.audit.record(scope, { act: 'accounts.token-revoked', subjectKind: 'api_token', subjectId: id });
  }
}

const show = (row: TokenRow): ApiTokenView => ({
  id: row.id, version: 1, name: row.name, prefix: row.prefix, user: { id: row.user_id, name: row.user_name },
  createdAt: row.created_at.toISOString(), updatedAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(), lastUsedAt: row.last_used_at?.toISOString() ?? null,
});
