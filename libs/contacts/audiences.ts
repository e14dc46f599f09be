import { Injectable } from '@nestjs/common';
import type { Member } from '@doorstep/accounts';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { AudienceKind, HolderRole } from './domain';
import { visibleBeside } from './visible';

export interface Holder {
  audienceId: Uuid;
  userId: Uuid;
  role: HolderRole;
  since: Date;
  until: Date | null;
}

const ENDED = '(until IS NULL OR until > $3)';
const HOLDERS = `SELECT audience_id AS "audienceId", user_id AS "userId", role, since, until FROM audience_holders
  WHERE organization_id = $1 AND audience_id = ANY($2::uuid[]) AND ${ENDED} AND since <= $3 ORDER BY audience_id, since, user_id, role`;

/**
 * The people of a campaign, unit, circle, visit list or event, and who holds them (ARCHITECTURE 5). The audience's
 * id is that of the thing itself. Who sees whom, and the filters of every list, are one join on it.
 */
@Injectable()
export class Audiences {
  constructor(private readonly users: Members) {}

  /**
   * Opens the audience of a thing that is being made; again is nothing. Who holds an audience sees its people, so an id
   * that a client made must not stand for another thing's. @throws 409 `platform/id-reused` for the id of a thing of
   * another kind, or of a user of the organization.
   */
  async open(scope: Scope, kind: AudienceKind, id: Uuid): Promise<void> {
    const made = await scope.query('INSERT INTO audiences (organization_id, id, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id', [scope.organizationId, id, kind]);
    const taken = made.length > 0
      ? kind !== 'user' && (await this.users.names(scope, [id])).has(id)
      : (await scope.one<{ kind: AudienceKind }>('SELECT kind FROM audiences WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]))?.kind !== kind;
    if (taken) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
  }

  /** Adds people; who is there stays, who had left is there again. Unknown ids are left out. Answers how many are new. */
  async addMembers(scope: Scope, audienceId: Uuid, contactIds: readonly Uuid[]): Promise<number> {
    if (contactIds.length === 0) return 0;
    const rows = await scope.query(
      `INSERT INTO audience_members AS m (organization_id, audience_id, contact_id, since)
       SELECT $1, $2, c.id, $4 FROM contacts c WHERE c.organization_id = $1 AND c.id = ANY($3::uuid[]) ORDER BY c.id
       ON CONFLICT (organization_id, audience_id, contact_id) DO UPDATE SET since = $4, until = NULL WHERE m.until IS NOT NULL
       RETURNING contact_id`,
      [scope.organizationId, audienceId, [...new Set(contactIds)], scope.now]);
    return rows.length;
  }

  /** Ends the membership of these people now; of everybody when none are named. */
  async endMembers(scope: Scope, audienceId: Uuid, contactIds?: readonly Uuid[]): Promise<void> {
    await scope.query(
      `UPDATE audience_members SET until = $3 WHERE organization_id = $1 AND audience_id = $2 AND ${ENDED} AND ($4::uuid[] IS NULL OR contact_id = ANY($4::uuid[]))`,
      [scope.organizationId, audienceId, scope.now, contactIds ?? null]);
  }

  /** The people of an audience now. */
  async members(scope: Scope, audienceId: Uuid): Promise<Uuid[]> {
    const rows = await scope.query<{ contact_id: Uuid }>(
      `SELECT contact_id FROM audience_members WHERE organization_id = $1 AND audience_id = $2 AND ${ENDED} ORDER BY contact_id`,
      [scope.organizationId, audienceId, scope.now]);
    return rows.map((row) => row.contact_id);
  }

  /** Whether a user sees everybody of an audience without it, too: nobody hands on what they see through it alone. */
  async seenBeside(scope: Scope, audienceId: Uuid, user: Pick<Member, 'id' | 'role'>): Promise<boolean> {
    const seen = visibleBeside(user.role);
    if (seen === null) return true;
    const sql = `SELECT 1 AS hidden FROM audience_members l JOIN contacts c ON c.organization_id = l.organization_id AND c.id = l.contact_id
      WHERE l.organization_id = $1 AND l.audience_id = $3 AND (l.until IS NULL OR l.until > $4) AND NOT (${seen}) LIMIT 1`;
    return (await scope.one(sql, [scope.organizationId, user.id, audienceId, scope.now])) === null;
  }

  /** Hands an audience to a user, until a day comes or it is ended. Again only moves the end. */
  async addHolder(scope: Scope, audienceId: Uuid, userId: Uuid, role: HolderRole, until: Date | null = null): Promise<void> {
    await scope.query(
      `INSERT INTO audience_holders AS h (organization_id, audience_id, user_id, role, since, until, by) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organization_id, audience_id, user_id, role)
       DO UPDATE SET until = excluded.until, since = CASE WHEN h.until <= $5 THEN $5 ELSE h.since END, by = excluded.by`,
      [scope.organizationId, audienceId, userId, role, scope.now, until, scope.actor.userId]);
  }

  /** Ends what a user holds of an audience now: one role, or all. */
  async endHolder(scope: Scope, audienceId: Uuid, userId: Uuid, role?: HolderRole): Promise<void> {
    await scope.query(
      `UPDATE audience_holders SET until = $3 WHERE organization_id = $1 AND audience_id = $2 AND ${ENDED} AND user_id = $4 AND ($5::text IS NULL OR role = $5)`,
      [scope.organizationId, audienceId, scope.now, userId, role ?? null]);
  }

  /** Who holds an audience now; nobody where it is of another kind than the one given. */
  async holders(scope: Scope, audienceId: Uuid, kind?: AudienceKind): Promise<Holder[]> {
    const holders = await this.holdersOf(scope, [audienceId]);
    if (!kind || holders.length === 0) return holders;
    const is = await scope.one<{ kind: AudienceKind }>('SELECT kind FROM audiences WHERE organization_id = $1 AND id = $2', [scope.organizationId, audienceId]);
    return is?.kind === kind ? holders : [];
  }

  /** Who holds these audiences now. */
  async holdersOf(scope: Scope, audienceIds: readonly Uuid[]): Promise<Holder[]> {
    return audienceIds.length === 0 ? [] : scope.query<Holder>(HOLDERS, [scope.organizationId, audienceIds, scope.now]);
  }

  /** Whether the acting user holds an audience now, in one of the roles where given. */
  async isHeld(scope: Scope, audienceId: Uuid, roles?: readonly HolderRole[]): Promise<boolean> {
    const holders = await this.holders(scope, audienceId);
    return holders.some((holder) => holder.userId === scope.actor.userId && (!roles || roles.includes(holder.role)));
  }
}
