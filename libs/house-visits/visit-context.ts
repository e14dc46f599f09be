import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import { CampaignsService } from '@doorstep/campaigns';
import type { Label, Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { together } from '@doorstep/platform/database';
import type { VisitPerson } from './data/house-visits.repository';
import { VisitListsRepository } from './data/visit-lists.repository';
import { ListEndings } from './list-endings';
import { ListSyncs } from './list-syncs';
import type { DoorPerson } from './people-at-doors';
import type { VisitInput } from './visit-input';

/** As many visits as are sent for one list at the same moment, and some. */
const FEW_DOORS = 3;

export interface NamedVisitor extends VisitPerson {
  name: string;
}

/** An issue of the campaign's list. */
export interface ListedIssue {
  id: Uuid;
  code: string;
  label: Label;
}

export interface WhereAVisitBelongs {
  campaignId: Uuid | null;
  timeZone: string;
  visitors: NamedVisitor[];
  issues: readonly ListedIssue[];
}

/** What was read of a list and a campaign before the people were known; null where there is none that may be seen. */
export interface ReadBefore {
  list: Awaited<ReturnType<VisitListsRepository['inHand']>>;
  issues: readonly ListedIssue[] | null;
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
    private readonly endings: ListEndings,
    private readonly syncs: ListSyncs,
  ) {}

  /** What can be asked before it is known who is there: the list by the ids sent, and the campaign's issues. */
  async read(scope: Scope, input: VisitInput): Promise<ReadBefore> {
    const [list, issues] = await together(
      input.visitListId ? this.lists.inHand(scope, input.visitListId, this.named(input)) : null,
      input.campaignId ? this.issuesOf(scope, input.campaignId) : null,
    );
    return { list, issues };
  }

  async of(scope: Scope, input: VisitInput, known: Map<Uuid, DoorPerson>, read: ReadBefore): Promise<WhereAVisitBelongs> {
    const named = this.named(input);
    const merged = named.some((id) => (known.get(id)?.id ?? id) !== id);
    const list = input.visitListId && merged ? await this.lists.inHand(scope, input.visitListId, named.map((id) => known.get(id)?.id ?? id)) : read.list;
    if (input.visitListId && !list) throw notFound();
    const welcome = (id: Uuid): boolean => list?.held === true && list.holds.includes(id);
    for (const id of named) {
      const person = known.get(id);
      if (!person || (!person.visible && !welcome(person.id))) throw notFound();
    }
    const fromList = list?.held === true && list.holds.length > 0 && list.campaign_id === input.campaignId;
    if (input.campaignId && !fromList && !read.issues) throw new DomainError('platform/not-found', { status: 404, field: 'campaignId' });
    const campaignId = input.campaignId ?? list?.campaign_id ?? (input.contactId ? await this.campaigns.onlyOpenCampaignOf(scope, known.get(input.contactId)!.id) : null);
    const issues = read.issues ?? (campaignId && input.issues?.length ? await this.listed(scope, campaignId) : []);
    return { campaignId, timeZone: input.timeZone ?? scope.actor.timeZone, visitors: await this.visitors(scope, input, known), issues };
  }

  /** What a visit means for the list it was logged from: its phone was heard of, and a list without open doors goes back. */
  async logged(scope: Scope, listId: Uuid, otherOpenDoors: number): Promise<void> {
    await this.syncs.note(scope, listId);
    // Somebody else may be at the other doors in this moment: few are asked about again, under the list's lock.
    if (otherOpenDoors <= FEW_DOORS) await this.endings.whenDone(scope, listId);
  }

  /** Null for a campaign that is not there or not theirs to see. */
  private async issuesOf(scope: Scope, campaignId: Uuid): Promise<readonly ListedIssue[] | null> {
    try {
      return await this.campaigns.doorIssues(scope, campaignId);
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  private async listed(scope: Scope, campaignId: Uuid): Promise<ListedIssue[]> {
    return (await this.campaigns.labels(scope, campaignId)).issues.map((issue) => ({ id: issue.id, code: issue.code, label: issue.labelTexts }));
  }

  private named(input: VisitInput): Uuid[] {
    return [input.contactId, ...(input.met ?? []).map((m) => m.contactId), ...(input.leadersNamed ?? []).map((m) => m.contactId)].filter((id): id is Uuid => Boolean(id));
  }

  /** Users or contacts; the caller when nobody is named. */
  private async visitors(scope: Scope, input: VisitInput, known: Map<Uuid, DoorPerson>): Promise<NamedVisitor[]> {
    const me = scope.actor.userId!;
    const ids = [...new Set((input.visitorIds?.length ? input.visitorIds : ['me']).map((id) => (id === 'me' ? me : id)))];
    const alone = ids.length === 1 && ids[0] === me && scope.actor.name !== undefined;
    const names = alone ? new Map([[me, scope.actor.name!]]) : await this.members.names(scope, ids);
    return ids.map((id, index) => {
      const name = names.get(id);
      if (name !== undefined) return { part: 'visitor', userId: id, contactId: null, name };
      const person = known.get(id);
      if (!person?.visible) throw new DomainError('house-visits/visitor-unknown', { field: `visitorIds[${index}]` });
      return { part: 'visitor', userId: null, contactId: person.id, name: person.displayName };
    });
  }
}
