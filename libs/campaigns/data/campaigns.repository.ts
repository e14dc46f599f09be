import { Injectable } from '@nestjs/common';
import type { Label, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { CampaignStage } from '../domain';

export interface CampaignRow {
  id: Uuid;
  version: number;
  label: Label;
  stage: CampaignStage;
  /** A day, `YYYY-MM-DD`. */
  stage_since: string;
  time_zone: string | null;
  request_hash: Buffer | null;
  created_at: Date;
  updated_at: Date;
  /** Whether the acting person sees all of it, or what a visitor needs at the door. */
  whole: boolean;
}

export type CampaignFields = Pick<CampaignRow, 'label' | 'stage' | 'stage_since' | 'time_zone'>;

export interface CampaignFilter {
  stages?: readonly CampaignStage[];
  unitId?: Uuid;
}

const HELD = `SELECT h.audience_id FROM audience_holders h
  WHERE h.organization_id = $1 AND h.user_id = $2 AND h.since <= $3 AND (h.until IS NULL OR h.until > $3)`;

// Lists in hand give sight of their campaign. The table belongs to a room above; asking it here keeps one sight for all.
const BY_LIST = `SELECT l.campaign_id FROM audience_holders h
  JOIN visit_lists l ON l.organization_id = h.organization_id AND l.id = h.audience_id AND l.status IN ('ready', 'checked_out', 'returned')
  WHERE h.organization_id = $1 AND h.user_id = $2 AND h.since <= $3 AND (h.until IS NULL OR h.until > $3)`;

/** $4: sees every campaign; $5: may hold campaigns. */
const COLUMNS = `c.id, c.version, c.label, c.stage, c.stage_since::text AS stage_since, c.time_zone, c.request_hash, c.created_at, c.updated_at,
  ($4::boolean OR ($5::boolean AND c.id IN (${HELD}))) AS whole`;
const SEEN = `FROM campaigns c WHERE c.organization_id = $1 AND c.archived_at IS NULL
  AND ($4::boolean OR ($5::boolean AND c.id IN (${HELD})) OR c.id IN (${BY_LIST}))`;
const FILTER = `AND ($6::text[] IS NULL OR c.stage = ANY($6))
  AND ($7::uuid IS NULL OR c.id IN (SELECT u.campaign_id FROM campaign_units u WHERE u.organization_id = $1 AND u.unit_id = $7))`;
const LIST = `SELECT ${COLUMNS} ${SEEN} ${FILTER} AND ($8::uuid IS NULL OR c.id < $8) ORDER BY c.id DESC LIMIT $9`;
const COUNT = `SELECT count(*)::int AS n ${SEEN} ${FILTER}`;
const FIND = `SELECT ${COLUMNS} ${SEEN} AND c.id = $6`;
const DOOR = `SELECT c.id, COALESCE((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'code', COALESCE(l.code, ''), 'label', l.label) ORDER BY l.position)
    FROM campaign_labels l WHERE l.organization_id = $1 AND l.campaign_id = c.id AND l.kind = 'issue' AND l.archived_at IS NULL), '[]') AS issues
  ${SEEN} AND c.id = $6`;
const LOCK = 'SELECT 1 FROM campaigns WHERE organization_id = $1 AND id = $2 FOR UPDATE';
const HASH = 'SELECT request_hash FROM campaigns WHERE organization_id = $1 AND id = $2';
const INSERT = `INSERT INTO campaigns (organization_id, id, label, stage, stage_since, time_zone, request_hash, created_by, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT DO NOTHING RETURNING id`;
const UPDATE = `UPDATE campaigns SET label = $3, stage = $4, stage_since = $5, time_zone = $6, version = version + 1, updated_at = $7
  WHERE organization_id = $1 AND id = $2`;
const CHANGE = `INSERT INTO campaign_changes (organization_id, id, campaign_id, field, "from", "to", by, at)
  SELECT $1, r.id, $2, r.field, r."from", r."to", $4, $5 FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, field text, "from" jsonb, "to" jsonb)`;
const OPEN_OF = `SELECT c.id FROM audience_members m
  JOIN campaigns c ON c.organization_id = m.organization_id AND c.id = m.audience_id AND c.archived_at IS NULL AND c.stage <> 'closed'
  WHERE m.organization_id = $1 AND m.contact_id = $2 AND (m.until IS NULL OR m.until > $3) LIMIT 2`;

const sight = (scope: Scope): unknown[] => {
  const { role, userId } = scope.actor;
  return [scope.organizationId, userId, scope.now, ['admin', 'lead', 'system'].includes(role), role === 'organizer'];
};

/** Rows of campaigns under the sight of who acts (DOMAIN 3): leads all, others what they hold or visit for. */
@Injectable()
export class CampaignsRepository {
  list(scope: Scope, filter: CampaignFilter, afterId: Uuid | null, limit: number): Promise<CampaignRow[]> {
    return scope.query<CampaignRow>(LIST, [...sight(scope), filter.stages ?? null, filter.unitId ?? null, afterId, limit + 1]);
  }

  /** A visible campaign with the issues that stand on its list: one statement, for logging visits. */
  door(scope: Scope, id: Uuid): Promise<{ id: Uuid; issues: Array<{ id: Uuid; code: string; label: Label }> } | null> {
    return scope.one(DOOR, [...sight(scope), id]);
  }

  async count(scope: Scope, filter: CampaignFilter): Promise<number> {
    return (await scope.one<{ n: number }>(COUNT, [...sight(scope), filter.stages ?? null, filter.unitId ?? null]))!.n;
  }

  /** The campaign, if the acting person sees it. */
  find(scope: Scope, id: Uuid): Promise<CampaignRow | null> {
    return scope.one<CampaignRow>(FIND, [...sight(scope), id]);
  }

  /** Holds the row until the end of the transaction: changes of one campaign come one after another. */
  async lock(scope: Scope, id: Uuid): Promise<void> {
    await scope.query(LOCK, [scope.organizationId, id]);
  }

  /** The hash of what made the row; undefined when there is none. Asks no sight: ids are taken or not. */
  async requestHash(scope: Scope, id: Uuid): Promise<Buffer | null | undefined> {
    const row = await scope.one<{ request_hash: Buffer | null }>(HASH, [scope.organizationId, id]);
    return row === null ? undefined : row.request_hash;
  }

  async insert(scope: Scope, id: Uuid, row: CampaignFields, requestHash: Buffer): Promise<boolean> {
    const made = await scope.query(INSERT, [
      scope.organizationId, id, JSON.stringify(row.label), row.stage, row.stage_since, row.time_zone, requestHash, scope.actor.userId, scope.now,
    ]);
    return made.length === 1;
  }

  async update(scope: Scope, id: Uuid, row: CampaignFields): Promise<void> {
    await scope.query(UPDATE, [scope.organizationId, id, JSON.stringify(row.label), row.stage, row.stage_since, row.time_zone, scope.now]);
  }

  async noteChanges(scope: Scope, id: Uuid, changes: ReadonlyArray<{ id: Uuid; field: string; from: unknown; to: unknown }>): Promise<void> {
    if (changes.length > 0) await scope.query(CHANGE, [scope.organizationId, id, JSON.stringify(changes), scope.actor.userId, scope.now]);
  }

  /** Open campaigns that a contact belongs to; two at most, since more than one is no answer. */
  async openCampaignsOf(scope: Scope, contactId: Uuid): Promise<Uuid[]> {
    return (await scope.query<{ id: Uuid }>(OPEN_OF, [scope.organizationId, contactId, scope.now])).map((row) => row.id);
  }
}
