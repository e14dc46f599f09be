import { Injectable } from '@nestjs/common';
import type { Member } from '@doorstep/accounts';
import { Members } from '@doorstep/accounts';
import { CampaignsService } from '@doorstep/campaigns';
import { ContactsService } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { say } from '@doorstep/platform/words';
import { ROUND_DEFAULTS } from './domain/cutting';
import type { Point } from './domain/cutting';

/** What lists are to be cut: of whom, for whom, how long. */
export interface ListCutWish {
  id?: Uuid | null;
  name?: string | null;
  campaignId?: Uuid | null;
  filter?: Record<string, unknown> | null;
  savedListId?: Uuid | null;
  contactIds?: Uuid[] | null;
  visitorIds?: string[] | null;
  maxStops?: number | null;
  maxMinutes?: number | null;
  notVisitedDays?: number | null;
  languageMatch?: boolean | null;
  plannedAt?: string | null;
  start?: Point | null;
  /** Only tells what would be made. */
  dryRun?: boolean | null;
}

/** A wish with what it names. */
export interface ReadCutWish {
  people: Uuid[];
  visitors: Member[];
  campaignId: Uuid | null;
  name: string;
}

/** Reads what a cut names: people, visitors, campaign; and gives it a name where it has none. */
@Injectable()
export class ListCutWishes {
  constructor(
    private readonly contacts: ContactsService,
    private readonly members: Members,
    private readonly campaigns: CampaignsService,
  ) {}

  /** @throws 404 for what is not there or not theirs to see, 422 naming what cannot be read or is too much. */
  async read(scope: Scope, wish: ListCutWish): Promise<ReadCutWish> {
    const visitors = await this.visitors(scope, wish.visitorIds ?? []);
    const people = await this.people(scope, wish);
    const campaignId = wish.campaignId ?? campaignOf(wish.filter);
    const campaign = campaignId ? (await this.campaigns.requireVisible(scope, [campaignId], 'campaignId'))[0]! : null;
    return { people, visitors, campaignId, name: wish.name ?? campaign?.name ?? say(scope.actor.language, 'house-visits/cut-name') };
  }

  private async people(scope: Scope, { filter, savedListId, contactIds }: ListCutWish): Promise<Uuid[]> {
    const byFilter = Boolean(filter) || Boolean(savedListId);
    if (byFilter === Boolean(contactIds?.length)) throw new DomainError('house-visits/cut-whom', { field: 'contactIds' });
    if (!byFilter) {
      const ids = [...new Set(contactIds)];
      await this.contacts.requireVisible(scope, ids);
      return ids;
    }
    const most = ROUND_DEFAULTS.mostPeople;
    const ids = await this.contacts.idsOf(scope, { ...filter, ...(savedListId && { savedListId }) }, most + 1);
    if (ids.length > most) throw new DomainError('house-visits/cut-too-many', { field: savedListId ? 'savedListId' : 'filter', params: { max: most } });
    return ids;
  }

  /** Who goes, in the order named. @throws 422 naming those who are not on the team. */
  private async visitors(scope: Scope, sent: readonly string[]): Promise<Member[]> {
    const ids = sent.map((id) => (id === 'me' ? scope.actor.userId! : id));
    const known = await this.members.find(scope, ids);
    const errors = ids.flatMap((id, i) => (known.has(id) ? [] : [{ field: `visitorIds[${i}]`, code: 'house-visits/visitor-unknown' }]));
    if (errors.length > 0) throw new DomainError('house-visits/visitor-unknown', { errors });
    return [...new Set(ids)].map((id) => known.get(id)!);
  }
}

/** Lists cut from the people of one campaign belong to it. */
const campaignOf = (filter: Record<string, unknown> | null | undefined): Uuid | null => {
  const id = filter?.['campaignId'];
  return typeof id === 'string' && id !== '' ? id.toLowerCase() : null;
};
