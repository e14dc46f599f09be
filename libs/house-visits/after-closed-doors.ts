import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FollowUpsService } from '@doorstep/follow-ups';
import type { Uuid } from '@doorstep/kernel';
import { addDays, dayIn } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { say } from '@doorstep/platform/words';
import type { DoorHistory } from './data/door-tries';
import { ATTEMPT_DEFAULTS } from './domain';
import type { WorkedOut } from './next-attempts';
import { workOutNextAttempt } from './next-attempts';

/**
 * What follows a visit of somebody's door, in its transaction: when to try again, and, after the last attempt, a promise
 * of whoever was there to call instead. One for each round of attempts, in whatever order its visits arrive; where a visit
 * that came late shows that there were fewer attempts, or that somebody was met, the promise is let go, with the reason.
 */
@Injectable()
export class AfterClosedDoors {
  constructor(private readonly followUps: FollowUpsService) {}

  async visited(scope: Scope, contactId: Uuid, read: DoorHistory): Promise<void> {
    const before = read.person?.kept ?? false;
    const worked = await workOutNextAttempt(scope, contactId, read);
    if (worked.row && worked.row.state !== 'again') await this.callInstead(scope, contactId, worked);
    else if (before || worked.row) await this.letGo(scope, contactId);
  }

  private async callInstead(scope: Scope, contactId: Uuid, { row, last, lastEnd }: WorkedOut): Promise<void> {
    const { language, timeZone, userId } = scope.actor;
    await this.followUps.promiseOnce(scope, {
      id: callId(contactId, lastEnd), title: say(language, row!.state === 'call' ? 'house-visits/call-instead' : 'house-visits/other-way', { n: row!.attempt }),
      aboutKind: 'contact', aboutId: contactId, contactId, campaignId: last!.campaign_id, assigneeId: userId!, dueOn: addDays(dayIn(scope.now, timeZone), ATTEMPT_DEFAULTS.callAfterDays),
      weight: 2, createdFrom: { kind: CLOSED_DOOR, id: last!.id }, rule: row!.state === 'call' ? 'call_instead' : 'other_way',
    });
  }

  private async letGo(scope: Scope, contactId: Uuid): Promise<void> {
    await this.followUps.letGo(scope, contactId, CLOSED_DOOR, say(scope.actor.language, 'house-visits/call-not-needed'));
  }
}

/** What a promise to call instead was made from. */
export const CLOSED_DOOR = 'closed_door';

/** The promise of one round of attempts: the same however often, and in whatever order, its visits are sent. */
function callId(contactId: Uuid, lastEnd: Uuid | null): Uuid {
  const hex = createHash('sha256').update(`call-instead|${contactId}|${lastEnd ?? 'first'}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
