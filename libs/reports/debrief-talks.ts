import { Injectable } from '@nestjs/common';
import { CampaignsService } from '@doorstep/campaigns';
import { ContactsService } from '@doorstep/contacts';
import { FollowUpsService } from '@doorstep/follow-ups';
import type { HouseVisitView } from '@doorstep/house-visits';
import { VisitReading } from '@doorstep/house-visits';
import type { Day, Uuid } from '@doorstep/kernel';
import { organizationZone } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { lastNight, timeOf } from './night';

/** One talk of a night with everything that its visitors wrote down. */
export interface TalkView {
  id: Uuid;
  encounterId: Uuid;
  contactId: Uuid | null;
  contactName: string | null;
  campaignId: Uuid | null;
  visitListId: Uuid | null;
  place: HouseVisitView['place'];
  visitedAt: string;
  timeZone: string;
  minutes: number | null;
  visitors: Array<{ id: Uuid; name: string }>;
  issues: string[];
  notes: Array<{ by: string; text: string; visibility: 'team' | 'leads' }>;
  asks: Array<{ id: Uuid; text: string; answer: 'yes' | 'maybe' | 'no'; dueOn: Day | null }>;
  assessment: { value: number; basis: string } | null;
  followUps: Array<{ id: Uuid; title: string; dueOn: Day; state: string; assignee: string }>;
  missing: Array<'next_step' | 'stand' | 'promise_date'>;
}

/** The talks of a night one under another: those that lack something, and all the others. */
@Injectable()
export class DebriefTalks {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly visits: VisitReading,
    private readonly followUps: FollowUpsService,
    private readonly contacts: ContactsService,
  ) {}

  async list(scope: Scope, wish: { night?: Day; campaignId?: Uuid; missing: 'any' | 'none'; limit: number; cursor?: string; count: boolean }): Promise<Page<TalkView>> {
    const { campaignId, missing, limit, cursor, count } = wish;
    if (campaignId) await this.campaigns.requireVisible(scope, [campaignId]);
    const zone = await organizationZone(scope);
    const { since, until } = timeOf(wish.night ?? lastNight(scope.now, zone), zone);
    const page = await this.visits.list(scope, { campaignId, since: since.toISOString(), until: until.toISOString(), encounters: true, outcomes: ['talked'], missing, limit, cursor, count });
    // What was said of somebody is read: that is a look at them.
    await this.contacts.looked(scope, page.items.flatMap((visit) => visit.contactId ?? []), 'house-visits');
    const logs = await this.visits.encounters(scope, page.items);
    const promised = await this.followUps.ofSources(scope, [...new Set([...logs, ...page.items].map((visit) => visit.id))]);
    return { ...page, items: page.items.map((visit) => talkOf(visit, logs.filter((log) => log.encounterId === visit.encounterId && log.contactId === visit.contactId), promised)) };
  }
}

function talkOf(visit: HouseVisitView, found: readonly HouseVisitView[], promised: Awaited<ReturnType<FollowUpsService['ofSources']>>): TalkView {
  const logs = found.length > 0 ? found : [visit];
  const asks = logs.flatMap((log) => log.asks);
  const assessment = logs.map((log) => log.assessment).filter((one) => one !== null).at(-1) ?? null;
  const followUps = promised.filter((one) => logs.some((log) => log.id === one.sourceId));
  const visitors = new Map(logs.flatMap((log) => log.visitors).map((one) => [one.id, one]));
  const missing: TalkView['missing'] = visit.contactId === null ? [] : [
    ...(followUps.length === 0 ? ['next_step' as const] : []),
    ...(logs.every((log) => log.assessmentId === null) ? ['stand' as const] : []),
    ...(asks.some((ask) => ask.answer === 'yes' && ask.dueOn === null) ? ['promise_date' as const] : []),
  ];
  return {
    id: visit.id, encounterId: visit.encounterId, contactId: visit.contactId, contactName: visit.contactName, campaignId: visit.campaignId, visitListId: visit.visitListId,
    place: visit.place, visitedAt: visit.visitedAt!, timeZone: visit.timeZone, minutes: Math.max(...logs.map((log) => log.durationMinutes ?? 0)) || null,
    visitors: [...visitors.values()].sort((a, b) => a.name.localeCompare(b.name)), issues: [...new Set(logs.flatMap((log) => log.issues))],
    notes: logs.flatMap((log) => (log.notes ? [{ by: log.visitors[0]?.name ?? '', text: log.notes, visibility: log.notesVisibility }] : [])),
    asks: asks.map(({ id, text, answer, dueOn }) => ({ id, text, answer, dueOn })), assessment,
    followUps: followUps.map(({ id, title, dueOn, state, assignee }) => ({ id, title, dueOn, state, assignee })), missing,
  };
}
