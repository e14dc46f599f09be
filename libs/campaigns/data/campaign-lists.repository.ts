import { Injectable } from '@nestjs/common';
import type { Label, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { LabelKind } from '../domain';

export interface CampaignLabelRow {
  id: Uuid;
  campaign_id: Uuid;
  kind: LabelKind;
  position: number;
  code: string;
  label: Label;
  archived_at: Date | null;
}

const LABELS = `SELECT id, campaign_id, kind, position, COALESCE(code, '') AS code, label, archived_at FROM campaign_labels
  WHERE organization_id = $1 AND campaign_id = ANY($2::uuid[]) ORDER BY campaign_id, kind, position, id`;
const PUT = `INSERT INTO campaign_labels (organization_id, id, campaign_id, kind, position, code, label)
  SELECT $1, r.id, $2, $3, r.position, r.code, r.label FROM jsonb_to_recordset($4::jsonb) AS r (id uuid, position smallint, code text, label jsonb)
  ON CONFLICT (organization_id, id) DO UPDATE SET position = excluded.position, label = excluded.label, archived_at = NULL
  WHERE campaign_labels.campaign_id = excluded.campaign_id AND campaign_labels.kind = excluded.kind RETURNING id`;
const ARCHIVE = 'UPDATE campaign_labels SET archived_at = $3 WHERE organization_id = $1 AND id = ANY($2::uuid[])';
const UNITS = `SELECT c.campaign_id, c.unit_id FROM campaign_units c JOIN units u ON u.organization_id = c.organization_id AND u.id = c.unit_id
  WHERE c.organization_id = $1 AND c.campaign_id = ANY($2::uuid[]) ORDER BY u.name_key, u.id`;
const DROP_UNITS = 'DELETE FROM campaign_units WHERE organization_id = $1 AND campaign_id = $2 AND unit_id <> ALL ($3::uuid[])';
const ADD_UNITS = `INSERT INTO campaign_units (organization_id, campaign_id, unit_id)
  SELECT $1, $2, u FROM unnest($3::uuid[]) u ON CONFLICT DO NOTHING`;

/** Labels and units of campaigns. Labels that left a list are archived, since visits and asks point at them. */
@Injectable()
export class CampaignListsRepository {
  /** All labels of the campaigns by campaign, archived ones included, in their order. */
  async labels(scope: Scope, campaignIds: readonly Uuid[]): Promise<Map<Uuid, CampaignLabelRow[]>> {
    const found = new Map<Uuid, CampaignLabelRow[]>();
    if (campaignIds.length === 0) return found;
    for (const row of await scope.query<CampaignLabelRow>(LABELS, [scope.organizationId, campaignIds])) {
      found.set(row.campaign_id, [...(found.get(row.campaign_id) ?? []), row]);
    }
    return found;
  }

  /** Makes or changes labels; answers the ids that stand in another list and were left alone. */
  async putLabels(scope: Scope, campaignId: Uuid, kind: LabelKind, rows: ReadonlyArray<{ id: Uuid; position: number; code: string; label: Label }>): Promise<Uuid[]> {
    if (rows.length === 0) return [];
    const done = new Set((await scope.query<{ id: Uuid }>(PUT, [scope.organizationId, campaignId, kind, JSON.stringify(rows)])).map((row) => row.id));
    return rows.map((row) => row.id).filter((id) => !done.has(id));
  }

  async archiveLabels(scope: Scope, ids: readonly Uuid[]): Promise<void> {
    if (ids.length > 0) await scope.query(ARCHIVE, [scope.organizationId, ids, scope.now]);
  }

  /** The units of the campaigns by campaign, by name. */
  async units(scope: Scope, campaignIds: readonly Uuid[]): Promise<Map<Uuid, Uuid[]>> {
    const found = new Map<Uuid, Uuid[]>();
    if (campaignIds.length === 0) return found;
    const rows = await scope.query<{ campaign_id: Uuid; unit_id: Uuid }>(UNITS, [scope.organizationId, campaignIds]);
    for (const row of rows) found.set(row.campaign_id, [...(found.get(row.campaign_id) ?? []), row.unit_id]);
    return found;
  }

  async replaceUnits(scope: Scope, campaignId: Uuid, unitIds: readonly Uuid[]): Promise<void> {
    await scope.query(DROP_UNITS, [scope.organizationId, campaignId, unitIds]);
    if (unitIds.length > 0) await scope.query(ADD_UNITS, [scope.organizationId, campaignId, unitIds]);
  }
}
