import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import { CampaignsService } from '@doorstep/campaigns';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { VisitPerson } from './data/house-visits.repository';
import { VisitListsRepository } from './data/visit-lists.repository';
import type { DoorPerson } from './people-at-doors';
import type { VisitInput } from './visit-input';

export interface NamedVisitor extends VisitPerson {
  name: string;
}

export interface WhereAVisitBelongs {
  campaignId: Uuid | null;
  timeZone: string;
  visitors: NamedVisitor[];
}

/**
 * Where a visit belongs and whether it may be logged at all. What was logged at a door of a list in hand stays
 * welcome when it is sent after the list went back: nothing that a visitor saved may be lost (DOMAIN 5.1).
 */
@Injectable()
export class VisitContext {
  constructor(
    private readonly lists: VisitListsRepository,
    private readonly campaigns: CampaignsService,
    private readonly members: Members,
  ) {}

  async of(scope: Scope, input: VisitInput, known: Map<Uuid, DoorPerson>): Promise<WhereAVisitBelongs> {
    const list = input.visitListId ? await this.lists.inHand(scope, input.visitListId, input.contactId ? (known.get(input.contactId)?.id ?? null) : null) : null;
    if (input.visitListId && !list) throw notFound();
    const welcome = list?.held === true && list.holds;
    for (const id of this.named(input)) {
      const person = known.get(id);
      if (!person || (!person.visible && !(welcome && id === input.contactId))) throw notFound();
    }
    if (input.campaignId && !(welcome && list.campaign_id === input.campaignId)) await this.campaigns.requireVisible(scope, [input.campaignId]);
    const campaignId = input.campaignId ?? list?.campaign_id ?? (input.contactId ? await this.campaigns.onlyOpenCampaignOf(scope, known.get(input.contactId)!.id) : null);
    return { campaignId, timeZone: input.timeZone ?? scope.actor.timeZone, visitors: await this.visitors(scope, input, known) };
  }

  private named(input: VisitInput): Uuid[] {
    return [input.contactId, ...(input.met ?? []).map((m) => m.contactId), ...(input.leadersNamed ?? []).map((m) => m.contactId)].filter((id): id is Uuid => Boolean(id));
  }

  /** Users or contacts; the caller when nobody is named. */
  private async visitors(scope: Scope, input: VisitInput, known: Map<Uuid, DoorPerson>): Promise<NamedVisitor[]> {
    const me = scope.actor.userId!;
    const ids = [...new Set((input.visitorIds?.length ? input.visitorIds : ['me']).map((id) => (id === 'me' ? me : id)))];
    const names = await this.members.names(scope, ids);
    return ids.map((id, index) => {
      const name = names.get(id);
      if (name !== undefined) return { part: 'visitor', userId: id, contactId: null, name };
      const person = known.get(id);
      if (!person?.visible) throw new DomainError('house-visits/visitor-unknown', { field: `visitorIds[${index}]` });
      return { part: 'visitor', userId: null, contactId: person.id, name: person.displayName };
    });
  }
}
