import type { Label, SentLabel } from '@doorstep/kernel';
import { Day, Id, Ids, IfSent, LabelText, LabelTexts, ListQuery, Many, OneOf, QueryAny, QueryId, Shown, ShownOptional, TimeZone, Whole } from '@doorstep/platform/http';
import { CAMPAIGN_STAGES } from '../domain';
import type { CampaignStage } from '../domain';
import { Code } from './code';

const SCRIPT_LETTERS = 2000;
const CAMPAIGN_ROLES = ['lead', 'organizer'] as const;

export class CampaignLabelRequest {
  @Id({ optional: true, description: 'of the one that is there, or of the one to be made' }) id?: string | null;
  @LabelText() label!: SentLabel;
}

export class CampaignScriptRequest {
  @Id({ optional: true }) id?: string | null;
  @LabelText({ max: SCRIPT_LETTERS }) label!: SentLabel;
}

export class CampaignCodeRequest {
  @Id({ optional: true, description: 'of the one that is there, or of the one to be made' }) id?: string | null;
  @Code() code?: string | null;
  @LabelText() label!: SentLabel;
}

class CampaignListsRequest {
  @TimeZone({ optional: true }) timeZone?: string | null;
  @Day({ optional: true, description: 'when the stage began; today unless said' }) stageSince?: string | null;
  @Many(() => CampaignLabelRequest, { optional: true }) issues?: CampaignLabelRequest[] | null;
  @Many(() => CampaignLabelRequest, { optional: true }) askTiles?: CampaignLabelRequest[] | null;
  @Many(() => CampaignScriptRequest, { optional: true }) scripts?: CampaignScriptRequest[] | null;
  @Many(() => CampaignCodeRequest, { optional: true }) topics?: CampaignCodeRequest[] | null;
  @Many(() => CampaignCodeRequest, { optional: true }) programs?: CampaignCodeRequest[] | null;
  @Many(() => CampaignCodeRequest, { optional: true }) materials?: CampaignCodeRequest[] | null;
  @Many(() => CampaignLabelRequest, { optional: true }) forOthers?: CampaignLabelRequest[] | null;
  @Ids({ optional: true }) unitIds?: string[] | null;
  @Ids({ optional: true, description: 'users; organizers among them see the people of the campaign' }) memberIds?: string[] | null;
}

export class CreateCampaignRequest extends CampaignListsRequest {
  @Id({ optional: true }) id?: string | null;
  @LabelText() name!: SentLabel;
  @OneOf(CAMPAIGN_STAGES, { optional: true, description: 'research unless said' }) stage?: CampaignStage | null;
}

export class ChangeCampaignRequest extends CampaignListsRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @IfSent() @LabelText() name?: SentLabel;
  @IfSent() @OneOf(CAMPAIGN_STAGES) stage?: CampaignStage;
}

export class CampaignsQuery extends ListQuery {
  @QueryAny(CAMPAIGN_STAGES) stage?: CampaignStage[];
  @QueryId() unitId?: string;
}

export class CampaignLabelResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() code!: string;
  @Shown() label!: string;
  @LabelTexts() labelTexts!: Label;
}

export class CampaignMemberResponse {
  @Shown({ format: 'uuid' }) userId!: string;
  @Shown() name!: string;
  @Shown({ enum: CAMPAIGN_ROLES }) role!: (typeof CAMPAIGN_ROLES)[number];
}

const AT_HAND = 'missing for people who only have a visit list of the campaign';

export class CampaignResponse {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown() name!: string;
  @LabelTexts() nameTexts!: Label;
  @ShownOptional({ enum: CAMPAIGN_STAGES, description: AT_HAND }) stage?: CampaignStage;
  @ShownOptional({ format: 'date', description: AT_HAND }) stageSince?: string;
  @ShownOptional({ type: String, nullable: true, description: AT_HAND }) timeZone?: string | null;
  @Shown({ type: [CampaignLabelResponse] }) issues!: CampaignLabelResponse[];
  @Shown({ type: [CampaignLabelResponse] }) askTiles!: CampaignLabelResponse[];
  @Shown({ type: [CampaignLabelResponse] }) scripts!: CampaignLabelResponse[];
  @Shown({ type: [CampaignLabelResponse] }) materials!: CampaignLabelResponse[];
  @Shown({ type: [CampaignLabelResponse] }) topics!: CampaignLabelResponse[];
  @Shown({ type: [CampaignLabelResponse] }) programs!: CampaignLabelResponse[];
  @Shown({ type: [CampaignLabelResponse], description: 'what may be said to somebody else who opens; the first is said' }) forOthers!: CampaignLabelResponse[];
  @ShownOptional({ type: [String], description: AT_HAND }) unitIds?: string[];
  @ShownOptional({ type: [CampaignMemberResponse], description: AT_HAND }) members?: CampaignMemberResponse[];
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class CampaignPage {
  @Shown({ type: [CampaignResponse] }) items!: CampaignResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
