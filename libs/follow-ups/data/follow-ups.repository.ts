import { Injectable } from '@nestjs/common';
import type { Day, Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { AboutKind, FollowUpRule, FollowUpState } from '../domain';

export interface FollowUpRow {
  id: Uuid;
  version: number;
  title: string;
  about_kind: AboutKind;
  about_id: Uuid;
  about_label: string | null;
  contact_id: Uuid | null;
  campaign_id: Uuid | null;
  assignee_id: Uuid;
  assignee_name: string | null;
  assignee_zone: string | null;
  due_on: Day;
  snoozed_until: Day | null;
  show_on: Day;
  weight: number;
  state: FollowUpState;
  result: string | null;
  done_at: Date | null;
  created_from_kind: string | null;
  created_from_id: Uuid | null;
  rule: FollowUpRule | null;
  created_by: Uuid | null;
  created_at: Date;
  updated_at: Date;
}

const ME = "NULLIF(current_setting('app.user_id', true), '')::uuid";

/** Whom it is about is named while it is open; afterwards only to those who see that person (DOMAIN 3): `seen` is the condition on `c`. */
const select = (seen: string): string => `SELECT f.id, f.version, f.title, f.about_kind, f.about_id,
    CASE WHEN f.state = 'open' OR ${seen} THEN c.display_name END AS about_label, f.contact_id, f.campaign_id,
    f.assignee_id, u.name AS assignee_name, u.time_zone AS assignee_zone, f.due_on::text AS due_on, f.snoozed_until::text AS snoozed_until,
    f.show_on::text AS show_on, f.weight, f.state, f.result, f.done_at, f.created_from_kind, f.created_from_id, f.rule, f.created_by, f.created_at, f.updated_at
  FROM follow_ups f JOIN users u ON u.id = f.assignee_id
  LEFT JOIN contacts c ON c.organization_id = f.organization_id AND c.id = f.contact_id`;

/** Whose follow-ups one may see: leads all, others what is theirs or what they asked of others (DOMAIN 3). */
const SIGHT = { all: 'TRUE', own: `(f.assignee_id = ${ME} OR f.created_by = ${ME})` } as const;
const sightOf = (scope: Scope): keyof typeof SIGHT => (['admin', 'lead', 'system'].includes(scope.actor.role) ? 'all' : 'own');

export interface NewFollowUp {
  id: Uuid;
  title: string;
  aboutKind: AboutKind;
  aboutId: Uuid;
  contactId: Uuid | null;
  campaignId: Uuid | null;
  assigneeId: Uuid;
  dueOn: Day;
  weight: number;
  createdFrom: { kind: string; id: Uuid } | null;
  /** Made by a rule and not by somebody. */
  rule?: FollowUpRule;
  requestHash: Buffer;
}

export interface FollowUpFilter {
  assigneeId?: Uuid;
  states?: readonly FollowUpState[];
  contactId?: Uuid;
  campaignId?: Uuid;
  /** Only what is late: past its day in its assignee's zone. */
  late?: boolean;
}

@Injectable()
export class FollowUpsRepository {
  async find(scope: Scope, seen: string, id: Uuid, lock = false): Promise<(FollowUpRow & { request_hash?: Buffer }) | null> {
    const sql = `${select(seen)} WHERE f.organization_id = $1 AND f.id = $2 AND ${SIGHT[sightOf(scope)]}${lock ? ' FOR UPDATE OF f' : ''}`;
    return scope.one<FollowUpRow>(sql, [scope.organizationId, id]);
  }

  /** Every name of whom a follow-up is about. */
  async namesOf(scope: Scope, contactId: Uuid | null): Promise<string[]> {
    const row = await scope.one<{ names: string[] }>(
      'SELECT array_remove(ARRAY[display_name, given_name, family_name, preferred_name], NULL) AS names FROM contacts WHERE organization_id = $1 AND id = $2', [scope.organizationId, contactId]);
    return row?.names ?? [];
  }

  async requestHash(scope: Scope, id: Uuid): Promise<Buffer | null> {
    const row = await scope.one<{ request_hash: Buffer | null }>('SELECT request_hash FROM follow_ups WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
    return row ? (row.request_hash ?? Buffer.alloc(0)) : null;
  }

  /** Inserts what is not there yet; answers the ids that this call made. */
  async insert(scope: Scope, rows: readonly NewFollowUp[]): Promise<Uuid[]> {
    if (rows.length === 0) return [];
    const made = await scope.query<{ id: Uuid }>(
      `INSERT INTO follow_ups (organization_id, id, title, about_kind, about_id, contact_id, campaign_id, assignee_id, due_on, show_on, weight,
         created_from_kind, created_from_id, rule, request_hash, created_by, created_at, updated_at)
       SELECT $1, r.id, r.title, r.about_kind, r.about_id, r.contact_id, r.campaign_id, r.assignee_id, r.due_on, r.due_on, r.weight,
         r.from_kind, r.from_id, r.rule, decode(r.hash, 'hex'), $3, $4, $4
       FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, title text, about_kind text, about_id uuid, contact_id uuid, campaign_id uuid,
         assignee_id uuid, due_on date, weight smallint, from_kind text, from_id uuid, rule text, hash text)
       ON CONFLICT (organization_id, id) DO NOTHING RETURNING id`,
      [scope.organizationId, JSON.stringify(rows.map((r) => ({
        id: r.id, title: r.title, about_kind: r.aboutKind, about_id: r.aboutId, contact_id: r.contactId, campaign_id: r.campaignId,
        assignee_id: r.assigneeId, due_on: r.dueOn, weight: r.weight, from_kind: r.createdFrom?.kind ?? null, from_id: r.createdFrom?.id ?? null, rule: r.rule ?? null,
        hash: r.requestHash.toString('hex'),
      }))), scope.actor.userId, scope.now]);
    return made.map((row) => row.id);
  }

  /** Whether this one was ever made, or one of the same source is open about the person. */
  async known(scope: Scope, id: Uuid, contactId: Uuid, fromKind: string): Promise<boolean> {
    const row = await scope.one<{ known: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM follow_ups WHERE organization_id = $1 AND id = $2)
         OR EXISTS (SELECT 1 FROM follow_ups WHERE organization_id = $1 AND contact_id = $3 AND state = 'open' AND created_from_kind = $4) AS known`,
      [scope.organizationId, id, contactId, fromKind]);
    return row?.known ?? false;
  }

  /** Drops what a rule made about a person, where nobody has changed it. */
  async dropUntouched(scope: Scope, contactId: Uuid, fromKind: string, result: string): Promise<Array<Pick<FollowUpRow, 'id' | 'assignee_id' | 'due_on'>>> {
    return scope.query(
      `UPDATE follow_ups SET state = 'dropped', result = $4, version = version + 1, updated_at = $5
       WHERE organization_id = $1 AND contact_id = $2 AND state = 'open' AND created_from_kind = $3 AND version = 1 RETURNING id, assignee_id, due_on::text AS due_on`,
      [scope.organizationId, contactId, fromKind, result, scope.now]);
  }

  async list(scope: Scope, seen: string, filter: FollowUpFilter, after: readonly unknown[] | null, limit: number): Promise<FollowUpRow[]> {
    const { where, parameters } = this.where(scope, filter);
    const paged = after ? ` AND (f.show_on, -f.weight, f.id) > ($${parameters.length + 1}::date, $${parameters.length + 2}::int, $${parameters.length + 3}::uuid)` : '';
    // Open ones name everybody anyway: My day need not ask who is seen.
    const open = filter.states?.every((state) => state === 'open') ?? false;
    const sql = `${select(open ? 'TRUE' : seen)} WHERE ${where}${paged} ORDER BY f.show_on, -f.weight, f.id LIMIT ${limit + 1}`;
    return scope.query<FollowUpRow>(sql, after ? [...parameters, ...after] : parameters);
  }

  async count(scope: Scope, filter: FollowUpFilter): Promise<number> {
    const { where, parameters } = this.where(scope, filter);
    const sql = `SELECT count(*)::int AS n FROM follow_ups f JOIN users u ON u.id = f.assignee_id WHERE ${where}`;
    const row = await scope.one<{ n: number }>(sql, parameters);
    return row?.n ?? 0;
  }

  /** What was promised in these visits or talks, in the order of the days. */
  async ofSources(scope: Scope, sourceIds: readonly Uuid[]): Promise<Array<{ id: Uuid; sourceId: Uuid; title: string; dueOn: Day; state: FollowUpState; assignee: string }>> {
    if (sourceIds.length === 0) return [];
    const sql = `SELECT f.id, f.created_from_id AS "sourceId", f.title, f.due_on::text AS "dueOn", f.state, u.name AS assignee FROM follow_ups f JOIN users u ON u.id = f.assignee_id
      WHERE f.organization_id = $1 AND f.created_from_id = ANY($2::uuid[]) AND ${SIGHT[sightOf(scope)]} ORDER BY f.due_on, f.id`;
    return scope.query(sql, [scope.organizationId, sourceIds]);
  }

  /** Titles of what is still open about each person, the next due first. */
  async openTitles(scope: Scope, contactIds: readonly Uuid[]): Promise<Array<{ contact_id: Uuid; title: string }>> {
    return scope.query(
      `SELECT contact_id, title FROM follow_ups WHERE organization_id = $1 AND contact_id = ANY($2::uuid[]) AND state = 'open' ORDER BY due_on, id`,
      [scope.organizationId, contactIds]);
  }

  async update(scope: Scope, id: Uuid, change: { title: string; assigneeId: Uuid; dueOn: Day; snoozedUntil: Day | null; showOn: Day; weight: number; state: FollowUpState; result: string | null }): Promise<void> {
    await scope.query(
      `UPDATE follow_ups SET title = $3, assignee_id = $4, due_on = $5, snoozed_until = $6, show_on = $7, weight = $8, state = $9::text, result = $10,
         done_at = CASE WHEN $9::text = 'done' THEN COALESCE(done_at, $11) END, version = version + 1, updated_at = $11
       WHERE organization_id = $1 AND id = $2`,
      [scope.organizationId, id, change.title, change.assigneeId, change.dueOn, change.snoozedUntil, change.showOn, change.weight, change.state, change.result, scope.now]);
  }

  /** Those that came from this and are open are dropped; answers them. */
  async dropFrom(scope: Scope, kind: string, sourceId: Uuid): Promise<Array<{ id: Uuid; assignee_id: Uuid; show_on: Day }>> {
    return scope.query(
      `UPDATE follow_ups SET state = 'dropped', version = version + 1, updated_at = $4 WHERE organization_id = $1 AND created_from_kind = $2 AND created_from_id = $3 AND state = 'open'
       RETURNING id, assignee_id, show_on::text AS show_on`,
      [scope.organizationId, kind, sourceId, scope.now]);
  }

  async noteChanges(scope: Scope, id: Uuid, changes: ReadonlyArray<{ field: string; from: unknown; to: unknown }>): Promise<void> {
    for (const change of changes) {
      await scope.query(
        'INSERT INTO follow_up_changes (organization_id, id, follow_up_id, field, "from", "to", by, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [scope.organizationId, newId(scope.now.getTime()), id, change.field, JSON.stringify(change.from ?? null), JSON.stringify(change.to ?? null), scope.actor.userId, scope.now]);
    }
  }

  private where(scope: Scope, filter: FollowUpFilter): { where: string; parameters: unknown[] } {
    const parameters: unknown[] = [scope.organizationId];
    const parts = ['f.organization_id = $1', SIGHT[sightOf(scope)]];
    const add = (sql: string, value: unknown): void => {
      parameters.push(value);
      parts.push(sql.replace('?', `$${parameters.length}`));
    };
    if (filter.assigneeId) add('f.assignee_id = ?', filter.assigneeId);
    if (filter.states) {
      if (filter.states.length === 1) add('f.state = ?', filter.states[0]);
      else add('f.state = ANY(?::text[])', filter.states);
    }
    if (filter.contactId) add('f.contact_id = ?', filter.contactId);
    if (filter.campaignId) add('f.campaign_id = ?', filter.campaignId);
    if (filter.late) add('f.show_on < (?::timestamptz AT TIME ZONE u.time_zone)::date', scope.now);
    return { where: parts.join(' AND '), parameters };
  }
}
