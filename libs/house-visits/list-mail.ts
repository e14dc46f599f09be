import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Language, Uuid } from '@doorstep/kernel';
import { MessageOccasions, Outbox } from '@doorstep/messaging';
import type { OccasionMessage } from '@doorstep/messaging';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import { say } from '@doorstep/platform/words';
import type { EndingList } from './data/visit-lists.repository';
import { VisitListsRepository } from './data/visit-lists.repository';
import { AT_HAND } from './domain';
import { ListEndings } from './list-endings';
import { ListHands } from './list-hands';

const DUE = 'house-visits.list-due';
const EXPIRED = 'house-visits.list-expired';
const DAY = 86_400_000;

const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US', ko: 'ko-KR' };
/** "Thursday, December 3, 6:00 PM", by the reader's own clock. */
const timeAt = (at: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone, weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(at);

/** One occasion is one list and one time it was due: given more time, it is another. */
const occasionKey = (list: EndingList): string => `${list.id}.${list.due_back_at?.getTime() ?? 0}`;

/** Mails about a list's time, to who has it and who cut it: at their own hour, quietly, once. */
@Injectable()
export class ListMail implements OnModuleInit {
  constructor(
    private readonly lists: VisitListsRepository,
    private readonly endings: ListEndings,
    private readonly hands: ListHands,
    private readonly outbox: Outbox,
    private readonly occasions: MessageOccasions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.occasions.add({ kind: DUE, stillDue: async (scope, message) => this.isOf(message, await this.lists.ending(scope, message.occasionId), (list) => AT_HAND.includes(list.status) && list.open > 0)
      && (await this.hands.holders(scope, message.occasionId)).includes(message.userId!) });
    this.occasions.add({ kind: EXPIRED, stillDue: async (scope, message) => this.isOf(message, await this.lists.ending(scope, message.occasionId), (list) => list.status === 'expired') });
  }

  /** Before its time: who has the list is reminded, while doors are open. */
  async remind(scope: Scope, id: Uuid): Promise<void> {
    const list = await this.lists.ending(scope, id);
    if (!list || !AT_HAND.includes(list.status) || !list.due_back_at || list.open === 0) return;
    for (const userId of await this.hands.holders(scope, id)) await this.put(scope, DUE, list, userId, list.due_back_at);
  }

  /** At its time: the list goes back, and who had it and who cut it are told. */
  async expire(scope: Scope, id: Uuid): Promise<void> {
    const list = await this.endings.expire(scope, id);
    for (const userId of list?.tell ?? []) await this.put(scope, EXPIRED, list!, userId, new Date(scope.now.getTime() + 2 * DAY));
  }

  private async put(scope: Scope, kind: typeof DUE | typeof EXPIRED, list: EndingList, userId: Uuid, expiresAt: Date): Promise<void> {
    const word = kind === DUE ? 'list-due' : 'list-expired';
    await this.outbox.enqueueForMember(scope, {
      userId, purpose: 'staff', occasionKind: kind, occasionId: list.id, occasionKey: occasionKey(list), dueAt: scope.now, expiresAt,
      write: ({ language, name, time_zone: zone }) => ({
        subject: say(language, `house-visits/${word}-subject`),
        text: say(language, `house-visits/${word}-text`, { name, list: list.name, due: timeAt(list.due_back_at!, language, zone), left: list.open, link: `${this.settings.publicUrl}/visits/${list.id}` }),
      }),
    });
  }

  private isOf(message: OccasionMessage, list: EndingList | null, is: (list: EndingList) => boolean): boolean {
    return list !== null && message.dedupeKey.endsWith(`:${occasionKey(list)}`) && is(list);
  }
}
