import { Injectable } from '@nestjs/common';
import { CampaignSight } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { CampaignListsRepository } from './data/campaign-lists.repository';
import { CampaignsRepository } from './data/campaigns.repository';
import type { LabelKind } from './domain';

/** Tells the room of people which campaigns may be named, and with which codes. */
@Injectable()
export class CampaignCodesOf {
  constructor(
    sight: CampaignSight,
    campaigns: CampaignsRepository,
    lists: CampaignListsRepository,
  ) {
    sight.answeredBy(async (scope: Scope, id: Uuid) => {
      if (!(await campaigns.find(scope, id))) return null;
      const labels = (await lists.labels(scope, [id])).get(id) ?? [];
      const codes = (kind: LabelKind): Set<string> => new Set(labels.flatMap((label) => (label.kind === kind && label.code !== '' ? [label.code] : [])));
      return { topics: codes('topic'), programs: codes('program') };
    });
  }
}
