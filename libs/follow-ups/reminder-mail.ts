import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { visibleContact } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { dayIn } from '@doorstep/kernel';
import { MessageOccasions, Outbox } from '@doorstep/messaging';
import type { OccasionMessage } from '@doorstep/messaging';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import { say } from '@doorstep/platform/words';
import { FollowUpsRepository } from './data/follow-ups.repository';
import { needsReminder, reminderOccasion } from './domain';
import { mailLine } from './domain/mail-line';

const OCCASION = 'follow-ups.due';

/**
 * The e-mail to the assignee on the day: one row and one key per follow-up and day, asked again when it is
 * claimed whether it is still open, still theirs and still for that day. A mail may lie open on a shared device: it names
 * nobody whom the follow-up is about.
 */
@Injectable()
export class ReminderMail implements OnModuleInit {
  constructor(
    private readonly followUps: FollowUpsRepository,
    private readonly outbox: Outbox,
    private readonly occasions: MessageOccasions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.occasions.add({ kind: OCCASION, stillDue: (scope, message) => this.stillDue(scope, message) });
  }

  /** Puts the mail into the outbox, or nothing where nobody needs it. `plannedAt` is the time that was planned for it. */
  async remind(scope: Scope, id: Uuid, plannedAt: Date): Promise<void> {
    const row = await this.followUps.find(scope, visibleContact(scope, 'c'), id);
    if (!row) return;
    const remindable = { state: row.state, assigneeId: row.assignee_id, showOn: row.show_on, createdBy: row.created_by, createdAt: row.created_at };
    if (!needsReminder(remindable, plannedAt)) return;
    const line = mailLine(row, await this.followUps.namesOf(scope, row.contact_id));
    await this.outbox.enqueueForMember(scope, {
      userId: row.assignee_id, purpose: 'staff', occasionKind: OCCASION, occasionId: id, occasionKey: reminderOccasion(id, row.show_on), dueAt: plannedAt,
      write: ({ language, name, time_zone: zone }) => ({
        subject: say(language, row.show_on < dayIn(scope.now, zone) ? 'follow-ups/reminder-subject-overdue' : 'follow-ups/reminder-subject'),
        text: say(language, 'follow-ups/reminder-text', {
          name, title: 'title' in line ? line.title : say(language, `follow-ups/mail.${line.words}`), link: `${this.settings.publicUrl}/`,
          // The days of the words are told in the machine's zone, so noon keeps the date in every one of them.
          day: new Date(`${row.show_on}T12:00:00`),
        }),
      }),
    });
  }

  private async stillDue(scope: Scope, message: OccasionMessage): Promise<boolean> {
    const row = await this.followUps.find(scope, visibleContact(scope, 'c'), message.occasionId);
    return row !== null && row.state === 'open' && row.assignee_id === message.userId && message.dedupeKey.endsWith(`:${reminderOccasion(row.id, row.show_on)}`);
  }
}
