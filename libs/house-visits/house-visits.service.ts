import { Injectable } from '@nestjs/common';
import { ContactFacts } from '@doorstep/contacts';
import type { Language, Uuid } from '@doorstep/kernel';
import { DomainError, correctDeviceTime, newId, readLabel } from '@doorstep/kernel';
import { FollowUpsService } from '@doorstep/follow-ups';
import type { Scope } from '@doorstep/platform/database';
import { together } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import type { NearVisit, VisitAsk, VisitIssue, VisitPerson } from './data/house-visits.repository';
import { HouseVisitsRepository } from './data/house-visits.repository';
import { encounterOf, reachedBy } from './domain';
import { AfterClosedDoors } from './after-closed-doors';
import { readDoorHistory } from './data/door-tries';
import type { DoorPerson } from './people-at-doors';
import { UnsafeReports } from './unsafe-reports';
import { PeopleAtDoors } from './people-at-doors';
import type { ListedIssue, WhereAVisitBelongs } from './visit-context';
import { VisitContext } from './visit-context';
import { VisitEffects } from './visit-effects';
import type { VisitInput } from './visit-input';
import type { HouseVisitView } from './visit-view';
import { VisitViews } from './visit-view';

/** A visit that was logged: who, where, what came of it, and whose next step it is (DOMAIN 4 House visits). */
@Injectable()
export class HouseVisitsService {
  constructor(
    private readonly visits: HouseVisitsRepository,
    private readonly views: VisitViews,
    private readonly context: VisitContext,
    private readonly people: PeopleAtDoors,
    private readonly facts: ContactFacts,
    private readonly followUps: FollowUpsService,
    private readonly closedDoors: AfterClosedDoors,
    private readonly effects: VisitEffects,
    private readonly unsafe: UnsafeReports,
  ) {}

  /**
   * Stores a visit once: the same id with the same content answers the stored row. `sentAt` is the phone's clock
   * at sending; beyond 60 s off, the times are corrected by the difference.
   */
  async record(scope: Scope, input: VisitInput, sentAt: Date | null = null): Promise<Created<HouseVisitView>> {
    const id = input.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...input, id });
    const time = timeOf(scope, input, sentAt);
    // Whoever sends the same visit at the same moment waits at these locks, and then finds the stored row. All that is
    // read goes out in one message, in this order.
    const [known, there, read, near] = await together(
      this.people.lock(scope, input, id), this.visits.requestHash(scope, id), this.context.read(scope, input), this.near(scope, input.contactId, time.visitedAt, input));
    if (there) {
      refuseOtherContent(there, hash, 'house-visits/id-reused');
      return { created: false, value: await this.views.sentBefore(scope, id) };
    }
    requireSubject(input);
    const person = input.contactId ? known.get(input.contactId) : undefined;
    const context = await this.context.of(scope, input, known, read);
    const merged = person !== undefined && person.id !== input.contactId;
    const encounter = sameEncounter(merged ? await this.near(scope, person.id, time.visitedAt, input) : near, time, input, id);
    return { created: true, value: await this.write(scope, { id, hash, input, known, context, time, encounter }) };
  }

  /** People of a batch, locked in one order before its parts begin. */
  lockPeople(scope: Scope, contactIds: readonly Uuid[]): Promise<void> {
    return this.visits.lockContacts(scope, contactIds);
  }

  get(scope: Scope, id: Uuid): Promise<HouseVisitView> {
    return this.views.get(scope, id);
  }

  private async write(scope: Scope, { id, hash, input, known, context, time, encounter }: VisitToWrite): Promise<HouseVisitView> {
    const { campaignId, timeZone, visitors } = context;
    const contactId = input.contactId ? known.get(input.contactId)!.id : null;
    const contactName = input.contactId ? known.get(input.contactId)!.displayName : null;
    const { visitedAt, corrected } = time;
    const at = visitedAt ?? scope.now;
    const from = { sourceKind: 'house_visit', sourceId: id };
    const foreseen = await this.effects.foresee(scope, input, { contactId, campaignId, timeZone, visitedAt });
    const met = await this.people.resolve(scope, input.met ?? [], known, { input, campaignId, field: 'met' });
    const leaders = await this.people.resolve(scope, input.leadersNamed ?? [], known, { input, campaignId, field: 'leadersNamed' });
    const asks: VisitAsk[] = (input.asks ?? []).map((ask) => ({ id: ask.id ?? newId(scope.now.getTime()), askTileId: ask.askTileId ?? null, text: ask.text, answer: ask.answer, dueOn: ask.dueOn ?? null }));
    const basis = input.assessment?.basis ?? 'house_visit';
    const fresh = (wanted: unknown): Uuid | null => (wanted && contactId ? newId(scope.now.getTime()) : null);
    const consent = input.consent && contactId ? await this.people.readConsent(scope, contactId, input.consent) : null;
    const heard = await this.people.hearNumbers(scope, input, known, consent);
    const [noteId, assessmentId, consentId] = [fresh(input.notes), fresh(input.assessment), fresh(consent)];
    const visit = {
      id, contact_id: contactId, address: (input.address as Record<string, unknown> | undefined) ?? null, campaign_id: campaignId,
      visit_list_id: input.visitListId ?? null, planned_at: input.plannedAt ? new Date(input.plannedAt) : null, visited_at: visitedAt, time_zone: timeZone,
      duration_minutes: input.durationMinutes ?? null, outcome: input.outcome ?? null, reached: input.outcome ? reachedBy(input.outcome) : null,
      language: input.language ?? null, notes_visibility: input.notesVisibility ?? ('team' as const), note_id: noteId, assessment_id: assessmentId, consent_id: consentId,
      place: input.place ?? ('home' as const), programs: input.programs ?? [], message_left: input.messageLeft ?? null, language_needed: input.languageNeeded ?? null,
      passed_to: foreseen.passedTo?.id ?? null, passed_to_name: foreseen.passedTo?.name ?? null, come_back_on: input.comeBack?.on ?? null, come_back_at: input.comeBack?.at ?? null,
      encounter_id: encounter.encounterId, topics: input.topics ?? [], materials: input.materials ?? [],
      issues: knownIssues(context.issues, input.issues ?? [], scope.actor.language), device_time: input.deviceTime ? new Date(input.deviceTime) : null,
      clock_corrected: corrected, request_hash: hash, recorded_by: scope.actor.userId!, received_at: scope.now,
      people: [...visitors, ...parts('met', met), ...parts('leader_named', leaders)], asks,
    };
    const besides = visitors.flatMap(({ userId }) => (userId && userId !== scope.actor.userId ? userId : []));
    const judged = assessmentId ? { id: assessmentId, value: input.assessment!.value, basis, ...from } : null;
    // In one message: what follows a statement that fails is not begun. What is read of the door at its end has this visit in it.
    const [[openDoors], history] = await together(together(
      this.visits.insert(scope, visit),
      contactId && encounter.joined.length > 0 ? this.visits.joinEncounters(scope, contactId, encounter.joined, encounter.encounterId) : null,
      noteId ? this.facts.note(scope, { id: noteId, contactId: contactId!, text: input.notes!, visibility: visit.notes_visibility, writtenAt: at, ...from }, 'notes') : null,
      judged && !visitedAt ? this.facts.assess(scope, { ...judged, contactId: contactId!, campaignId, assessedAt: at }) : null,
      consent && consentId ? this.facts.consent(scope, { ...consent, id: consentId, at, ...from }) : null,
      contactId && visitedAt ? this.facts.meet(scope, {
        touch: {
          contactId, kind: 'house_visit', occurredAt: visitedAt, timeZone, sourceKind: 'house-visits', sourceId: id, code: input.outcome!, campaignId, noteId,
          params: { minutes: input.durationMinutes ?? null, asks: asks.map((ask) => ({ text: ask.text, answer: ask.answer })), visitorContactIds: visitors.flatMap((v) => v.contactId ?? []), ...(besides.length > 0 ? { visitorUserIds: besides } : {}), ...(visit.place === 'home' ? {} : { place: visit.place }) },
        },
        assessment: judged,
      }) : null,
      contactId && visitedAt ? together(...leaders.filter((leader) => leader.id !== contactId).map((leader) => this.facts.relate(scope, { contactId: leader.id, otherContactId: contactId, kind: 'influences', ...from }))) : null,
      this.promise(scope, id, contactId, campaignId, input),
      visitedAt && input.outcome === 'unsafe' ? this.unsafe.report(scope, { visitId: id, contactId, address: input.address ?? null, visitListId: visit.visit_list_id, atHome: visit.place === 'home', campaignId, visitedAt, timeZone, visitors }) : null,
    ), contactId && visitedAt ? readDoorHistory(scope, contactId) : null);
    await this.effects.heard(scope, id, heard);
    if (visitedAt) await this.effects.noteDoor(scope, id, contactId, input, visitedAt);
    if (contactId && visitedAt) await this.effects.apply(scope, { id, contactId, contactName: contactName!, campaignId, timeZone, visitedAt, visitors }, input, foreseen);
    if (contactId && history) await this.closedDoors.visited(scope, contactId, history);
    if (visit.visit_list_id && visitedAt) await this.context.logged(scope, visit.visit_list_id, openDoors);
    return this.views.written({ ...visit, version: 1, contact_name: contactName, cancelled_at: null, withdrawn_at: null, withdrawn_visited_at: null, created_at: scope.now, updated_at: scope.now }, {
      visitors, met, leaders, notes: input.notes ?? null, assessment: assessmentId ? { value: input.assessment!.value, basis } : null,
    });
  }

  private async promise(scope: Scope, id: Uuid, contactId: Uuid | null, campaignId: Uuid | null, input: VisitInput): Promise<void> {
    await this.followUps.promise(scope, (input.followUps ?? []).map((f) => ({
      id: f.id ?? newId(scope.now.getTime()), title: f.title, aboutKind: contactId ? ('contact' as const) : ('house_visit' as const), aboutId: contactId ?? id, contactId, campaignId,
      assigneeId: !f.assigneeId || f.assigneeId === 'me' ? scope.actor.userId! : f.assigneeId, dueOn: f.dueOn, weight: 2, createdFrom: { kind: 'house_visit', id },
    })));
  }

  private near(scope: Scope, contactId: Uuid | null | undefined, at: Date | null, input: VisitInput): Promise<NearVisit[]> | NearVisit[] {
    return contactId && at ? this.visits.near(scope, contactId, at, input.place ?? 'home') : [];
  }
}

interface VisitTime {
  /** Null for a visit that is only planned. */
  visitedAt: Date | null;
  corrected: boolean;
}

interface VisitToWrite {
  id: Uuid;
  hash: Buffer;
  input: VisitInput;
  known: Map<Uuid, DoorPerson>;
  context: WhereAVisitBelongs;
  time: VisitTime;
  encounter: { encounterId: Uuid; joined: Uuid[] };
}

function timeOf(scope: Scope, input: VisitInput, sentAt: Date | null): VisitTime {
  if (!input.outcome) return { visitedAt: null, corrected: false };
  if (!input.visitedAt) return { visitedAt: scope.now, corrected: false };
  const { occurredAt, corrected } = correctDeviceTime({ deviceTime: new Date(input.visitedAt), sentAt, receivedAt: scope.now });
  return { visitedAt: occurredAt, corrected };
}

/** Two visitors who log one door, or one who logs it twice, are one encounter. */
function sameEncounter(near: readonly NearVisit[], { visitedAt }: VisitTime, input: VisitInput, id: Uuid): { encounterId: Uuid; joined: Uuid[] } {
  if (!visitedAt) return { encounterId: id, joined: [] };
  return encounterOf(id, { at: visitedAt.getTime(), minutes: input.durationMinutes ?? null },
    near.map((visit) => ({ encounterId: visit.encounter_id, at: visit.visited_at.getTime(), minutes: visit.duration_minutes })));
}

function requireSubject(input: VisitInput): void {
  if (!input.contactId && !input.address) throw new DomainError('house-visits/who-or-where', { field: 'contactId' });
  if (!input.outcome && !input.plannedAt) throw new DomainError('house-visits/outcome-required', { field: 'outcome' });
  if (!input.contactId && (input.assessment || input.consent || input.asks?.length || input.notes || (input.place ?? 'home') !== 'home')) throw new DomainError('house-visits/needs-person', { field: 'contactId' });
}

/** An issue is known by id, code, or its text in any language; what is not on the list is kept as free text. */
function knownIssues(listed: readonly ListedIssue[], sent: readonly string[], language: Language): VisitIssue[] {
  return sent.map((text) => {
    const known = listed.find((issue) => issue.id === text || (issue.code !== '' && issue.code === text) || Object.values(issue.label).includes(text));
    return { id: known?.id ?? null, text: known?.id === text ? readLabel(known.label, language).text : text };
  });
}

const parts = (part: VisitPerson['part'], people: readonly DoorPerson[]): VisitPerson[] => people.map(({ id }) => ({ part, contactId: id, userId: null }));
