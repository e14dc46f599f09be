import type { Label, Language, Uuid } from '@doorstep/kernel';
import { showLabel } from '@doorstep/platform/http';
import type { CampaignLabelRow } from './data/campaign-lists.repository';
import type { CampaignRow } from './data/campaigns.repository';
import type { CampaignStage, LabelField, LabelKind } from './domain';
import { DOOR_KINDS, LABEL_FIELDS, LABEL_KINDS } from './domain';

export interface CampaignLabelView {
  id: Uuid;
  code: string;
  label: string;
  labelTexts: Label;
}

export interface CampaignMemberView {
  userId: Uuid;
  name: string;
  role: 'lead' | 'organizer';
}

/** What a visitor needs at the door. */
export interface DoorLabels {
  issues: CampaignLabelView[];
  askTiles: CampaignLabelView[];
  scripts: CampaignLabelView[];
  materials: CampaignLabelView[];
  topics: CampaignLabelView[];
  programs: CampaignLabelView[];
  /** What may be said to somebody else who opens; the first is said. */
  forOthers: CampaignLabelView[];
}

/** A campaign; what is optional is missing for people who only have one of its visit lists at hand. */
export interface CampaignView extends DoorLabels {
  id: Uuid;
  version: number;
  name: string;
  nameTexts: Label;
  stage?: CampaignStage;
  stageSince?: string;
  timeZone?: string | null;
  unitIds?: Uuid[];
  members?: CampaignMemberView[];
  createdAt: string;
  updatedAt: string;
}

export const viewLabels = (rows: readonly CampaignLabelRow[], kind: LabelKind, language: Language): CampaignLabelView[] =>
  rows.filter((row) => row.kind === kind && row.archived_at === null)
    .map((row) => ({ id: row.id, code: row.code, ...showLabel('label', row.label, language) }));

const lists = (rows: readonly CampaignLabelRow[], kinds: readonly LabelKind[], language: Language): Record<LabelField, CampaignLabelView[]> =>
  Object.fromEntries(kinds.map((kind) => [LABEL_FIELDS[kind], viewLabels(rows, kind, language)])) as never;

export const viewDoorLabels = (rows: readonly CampaignLabelRow[], language: Language): DoorLabels => lists(rows, DOOR_KINDS, language);

/** The whole campaign, or its door's part where the row says so. */
export function viewCampaign(
  row: CampaignRow, labels: readonly CampaignLabelRow[], unitIds: Uuid[], members: CampaignMemberView[], language: Language,
): CampaignView {
  const door = {
    id: row.id, version: row.version, ...showLabel('name', row.label, language), ...viewDoorLabels(labels, language),
    createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
  };
  if (!row.whole) return door;
  return { ...door, ...lists(labels, LABEL_KINDS, language), stage: row.stage, stageSince: row.stage_since, timeZone: row.time_zone, unitIds, members };
}
