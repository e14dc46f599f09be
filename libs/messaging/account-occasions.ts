import type { OnModuleInit } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { RecipientsRepository } from './data/recipients.repository';
import { MessageOccasions } from './occasions';

/** Occasions of the rooms below messaging, which cannot register their own: accounts. */
@Injectable()
export class AccountOccasions implements OnModuleInit {
  constructor(
    private readonly occasions: MessageOccasions,
    private readonly recipients: RecipientsRepository,
  ) {}

  onModuleInit(): void {
    this.occasions.add({ kind: 'accounts.invitation', stillDue: (scope, { occasionId }) => this.recipients.invitationIsOpen(scope, occasionId) });
    // A new device, a changed password, an export: such a notice is due whatever happened since.
    this.occasions.add({ kind: 'accounts.notice', stillDue: () => Promise.resolve(true) });
  }
}
