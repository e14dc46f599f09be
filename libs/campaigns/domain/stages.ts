/** Where a campaign is (DOMAIN 4 Campaigns), in the order in which most go through it. */
export const CAMPAIGN_STAGES = [
  'research', 'building', 'committee', 'cards', 'public', 'election', 'bargaining', 'tentative', 'ratified', 'paused', 'closed',
] as const;
export type CampaignStage = (typeof CAMPAIGN_STAGES)[number];

export const OPEN_STAGES: readonly CampaignStage[] = CAMPAIGN_STAGES.filter((stage) => stage !== 'closed');

/** A campaign is open until it is closed; a paused one is still the campaign of its people. */
export const isOpenStage = (stage: CampaignStage): boolean => OPEN_STAGES.includes(stage);

interface StageMove {
  readonly to: readonly CampaignStage[];
  readonly by: readonly string[];
}

const FROM_OPEN: StageMove = { to: CAMPAIGN_STAGES, by: ['admin', 'lead', 'organizer', 'system'] };
const FROM_CLOSED: StageMove = { to: OPEN_STAGES, by: ['admin', 'lead'] };

/**
 * Who may move a campaign on from a stage, and where to. An open campaign may go to any stage, since drives skip
 * stages and fall back; a closed one is opened again by a lead alone.
 */
export const STAGE_MOVES: Readonly<Record<CampaignStage, StageMove>> = {
  research: FROM_OPEN,
  building: FROM_OPEN,
  committee: FROM_OPEN,
  cards: FROM_OPEN,
  public: FROM_OPEN,
  election: FROM_OPEN,
  bargaining: FROM_OPEN,
  tentative: FROM_OPEN,
  ratified: FROM_OPEN,
  paused: FROM_OPEN,
  closed: FROM_CLOSED,
};

/** Whether somebody of this role may move a campaign from a stage to another; staying is always allowed. */
export const mayMoveStage = (from: CampaignStage, to: CampaignStage, role: string): boolean =>
  from === to || (STAGE_MOVES[from].by.includes(role) && STAGE_MOVES[from].to.includes(to));
