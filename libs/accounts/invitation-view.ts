import type { Uuid } from '@doorstep/kernel';
import type { Duty, InvitationState, RoleName } from './domain';
import { invitationState } from './domain';
import type { InvitationRow } from './invitations.repository';

export interface InvitationView {
  id: Uuid;
  version: number;
  email: string | null;
  phone: string | null;
  name: string | null;
  role: RoleName;
  language: string;
  duties: Duty[];
  state: InvitationState;
  invitedBy: { id: Uuid; name: string };
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
}

const text = (date: Date | null): string | null => date?.toISOString() ?? null;

/** An invitation as the team's page shows it; the link is not in it, for only its hash is kept. */
export const showInvitation = (row: InvitationRow, at: Date): InvitationView => ({
  id: row.id, version: row.version, email: row.email, phone: row.phone, name: row.name === '' ? null : row.name, role: row.role, language: row.language, duties: row.duties,
  state: invitationState({ usedAt: row.used_at, revokedAt: row.revoked_at, expiresAt: row.expires_at }, at),
  invitedBy: { id: row.invited_by, name: row.invited_by_name },
  createdAt: row.created_at.toISOString(), updatedAt: (row.used_at ?? row.revoked_at ?? row.created_at).toISOString(),
  expiresAt: row.expires_at.toISOString(), usedAt: text(row.used_at), revokedAt: text(row.revoked_at),
});
