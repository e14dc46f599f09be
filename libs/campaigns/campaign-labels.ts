import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { CampaignListsRepository } from './data/campaign-lists.repository';
import type { CampaignLabelItem, LabelKind } from './domain';
import { LABEL_FIELDS, planCampaignLabels } from './domain';

/** Saves the lists of labels of a campaign, each replaced whole. */
@Injectable()
export class CampaignLabels {
  constructor(private readonly lists: CampaignListsRepository) {}

  /**
   * Answers what the list said before, by id; null when nothing changed.
   * @throws 422 as `planCampaignLabels`; 409 `platform/id-reused` when an id stands in another list.
   */
  async replace(scope: Scope, campaignId: Uuid, kind: LabelKind, items: readonly CampaignLabelItem[]): Promise<Uuid[] | null> {
    const rows = ((await this.lists.labels(scope, [campaignId])).get(campaignId) ?? []).filter((row) => row.kind === kind);
    const kept = rows.map((row) => ({ ...row, archived: row.archived_at !== null }));
    const plan = planCampaignLabels(kind, kept, items, { language: scope.actor.language, newId: () => newId(scope.now.getTime()) });
    const changed = plan.rows.filter((row) => row.changed).map(({ id, code, position, label }) => ({ id, code, position, label }));
    if (changed.length === 0 && plan.gone.length === 0) return null;
    const foreign = await this.lists.putLabels(scope, campaignId, kind, changed);
    if (foreign.length > 0) {
      const at = plan.rows.findIndex((row) => foreign.includes(row.id));
      throw new DomainError('platform/id-reused', { status: 409, field: `${LABEL_FIELDS[kind]}[${at}].id` });
    }
    await this.lists.archiveLabels(scope, plan.gone.map((row) => row.id));
    return kept.filter((row) => !row.archived).map((row) => row.id);
  }
}
