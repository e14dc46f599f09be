import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Language, Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { CLOCK, Database } from '@doorstep/platform/database';
import type { RoleName } from './domain';
import { deviceLabel, sessionTimes } from './domain';
import { hashSecret, newSecret } from './secrets';

/** Who a session or token stands for. */
export interface Standing {
  sessionId: Uuid | null;
  tokenId: Uuid | null;
  userId: Uuid;
  organizationId: Uuid;
  role: RoleName;
  language: Language;
  timeZone: string;
  name: string;
  expiresAt: Date;
}

interface StandingRow {
  id: Uuid;
  user_id: Uuid;
  organization_id: Uuid;
  role: RoleName;
  language: Language;
  time_zone: string;
  name: string;
  expires_at: Date;
  last_seen_at: Date;
}

const MINUTE = 60_000;
const END_ONE = 'UPDATE sessions SET ended_at = $3 WHERE user_id = $1 AND id = $2 AND ended_at IS NULL RETURNING id';
const END_OTHERS = 'UPDATE sessions SET ended_at = $3 WHERE user_id = $1 AND id IS DISTINCT FROM $2 AND ended_at IS NULL RETURNING id';

/** Sessions on the server, not tokens that live on: a lost phone ends at once (security.md A-04). */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new session; its secret is told once and kept hashed, of the browser's name what its owner knows it by. */
  async begin(userId: Uuid, organizationId: Uuid, role: RoleName, userAgent: string): Promise<{ secret: string; expiresAt: Date; id: Uuid }> {
    const now = this.clock.now();
    const { idleMinutes, longestMinutes } = sessionTimes(role);
    const { secret, hash } = newSecret();
    const id = newId(now.getTime());
    const expiresAt = new Date(now.getTime() + longestMinutes * MINUTE);
    await this.database.global(
      `INSERT INTO sessions (id, token_hash, user_id, organization_id, label, created_at, last_seen_at, expires_at, idle_minutes)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
      [id, hash, userId, organizationId, deviceLabel(userAgent), now, expiresAt, idleMinutes]);
    return { secret, expiresAt, id };
  }

  /**
   * The standing of a cookie in the organization wished for (else the session's own): null when the session
   * has ended, is idle too long, or the person is no member there. The organization wished for becomes the session's
   * own, so that a call without a wish acts in the one last used. One statement on the usual way.
   */
  async find(secret: string, wished: Uuid | null): Promise<Standing | 'not-theirs' | null> {
    const now = this.clock.now();
    const [row] = await this.database.look<StandingRow & { role: RoleName | null; wished_organization: Uuid; created_at: Date }>(
      `SELECT s.id, s.user_id, COALESCE($2::uuid, s.organization_id) AS wished_organization, s.organization_id, s.expires_at, s.created_at, s.last_seen_at,
              u.name, u.language, u.time_zone, m.role
       FROM sessions s
       JOIN users u ON u.id = s.user_id AND u.disabled_at IS NULL
       LEFT JOIN memberships m ON m.user_id = s.user_id AND m.organization_id = COALESCE($2::uuid, s.organization_id)
         AND (m.until IS NULL OR m.until > $3)
       WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $3
         AND s.last_seen_at + s.idle_minutes * interval '1 minute' > $3`,
      [hashSecret(secret), wished, now]);
    if (!row) return null;
    if (row.role === null) return wished === null ? null : 'not-theirs';
    // Begun as a volunteer of one organization, it does not live longer as an admin of another.
    const { idleMinutes, longestMinutes } = sessionTimes(row.role);
    const ends = Math.min(row.expires_at.getTime(), row.created_at.getTime() + longestMinutes * MINUTE, row.last_seen_at.getTime() + idleMinutes * MINUTE);
    if (ends <= now.getTime()) return null;
    if (now.getTime() - row.last_seen_at.getTime() > MINUTE || row.wished_organization !== row.organization_id) {
      await this.database.global('UPDATE sessions SET last_seen_at = $2, organization_id = $3 WHERE id = $1', [row.id, now, row.wished_organization]);
    }
    return {
      sessionId: row.id, tokenId: null, userId: row.user_id, organizationId: row.wished_organization, role: row.role,
      language: row.language, timeZone: row.time_zone, name: row.name, expiresAt: row.expires_at,
    };
  }

  /** The standing of an API token: its user in its one organization. */
  async findToken(secret: string): Promise<Standing | null> {
    const now = this.clock.now();
    const [row] = await this.database.look<StandingRow & { last_used_at: Date | null }>(
      `SELECT t.id, t.user_id, t.organization_id, t.expires_at, t.last_used_at, u.name, u.language, u.time_zone, m.role
       FROM api_tokens t
       JOIN users u ON u.id = t.user_id AND u.disabled_at IS NULL
       JOIN memberships m ON m.user_id = t.user_id AND m.organization_id = t.organization_id AND (m.until IS NULL OR m.until > $2)
       WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2`,
      [hashSecret(secret), now]);
    if (!row) return null;
    if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() > MINUTE) {
      await this.database.global('UPDATE api_tokens SET last_used_at = $2 WHERE id = $1', [row.id, now]);
    }
    return {
      sessionId: null, tokenId: row.id, userId: row.user_id, organizationId: row.organization_id, role: row.role,
      language: row.language, timeZone: row.time_zone, name: row.name, expiresAt: row.expires_at,
    };
  }

  /** Ends one session of a person, or all of them but one; in the transaction of its cause. Answers how many ended. */
  async end(userId: Uuid, which: { id: Uuid } | { allBut: Uuid | null }, scope?: Scope): Promise<number> {
    const [sql, id] = 'id' in which ? [END_ONE, which.id] : [END_OTHERS, which.allBut];
    const values = [userId, id, this.clock.now()];
    return (scope ? await scope.query(sql, values) : await this.database.global(sql, values)).length;
  }

  /** Ends the session a cookie stands for, where there is one: a new sign-in replaces it (security.md A-06). */
  async endByCookie(secret: string | undefined): Promise<void> {
    if (secret) await this.database.global('UPDATE sessions SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL', [hashSecret(secret), this.clock.now()]);
  }
}
