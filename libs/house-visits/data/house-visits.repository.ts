import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Outcome, Reached, VisitPlace } from '../domain';

export interface VisitIssue {
  id: Uuid | null;
  text: string;
}

export interface HouseVisitRow {
  id: Uuid;
  version: number;
  contact_id: Uuid | null;
  contact_name: string | null;
  address: Record<string, unknown> | null;
  campaign_id: Uuid | null;
  visit_list_id: Uuid | null;
  planned_at: Date | null;
  visited_at: Date | null;
  cancelled_at: Date | null;
  time_zone: string;
  duration_minutes: number | null;
  outcome: Outcome | null;
  reached: Reached | null;
  language: string | null;
  notes_visibility: 'team' | 'leads';
  note_id: Uuid | null;
  assessment_id: Uuid | null;
  encounter_id: Uuid;
  topics: string[];
  programs: string[];
  place: VisitPlace;
  message_left: boolean | null;
  language_needed: string | null;
  /** Who goes next, since they speak the language. */
  passed_to: Uuid | null;
  passed_to_name: string | null;
  come_back_on: string | null;
  come_back_at: string | null;
  /** When it was taken back. */
  withdrawn_at: Date | null;
  withdrawn_visited_at: Date | null;
  materials: Array<{ code: string; count: number }>;
  issues: VisitIssue[];
  device_time: Date | null;
  clock_corrected: boolean;
  recorded_by: Uuid;
  received_at: Date;
  created_at: Date;
  updated_at: Date;
}

export interface VisitPerson {
  part: 'visitor' | 'met' | 'leader_named';
  contactId: Uuid | null;
  userId: Uuid | null;
}

export interface VisitAsk {
  id: Uuid;
  askTileId: Uuid | null;
  text: string;
  answer: 'yes' | 'maybe' | 'no';
  dueOn: string | null;
}

/** A visit of the same person at about the same time. */
export interface NearVisit {
  encounter_id: Uuid;
  visited_at: Date;
  duration_minutes: number | null;
}

/** Another sender was quicker with the same id, without a lock in common: the transaction begins anew, and finds the row. */
const AGAIN = { code: '40001' };

export type NewVisit = Omit<HouseVisitRow, 'version' | 'contact_name' | 'created_at' | 'updated_at' | 'cancelled_at' | 'withdrawn_at' | 'withdrawn_visited_at'> & {
  request_hash: Buffer;
  consent_id: Uuid | null;
  people: readonly VisitPerson[];
  asks: readonly VisitAsk[];
};

const COLUMNS = `v.id, v.version, v.contact_id, c.display_name AS contact_name, v.address, v.campaign_id, v.visit_list_id, v.planned_at, v.visited_at, v.cancelled_at,
  v.time_zone, v.duration_minutes, v.outcome, v.reached, v.language, v.notes_visibility, v.note_id, v.assessment_id, v.encounter_id, v.topics, v.materials,
  v.issues, v.place, v.programs, v.message_left, v.language_needed, v.passed_to, (SELECT u.name FROM users u WHERE u.id = v.passed_to) AS passed_to_name, v.come_back_on::text AS come_back_on, v.come_back_at,
  v.withdrawn_at, v.withdrawn_visited_at, v.device_time, v.clock_corrected, v.recorded_by, v.received_at, v.created_at, v.updated_at`;
const FROM = 'FROM house_visits v LEFT JOIN contacts c ON c.organization_id = v.organization_id AND c.id = v.contact_id';

@Injectable()
export class HouseVisitsRepository {
  async find(scope: Scope, id: Uuid): Promise<HouseVisitRow | null> {
    return scope.one<HouseVisitRow>(`SELECT ${COLUMNS} ${FROM} WHERE v.organization_id = $1 AND v.id = $2`, [scope.organizationId, id]);
  }

  async requestHash(scope: Scope, id: Uuid): Promise<Buffer | null> {
    const row = await scope.one<{ request_hash: Buffer }>('SELECT request_hash FROM house_visits WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
    return row?.request_hash ?? null;
  }

  /** Visits of a person near a time: candidates for one encounter. No visit is taken to last longer than these four hours. */
  async near(scope: Scope, contactId: Uuid, at: Date, place: VisitPlace): Promise<NearVisit[]> {
    return scope.query(
      `SELECT encounter_id, visited_at, duration_minutes FROM house_visits
       WHERE organization_id = $1 AND contact_id = $2 AND place = $4 AND visited_at BETWEEN $3::timestamptz - interval '4 hours' AND $3::timestamptz + interval '4 hours'
       ORDER BY visited_at, id`,
      [scope.organizationId, contactId, at, place]);
  }

  /** A visit stood between these encounters of a person: they are one. The person must be locked. */
  async joinEncounters(scope: Scope, contactId: Uuid, joined: readonly Uuid[], encounterId: Uuid): Promise<void> {
    await scope.query('UPDATE house_visits SET encounter_id = $4 WHERE organization_id = $1 AND contact_id = $2 AND encounter_id = ANY($3::uuid[])',
      [scope.organizationId, contactId, joined, encounterId]);
  }

  /** Locks people in one order, so that two batches wait for one another and never block each other. */
  async lockContacts(scope: Scope, ids: readonly Uuid[]): Promise<void> {
    await scope.query('SELECT id FROM contacts WHERE organization_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE', [scope.organizationId, ids]);
  }

  /** For a visit without a person: the id itself is what two senders wait on. */
  async lockVisit(scope: Scope, id: Uuid): Promise<void> {
    await scope.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`house-visit|${scope.organizationId}|${id}`]);
  }

  /** The visit with its people and asks, in one statement. Answers how many other doors of its list are open, as far as is seen from here. Throws what begins the transaction anew when the id is there meanwhile. */
  async insert(scope: Scope, visit: NewVisit): Promise<number> {
    const people = visit.people.map((p, position) => ({ part: p.part, person_id: p.contactId ?? p.userId, contact_id: p.contactId, user_id: p.userId, position }));
    const asks = visit.asks.map((ask) => ({ id: ask.id, ask_tile_id: ask.askTileId, text: ask.text, answer: ask.answer, due_on: ask.dueOn }));
    const rows = await scope.query<{ id: Uuid; asked: number; open: number }>(
      `WITH visit AS (
         INSERT INTO house_visits (organization_id, id, contact_id, address, campaign_id, visit_list_id, planned_at, visited_at, time_zone, duration_minutes,
           outcome, reached, language, notes_visibility, note_id, assessment_id, consent_id, encounter_id, topics, materials, issues, device_time,
           clock_corrected, request_hash, recorded_by, received_at, created_at, updated_at, place, programs, message_left, language_needed, passed_to, come_back_on, come_back_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $26, $26, $29, $30, $31, $32, $33, $34, $35)
         ON CONFLICT (organization_id, id) DO NOTHING RETURNING id
       ), people AS (
         INSERT INTO house_visit_people (organization_id, house_visit_id, part, person_id, contact_id, user_id, position)
         SELECT $1, visit.id, p.part, p.person_id, p.contact_id, p.user_id, p.position
         FROM visit, jsonb_to_recordset($27::jsonb) AS p(part text, person_id uuid, contact_id uuid, user_id uuid, position smallint)
         ON CONFLICT DO NOTHING
       ), asked AS (
         INSERT INTO asks (organization_id, id, contact_id, campaign_id, ask_tile_id, text, answer, due_on, source_kind, source_id, by, asked_at, recorded_at)
         SELECT $1, a.id, $3, $5, a.ask_tile_id, a.text, a.answer, a.due_on, 'house_visit', visit.id, $25, COALESCE($8, $26), $26
         FROM visit, jsonb_to_recordset($28::jsonb) AS a(id uuid, ask_tile_id uuid, text text, answer text, due_on date)
         ON CONFLICT DO NOTHING RETURNING id
       ), stop AS (
         UPDATE visit_list_stops s SET state = 'done' FROM visit, visit_list_people lp
         WHERE s.organization_id = $1 AND s.visit_list_id = $6 AND s.state <> 'done' AND $11::text IS NOT NULL
           AND lp.organization_id = $1 AND lp.stop_id = s.id AND lp.contact_id = $3
       )
       SELECT id, (SELECT count(*)::int FROM asked) AS asked, (SELECT count(*)::int FROM visit_list_stops o WHERE o.organization_id = $1 AND o.visit_list_id = $6 AND o.state = 'open'
         AND NOT EXISTS (SELECT 1 FROM visit_list_people op WHERE op.organization_id = $1 AND op.stop_id = o.id AND op.contact_id = $3)) AS open FROM visit`,
      [scope.organizationId, visit.id, visit.contact_id, visit.address ? JSON.stringify(visit.address) : null, visit.campaign_id, visit.visit_list_id,
        visit.planned_at, visit.visited_at, visit.time_zone, visit.duration_minutes, visit.outcome, visit.reached, visit.language, visit.notes_visibility,
        visit.note_id, visit.assessment_id, visit.consent_id, visit.encounter_id, visit.topics, JSON.stringify(visit.materials), JSON.stringify(visit.issues),
        visit.device_time, visit.clock_corrected, visit.request_hash, visit.recorded_by, visit.received_at, JSON.stringify(people), JSON.stringify(asks),
        visit.place, visit.programs, visit.message_left, visit.language_needed, visit.passed_to, visit.come_back_on, visit.come_back_at]);
    if (!rows[0]) throw Object.assign(new Error('This visit was stored meanwhile.'), AGAIN);
    // An ask's id belongs to one visit: another visit that brings it is refused, not half stored.
    if (rows[0].asked !== asks.length) throw new DomainError('platform/id-reused', { status: 409, field: 'asks' });
    return rows[0].open;
  }

  /** Visitors, people met and leaders named; of people only those whom `visible`, a condition on `c`, lets through. */
  async people(scope: Scope, visitIds: readonly Uuid[], visible: string): Promise<Array<VisitPerson & { visitId: Uuid; name: string }>> {
    const sql = `SELECT p.house_visit_id, p.part, p.contact_id, p.user_id, COALESCE(u.name, c.display_name) AS name
      FROM house_visit_people p LEFT JOIN users u ON u.id = p.user_id
      LEFT JOIN contacts c ON c.organization_id = p.organization_id AND c.id = p.contact_id
      WHERE p.organization_id = $1 AND p.house_visit_id = ANY($2::uuid[]) AND (p.contact_id IS NULL OR p.part = 'visitor' OR ${visible})
      ORDER BY p.house_visit_id, p.position`;
    const rows = await scope.query<{ house_visit_id: Uuid; part: VisitPerson['part']; contact_id: Uuid | null; user_id: Uuid | null; name: string | null }>(sql, [scope.organizationId, visitIds]);
    return rows.map((r) => ({ visitId: r.house_visit_id, part: r.part, contactId: r.contact_id, userId: r.user_id, name: r.name ?? '' }));
  }

  async asks(scope: Scope, visitIds: readonly Uuid[]): Promise<Array<VisitAsk & { visitId: Uuid }>> {
    const rows = await scope.query<{ id: Uuid; source_id: Uuid; ask_tile_id: Uuid | null; text: string; answer: VisitAsk['answer']; due_on: string | null }>(
      `SELECT id, source_id, ask_tile_id, text, answer, due_on::text AS due_on FROM asks WHERE organization_id = $1 AND source_id = ANY($2::uuid[]) ORDER BY id`,
      [scope.organizationId, visitIds]);
    return rows.map((r) => ({ id: r.id, visitId: r.source_id, askTileId: r.ask_tile_id, text: r.text, answer: r.answer, dueOn: r.due_on }));
  }
}

export { COLUMNS as VISIT_COLUMNS, FROM as VISIT_FROM };
