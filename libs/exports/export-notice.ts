import { Inject, Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { Outbox } from '@doorstep/messaging';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import { say } from '@doorstep/platform/words';

/** Tells every admin at once that many people are being taken out, by whom and why: also the admin who does it, whose session may be somebody else's. */
@Injectable()
export class ExportNotice {
  constructor(
    private readonly members: Members,
    private readonly outbox: Outbox,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async tell(scope: Scope, about: { id: Uuid; rows: number; reason: string | null }): Promise<void> {
    const by = (await this.members.names(scope, [scope.actor.userId])).get(scope.actor.userId!) ?? '';
    for (const userId of await this.members.inRoles(scope, ['admin'])) {
      await this.outbox.enqueueForMember(scope, {
        userId, purpose: 'account', occasionKind: 'accounts.notice', rule: 'exports.large', occasionId: about.id, dueAt: scope.now,
        write: ({ language, name }) => ({
          subject: say(language, 'exports/notice-subject', { by, rows: about.rows }),
          text: say(language, 'exports/notice-text', { name, by, rows: about.rows, reason: about.reason ?? '—', link: `${this.settings.publicUrl}/settings/exports` }),
        }),
      });
    }
  }
}
