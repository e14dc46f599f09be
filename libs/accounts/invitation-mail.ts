import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { OutgoingMail } from '@doorstep/platform/outbox';
import { say } from '@doorstep/platform/words';

/** What an invitation's message says: who invites whom, in which language, and the link. */
export interface InvitationLetter {
  readonly invitationId: Uuid;
  readonly email: string | null;
  readonly name: string | null;
  readonly language: Language;
  readonly organizationName: string;
  readonly timeZone: string;
  readonly invitedByName: string;
  readonly link: string;
  readonly expiresAt: Date;
}

const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US', ko: 'ko-KR' };

/** Sends an invitation by e-mail, in the inviter's transaction. To a phone there is no way yet: the link is handed over. */
@Injectable()
export class InvitationMail {
  constructor(private readonly mail: OutgoingMail) {}

  /** Whether it is on its way. */
  async send(scope: Scope, letter: InvitationLetter): Promise<boolean> {
    if (letter.email === null) return false;
    const until = new Intl.DateTimeFormat(LOCALES[letter.language], { dateStyle: 'full', timeZone: letter.timeZone }).format(letter.expiresAt);
    const values = {
      organization: letter.organizationName, inviter: letter.invitedByName, link: letter.link, until, name: letter.name ?? '', known: letter.name ? 'yes' : 'no',
    };
    await this.mail.put(scope, {
      userId: null, address: letter.email, language: letter.language, timeZone: letter.timeZone, purpose: 'account',
      subject: say(letter.language, 'accounts/invitation-mail.subject', values), text: say(letter.language, 'accounts/invitation-mail.text', values),
      occasionKind: 'accounts.invitation', occasionId: letter.invitationId, expiresAt: letter.expiresAt,
    });
    return true;
  }
}
