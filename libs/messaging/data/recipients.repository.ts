import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

export interface TeamMember {
  id: Uuid;
  email: string | null;
  phone: string | null;
  name: string;
  language: Language;
  time_zone: string;
}

const MEMBER = `SELECT u.id, u.email, u.phone, u.name, u.language, u.time_zone FROM memberships m JOIN users u ON u.id = m.user_id
  WHERE m.organization_id = $1 AND m.user_id = $2 AND u.disabled_at IS NULL AND (m.until IS NULL OR m.until > $3)`;

/** Whether people of the team may be written to, asked in the transaction that claims the message. */
@Injectable()
export class RecipientsRepository {
  /** Somebody who signs in to the scope's organization now; null when they have left. */
  member(scope: Scope, userId: Uuid): Promise<TeamMember | null> {
    return scope.one<TeamMember>(MEMBER, [scope.organizationId, userId, scope.now]);
  }

  async organizationName(scope: Scope): Promise<string> {
    return (await scope.one<{ name: string }>('SELECT name FROM organizations WHERE id = $1', [scope.organizationId]))?.name ?? '';
  }

  /** Whether an invitation can still be taken up. */
  async invitationIsOpen(scope: Scope, id: Uuid): Promise<boolean> {
    const row = await scope.one(
      'SELECT 1 FROM invitations WHERE organization_id = $1 AND id = $2 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $3', [scope.organizationId, id, scope.now]);
    return row !== null;
  }
}
