import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import { Audiences, visibleContacts } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { VisitQueries } from './data/visit-queries';
import type { VisitListRow } from './data/visit-lists.repository';
import type { LeftOutOfList, ListStatus } from './domain';
import { ListSyncs } from './list-syncs';

export interface VisitListView {
  id: Uuid;
  version: number;
  code: string;
  name: string;
  campaignId: Uuid | null;
  status: ListStatus;
  maxStops: number;
  maxMinutes: number | null;
  plannedAt: string | null;
  dueBackAt: string | null;
  visitors: Array<{ id: Uuid; name: string }>;
  doors: number;
  done: number;
  /** Encounters in which the person was reached, as the reader may see them; they open to just so many. */
  reached: number;
  /** When the phone of somebody who has or had it last fetched or sent something. */
  lastSyncAt: string | null;
  /** As it was worked out when the list was cut; null for lists from before. */
  minutes: number | null;
  leftOut: Array<{ contactId: Uuid; reason: LeftOutOfList }>;
  createdAt: string;
  updatedAt: string;
}

/** Lists as people and programs read them. */
@Injectable()
export class VisitListViews {
  constructor(
    private readonly audiences: Audiences,
    private readonly members: Members,
    private readonly visits: VisitQueries,
    private readonly syncs: ListSyncs,
  ) {}

  /** These lists with who has them, what was reached on them and when a phone was last heard of. */
  async show(scope: Scope, rows: readonly VisitListRow[]): Promise<VisitListView[]> {
    const leads = ['admin', 'lead', 'system'].includes(scope.actor.role);
    const ids = rows.map((row) => row.id);
    const holders = await this.audiences.holdersOf(scope, ids);
    const names = await this.members.names(scope, holders.map((holder) => holder.userId));
    const reached = await this.visits.reachedOnLists(scope, visibleContacts(scope, 'c'), ids);
    const synced = await this.syncs.last(scope, ids);
    return rows.map((row) => ({
      id: row.id, version: row.version, code: row.code, name: row.name, campaignId: row.campaign_id, status: row.status, maxStops: row.max_stops, maxMinutes: row.max_minutes,
      plannedAt: row.planned_at?.toISOString() ?? null, dueBackAt: row.due_back_at?.toISOString() ?? null,
      visitors: holders.filter((h) => h.audienceId === row.id).map((h) => ({ id: h.userId, name: names.get(h.userId) ?? '' })),
      doors: row.doors, done: row.done, minutes: row.minutes, reached: reached.get(row.id) ?? 0, lastSyncAt: synced.get(row.id)?.toISOString() ?? null,
      // Who was left out, and why, is for who cut the list: not for its visitors.
      leftOut: leads || row.created_by === scope.actor.userId ? ((row.filter['leftOut'] as VisitListView['leftOut'] | undefined) ?? []) : [],
      createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
    }));
  }
}
