import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { notFound } from '@doorstep/kernel';
import { recordAct } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import { faultPoint } from '@doorstep/platform/faults';
import type { Created } from '@doorstep/platform/http';
import type { EndingList } from './data/visit-lists.repository';
import { VisitListsRepository } from './data/visit-lists.repository';
import type { ListStatus } from './domain';
import { AT_HAND } from './domain';
import { ListHands } from './list-hands';
import { RoundHeard } from './round-heard';

/** A list that went back at its time, and who is to know. */
export interface ExpiredList extends EndingList {
  tell: Uuid[];
}

/** What became of a list that was brought back. */
export interface ListEnd {
  id: Uuid;
  status: ListStatus;
  doors: number;
  done: number;
}

/** A list that went out of somebody's hands: brought back, its time over, with somebody else now, or taken back. */
export interface LeftList {
  id: Uuid;
  name: string;
  at: string;
  how: 'returned' | 'expired' | 'moved' | 'taken_back';
  /** Who has it now. */
  holders: string[];
}

/** Phones and the way take their time. */
const SLACK_MS = 60_000;
const LATELY_DAYS = 7;
const DAY = 86_400_000;

/** How a list in hand ends: its doors are all done, its time is over, or who has it brings it back. */
@Injectable()
export class ListEndings {
  constructor(
    private readonly lists: VisitListsRepository,
    private readonly hands: ListHands,
    private readonly members: Members,
    private readonly heard: RoundHeard,
  ) {}

  /**
   * A list whose doors are all done returns by itself, unless one of them stayed closed: that may be rung at again tonight.
   * Whoever is at the last door at the same moment as another waits here and sees it.
   */
  async whenDone(scope: Scope, id: Uuid): Promise<void> {
    const list = await this.lists.holdForEnd(scope, id);
    if (!list || !AT_HAND.includes(list.status) || list.open > 0 || list.done === 0) return;
    if (!(await this.lists.mayRingAgain(scope, id))) await this.end(scope, list, 'returned', await this.hands.holders(scope, id));
  }

  /**
   * At its time a list goes back: people at untouched doors are free for others, sight is over. One whose doors are all done
   * only waited for doors that stayed closed: it is returned, and nobody need be told. Null then, and when it was moved, or is back, since.
   */
  async expire(scope: Scope, id: Uuid): Promise<ExpiredList | null> {
    const list = await this.lists.holdForEnd(scope, id);
    if (!list || !AT_HAND.includes(list.status) || !list.due_back_at || list.due_back_at > scope.now) return null;
    // Their sight ended with the time, before this row was written.
    const holders = await this.lists.heldUntil(scope, id, list.due_back_at);
    if (list.open === 0) {
      await this.end(scope, list, 'returned', holders);
      return null;
    }
    await this.end(scope, list, 'expired', holders);
    faultPoint('house-visits.list-released');
    await recordAct(scope, { act: 'house-visits.list-expired', subjectKind: 'visit_list', subjectId: id, count: list.open });
    return { ...list, status: 'expired', tell: [...new Set([...holders, ...(list.created_by ? [list.created_by] : [])])] };
  }

  /**
   * Who has the list brings it back, also much later than they meant to: without signal. What was decided on a phone
   * changes nothing where the list went back, or to somebody else, meanwhile. @throws 404 for who never held it.
   */
  async giveBack(scope: Scope, id: Uuid, secondsAgo: number): Promise<Created<ListEnd>> {
    if (!(await this.lists.inHand(scope, id, []))?.held) throw notFound();
    const list = (await this.lists.holdForEnd(scope, id))!;
    const holders = await this.hands.holdersSince(scope, id);
    const own = holders.find((holder) => holder.userId === scope.actor.userId);
    // What was decided before the list was handed to them anew is about the time before.
    const mine = AT_HAND.includes(list.status) && own !== undefined && own.since.getTime() <= scope.now.getTime() - secondsAgo * 1_000 + SLACK_MS;
    // What was decided before an alarm, and sent later by the phone itself, is no answer to it.
    if (mine) await this.heard.returned(scope, id, new Date(scope.now.getTime() - secondsAgo * 1_000));
    if (mine) await this.end(scope, list, 'returned', holders.map((holder) => holder.userId));
    return { created: mine, value: { id, status: mine ? 'returned' : list.status, doors: list.open + list.done, done: list.done } };
  }

  /** What went out of the acting user's hands lately, and what became of it: their phone says so. */
  async lately(scope: Scope): Promise<LeftList[]> {
    const rows = await this.lists.leftHands(scope, new Date(scope.now.getTime() - LATELY_DAYS * DAY));
    const names = await this.members.names(scope, rows.flatMap((row) => row.holders));
    return rows.map((row) => ({
      id: row.id, name: row.name, at: row.at.toISOString(), how: !AT_HAND.includes(row.status) ? (row.status === 'expired' ? 'expired' : row.status === 'returned' ? 'returned' : 'taken_back') : row.holders.length > 0 ? 'moved' : 'taken_back',
      holders: row.holders.map((userId) => names.get(userId) ?? ''),
    }));
  }

  /** Ends a list in hand. */
  async end(scope: Scope, list: EndingList, status: 'returned' | 'expired', holders: readonly Uuid[]): Promise<void> {
    await this.lists.setStatus(scope, list.id, status);
    await this.hands.hand(scope, { id: list.id, status, dueBackAt: list.due_back_at }, { before: holders, now: [] });
  }
}
