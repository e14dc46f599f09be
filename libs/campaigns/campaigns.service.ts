import { Injectable } from '@nestjs/common';
import { Audiences } from '@doorstep/contacts';
import type { Label, Uuid } from '@doorstep/kernel';
import { DomainError, notFound, readLabel } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { CampaignMembers } from './campaign-members';
import type { CampaignView, DoorLabels } from './campaign-view';
import { viewCampaign, viewDoorLabels } from './campaign-view';
import { CampaignListsRepository } from './data/campaign-lists.repository';
import type { CampaignFilter, CampaignRow } from './data/campaigns.repository';
import { CampaignsRepository } from './data/campaigns.repository';
import { isOpenStage } from './domain';

export interface CampaignListWish extends CampaignFilter {
  limit: number;
  cursor?: string;
  count: boolean;
}

/** A campaign that is visible to who acts, in short. */
export interface VisibleCampaign {
  id: Uuid;
  name: string;
  nameTexts: Label;
  open: boolean;
  timeZone: string | null;
}

/** Campaigns as they are read, and what other rooms ask of them. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly lists: CampaignListsRepository,
    private readonly members: CampaignMembers,
    private readonly audiences: Audiences,
    private readonly cursors: Cursors,
  ) {}

  /** Newest first. */
  async list(scope: Scope, wish: CampaignListWish): Promise<Page<CampaignView>> {
    const filter = { stages: wish.stages, unitId: wish.unitId };
    const mark = { list: 'campaigns', ...filter };
    const [after] = (this.cursors.read(wish.cursor, mark) ?? [null]) as [Uuid | null];
    const rows = await this.campaigns.list(scope, filter, after, wish.limit);
    const page = this.cursors.page(rows, wish.limit, mark, (row) => [row.id], (row) => row);
    const items = await this.show(scope, page.items);
    return { items, nextCursor: page.nextCursor, ...(wish.count ? { total: await this.campaigns.count(scope, filter) } : {}) };
  }

  /** @throws 404 when it is not there or not theirs to see. */
  async get(scope: Scope, id: Uuid): Promise<CampaignView> {
    const row = await this.campaigns.find(scope, id);
    if (!row) throw notFound();
    return (await this.show(scope, [row]))[0]!;
  }

  /** These campaigns, in the order asked. @throws 404 when one is not there or not theirs to see; `field` names where the ids were sent. */
  async requireVisible(scope: Scope, ids: readonly Uuid[], field?: string): Promise<VisibleCampaign[]> {
    const found: VisibleCampaign[] = [];
    for (const id of ids) {
      const row = await this.campaigns.find(scope, id);
      if (!row) throw new DomainError('platform/not-found', { status: 404, field });
      found.push({ id, name: readLabel(row.label, scope.actor.language).text, nameTexts: row.label, open: isOpenStage(row.stage), timeZone: row.time_zone });
    }
    return found;
  }

  /** The issues on a visible campaign's list, for the door. @throws 404 when it is not there or not theirs to see. */
  async doorIssues(scope: Scope, id: Uuid): Promise<Array<{ id: Uuid; code: string; label: Label }>> {
    const door = await this.campaigns.door(scope, id);
    if (!door) throw new DomainError('platform/not-found', { status: 404, field: 'campaignId' });
    return door.issues;
  }

  /** Whether a campaign is there, visible and not closed. */
  async isOpen(scope: Scope, id: Uuid): Promise<boolean> {
    const row = await this.campaigns.find(scope, id);
    return row !== null && isOpenStage(row.stage);
  }

  /** Issues, ask tiles and the other choices of a campaign as they stand; empty lists for one that is not there. Asks no sight. */
  async labels(scope: Scope, campaignId: Uuid): Promise<DoorLabels> {
    const rows = (await this.lists.labels(scope, [campaignId])).get(campaignId) ?? [];
    return viewDoorLabels(rows, scope.actor.language);
  }

  /** The units of a campaign. Asks no sight. */
  async unitsOf(scope: Scope, campaignId: Uuid): Promise<Uuid[]> {
    return (await this.lists.units(scope, [campaignId])).get(campaignId) ?? [];
  }

  /** The only open campaign that a contact belongs to; null when there is none or more than one. */
  async onlyOpenCampaignOf(scope: Scope, contactId: Uuid): Promise<Uuid | null> {
    const ids = await this.campaigns.openCampaignsOf(scope, contactId);
    return ids.length === 1 ? ids[0]! : null;
  }

  /**
   * Makes people belong to a campaign; answers how many are new. Asks no sight, since a visit may be sent after its
   * list was handed back; that is the caller's. @throws 404 for a campaign that is not there.
   */
  async addPeople(scope: Scope, campaignId: Uuid, contactIds: readonly Uuid[]): Promise<number> {
    if ((await this.campaigns.requestHash(scope, campaignId)) === undefined) throw notFound();
    return this.audiences.addMembers(scope, campaignId, contactIds);
  }

  private async show(scope: Scope, rows: readonly CampaignRow[]): Promise<CampaignView[]> {
    const ids = rows.map((row) => row.id);
    const whole = rows.filter((row) => row.whole).map((row) => row.id);
    const labels = await this.lists.labels(scope, ids);
    const units = await this.lists.units(scope, whole);
    const members = await this.members.of(scope, whole);
    return rows.map((row) => viewCampaign(row, labels.get(row.id) ?? [], units.get(row.id) ?? [], members.get(row.id) ?? [], scope.actor.language));
  }
}
