import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { hasWords, say } from '@doorstep/platform/words';

/** Who did what, when: ids and names of fields, never values (security.md AUD-05). */
export interface AuditEventView {
  id: Uuid;
  at: string;
  /** null for the worker, the operator, and what nobody did. */
  by: { id: Uuid; name: string } | null;
  byKind: string;
  act: string;
  /** The act in the reader's language. */
  text: string;
  subjectKind: string | null;
  subjectId: Uuid | null;
  fields: string[];
  count: number | null;
  /** Whether it stands in the chain already; the worker sees to it every second. */
  sealed: boolean;
}

interface EventRow {
  id: Uuid;
  at: Date;
  by_user_id: Uuid | null;
  by_name: string | null;
  by_kind: string;
  act: string;
  subject_kind: string | null;
  subject_id: Uuid | null;
  fields: string[];
  count: number | null;
  sealed: boolean;
}

export interface AuditQuery {
  act?: string[];
  userId?: Uuid;
  subjectId?: Uuid;
  limit: number;
  cursor?: string;
  count: boolean;
}

const FILTER = 'e.organization_id = $1 AND ($2::text[] IS NULL OR e.act = ANY ($2)) AND ($3::uuid IS NULL OR e.by_user_id = $3)';
/** What is about somebody: alone, or among many. */
const ABOUT = `${FILTER} AND e.id IN (SELECT o.id FROM audit_events o WHERE o.organization_id = $1 AND o.subject_id = $4
  UNION ALL SELECT p.event_id FROM audit_people p WHERE p.organization_id = $1 AND p.subject_id = $4)`;
const listOf = (filter: string): string => `SELECT e.id, e.at, e.by_user_id, u.name AS by_name, e.by_kind, e.act, e.subject_kind, e.subject_id, e.fields, e.count, e.sequence IS NOT NULL AS sealed
  FROM audit_events e LEFT JOIN users u ON u.id = e.by_user_id
  WHERE ${filter} AND ($5::timestamptz IS NULL OR (e.at, e.id) < ($5, $6::uuid)) ORDER BY e.at DESC, e.id DESC LIMIT $7`;
const countOf = (filter: string): string => `SELECT count(*)::int AS n FROM audit_events e WHERE ${filter}`;
// $4 has its type also where nothing asks for it.
const ANYBODY = `${FILTER} AND $4::uuid IS NULL`;
const [LIST, COUNT, LIST_ABOUT, COUNT_ABOUT] = [listOf(ANYBODY), countOf(ANYBODY), listOf(ABOUT), countOf(ABOUT)];

/** The audit log as admins read it, newest first. */
@Injectable()
export class AuditTrail {
  constructor(private readonly cursors: Cursors) {}

  async page(scope: Scope, query: AuditQuery): Promise<Page<AuditEventView>> {
    const values = [scope.organizationId, query.act ?? null, query.userId ?? null, query.subjectId ?? null];
    const mark = ['audit-events', ...values];
    const after = this.cursors.read(query.cursor, mark) as [string, string] | null;
    const rows = await scope.query<EventRow>(query.subjectId ? LIST_ABOUT : LIST, [...values, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1]);
    const page = this.cursors.page(rows, query.limit, mark, (row) => [row.at.toISOString(), row.id], (row) => show(row, scope));
    return query.count ? { ...page, total: (await scope.one<{ n: number }>(query.subjectId ? COUNT_ABOUT : COUNT, values))!.n } : page;
  }
}

const show = (row: EventRow, { actor }: Scope): AuditEventView => ({
  id: row.id, at: row.at.toISOString(), by: row.by_user_id && row.by_name !== null ? { id: row.by_user_id, name: row.by_name } : null, byKind: row.by_kind,
  act: row.act, text: hasWords(`act/${row.act}`) ? say(actor.language, `act/${row.act}`) : row.act,
  subjectKind: row.subject_kind, subjectId: row.subject_id, fields: row.fields, count: row.count, sealed: row.sealed,
});
