import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';

/** One device that is signed in. */
export interface DeviceView {
  id: Uuid;
  version: number;
  /** Such as `Chrome · Android`. */
  device: string;
  /** The one that asks. */
  current: boolean;
  createdAt: string;
  updatedAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

interface DeviceRow {
  id: Uuid;
  label: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
}

/** Own sessions everywhere; of somebody else those that began in the organization of the admin who asks. */
const OF = `s.user_id = $1 AND ($2::uuid IS NULL OR s.organization_id = $2)
  AND s.ended_at IS NULL AND s.expires_at > $3 AND s.last_seen_at + s.idle_minutes * interval '1 minute' > $3`;
const LIST = `SELECT s.id, s.label, s.created_at, s.last_seen_at, s.expires_at FROM sessions s WHERE ${OF}
  AND ($4::timestamptz IS NULL OR (s.created_at, s.id) < ($4, $5::uuid)) ORDER BY s.created_at DESC, s.id DESC LIMIT $6`;
const COUNT = `SELECT count(*)::int AS n FROM sessions s WHERE ${OF}`;
const END = `UPDATE sessions s SET ended_at = $3 WHERE ${OF} AND ($4::uuid IS NULL OR s.id = $4) AND s.id IS DISTINCT FROM $5 RETURNING s.id`;
const OWNER = 'SELECT user_id FROM sessions WHERE id = $1 AND (user_id = $2 OR organization_id = $3)';
const MEMBER = 'SELECT 1 FROM memberships WHERE organization_id = $1 AND user_id = $2';

/** Where one is signed in, and ending it: at once, for the next request asks the row (security.md A-11). */
@Injectable()
export class SessionList {
  constructor(
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  async page(scope: Scope, query: { userId?: Uuid; limit: number; cursor?: string; count: boolean }): Promise<Page<DeviceView>> {
    const whose = await this.whose(scope, query.userId);
    const mark = ['sessions', ...whose];
    const after = this.cursors.read(query.cursor, mark) as [string, string] | null;
    const rows = await scope.query<DeviceRow>(LIST, [...whose, scope.now, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1]);
    const page = this.cursors.page(rows, query.limit, mark, (row) => [row.created_at.toISOString(), row.id], (row) => show(row, scope));
    return query.count ? { ...page, total: (await scope.one<{ n: number }>(COUNT, [...whose, scope.now]))!.n } : page;
  }

  /** Ends one; 404 where it is not there, has ended, or is not theirs to end. */
  async end(scope: Scope, id: Uuid): Promise<void> {
    const found = await scope.one<{ user_id: Uuid }>(OWNER, [id, scope.actor.userId, scope.organizationId]);
    if (!found || (found.user_id !== scope.actor.userId && scope.actor.role !== 'admin')) throw notFound();
    const whose = await this.whose(scope, found.user_id);
    if ((await scope.query(END, [...whose, scope.now, id, null])).length === 0) throw notFound();
    await this.audit.record(scope, { act: 'accounts.session-ended', subjectKind: 'session', subjectId: id });
  }

  /** Ends all others of one's own, or all of a member's. */
  async endOthers(scope: Scope, userId: Uuid | undefined): Promise<void> {
    const whose = await this.whose(scope, userId);
    const ended = await scope.query(END, [...whose, scope.now, null, scope.actor.sessionId]);
    await this.audit.record(scope, { act: 'accounts.sessions-ended', subjectKind: 'user', subjectId: whose[0], count: ended.length });
  }

  private async whose(scope: Scope, userId: Uuid | undefined): Promise<[Uuid, Uuid | null]> {
    const { actor } = scope;
    if (userId === undefined || userId === actor.userId) return [actor.userId!, null];
    if (actor.role !== 'admin') throw new DomainError('accounts/not-your-role', { status: 403 });
    if (!(await scope.one(MEMBER, [scope.organizationId, userId]))) throw notFound();
    return [userId, scope.organizationId];
  }
}

const show = (row: DeviceRow, scope: Scope): DeviceView => ({
  id: row.id, version: 1, device: row.label, current: row.id === scope.actor.sessionId, createdAt: row.created_at.toISOString(),
  updatedAt: row.last_seen_at.toISOString(), lastSeenAt: row.last_seen_at.toISOString(), expiresAt: row.expires_at.toISOString(),
});
