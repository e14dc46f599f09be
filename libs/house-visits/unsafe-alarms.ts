import { Inject, Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import { Audiences } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { Outbox } from '@doorstep/messaging';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import { say } from '@doorstep/platform/words';
import type { VisitAddress } from './visit-input';

export const UNSAFE_OCCASION = 'house-visits.unsafe';

/** What a visit says that is logged as not safe. */
export interface UnsafeReport {
  readonly visitId: Uuid;
  readonly contactId: Uuid | null;
  readonly address: VisitAddress | null;
  readonly visitListId: Uuid | null;
  /** Somewhere else than at home no door is marked but the one that is named. */
  readonly atHome: boolean;
  readonly campaignId: Uuid | null;
  readonly visitedAt: Date;
  readonly timeZone: string;
  /** Who was there, first the one whose name the mark carries. */
  readonly visitors: ReadonlyArray<{ readonly userId: Uuid | null; readonly name: string }>;
}

interface Alarm {
  readonly markId: Uuid;
  readonly late: boolean;
  readonly visitor: string;
}

/** Whom an alarm reaches: the leads of the campaign, else all leads and admins; never alone the one who gives it. */
@Injectable()
export class UnsafeAlarms {
  constructor(
    private readonly audiences: Audiences,
    private readonly members: Members,
    private readonly outbox: Outbox,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async tell(scope: Scope, report: UnsafeReport, { markId, late, visitor }: Alarm): Promise<void> {
    const all = await this.members.inRoles(scope, ['admin', 'lead']);
    const own = report.campaignId ? (await this.audiences.holders(scope, report.campaignId, 'campaign')).filter((holder) => holder.role === 'lead').map((holder) => holder.userId) : [];
    const others = (ids: readonly Uuid[]): Uuid[] => [...new Set(ids)].filter((id) => all.includes(id) && id !== scope.actor.userId);
    // Of the campaign's leads one at least must have been written to; else everybody who leads is.
    if ((await this.write(scope, others(own), report, { markId, late, visitor })) > 0) return;
    await this.write(scope, others(all), report, { markId, late, visitor });
  }

  private async write(scope: Scope, userIds: readonly Uuid[], report: UnsafeReport, { markId, late, visitor }: Alarm): Promise<number> {
    let written = 0;
    for (const userId of userIds) {
      const sent = await this.outbox.enqueueForMember(scope, {
        userId, purpose: late ? 'staff' : 'safety', occasionKind: UNSAFE_OCCASION, occasionId: report.visitId, dueAt: scope.now,
        write: ({ name, language }) => {
          const told = { name, visitor, at: whenOf(report.visitedAt, report.timeZone, language), link: `${this.settings.publicUrl}/rounds/doors/${markId}` };
          return { subject: say(language, late ? 'house-visits/unsafe-late-subject' : 'house-visits/unsafe-subject', told), text: say(language, late ? 'house-visits/unsafe-late-text' : 'house-visits/unsafe-text', told) };
        },
      });
      if (sent) written += 1;
    }
    return written;
  }
}

/** The day and the minute on the clock of the place. */
const whenOf = (at: Date, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone }).format(at);
