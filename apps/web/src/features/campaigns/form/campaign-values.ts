import type { CampaignStage } from '@doorstep/campaigns/domain';
import type { Label } from '@doorstep/kernel';
import type { Campaign } from '../campaigns';
import { itemsOf, itemsToSend, trimmed, type LabelItem } from '../label-items';

/** What the form of a campaign holds. */
export interface CampaignValues {
  name: Label;
  stage: CampaignStage;
  stageSince: string;
  issues: LabelItem[];
  askTiles: LabelItem[];
  scripts: LabelItem[];
  materials: LabelItem[];
  topics: LabelItem[];
  programs: LabelItem[];
  forOthers: LabelItem[];
  /** '' where the organization's zone holds. */
  timeZone: string;
  unitIds: string[];
  memberIds: string[];
}

/** A campaign that nobody has written yet: it begins with research, today. */
export const newValues = (today: string): CampaignValues => ({
  name: {}, stage: 'research', stageSince: today, issues: [], askTiles: [], scripts: [], materials: [], topics: [], programs: [], forOthers: [], timeZone: '', unitIds: [], memberIds: [],
});

export const valuesOf = (campaign: Campaign, today: string): CampaignValues => ({
  name: campaign.nameTexts,
  stage: campaign.stage ?? 'research',
  stageSince: campaign.stageSince ?? today,
  issues: itemsOf(campaign.issues),
  askTiles: itemsOf(campaign.askTiles),
  scripts: itemsOf(campaign.scripts),
  materials: itemsOf(campaign.materials),
  topics: itemsOf(campaign.topics),
  programs: itemsOf(campaign.programs),
  forOthers: itemsOf(campaign.forOthers),
  timeZone: campaign.timeZone ?? '',
  unitIds: campaign.unitIds ?? [],
  memberIds: (campaign.members ?? []).map(({ userId }) => userId),
});

/** The body to send: texts trimmed, empty lines left out. */
export const bodyOf = (values: CampaignValues) => ({
  ...values,
  name: trimmed(values.name),
  issues: itemsToSend(values.issues),
  askTiles: itemsToSend(values.askTiles),
  scripts: itemsToSend(values.scripts),
  materials: itemsToSend(values.materials),
  topics: itemsToSend(values.topics),
  programs: itemsToSend(values.programs),
  forOthers: itemsToSend(values.forOthers),
  timeZone: values.timeZone || null,
});
