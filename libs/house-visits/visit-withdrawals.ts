import { Injectable } from '@nestjs/common';
import type { AddressView, DoorNoted, EmploymentView } from '@doorstep/contacts';
import { ContactFacts, DoorChanges, HeardNumbers, LockedPeople } from '@doorstep/contacts';
import { FollowUpsService } from '@doorstep/follow-ups';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import { recordAct } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import { AfterClosedDoors } from './after-closed-doors';
import { readDoorHistory } from './data/door-tries';
import type { EffectRow, TakenBackRow } from './data/visit-effects.repository';
import { VisitEffectsRepository } from './data/visit-effects.repository';
import { DOOR_DEFAULTS } from './defaults';
import { mayTakeBack } from './domain';
import { PlannedSight } from './planned-sight';

const DAY = 86_400_000;

/** A visit that was written down by mistake is taken back, with what it did: the row stays and counts for nothing (docs/decisions/0015). */
@Injectable()
export class VisitWithdrawals {
  constructor(
    private readonly visits: VisitEffectsRepository,
    private readonly people: LockedPeople,
    private readonly doors: DoorChanges,
    private readonly facts: ContactFacts,
    private readonly numbers: HeardNumbers,
    private readonly followUps: FollowUpsService,
    private readonly sight: PlannedSight,
    private readonly closedDoors: AfterClosedDoors,
  ) {}

  /** By who logged it, or a lead. @throws 404 for what is not theirs or taken back already; 409 for a talk, and for what is long over. */
  async takeBack(scope: Scope, id: Uuid): Promise<void> {
    const before = await this.visits.lock(scope, id);
    if (!before) throw notFound();
    const lead = scope.actor.role === 'admin' || scope.actor.role === 'lead';
    if ((!lead && before.recorded_by !== scope.actor.userId) || before.withdrawn_at || before.outcome === null) throw notFound();
    if (!mayTakeBack(before)) throw new DomainError('house-visits/stays', { status: 409 });
    if (before.received_at.getTime() < scope.now.getTime() - DOOR_DEFAULTS.takeBackDays * DAY) throw new DomainError('house-visits/too-late-to-take-back', { status: 409, params: { days: DOOR_DEFAULTS.takeBackDays } });
    const effects = await this.visits.of(scope, id);
    await this.people.lock(scope, [...new Set([...(before.contact_id ? [before.contact_id] : []), ...effects.map((one) => one.contact_id)])]);
    for (const effect of effects) await this.undo(scope, before, effect);
    await this.followUps.dropFrom(scope, 'house_visit', id);
    await this.visits.withdraw(scope, id);
    await this.facts.dropNotes(scope, { sourceKind: 'house_visit', sourceId: id });
    if (before.contact_id) {
      await this.facts.untie(scope, before.contact_id, { sourceKind: 'house_visit', sourceId: id }, await this.visits.namedBesides(scope, id, before.contact_id));
      await this.facts.unmeet(scope, before.contact_id, 'house-visits', id);
      // When to try again follows from the visits that are left.
      await this.closedDoors.visited(scope, before.contact_id, await readDoorHistory(scope, before.contact_id));
    }
    if (before.contact_id && before.visit_list_id) await this.visits.reopenDoor(scope, before.visit_list_id, before.contact_id);
    await recordAct(scope, { act: 'house-visits.taken-back', subjectKind: before.contact_id ? 'contact' : 'house_visit', subjectId: before.contact_id ?? id, fields: [`house_visit:${id}`] });
  }

  private async undo(scope: Scope, visit: TakenBackRow, { id, kind, contact_id: contactId, what }: EffectRow): Promise<void> {
    switch (kind) {
      case 'address_retired': return this.doors.restoreAddress(scope, contactId, visit.id, what as unknown as AddressView);
      case 'address_added': return this.doors.dropAddress(scope, contactId, what as unknown as AddressView);
      case 'job_ended': return this.doors.reopenJob(scope, contactId, what['job'] as EmploymentView, what['on'] as string);
      case 'language_added': return this.doors.dropLanguage(scope, contactId, what['language'] as string);
      case 'door_noted':
        await this.doors.restoreDoorNote(scope, contactId, what as unknown as DoorNoted);
        return this.visits.dropNoted(scope, id, what as unknown as DoorNoted);
      case 'number_heard': {
        const number = what['number'] as string;
        const besides = await this.visits.heardBesides(scope, visit.id, contactId, number);
        return besides.stands ? undefined : this.numbers.takeBack(scope, { contactId, number, ...besides });
      }
      case 'visit_planned': {
        const plan = what['visitId'] as Uuid;
        if (await this.visits.cancelPlan(scope, plan)) await this.sight.end(scope, plan);
      }
    }
  }
}
