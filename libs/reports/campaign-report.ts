import { Injectable } from '@nestjs/common';
import { CampaignsService } from '@doorstep/campaigns';
import type { ContactFilter } from '@doorstep/contacts';
import { ContactsService } from '@doorstep/contacts';
import { FollowUpsService } from '@doorstep/follow-ups';
import { VisitReading } from '@doorstep/house-visits';
import type { Day, DayPart, HourCell, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

export interface CampaignCounts {
  doors: number;
  reached: number;
  talks: number;
  /** People of the campaign by where they stand now, 0 to 5. */
  stands: Record<'0' | '1' | '2' | '3' | '4' | '5', number>;
  people: number;
  followUps: { done: number; late: number; open: number };
  asOf: string;
}

/** When doors of a campaign open, and whose are to be tried again. */
export interface CampaignHours {
  /** Doors since this day, in the reader's zone. */
  since: Day;
  hours: Array<{ weekday: number; part: DayPart; doors: number; reached: number }>;
  attempts: { due: number; again: Array<{ cell: HourCell; people: number }>; call: number; otherWay: number };
}

const STANDS = [0, 1, 2, 3, 4, 5] as const;

/**
 * The numbers of a campaign. Each is counted by the very list that it opens to, so that a number and its rows
 * can never disagree (DOMAIN 5.5).
 */
@Injectable()
export class CampaignReport {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly contacts: ContactsService,
    private readonly visits: VisitReading,
    private readonly followUps: FollowUpsService,
  ) {}

  async counts(scope: Scope, campaignId: Uuid): Promise<CampaignCounts> {
    await this.campaigns.requireVisible(scope, [campaignId]);
    const stands: number[] = [];
    for (const value of STANDS) stands.push(await this.people(scope, { campaignId, assessment: [value] }));
    return {
      doors: await this.visits.count(scope, { campaignId, encounters: true, places: ['home'] }),
      reached: await this.visits.count(scope, { campaignId, encounters: true, places: ['home'], reached: ['person', 'someone_else'] }),
      talks: await this.visits.count(scope, { campaignId, encounters: true, places: ['home'], outcomes: ['talked'] }),
      stands: Object.fromEntries(stands.map((n, value) => [String(value), n])) as CampaignCounts['stands'],
      people: await this.people(scope, { campaignId }),
      followUps: {
        done: await this.followUps.count(scope, { campaignId, states: ['done'] }),
        late: await this.followUps.count(scope, { campaignId, states: ['open'], late: true }),
        open: await this.followUps.count(scope, { campaignId, states: ['open'] }),
      },
      asOf: scope.now.toISOString(),
    };
  }

  /** How many people a filter has: the total that the list of people itself tells. */
  private async people(scope: Scope, filter: ContactFilter): Promise<number> {
    return (await this.contacts.list(scope, { filter, limit: 1, count: true })).total ?? 0;
  }

  async hours(scope: Scope, campaignId: Uuid): Promise<CampaignHours> {
    await this.campaigns.requireVisible(scope, [campaignId]);
    const waiting = await this.contacts.attemptsOf(scope, { campaignId });
    const of = (state: string): number => waiting.find((one) => one.state === state)?.people ?? 0;
    return {
      ...(await this.visits.byHour(scope, campaignId)),
      attempts: {
        due: await this.people(scope, { campaignId, attempt: ['due'] }),
        again: waiting.flatMap(({ cell, people }) => (cell ? [{ cell, people }] : [])),
        call: of('call'), otherWay: of('other_way'),
      },
    };
  }

  async weeks(scope: Scope, campaignId: Uuid, weeks: number): Promise<Array<{ week: string; doors: number; talks: number }>> {
    await this.campaigns.requireVisible(scope, [campaignId]);
    return this.visits.byWeek(scope, campaignId, scope.actor.timeZone, weeks);
  }
}
