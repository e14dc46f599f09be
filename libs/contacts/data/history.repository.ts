import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { stopped } from './fact-rows';

export type HistoryKind = 'assessments' | 'consents' | 'relationships' | 'notes';

/** A row of any of the histories; what a kind does not have is absent. */
export interface HistoryRow {
  id: Uuid;
  contact_id: Uuid;
  by: Uuid | null;
  at: Date;
  mark: string;
  note_id?: Uuid | null;
  campaign_id?: Uuid | null;
  value?: number;
  basis?: string;
  channel?: string;
  address?: string;
  purpose?: string;
  status?: string;
  method?: string;
  wording?: string | null;
  evidence?: string | null;
  source_kind?: string | null;
  source_id?: Uuid | null;
  kind?: string;
  other_contact_id?: Uuid;
  other_name?: string;
  visibility?: string;
  current?: boolean;
}

export interface TouchRow {
  id: Uuid;
  contact_id: Uuid;
  kind: string;
  occurred_at: Date;
  time_zone: string;
  by: Uuid | null;
  by_name: string | null;
  source_kind: string;
  source_id: Uuid;
  code: string | null;
  campaign_id: Uuid | null;
  note_id: Uuid | null;
  params: Record<string, unknown>;
  mark: string;
}

/** What is read of a history: of notes, who acts may read all, the team's and their own, or their own. */
type Reading = HistoryKind | 'teamNotes' | 'ownNotes';

const NOTES = `SELECT h.id, h.contact_id, h.by, h.written_at AS at, h.written_at::text AS mark, h.visibility FROM notes h WHERE h.organization_id = $1 AND h.contact_id = $2`;
const OWN = "h.by = NULLIF(current_setting('app.user_id', true), '')::uuid";

/** Whether this person said nothing later of the same address and purpose (others may have the same number); and, of a no, whether nobody said one later of the address. */
const LATER = 'SELECT 1 FROM consents k WHERE k.organization_id = $1 AND k.channel = h.channel AND k.address = h.address AND (k.at, k.id) > (h.at, h.id)';
const LATEST_WORD = `NOT EXISTS (${LATER} AND k.purpose = h.purpose AND k.contact_id = h.contact_id)`;
const LATEST_NO = `NOT EXISTS (${LATER} AND k.status = 'revoked')`;

const HISTORIES: Record<Reading, string> = {
  assessments: `SELECT h.id, h.contact_id, h.by, h.assessed_at AS at, h.assessed_at::text AS mark, h.note_id, h.campaign_id, h.value, h.basis,
      EXISTS (SELECT 1 FROM current_assessments k WHERE k.organization_id = $1 AND k.contact_id = h.contact_id AND k.assessment_id = h.id) AS current
    FROM assessments h WHERE h.organization_id = $1 AND h.contact_id = $2`,
  consents: `SELECT h.id, h.contact_id, h.by, h.at, h.at::text AS mark, h.channel, h.address, h.purpose, h.status, h.method, h.wording, h.evidence, h.source_kind, h.source_id,
      CASE WHEN h.status = 'revoked' AND ${LATEST_NO} AND ${stopped('h.channel', 'h.address')} THEN TRUE
        ELSE ${LATEST_WORD} AND (h.status <> 'granted' OR NOT ${stopped('h.channel', 'h.address')}) END AS current
    FROM consents h WHERE h.organization_id = $1 AND h.contact_id = $2`,
  relationships: `SELECT h.id, h.by, h.at, h.mark, h.kind, h.contact_id, CASE WHEN h.contact_id = $2 THEN h.other_contact_id ELSE h.contact_id END AS other_contact_id, o.display_name AS other_name
    FROM (SELECT r.*, r.created_at AS at, r.created_at::text AS mark FROM relationships r WHERE r.organization_id = $1 AND (r.contact_id = $2 OR r.other_contact_id = $2)) h
    JOIN contacts o ON o.organization_id = $1 AND o.id = CASE WHEN h.contact_id = $2 THEN h.other_contact_id ELSE h.contact_id END WHERE TRUE`,
  notes: NOTES,
  teamNotes: `${NOTES} AND (h.visibility = 'team' OR ${OWN})`,
  ownNotes: `${NOTES} AND ${OWN}`,
};
const WHEN: Record<HistoryKind, string> = { assessments: 'h.assessed_at', consents: 'h.at', relationships: 'h.at', notes: 'h.written_at' };

const TOUCH = `SELECT id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, code, campaign_id, note_id, params, occurred_at::text AS mark,
  (SELECT u.name FROM users u WHERE u.id = touches.by) AS by_name FROM touches`;
const NEWEST = 'ORDER BY occurred_at DESC, id DESC LIMIT $3';

const EVERY_NOTE: ReadonlySet<string> = new Set(['admin', 'lead', 'system']);

/** What is read of a history by who acts. A tie to somebody whom they do not see is not told of, and not counted. */
const historyOf = (scope: Scope, kind: HistoryKind, seen: string): string => (kind === 'relationships' ? `${HISTORIES[kind]} AND ${seen}` : HISTORIES[readable(scope, kind)]);

/** Leads' notes are for leads, none for volunteers, one's own always. */
function readable(scope: Scope, kind: HistoryKind): Reading {
  const { role } = scope.actor;
  if (kind !== 'notes' || EVERY_NOTE.has(role)) return kind;
  return role === 'organizer' ? 'teamNotes' : 'ownNotes';
}

/** Histories of one person, newest first. `seen` is the condition under which who acts sees a tie's other end, `o`. */
@Injectable()
export class HistoryRepository {
  page(scope: Scope, kind: HistoryKind, seen: string, contactId: Uuid, after: readonly unknown[] | null, most: number): Promise<HistoryRow[]> {
    const sql = `${historyOf(scope, kind, seen)} AND ($3::timestamptz IS NULL OR (${WHEN[kind]}, h.id) < ($3::timestamptz, $4::uuid)) ORDER BY ${WHEN[kind]} DESC, h.id DESC LIMIT $5`;
    return scope.query<HistoryRow>(sql, [scope.organizationId, contactId, after?.[0] ?? null, after?.[1] ?? null, most]);
  }

  async count(scope: Scope, kind: HistoryKind, seen: string, contactId: Uuid): Promise<number> {
    const sql = `SELECT count(*)::int AS total FROM (${historyOf(scope, kind, seen)}) k`;
    return (await scope.one<{ total: number }>(sql, [scope.organizationId, contactId]))!.total;
  }

  find(scope: Scope, kind: HistoryKind, seen: string, contactId: Uuid, id: Uuid): Promise<HistoryRow | null> {
    const sql = `${historyOf(scope, kind, seen)} AND h.id = $3`;
    return scope.one<HistoryRow>(sql, [scope.organizationId, contactId, id]);
  }

  assessmentHash(scope: Scope, id: Uuid): Promise<{ request_hash: Buffer | null } | null> {
    return scope.one('SELECT request_hash FROM assessments WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
  }

  /** The id of a tie that is there. */
  async tie(scope: Scope, contactId: Uuid, otherContactId: Uuid, kind: string): Promise<Uuid | null> {
    const row = await scope.one<{ id: Uuid }>(
      'SELECT id FROM relationships WHERE organization_id = $1 AND contact_id = $2 AND other_contact_id = $3 AND kind = $4',
      [scope.organizationId, contactId, otherContactId, kind]);
    return row?.id ?? null;
  }

  touch(scope: Scope, id: Uuid): Promise<TouchRow | null> {
    return scope.one<TouchRow>(`${TOUCH} WHERE organization_id = $1 AND id = $2`, [scope.organizationId, id]);
  }

  /** Entries of these kinds alone. */
  timelineOf(scope: Scope, contactId: Uuid, kinds: readonly string[], after: readonly unknown[] | null, most: number): Promise<TouchRow[]> {
    return scope.query<TouchRow>(
      `${TOUCH} WHERE organization_id = $1 AND contact_id = $2 AND kind = ANY($4::text[]) AND ($5::timestamptz IS NULL OR (occurred_at, id) < ($5::timestamptz, $6::uuid)) ${NEWEST}`,
      [scope.organizationId, contactId, most, kinds, after?.[0] ?? null, after?.[1] ?? null]);
  }

  timeline(scope: Scope, contactId: Uuid, after: readonly unknown[] | null, most: number): Promise<TouchRow[]> {
    return after
      ? scope.query<TouchRow>(`${TOUCH} WHERE organization_id = $1 AND contact_id = $2 AND (occurred_at, id) < ($4::timestamptz, $5::uuid) ${NEWEST}`, [scope.organizationId, contactId, most, ...after])
      : scope.query<TouchRow>(`${TOUCH} WHERE organization_id = $1 AND contact_id = $2 ${NEWEST}`, [scope.organizationId, contactId, most]);
  }

  async countTimeline(scope: Scope, contactId: Uuid, kinds: readonly string[] | null = null): Promise<number> {
    return (await scope.one<{ n: number }>(
      'SELECT count(*)::int AS n FROM touches WHERE organization_id = $1 AND contact_id = $2 AND ($3::text[] IS NULL OR kind = ANY($3))', [scope.organizationId, contactId, kinds]))!.n;
  }
}
