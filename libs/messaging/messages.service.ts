import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import { Audit, recordLooks } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { DueWork } from '@doorstep/platform/outbox';
import { MessagesRepository } from './data/messages.repository';
import type { MessageFilter } from './data/messages.repository';
import type { MessageRow } from './data/message-row';
import { MessageViews } from './message-view';
import type { MessageView } from './message-view';
import { SEND_MESSAGE } from './send-message.job';

/** What leads see of the outbox and may do to it: look, stop what has not gone, send again what failed. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly views: MessageViews,
    private readonly dueWork: DueWork,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  async list(scope: Scope, wish: MessageFilter & { limit: number; cursor?: string; count: boolean }): Promise<Page<MessageView>> {
    const { limit, cursor, count, ...filter } = wish;
    const mark = { list: 'messages', ...filter };
    const rows = await this.messages.list(scope, filter, this.cursors.read(cursor, mark), limit);
    if (filter.contactId && rows.length > 0) await recordLooks(scope, { act: 'contacts.read', subjectKind: 'contact', subjectIds: [filter.contactId], part: 'messages', quietMs: 5 * 60_000 });
    const shown = new Map((await this.views.show(scope, rows.slice(0, limit))).map((view) => [view.id, view]));
    const page = this.cursors.page(rows, limit, mark, (row) => [row.due_at.toISOString(), row.id], (row) => shown.get(row.id)!);
    return count ? { ...page, total: await this.messages.count(scope, filter) } : page;
  }

  /** Opening one person's message leaves a trace. */
  async read(scope: Scope, id: Uuid): Promise<MessageView> {
    const row = await this.require(await this.messages.find(scope, id));
    await this.audit.record(scope, { act: 'messages.read', subjectKind: 'message', subjectId: id });
    return this.view(scope, row);
  }

  /** Stops a message that nobody has claimed. @throws 409 `messaging/already-claimed` later. */
  async stop(scope: Scope, id: Uuid): Promise<void> {
    const row = await this.require(await this.messages.lock(scope, id));
    if (row.state === 'suppressed' && row.suppressed_reason === 'stopped') return;
    if (row.state !== 'scheduled') throw new DomainError('messaging/already-claimed', { status: 409 });
    await this.messages.move(scope, id, { to: 'suppressed', reason: 'stopped' });
    await this.dueWork.drop(scope, { kind: SEND_MESSAGE.name, subjectId: id });
    await this.audit.record(scope, { act: 'messages.stopped', subjectKind: 'message', subjectId: id });
  }

  /** A person sends again what could not be sent; everything is asked again before it goes. */
  async sendAgain(scope: Scope, id: Uuid): Promise<MessageView> {
    const row = await this.require(await this.messages.lock(scope, id));
    if (row.state !== 'failed') throw new DomainError('messaging/not-failed', { status: 409 });
    if (row.expires_at !== null && row.expires_at <= scope.now) throw new DomainError('messaging/no-longer-due', { status: 409 });
    await this.messages.move(scope, id, { to: 'scheduled', dueAt: scope.now, anew: true });
    await this.dueWork.put(scope, { kind: SEND_MESSAGE.name, subjectId: id, dueAt: scope.now });
    await this.audit.record(scope, { act: 'messages.sent-again', subjectKind: 'message', subjectId: id });
    return this.view(scope, (await this.messages.find(scope, id))!);
  }

  private async require(row: MessageRow | null): Promise<MessageRow> {
    if (!row) throw notFound();
    return row;
  }

  private async view(scope: Scope, row: MessageRow): Promise<MessageView> {
    return (await this.views.show(scope, [row]))[0]!;
  }
}
