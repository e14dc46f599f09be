import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import { CampaignsService } from '@doorstep/campaigns';
import { ContactFacts, ContactsService } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, correctDeviceTime, newId } from '@doorstep/kernel';
import { FollowUpsService } from '@doorstep/follow-ups';
import type { Scope } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import type { VisitAsk, VisitIssue, VisitPerson } from './data/house-visits.repository';
import { HouseVisitsRepository } from './data/house-visits.repository';
import { overlap, reachedBy } from './domain';
import { PeopleAtDoors } from './people-at-doors';
import type { HouseVisitView } from './visit-view';
import { VisitViews } from './visit-view';
import type { VisitInput } from './visit-input';

/** A visit that was logged: who, where, what came of it, and whose next step it is (DOMAIN 4 House visits). */
@Injectable()
export class HouseVisitsService {
  constructor(
    private readonly visits: HouseVisitsRepository,
    private readonly views: VisitViews,
    private readonly people: PeopleAtDoors,
    private readonly contacts: ContactsService,
    private readonly facts: ContactFacts,
    private readonly campaigns: CampaignsService,
    private readonly followUps: FollowUpsService,
    private readonly members: Members,
  ) {}

  /**
   * Stores a visit once: the same id with the same content answers the stored row. `sentAt` is the phone's clock
   * at sending; beyond 60 s off, the times are corrected by the difference.
   */
  async record(scope: Scope, input: VisitInput, sentAt: Date | null = null): Promise<Created<HouseVisitView>> {
    const id = input.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...input, id });
    // Whoever sends the same visit at the same moment waits here, and then finds the stored row.
    if (input.contactId) await this.visits.lockContacts(scope, [input.contactId]);
    else await this.visits.lockVisit(scope, id);
    const there = input.id ? await this.visits.requestHash(scope, id) : null;
    if (there) {
      refuseOtherContent(there, hash, 'house-visits/id-reused');
      return { created: false, value: await this.views.get(scope, id) };
    }
    this.requireSubject(input);
    if (input.contactId) await this.contacts.requireVisible(scope, [input.contactId]);
    await this.write(scope, id, hash, input, sentAt);
    return { created: true, value: await this.views.get(scope, id) };
  }

  /** People of a batch, locked in one order before its parts begin. */
  lockPeople(scope: Scope, contactIds: readonly Uuid[]): Promise<void> {
    return this.visits.lockContacts(scope, contactIds);
  }

  get(scope: Scope, id: Uuid): Promise<HouseVisitView> {
    return this.views.get(scope, id);
  }

  private requireSubject(input: VisitInput): void {
    if (!input.contactId && !input.address) throw new DomainError('house-visits/who-or-where', { field: 'contactId' });
    if (!input.outcome && !input.plannedAt) throw new DomainError('house-visits/outcome-required', { field: 'outcome' });
    if (!input.contactId && (input.assessment || input.consent || input.asks?.length)) throw new DomainError('house-visits/needs-person', { field: 'contactId' });
  }

  private async write(scope: Scope, id: Uuid, hash: Buffer, input: VisitInput, sentAt: Date | null): Promise<void> {
    const contactId = input.contactId ?? null;
    const campaignId = await this.campaignOf(scope, input);
    const clock = input.outcome && input.visitedAt ? correctDeviceTime({ deviceTime: new Date(input.visitedAt), sentAt, receivedAt: scope.now }) : null;
    const visitedAt = input.outcome ? (clock?.occurredAt ?? scope.now) : null;
    const timeZone = input.timeZone ?? scope.actor.timeZone;
    const [visitors, met, leaders] = [
      await this.visitors(scope, input), await this.people.resolve(scope, input.met ?? [], { input, campaignId, field: 'met' }),
      await this.people.resolve(scope, input.leadersNamed ?? [], { input, campaignId, field: 'leadersNamed' }),
    ];
    const from = { sourceKind: 'house_visit', sourceId: id };
    const at = visitedAt ?? scope.now;
    const noteId = input.notes && contactId
      ? await this.facts.note(scope, { contactId, text: input.notes, visibility: input.notesVisibility ?? 'team', writtenAt: at, ...from })
      : null;
    const assessmentId = input.assessment && contactId
      ? await this.facts.assess(scope, { contactId, campaignId, value: input.assessment.value, basis: input.assessment.basis ?? 'house_visit', assessedAt: at, ...from })
      : null;
    const consentId = input.consent && contactId ? await this.people.consent(scope, contactId, input.consent, at, from) : null;
    const made = await this.visits.insert(scope, {
      id, contact_id: contactId, address: (input.address as Record<string, unknown> | undefined) ?? null, campaign_id: campaignId,
      visit_list_id: input.visitListId ?? null, planned_at: input.plannedAt ? new Date(input.plannedAt) : null, visited_at: visitedAt, time_zone: timeZone,
      duration_minutes: input.durationMinutes ?? null, outcome: input.outcome ?? null, reached: input.outcome ? reachedBy(input.outcome) : null,
      language: input.language ?? null, notes_visibility: input.notesVisibility ?? 'team', note_id: noteId, assessment_id: assessmentId, consent_id: consentId,
      encounter_id: await this.encounter(scope, id, contactId, visitedAt, input.durationMinutes ?? null), topics: input.topics ?? [], materials: input.materials ?? [],
      issues: await this.issues(scope, campaignId, input.issues ?? []), device_time: input.deviceTime ? new Date(input.deviceTime) : null,
      clock_corrected: clock?.corrected ?? false, request_hash: hash, recorded_by: scope.actor.userId!, received_at: scope.now,
      people: this.parts(visitors, met, leaders), asks: this.asks(scope, input),
    });
    if (!made) throw new DomainError('house-visits/id-reused', { status: 409, field: 'id' });
    if (contactId && visitedAt) {
      await this.facts.touch(scope, [{
        contactId, kind: 'house_visit', occurredAt: visitedAt, timeZone, sourceKind: 'house-visits', sourceId: id, code: input.outcome!, campaignId, noteId,
        params: { minutes: input.durationMinutes ?? null, asks: this.asks(scope, input).map((ask) => ({ text: ask.text, answer: ask.answer })), visitorContactIds: visitors.flatMap((v) => v.contactId ?? []) },
      }]);
      for (const leaderId of leaders) if (leaderId !== contactId) await this.facts.relate(scope, { contactId: leaderId, otherContactId: contactId, kind: 'influences', ...from });
    }
    await this.followUps.promise(scope, (input.followUps ?? []).map((f) => ({
      id: f.id ?? newId(scope.now.getTime()), title: f.title, aboutKind: contactId ? ('contact' as const) : ('house_visit' as const), aboutId: contactId ?? id, contactId, campaignId,
      assigneeId: !f.assigneeId || f.assigneeId === 'me' ? scope.actor.userId! : f.assigneeId, dueOn: f.dueOn, weight: 2, createdFrom: { kind: 'house_visit', id },
    })));
  }

  private async campaignOf(scope: Scope, input: VisitInput): Promise<Uuid | null> {
    if (input.campaignId) {
      await this.campaigns.requireVisible(scope, [input.campaignId]);
      return input.campaignId;
    }
    if (input.visitListId) {
      const list = await this.views.listOfVisit(scope, input.visitListId);
      if (list.campaignId) return list.campaignId;
    }
    return input.contactId ? this.campaigns.onlyOpenCampaignOf(scope, input.contactId) : null;
  }

  /** Users or contacts; the caller when nobody is named. */
  private async visitors(scope: Scope, input: VisitInput): Promise<VisitPerson[]> {
    const ids = [...new Set((input.visitorIds?.length ? input.visitorIds : ['me']).map((v) => (v === 'me' ? scope.actor.userId! : v)))];
    const others = ids.filter((v) => v !== scope.actor.userId);
    const users = await this.members.find(scope, others);
    const contactIds = others.filter((v) => !users.has(v));
    if (contactIds.length > 0) await this.contacts.requireVisible(scope, contactIds);
    return ids.map((v) => ({ part: 'visitor', userId: v === scope.actor.userId || users.has(v) ? v : null, contactId: contactIds.includes(v) ? v : null }));
  }

  private parts(visitors: VisitPerson[], met: Uuid[], leaders: Uuid[]): VisitPerson[] {
    return [
      ...visitors,
      ...met.map((contactId) => ({ part: 'met' as const, contactId, userId: null })),
      ...leaders.map((contactId) => ({ part: 'leader_named' as const, contactId, userId: null })),
    ];
  }

  private readonly askIds = new WeakMap<VisitInput, VisitAsk[]>();

  private asks(scope: Scope, input: VisitInput): VisitAsk[] {
    const known = this.askIds.get(input);
    if (known) return known;
    const asks = (input.asks ?? []).map((ask) => ({ id: ask.id ?? newId(scope.now.getTime()), askTileId: ask.askTileId ?? null, text: ask.text, answer: ask.answer, dueOn: ask.dueOn ?? null }));
    this.askIds.set(input, asks);
    return asks;
  }

  /** An issue is known by id, or by its text in any language; what is not on the list is kept as free text. */
  private async issues(scope: Scope, campaignId: Uuid | null, sent: readonly string[]): Promise<VisitIssue[]> {
    if (sent.length === 0) return [];
    const labels = campaignId ? await this.campaigns.labels(scope, campaignId) : null;
    return sent.map((text) => {
      const known = labels?.issues.find((issue) => issue.id === text || issue.code === text || Object.values(issue.labelTexts).includes(text));
      return { id: known?.id ?? null, text };
    });
  }

  private async encounter(scope: Scope, id: Uuid, contactId: Uuid | null, at: Date | null, minutes: number | null): Promise<Uuid> {
    if (!contactId || !at) return id;
    const near = await this.visits.near(scope, contactId, at);
    const same = near.find((v) => overlap({ at: v.visited_at.getTime(), minutes: v.duration_minutes }, { at: at.getTime(), minutes }));
    return same?.encounter_id ?? id;
  }
}

