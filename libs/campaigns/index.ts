export * from './campaigns.module';
export { CampaignsService } from './campaigns.service';
export type { VisibleCampaign } from './campaigns.service';
export { CampaignChanges } from './campaign-changes.service';
export type { CampaignWish } from './campaign-changes.service';
export type { CampaignLabelView, CampaignMemberView, CampaignView, DoorLabels } from './campaign-view';
export * from './domain';
