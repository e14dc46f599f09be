import { Injectable } from '@nestjs/common';
import type { Member } from '@doorstep/accounts';
import { Audiences } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { notFound } from '@doorstep/kernel';
import { recordAct } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { ListStatus } from './domain';
import { AT_HAND } from './domain';
import type { TimedList } from './list-times';
import { ListTimes } from './list-times';

/** Who had a list, and who is to have it. */
export interface Hands {
  before: readonly Uuid[];
  now: readonly Uuid[];
}

/** In whose hands a list is: they see its people while it is at hand and no longer than it is due back (DOMAIN 3). */
@Injectable()
export class ListHands {
  constructor(
    private readonly audiences: Audiences,
    private readonly times: ListTimes,
  ) {}

  /** Who has the list now, and since when. */
  holdersSince(scope: Scope, id: Uuid): Promise<Array<{ userId: Uuid; since: Date }>> {
    return this.audiences.holders(scope, id);
  }

  /** Who has the list now. */
  async holders(scope: Scope, id: Uuid): Promise<Uuid[]> {
    return (await this.audiences.holders(scope, id)).map((holder) => holder.userId);
  }

  /**
   * Nobody gives sight that they have through this list alone: its people must be seen by who hands it out without it,
   * too. @throws 404
   */
  async requireSightBeside(scope: Scope, listId: Uuid): Promise<void> {
    const { userId, role } = scope.actor;
    if (role !== 'system' && !(await this.audiences.seenBeside(scope, listId, { id: userId!, role }))) throw notFound();
  }

  /** Whether somebody who handed a list out sees its people without it today. */
  seesBeside(scope: Scope, listId: Uuid, user: Pick<Member, 'id' | 'role'>): Promise<boolean> {
    return this.audiences.seenBeside(scope, listId, user);
  }

  /** When a list goes back that is handed out now: a list that is out keeps its end. */
  async endOf(scope: Scope, list: { status: ListStatus; due_back_at: Date | null }): Promise<Date> {
    const usual = await this.times.usualEnd(scope);
    if (!list.due_back_at || list.due_back_at <= scope.now) return usual;
    return list.status === 'checked_out' || list.due_back_at < usual ? list.due_back_at : usual;
  }

  /** Hands the list to those who are to have it, takes it back from the others, and plans its end. Everything that changes a list's state comes by here. */
  async hand(scope: Scope, list: TimedList, hands: Hands): Promise<void> {
    const wanted = AT_HAND.includes(list.status) ? hands.now : [];
    for (const userId of await this.holders(scope, list.id)) if (!wanted.includes(userId)) await this.audiences.endHolder(scope, list.id, userId, 'visitor');
    for (const visitor of wanted) await this.audiences.addHolder(scope, list.id, visitor, 'visitor', list.dueBackAt);
    await this.times.plan(scope, list, wanted);
    await this.tell(scope, list.id, wanted.filter((one) => !hands.before.includes(one)), hands.before.filter((one) => !wanted.includes(one)));
  }

  /** Who was handed the list, or no longer holds it, stands on the record with everybody on it (security.md AUD-01). */
  private async tell(scope: Scope, id: Uuid, given: readonly Uuid[], ended: readonly Uuid[]): Promise<void> {
    if (given.length + ended.length === 0) return;
    const people = await this.audiences.members(scope, id);
    const about = { subjectKind: 'user', fields: [`visit_list:${id}`], count: people.length, people };
    for (const subjectId of given) await recordAct(scope, { act: 'house-visits.list-handed-out', subjectId, ...about });
    for (const subjectId of ended) await recordAct(scope, { act: 'house-visits.list-handed-back', subjectId, ...about });
  }
}
