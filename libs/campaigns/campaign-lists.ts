import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { Workplaces } from '@doorstep/workplaces';
import { CampaignLabels } from './campaign-labels';
import { CampaignMembers } from './campaign-members';
import { CampaignListsRepository } from './data/campaign-lists.repository';
import type { CampaignLabelItem, LabelField, LabelKind } from './domain';
import { LABEL_FIELDS, LABEL_KINDS } from './domain';
import { PeopleOfUnits } from './people-of-units';

/** The lists of a campaign as they are sent: absent = as it is, null = empty. */
export type CampaignListsWish = { [Field in LabelField]?: CampaignLabelItem[] | null } & {
  unitIds?: Uuid[] | null;
  /** Users of the team: leads of the organization lead, organizers organize. */
  memberIds?: Uuid[] | null;
};

export interface ListChange {
  field: string;
  from: unknown;
  to: unknown;
}

/** Everything a campaign has several of: labels, units, members. */
@Injectable()
export class CampaignLists {
  constructor(
    private readonly labels: CampaignLabels,
    private readonly members: CampaignMembers,
    private readonly rows: CampaignListsRepository,
    private readonly workplaces: Workplaces,
    private readonly peopleOfUnits: PeopleOfUnits,
  ) {}

  /** The lists of a campaign that was just made. Who makes it leads it, named or not. */
  async begin(scope: Scope, id: Uuid, sent: CampaignListsWish): Promise<void> {
    await this.members.begin(scope, id);
    const me = scope.actor.userId;
    await this.change(scope, id, sent.memberIds && me ? { ...sent, memberIds: [...sent.memberIds, me] } : { ...sent, memberIds: undefined });
  }

  /** Saves what was sent; answers which lists changed, with their ids before and after. */
  async change(scope: Scope, id: Uuid, sent: CampaignListsWish): Promise<ListChange[]> {
    const changes: ListChange[] = [];
    for (const kind of LABEL_KINDS) {
      const items = sent[LABEL_FIELDS[kind]];
      if (items === undefined) continue;
      const from = await this.labels.replace(scope, id, kind, items ?? []);
      if (from) changes.push({ field: LABEL_FIELDS[kind], from, to: await this.living(scope, id, kind) });
    }
    if (sent.unitIds !== undefined) changes.push(...(await this.changeUnits(scope, id, [...new Set(sent.unitIds ?? [])])));
    if (sent.memberIds !== undefined) {
      const from = await this.members.replace(scope, id, sent.memberIds ?? []);
      if (from) changes.push({ field: 'memberIds', from, to: [...new Set(sent.memberIds ?? [])] });
    }
    return changes;
  }

  private async changeUnits(scope: Scope, id: Uuid, unitIds: readonly Uuid[]): Promise<ListChange[]> {
    const from = (await this.rows.units(scope, [id])).get(id) ?? [];
    if (from.length === unitIds.length && unitIds.every((unit) => from.includes(unit))) return [];
    await this.workplaces.requireUnits(scope, unitIds);
    await this.rows.replaceUnits(scope, id, unitIds);
    await this.peopleOfUnits.join(scope, id, unitIds.filter((unit) => !from.includes(unit)));
    return [{ field: 'unitIds', from, to: unitIds }];
  }

  private async living(scope: Scope, id: Uuid, kind: LabelKind): Promise<Uuid[]> {
    const rows = (await this.rows.labels(scope, [id])).get(id) ?? [];
    return rows.filter((row) => row.kind === kind && row.archived_at === null).map((row) => row.id);
  }
}
