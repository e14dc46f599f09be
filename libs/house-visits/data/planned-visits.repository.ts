import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { VISIT_COLUMNS, VISIT_FROM } from './house-visits.repository';
import type { HouseVisitRow } from './house-visits.repository';

export interface PlanFilter {
  campaignId?: Uuid;
  contactId?: Uuid;
  visitListId?: Uuid | 'none';
  visitorId?: Uuid;
  /** Of the planned day, ISO instants. */
  since?: string;
  until?: string;
  cancelled: boolean;
}

export interface PlanRow extends HouseVisitRow {
  request_hash: Buffer;
  /** Whether who acts planned it, is to go, or was. */
  mine: boolean;
  /** Whether it is theirs to change now. */
  current: boolean;
}

const ME = "NULLIF(current_setting('app.user_id', true), '')::uuid";
const goes = (person: string): string => `EXISTS (SELECT 1 FROM house_visit_people hp WHERE hp.organization_id = v.organization_id AND hp.house_visit_id = v.id
  AND hp.part = 'visitor' AND hp.person_id = ${person})`;
const MINE = `(v.recorded_by = ${ME} OR ${goes(ME)})`;
/** Also who was to go before it was logged by somebody else, handed on or cancelled: what they saved without signal is welcome. */
const MINE_ONCE = `(${MINE} OR EXISTS (SELECT 1 FROM audience_holders h WHERE h.organization_id = v.organization_id AND h.audience_id = v.id AND h.user_id = ${ME}))`;

/** Leads see every plan; organizers theirs and those of people they see; volunteers theirs, while the person is at hand (DOMAIN 3). */
const sightOf = (scope: Scope, visible: string): string => {
  const seen = `(v.contact_id IS NOT NULL AND ${visible})`;
  switch (scope.actor.role) {
    case 'volunteer': return `(${MINE} AND ${seen})`;
    case 'organizer': return `(${MINE} OR ${seen})`;
    default: return 'TRUE';
  }
};

/** Visits that are planned. `visible` is the contacts room's predicate on `c`. */
@Injectable()
export class PlannedVisitsRepository {
  /** A visit that was planned, whatever became of it, locked; who is to go finds it even when the person is at hand no more. */
  async find(scope: Scope, id: Uuid, visible: string): Promise<PlanRow | null> {
    const seen = sightOf(scope, visible);
    const sql = `SELECT ${VISIT_COLUMNS}, v.request_hash, ${MINE_ONCE} AS mine, (${MINE} OR ${seen}) AS current ${VISIT_FROM}
      WHERE v.organization_id = $1 AND v.id = $2 AND v.planned_at IS NOT NULL AND (${MINE_ONCE} OR ${seen}) FOR UPDATE OF v`;
    return scope.one<PlanRow>(sql, [scope.organizationId, id]);
  }

  async contactOf(scope: Scope, id: Uuid): Promise<Uuid | null> {
    const row = await scope.one<{ contact_id: Uuid | null }>('SELECT contact_id FROM house_visits WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
    return row?.contact_id ?? null;
  }

  /** The content a plan was made with, once a log took its place. */
  async planHash(scope: Scope, id: Uuid): Promise<Buffer | null> {
    const row = await scope.one<{ plan_hash: Buffer | null }>('SELECT plan_hash FROM house_visits WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
    return row?.plan_hash ?? null;
  }

  async list(scope: Scope, visible: string, filter: PlanFilter, after: readonly unknown[] | null, limit: number): Promise<HouseVisitRow[]> {
    const { where, parameters } = this.where(scope, visible, filter);
    const n = parameters.length;
    const paged = after ? ` AND (v.planned_at, v.id) > ($${n + 1}::timestamptz, $${n + 2}::uuid)` : '';
    const sql = `SELECT ${VISIT_COLUMNS} ${VISIT_FROM} WHERE ${where}${paged} ORDER BY v.planned_at, v.id LIMIT ${limit + 1}`;
    return scope.query<HouseVisitRow>(sql, after ? [...parameters, ...after] : parameters);
  }

  async count(scope: Scope, visible: string, filter: PlanFilter): Promise<number> {
    const { where, parameters } = this.where(scope, visible, filter);
    const sql = `SELECT count(*)::int AS n ${VISIT_FROM} WHERE ${where}`;
    return (await scope.one<{ n: number }>(sql, parameters))?.n ?? 0;
  }

  /** Another day, other visitors, cancelled or not any more. */
  async change(scope: Scope, id: Uuid, next: { plannedAt: Date; cancelledAt: Date | null; visitors: readonly Uuid[] | null }): Promise<void> {
    await scope.query(
      'UPDATE house_visits SET planned_at = $3, cancelled_at = $4, version = version + 1, updated_at = $5 WHERE organization_id = $1 AND id = $2',
      [scope.organizationId, id, next.plannedAt, next.cancelledAt, scope.now]);
    if (!next.visitors) return;
    await scope.query("DELETE FROM house_visit_people WHERE organization_id = $1 AND house_visit_id = $2 AND part = 'visitor'", [scope.organizationId, id]);
    await scope.query(
      `INSERT INTO house_visit_people (organization_id, house_visit_id, part, person_id, user_id, position)
       SELECT $1, $2, 'visitor', v.id, v.id, v.n - 1 FROM unnest($3::uuid[]) WITH ORDINALITY AS v(id, n)`,
      [scope.organizationId, id, next.visitors]);
  }

  /** Makes room for the log of a plan, which is written under the same id in the same transaction. */
  async makeRoom(scope: Scope, id: Uuid): Promise<void> {
    await scope.query('DELETE FROM house_visits WHERE organization_id = $1 AND id = $2 AND outcome IS NULL', [scope.organizationId, id]);
  }

  /** What the log keeps of its plan: the day, when it was made and with what, and that it is one version further. */
  async keepPlan(scope: Scope, plan: PlanRow): Promise<void> {
    await scope.query(
      'UPDATE house_visits SET planned_at = $3, created_at = $4, version = $5, plan_hash = $6, campaign_id = COALESCE(campaign_id, $7) WHERE organization_id = $1 AND id = $2',
      [scope.organizationId, plan.id, plan.planned_at, plan.created_at, plan.version + 1, plan.request_hash, plan.campaign_id]);
  }

  private where(scope: Scope, visible: string, filter: PlanFilter): { where: string; parameters: unknown[] } {
    const parameters: unknown[] = [scope.organizationId];
    const parts = ['v.organization_id = $1', 'v.planned_at IS NOT NULL', 'v.outcome IS NULL', `v.cancelled_at IS ${filter.cancelled ? 'NOT ' : ''}NULL`];
    // An organizer who asks for their own sees them all: whom else they see need not be found.
    if (filter.visitorId !== scope.actor.userId || scope.actor.role === 'volunteer') parts.push(sightOf(scope, visible));
    const add = (value: unknown, sql: (p: string) => string): void => void parts.push(sql(`$${parameters.push(value)}`));
    if (filter.campaignId) add(filter.campaignId, (p) => `v.campaign_id = ${p}`);
    if (filter.contactId) add(filter.contactId, (p) => `v.contact_id = ${p}`);
    if (filter.visitListId === 'none') parts.push('v.visit_list_id IS NULL');
    else if (filter.visitListId) add(filter.visitListId, (p) => `v.visit_list_id = ${p}`);
    if (filter.since) add(filter.since, (p) => `v.planned_at >= ${p}::timestamptz`);
    if (filter.until) add(filter.until, (p) => `v.planned_at < ${p}::timestamptz`);
    if (filter.visitorId) add(filter.visitorId, (p) => goes(`${p}::uuid`));
    return { where: parts.join(' AND '), parameters };
  }
}
