import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import { Audiences } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** How long a visit that nobody logged, moved or cancelled still shows its person to who was to go: a phone may send it late. */
const LATE_DAYS = 30;
const DAY = 86_400_000;
const KIND = 'planned_visit';
/** Long enough for the transaction that the log is written in. */
const WHILE_LOGGING = 60_000;

/** Who is asked to visit somebody sees that person as with a visit list in hand: until it is done or cancelled, or long over. */
@Injectable()
export class PlannedSight {
  constructor(
    private readonly audiences: Audiences,
    private readonly members: Members,
  ) {}

  /** The ids of users that were sent. @throws 422 for somebody who is not on the team, and where a volunteer sends another than themselves. */
  async visitors(scope: Scope, sent: readonly string[]): Promise<Uuid[]> {
    const ids = [...new Set(sent.map((id) => (id === 'me' ? scope.actor.userId! : id)))];
    const known = await this.members.find(scope, ids);
    const wrong = ids.findIndex((id) => !known.has(id) || (scope.actor.role === 'volunteer' && id !== scope.actor.userId));
    if (wrong >= 0 || ids.length === 0) throw new DomainError('house-visits/visitor-unknown', { field: wrong >= 0 ? `visitorIds[${wrong}]` : 'visitorIds' });
    return ids;
  }

  /** Hands the person to those who are to go and takes them back from those who are not. Nobody lengthens their own sight. */
  async hand(scope: Scope, id: Uuid, contactId: Uuid | null, visitors: readonly Uuid[], plannedAt: Date): Promise<void> {
    if (!contactId) return;
    const users = await this.members.find(scope, [...visitors]);
    const wanted = visitors.filter((visitor) => users.has(visitor));
    const others = wanted.filter((visitor) => visitor !== scope.actor.userId);
    for (const holder of await this.audiences.holders(scope, id, KIND)) if (!wanted.includes(holder.userId)) await this.audiences.endHolder(scope, id, holder.userId);
    // Whoever only has the person at hand gives nobody else more time with them.
    if (others.length === 0 || scope.actor.role === 'volunteer') return;
    await this.open(scope, id, contactId);
    for (const visitor of others) await this.audiences.addHolder(scope, id, visitor, 'visitor', new Date(plannedAt.getTime() + LATE_DAYS * DAY));
  }

  /** Who was to go writes down what happened, also long after. */
  async whileLogging(scope: Scope, id: Uuid, contactId: Uuid | null): Promise<void> {
    if (!contactId) return;
    await this.open(scope, id, contactId);
    await this.audiences.addHolder(scope, id, scope.actor.userId!, 'visitor', new Date(scope.now.getTime() + WHILE_LOGGING));
  }

  /** It is done or cancelled: the person is at hand no more. */
  async end(scope: Scope, id: Uuid): Promise<void> {
    for (const holder of await this.audiences.holders(scope, id, KIND)) await this.audiences.endHolder(scope, id, holder.userId);
  }

  private async open(scope: Scope, id: Uuid, contactId: Uuid): Promise<void> {
    await this.audiences.open(scope, KIND, id);
    await this.audiences.addMembers(scope, id, [contactId]);
  }
}
