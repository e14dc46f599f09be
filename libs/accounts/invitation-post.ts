import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** What an invitation's message says: who invites whom, in which language, and the link. */
export interface InvitationLetter {
  readonly invitationId: Uuid;
  readonly to: { readonly email: string } | { readonly phone: string };
  readonly name: string | null;
  readonly language: Language;
  readonly organizationName: string;
  readonly timeZone: string;
  readonly invitedByName: string;
  readonly link: string;
  readonly expiresAt: Date;
}

/** Puts the message on its way in the inviter's transaction; answers false where it has no way to this address. */
export type InvitationCarrier = (scope: Scope, letter: InvitationLetter) => Promise<boolean>;

/**
 * The registry that messaging, higher on the stair, fills when its module is made. Without a carrier the link and
 * the QR code are handed over in person.
 */
@Injectable()
export class InvitationPost {
  private carrier?: InvitationCarrier;

  carryBy(carrier: InvitationCarrier): void {
    if (this.carrier) throw new Error('two rooms want to carry invitations');
    this.carrier = carrier;
  }

  async send(scope: Scope, letter: InvitationLetter): Promise<boolean> {
    return (await this.carrier?.(scope, letter)) ?? false;
  }
}
