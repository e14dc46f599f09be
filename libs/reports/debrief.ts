import { Injectable } from '@nestjs/common';
import { CampaignsService } from '@doorstep/campaigns';
import type { FigureRow, Figures } from '@doorstep/house-visits';
import { VisitReading } from '@doorstep/house-visits';
import type { Day, Uuid } from '@doorstep/kernel';
import { organizationZone } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';
import { lastNight, timeOf } from './night';

export interface Rate {
  numerator: number;
  denominator: number;
  /** Null where there is nothing to have a share of. */
  fraction: number | null;
}

/** Numbers of encounters and their shares: of doors those reached and talked to, of talks those with a stand, of promises those kept. */
export interface FiguresView extends Figures {
  rates: { reached: Rate; talks: Rate; stands: Rate; kept: Rate };
}

export interface DebriefView {
  night: Day;
  since: string;
  until: string;
  timeZone: string;
  totals: FiguresView;
  byNight: Array<FiguresView & { night: Day; since: string; until: string }>;
  byHour: Array<FiguresView & { hour: number }>;
  byWeekday: Array<FiguresView & { weekday: number }>;
  byList: Array<FiguresView & { listId: Uuid | null; name: string | null }>;
  byVisitor: Array<FiguresView & { id: Uuid; name: string }>;
  /** Talks of one night that lack something, of the whole encounter; null for many nights. */
  missing: { any: number; nextStep: number; stand: number; promiseDate: number } | null;
}

/** A night as its lead talks it over: every number counts encounters and opens to as many visits. */
@Injectable()
export class Debrief {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly visits: VisitReading,
  ) {}

  /** The night asked for, else the last one, with that of the weeks before it where `weeks` is said. */
  async figures(scope: Scope, wish: { night?: Day; campaignId?: Uuid; weeks?: number }): Promise<DebriefView> {
    const { campaignId, weeks } = wish;
    if (campaignId) await this.campaigns.requireVisible(scope, [campaignId]);
    const zone = await organizationZone(scope);
    const night = wish.night ?? lastNight(scope.now, zone);
    const { since, until } = timeOf(night, zone, weeks);
    const asked = { since, until, zone, campaignId };
    const rows = await this.visits.figures(scope, asked);
    const visitors = await this.visits.byVisitor(scope, asked);
    const lacking = (missing: 'any' | 'next_step' | 'stand' | 'promise_date'): Promise<number> =>
      this.visits.count(scope, { campaignId, since: since.toISOString(), until: until.toISOString(), encounters: true, outcomes: ['talked'], missing });
    const of = <K extends FigureRow['by'], T>(by: K, more: (row: FigureRow) => T): Array<FiguresView & T> => rows.filter((row) => row.by === by).map((row) => ({ ...shown(row), ...more(row) }));
    return {
      night, since: since.toISOString(), until: until.toISOString(), timeZone: zone,
      totals: of('all', () => ({}))[0]!,
      byNight: of('night', (row) => ({ night: row.night!, ...spokenTime(row.night!, zone) })).sort((a, b) => (a.night < b.night ? -1 : 1)),
      byHour: of('hour', (row) => ({ hour: row.hour! })).sort((a, b) => a.hour - b.hour),
      byWeekday: of('weekday', (row) => ({ weekday: row.weekday! })).sort((a, b) => a.weekday - b.weekday),
      byList: of('list', (row) => ({ listId: row.listId, name: row.name })).sort((a, b) => Number(a.listId === null) - Number(b.listId === null) || (a.name ?? '').localeCompare(b.name ?? '') || ((a.listId ?? '') < (b.listId ?? '') ? -1 : 1)),
      byVisitor: visitors.map((row) => ({ ...shown(row), id: row.id, name: row.name })),
      missing: weeks ? null : { any: await lacking('any'), nextStep: await lacking('next_step'), stand: await lacking('stand'), promiseDate: await lacking('promise_date') },
    };
  }
}

const spokenTime = (night: Day, zone: string): { since: string; until: string } => {
  const { since, until } = timeOf(night, zone);
  return { since: since.toISOString(), until: until.toISOString() };
};

const rate = (numerator: number, denominator: number): Rate => ({ numerator, denominator, fraction: denominator === 0 ? null : numerator / denominator });

function shown({ doors, reached, talks, stands, promised, kept }: Figures): FiguresView {
  return { doors, reached, talks, stands, promised, kept, rates: { reached: rate(reached, doors), talks: rate(talks, doors), stands: rate(stands, talks), kept: rate(kept, promised) } };
}
