import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import { MessageOccasions, Outbox } from '@doorstep/messaging';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import { say } from '@doorstep/platform/words';
import type { RoundPauseRow } from './data/round-pauses.repository';
import { RoundPausesRepository } from './data/round-pauses.repository';
import { isHolding } from './domain';
import { RoundConcerned } from './round-concerned';

const PAUSED = 'house-visits.round-pause';
const RESUMED = 'house-visits.round-resumed';

/** What visitors are written when rounds are paused and when they go on: at any hour, once each. */
@Injectable()
export class RoundMails implements OnModuleInit {
  constructor(
    private readonly pauses: RoundPausesRepository,
    private readonly concerned: RoundConcerned,
    private readonly outbox: Outbox,
    private readonly occasions: MessageOccasions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.occasions.add({
      kind: PAUSED,
      stillDue: async (scope, { occasionId }) => {
        const pause = await this.pauses.find(scope, occasionId);
        return pause !== null && isHolding(pause, scope.now);
      },
    });
    // Nobody is told to go on where another pause holds.
    this.occasions.add({ kind: RESUMED, stillDue: async (scope, { userId }) => userId !== null && (await this.concerned.ofUser(scope, userId)).length === 0 });
  }

  async paused(scope: Scope, pause: RoundPauseRow, line: string | null, userIds: readonly Uuid[], lead: string): Promise<void> {
    for (const userId of userIds) {
      await this.outbox.enqueueForMember(scope, {
        userId, purpose: 'safety', occasionKind: PAUSED, occasionId: pause.id, dueAt: scope.now,
        write: ({ name, language, time_zone: zone }) => ({
          subject: say(language, 'house-visits/pause-subject'),
          text: say(language, 'house-visits/pause-text', {
            name, lead, reason: say(language, `house-visits/pause-reason.${pause.reason}`), line: line ? `\n“${line}”\n` : '',
            where: whereOf(pause, language), until: pause.until ? say(language, 'house-visits/pause-until', { at: whenOf(pause.until, zone, language) }) : say(language, 'house-visits/pause-open'), link: `${this.settings.publicUrl}/`,
          }),
        }),
      });
    }
  }

  async resumed(scope: Scope, pause: RoundPauseRow, userIds: readonly Uuid[]): Promise<void> {
    for (const userId of userIds) {
      await this.outbox.enqueueForMember(scope, {
        userId, purpose: 'safety', occasionKind: RESUMED, occasionId: pause.id, dueAt: scope.now,
        write: ({ name, language }) => ({
          subject: say(language, 'house-visits/resume-subject'),
          text: say(language, 'house-visits/resume-text', { name, where: whereOf(pause, language), link: `${this.settings.publicUrl}/` }),
        }),
      });
    }
  }
}

/** Where a pause holds, in a few words. */
function whereOf(pause: RoundPauseRow, language: Language): string {
  if (pause.reach === 'all') return say(language, 'house-visits/pause-everywhere');
  return pause.placeName ?? (pause.reach === 'postal_codes' ? pause.postalCodes.join(', ') : say(language, 'house-visits/pause-circle', { km: pause.km! }));
}

const whenOf = (at: Date, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone }).format(at);
