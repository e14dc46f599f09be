import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ContactFacts, visibleContact } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { requestHash } from '@doorstep/platform/http';
import type { PlanRow } from './data/planned-visits.repository';
import { PlannedVisitsRepository } from './data/planned-visits.repository';
import { HouseVisitsService } from './house-visits.service';
import { PlannedSight } from './planned-sight';
import type { VisitInput } from './visit-input';
import type { HouseVisitView } from './visit-view';
import { VisitViews } from './visit-view';
import { FARTHEST_MS } from './defaults';

/** A change of a planned visit: another day or visitors, cancelled, or all of a log, which completes it. */
export type VisitChange = Omit<VisitInput, 'id' | 'contactId' | 'address'> & { version: number; state?: 'planned' | 'cancelled' | null; reason?: string | null };

/** What can be changed of a plan without logging it. */
const OF_A_PLAN = new Set(['plannedAt', 'visitorIds']);

/** Visits that are planned, and what becomes of them (docs/decisions/0004). */
@Injectable()
export class PlannedVisits {
  constructor(
    private readonly plans: PlannedVisitsRepository,
    private readonly visits: HouseVisitsService,
    private readonly views: VisitViews,
    private readonly sight: PlannedSight,
    private readonly facts: ContactFacts,
  ) {}

  /** A visit as it is sent: logged, planned, or the log of a plan under the plan's id. What was never planned goes straight on. */
  record(scope: Scope, input: VisitInput, sentAt: Date | null = null): Promise<Created<HouseVisitView>> {
    if (!input.plannedAt) return this.visits.record(scope, input, sentAt);
    return input.outcome ? this.log(scope, input, sentAt) : this.plan(scope, input);
  }

  /** Moves, hands on, cancels or completes. The same change again answers what is there. @throws 404, 409 where the row was changed meanwhile or is logged already. */
  async change(scope: Scope, id: Uuid, change: VisitChange): Promise<HouseVisitView> {
    const row = await this.find(scope, id);
    if (!row) throw notFound();
    const { version, state, reason, ...rest } = change;
    const fields = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as VisitInput;
    if (fields.outcome) return this.complete(scope, row, version, fields);
    if (!row.current) throw notFound();
    const strange = Object.keys(fields).find((name) => !OF_A_PLAN.has(name));
    if (strange) throw new DomainError('house-visits/outcome-required', { field: 'outcome' });
    if (fields.plannedAt === null) throw new DomainError('required', { field: 'plannedAt' });
    return this.replan(scope, row, version, { state: state ?? undefined, reason: reason ?? null, plannedAt: fields.plannedAt, visitorIds: fields.visitorIds });
  }

  private async plan(scope: Scope, input: VisitInput): Promise<Created<HouseVisitView>> {
    if (input.visitorIds?.length && scope.actor.role === 'volunteer') await this.sight.visitors(scope, input.visitorIds);
    if (input.id) {
      const done = await this.plans.planHash(scope, input.id);
      if (done?.equals(requestHash({ ...input, id: input.id }))) return { created: false, value: await this.views.sentBefore(scope, input.id) };
    }
    notTooFar(scope, input.plannedAt!);
    const made = await this.visits.record(scope, input);
    if (made.created) await this.sight.hand(scope, made.value.id, made.value.contactId, made.value.visitorIds, new Date(input.plannedAt!));
    return made;
  }

  /**
   * The log takes its plan's place: the same id, the planned day kept. Where somebody else logged the plan before, both
   * logs stay and share an encounter, this one under an id of its own, the same each time it is sent.
   */
  private async log(scope: Scope, input: VisitInput, sentAt: Date | null): Promise<Created<HouseVisitView>> {
    const plan = input.id ? await this.find(scope, input.id, input.contactId) : null;
    if (!plan) return this.visits.record(scope, input, sentAt);
    if (plan.outcome !== null) {
      const mine = plan.recorded_by === scope.actor.userId || plan.request_hash.equals(requestHash({ ...input, id: plan.id }));
      return mine ? this.visits.record(scope, input, sentAt) : this.beside(scope, plan, input, sentAt);
    }
    if (plan.mine) await this.sight.whileLogging(scope, plan.id, plan.contact_id);
    await this.plans.makeRoom(scope, plan.id);
    const { value } = await this.visits.record(scope, input, sentAt);
    await this.plans.keepPlan(scope, plan);
    await this.sight.end(scope, plan.id);
    return { created: true, value: { ...value, version: plan.version + 1, plannedAt: plan.planned_at!.toISOString(), campaignId: value.campaignId ?? plan.campaign_id, createdAt: plan.created_at.toISOString() } };
  }

  private async beside(scope: Scope, plan: PlanRow, input: VisitInput, sentAt: Date | null): Promise<Created<HouseVisitView>> {
    if (plan.mine) await this.sight.whileLogging(scope, plan.id, plan.contact_id);
    const made = await this.visits.record(scope, { ...input, id: besideOf(plan.id, scope.actor.userId!), plannedAt: null }, sentAt);
    await this.sight.end(scope, plan.id);
    return made;
  }

  private async complete(scope: Scope, row: PlanRow, version: number, fields: VisitInput): Promise<HouseVisitView> {
    const input: VisitInput = { ...fields, id: row.id, plannedAt: row.planned_at!.toISOString(), ...(row.contact_id ? { contactId: row.contact_id } : { address: row.address as unknown as VisitInput['address'] }) };
    if (row.outcome !== null) {
      if (!row.request_hash.equals(requestHash(input))) throw new DomainError('house-visits/already-logged', { status: 409, field: 'outcome' });
      return (await this.views.show(scope, [row]))[0]!;
    }
    requireVersion(row, version);
    return (await this.log(scope, input, null)).value;
  }

  private async replan(scope: Scope, row: PlanRow, version: number, wish: { state?: 'planned' | 'cancelled'; reason: string | null; plannedAt?: string | null; visitorIds?: string[] | null }): Promise<HouseVisitView> {
    const [before] = await this.views.show(scope, [row]);
    const plannedAt = wish.plannedAt ? notTooFar(scope, wish.plannedAt) : row.planned_at!;
    const visitors = wish.visitorIds ? await this.sight.visitors(scope, wish.visitorIds) : null;
    const cancelled = wish.state ? wish.state === 'cancelled' : row.cancelled_at !== null;
    const others = visitors !== null && [...visitors].sort().join() !== [...before!.visitorIds].sort().join();
    if (plannedAt.getTime() === row.planned_at!.getTime() && cancelled === (row.cancelled_at !== null) && !others) return before!;
    if (row.outcome !== null) throw new DomainError('house-visits/already-logged', { status: 409, field: 'outcome' });
    requireVersion(row, version);
    await this.plans.change(scope, row.id, { plannedAt, cancelledAt: cancelled ? (row.cancelled_at ?? scope.now) : null, visitors: others ? visitors : null });
    if (cancelled) await this.sight.end(scope, row.id);
    else await this.sight.hand(scope, row.id, row.contact_id, visitors ?? before!.visitorIds, plannedAt);
    if (wish.reason && row.contact_id) await this.facts.note(scope, { contactId: row.contact_id, text: wish.reason, visibility: 'team', writtenAt: scope.now, sourceKind: 'house_visit', sourceId: row.id }, 'reason');
    const now = await this.plans.find(scope, row.id, visibleContact(scope, 'c'));
    return now ? (await this.views.show(scope, [now]))[0]! : { ...before!, version: row.version + 1, plannedAt: plannedAt.toISOString(), state: cancelled ? 'cancelled' : 'planned', visitorIds: visitors ?? before!.visitorIds };
  }

  /** The person first, then the visit: the order in which batches lock as well. */
  private async find(scope: Scope, id: Uuid, contactId?: Uuid | null): Promise<PlanRow | null> {
    const people = [contactId, await this.plans.contactOf(scope, id)].filter((one): one is Uuid => Boolean(one));
    if (people.length > 0) await this.visits.lockPeople(scope, people);
    return this.plans.find(scope, id, visibleContact(scope, 'c'));
  }
}

function requireVersion(row: PlanRow, version: number): void {
  if (version !== row.version) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
}

/** The id of a second visitor's own log of one plan, made of both, so that sending it again is the same visit. */
function besideOf(planId: Uuid, userId: Uuid): Uuid {
  const hex = createHash('sha256').update(`beside|${planId}|${userId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Who is to go sees the person until after that day: it lies within a year. @throws DomainError 422 naming `plannedAt`. */
function notTooFar(scope: Scope, sent: string): Date {
  const at = new Date(sent);
  if (at.getTime() > scope.now.getTime() + FARTHEST_MS) throw new DomainError('house-visits/planned-too-far', { field: 'plannedAt' });
  return at;
}
