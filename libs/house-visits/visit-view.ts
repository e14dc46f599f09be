import { Injectable } from '@nestjs/common';
import { ContactFacts, ContactsService, visibleContacts } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { HouseVisitRow, VisitAsk } from './data/house-visits.repository';
import { HouseVisitsRepository } from './data/house-visits.repository';
import type { PersonDoor } from './door-briefs';
import type { Outcome, Reached, VisitPlace, VisitState } from './domain';
import { visitState } from './domain';

export interface PersonRef {
  id: Uuid;
  name: string;
}

export interface HouseVisitView {
  id: Uuid;
  version: number;
  contactId: Uuid | null;
  contactName: string | null;
  address: Record<string, unknown> | null;
  campaignId: Uuid | null;
  visitListId: Uuid | null;
  plannedAt: string | null;
  visitedAt: string | null;
  timeZone: string;
  durationMinutes: number | null;
  visitorIds: Uuid[];
  visitors: PersonRef[];
  outcome: Outcome | null;
  reached: Reached | null;
  state: VisitState;
  met: Array<{ contactId: Uuid; name: string }>;
  leadersNamed: Array<{ contactId: Uuid; name: string }>;
  issues: string[];
  asks: Array<{ id: Uuid; askTileId: Uuid | null; text: string; answer: 'yes' | 'maybe' | 'no'; dueOn: string | null }>;
  assessmentId: Uuid | null;
  assessment: { value: number; basis: string } | null;
  language: string | null;
  topics: string[];
  programs: string[];
  place: VisitPlace;
  messageLeft: boolean | null;
  languageNeeded: string | null;
  /** Who goes next, since they speak the language. */
  passedTo: PersonRef | null;
  comeBack: { on: string; at: string | null } | null;
  /** When it was taken back: it counts for nothing. */
  takenBackAt: string | null;
  materials: Array<{ code: string; count: number }>;
  notes: string | null;
  notesVisibility: 'team' | 'leads';
  encounterId: Uuid;
  recordedBy: Uuid;
  deviceTime: string | null;
  receivedAt: string;
  clockCorrected: boolean;
  createdAt: string;
  updatedAt: string;
  /** Of a planned visit, for who is to go: what a visit list would hand them. */
  door?: PersonDoor;
}

/** Visits as people read them. A visit is seen by whoever sees its person, and by those who made it. */
@Injectable()
export class VisitViews {
  constructor(
    private readonly visits: HouseVisitsRepository,
    private readonly contacts: ContactsService,
    private readonly facts: ContactFacts,
  ) {}

  async get(scope: Scope, id: Uuid): Promise<HouseVisitView> {
    const row = await this.visits.find(scope, id);
    if (!row) throw notFound();
    const mine = row.recorded_by === scope.actor.userId;
    const { role } = scope.actor;
    if (role === 'volunteer' && (!mine || !row.contact_id)) throw notFound();
    if (row.contact_id && !(mine && role !== 'volunteer')) await this.contacts.requireVisible(scope, [row.contact_id]);
    else if (!row.contact_id && !mine && role === 'organizer') throw notFound();
    if (row.contact_id) await this.contacts.looked(scope, [row.contact_id], 'house-visits');
    return (await this.show(scope, [row]))[0]!;
  }

  /** What the caller sent before: the answer to the same visit sent again, whoever sees the person now. @throws 404 for anybody else's. */
  async sentBefore(scope: Scope, id: Uuid): Promise<HouseVisitView> {
    const row = await this.visits.find(scope, id);
    if (!row) throw notFound();
    return row.recorded_by === scope.actor.userId ? (await this.show(scope, [row]))[0]! : this.get(scope, id);
  }

  /** A visit that was written just now, without reading it again. Who wrote it may read its note and stand. */
  written(row: HouseVisitRow & { asks: readonly VisitAsk[] }, said: WhatWasSaid): HouseVisitView {
    const refs = (people: WhatWasSaid['met']): Array<{ contactId: Uuid; name: string }> => people.map(({ id, displayName }) => ({ contactId: id, name: displayName }));
    return viewVisit(row, {
      visitors: said.visitors.map((v) => ({ id: (v.userId ?? v.contactId)!, name: v.name })), met: refs(said.met), leadersNamed: refs(said.leaders),
      // In the order in which they are read, so that whoever sends the visit again is told the same.
      asks: [...row.asks].sort((a, b) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1)), notes: said.notes, assessment: said.assessment,
    });
  }

  /** Rows that may be seen, with their people, asks and notes. */
  async show(scope: Scope, rows: readonly HouseVisitRow[]): Promise<HouseVisitView[]> {
    const ids = rows.map((row) => row.id);
    const noteIds = rows.flatMap((row) => row.note_id ?? []);
    const assessed = rows.flatMap((row) => row.assessment_id ?? []);
    const people = await this.visits.people(scope, ids, visibleContacts(scope, 'c'));
    const asks = await this.visits.asks(scope, ids);
    const notes = noteIds.length > 0 ? await this.facts.readNotes(scope, noteIds) : new Map<Uuid, string>();
    const stands = assessed.length > 0 ? await this.facts.readAssessments(scope, assessed) : new Map<Uuid, { value: number; basis: string }>();
    return rows.map((row) => {
      const of = (part: string) => people.filter((p) => p.visitId === row.id && p.part === part);
      const refs = (part: string) => of(part).map((p) => ({ contactId: p.contactId!, name: p.name }));
      return viewVisit(row, {
        visitors: of('visitor').map((p) => ({ id: (p.userId ?? p.contactId)!, name: p.name })), met: refs('met'), leadersNamed: refs('leader_named'),
        asks: asks.filter((ask) => ask.visitId === row.id), notes: (row.note_id && notes.get(row.note_id)) || null,
        assessment: (row.assessment_id && stands.get(row.assessment_id)) || null,
      });
    });
  }
}

/** What stands beside a row: people by name, answers, what was written and judged. */
interface BesideARow {
  visitors: PersonRef[];
  met: Array<{ contactId: Uuid; name: string }>;
  leadersNamed: Array<{ contactId: Uuid; name: string }>;
  asks: readonly VisitAsk[];
  notes: string | null;
  assessment: { value: number; basis: string } | null;
}

export interface WhatWasSaid {
  visitors: ReadonlyArray<{ userId: Uuid | null; contactId: Uuid | null; name: string }>;
  met: ReadonlyArray<{ id: Uuid; displayName: string }>;
  leaders: ReadonlyArray<{ id: Uuid; displayName: string }>;
  notes: string | null;
  assessment: { value: number; basis: string } | null;
}

function viewVisit(row: HouseVisitRow, beside: BesideARow): HouseVisitView {
  return {
    id: row.id, version: row.version, contactId: row.contact_id, contactName: row.contact_name, address: row.address, campaignId: row.campaign_id,
    visitListId: row.visit_list_id, plannedAt: row.planned_at?.toISOString() ?? null, visitedAt: (row.visited_at ?? row.withdrawn_visited_at)?.toISOString() ?? null, timeZone: row.time_zone,
    durationMinutes: row.duration_minutes, visitorIds: beside.visitors.map((v) => v.id), visitors: beside.visitors,
    outcome: row.outcome, reached: row.reached, state: visitState({ outcome: row.outcome, cancelledAt: row.cancelled_at ?? row.withdrawn_at, takenBack: row.withdrawn_at !== null }),
    met: beside.met, leadersNamed: beside.leadersNamed, issues: row.issues.map((issue) => issue.text),
    asks: beside.asks.map(({ id, askTileId, text, answer, dueOn }) => ({ id, askTileId, text, answer, dueOn })),
    assessmentId: row.assessment_id, assessment: beside.assessment, language: row.language, topics: row.topics, programs: row.programs, place: row.place,
    messageLeft: row.message_left, languageNeeded: row.language_needed, passedTo: row.passed_to ? { id: row.passed_to, name: row.passed_to_name ?? '' } : null,
    comeBack: row.come_back_on ? { on: row.come_back_on, at: row.come_back_at } : null, takenBackAt: row.withdrawn_at?.toISOString() ?? null,
    materials: row.materials, notes: beside.notes, notesVisibility: row.notes_visibility, encounterId: row.encounter_id,
    recordedBy: row.recorded_by, deviceTime: row.device_time?.toISOString() ?? null, receivedAt: row.received_at.toISOString(),
    clockCorrected: row.clock_corrected, createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
  };
}
