import { Inject, Injectable } from '@nestjs/common';
import { toString as qrSvg } from 'qrcode';
import type { Language, Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import { OrganizationsService } from '@doorstep/organizations';
import { Audit } from '@doorstep/platform/audit';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import { oneAtATime } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { readAddress } from './addresses';
import type { Duty, RoleName } from './domain';
import { INVITATION_DAYS } from './domain';
import { InvitationMail } from './invitation-mail';
import type { InvitationView } from './invitation-view';
import { showInvitation } from './invitation-view';
import { InvitationsRepository } from './invitations.repository';
import { newSecret } from './secrets';

export interface NewInvitation {
  id?: Uuid | null;
  email?: string | null;
  phone?: string | null;
  role: RoleName;
  name?: string | null;
  language?: Language | null;
  duties?: Duty[] | null;
}

/** What the inviter is told once: the link, as a picture too, and whether it is also on its way to the person. */
export interface ToldInvitation extends InvitationView {
  link: string | null;
  qrSvg: string | null;
  sent: boolean;
}

const MEMBER = `SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id
  WHERE m.organization_id = $1 AND (u.email = $2 OR u.phone = $3) AND (m.until IS NULL OR m.until > $4)`;
const AUDIENCES = 'SELECT id FROM audiences WHERE organization_id = $1 AND id = ANY ($2::uuid[])';
const INVITER = 'SELECT name FROM users WHERE id = $1';

/** Invitations by link, QR code or message: seven days, once, for one address (DOMAIN 3, security.md A-01). */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly organizations: OrganizationsService,
    private readonly mail: InvitationMail,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Invites; the same id and content again answers the row without its link, which is told once. */
  async create(scope: Scope, sent: NewInvitation): Promise<Created<ToldInvitation>> {
    // A token may not give anybody what it must not have itself: the making of tokens and users (security.md A-13).
    if (scope.actor.kind === 'token' && sent.role === 'admin') throw new DomainError('accounts/token-cannot', { status: 403 });
    const hash = requestHash({ ...sent });
    await oneAtATime(scope, 'invitation', sent.id);
    const there = sent.id ? await this.invitations.find(scope, sent.id) : null;
    if (there) {
      refuseOtherContent(there.request_hash, hash);
      return { created: false, value: { ...showInvitation(there, scope.now), link: null, qrSvg: null, sent: false } };
    }
    const organization = await this.organizations.get(scope.organizationId);
    const address = readAddress(sent, organization.default_region);
    const duties = sent.duties ?? [];
    await this.refuseUnfit(scope, address, duties);
    const { secret, hash: tokenHash } = newSecret();
    const id = sent.id ?? newId(scope.now.getTime());
    const expires = new Date(scope.now.getTime() + INVITATION_DAYS * 24 * 60 * 60_000);
    const made = await this.invitations.insert(scope, {
      id, organization_id: scope.organizationId, token_hash: tokenHash, email: address.email, phone: address.phone, name: sent.name ?? '', role: sent.role,
      language: sent.language ?? scope.actor.language, duties, request_hash: hash, invited_by: scope.actor.userId!, created_at: scope.now, expires_at: expires,
    });
    // The id is in use, perhaps in another organization: that is not said.
    if (!made) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
    await this.audit.record(scope, { act: 'accounts.invitation-made', subjectKind: 'invitation', subjectId: id, fields: ['role', sent.role] });
    const row = (await this.invitations.find(scope, id))!;
    const link = `${this.settings.publicUrl}/i/${secret}`;
    const [inviter] = await scope.query<{ name: string }>(INVITER, [scope.actor.userId]);
    const onItsWay = await this.mail.send(scope, {
      invitationId: id, email: address.email, name: sent.name ?? null, language: row.language,
      organizationName: organization.name, timeZone: organization.time_zone, invitedByName: inviter?.name ?? '', link, expiresAt: expires,
    });
    const picture = await qrSvg(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    return { created: true, value: { ...showInvitation(row, scope.now), link, qrSvg: picture, sent: onItsWay } };
  }

  /** Takes an open or expired invitation back; 404 for one that was used or is already taken back. */
  async revoke(scope: Scope, id: Uuid): Promise<void> {
    if (!(await this.invitations.revoke(scope, id))) throw notFound();
    await this.audit.record(scope, { act: 'accounts.invitation-revoked', subjectKind: 'invitation', subjectId: id });
  }

  private async refuseUnfit(scope: Scope, address: { email: string | null; phone: string | null }, duties: readonly Duty[]): Promise<void> {
    if (await scope.one(MEMBER, [scope.organizationId, address.email, address.phone, scope.now])) {
      throw new DomainError('accounts/already-member', { status: 409, field: address.email !== null ? 'email' : 'phone' });
    }
    const wished = [...new Set(duties.map((duty) => duty.audienceId))];
    if (wished.length > 0 && (await scope.query(AUDIENCES, [scope.organizationId, wished])).length < wished.length) throw notFound();
  }
}
