import { Injectable } from '@nestjs/common';
import { ContactsService, visibleContacts } from '@doorstep/contacts';
import type { Day, DayPart, Uuid } from '@doorstep/kernel';
import { addDays, dayIn, startOfDay } from '@doorstep/kernel';
import { organizationZone } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { ATTEMPT_DEFAULTS } from './domain';
import type { FigureRow, FigureWish } from './data/visit-figures';
import { VisitFigures } from './data/visit-figures';
import type { VisitFilter } from './data/visit-queries';
import { VisitQueries } from './data/visit-queries';
import type { HouseVisitView } from './visit-view';
import { VisitViews } from './visit-view';

/** Lists of visits, and the numbers that open to them. */
@Injectable()
export class VisitReading {
  constructor(
    private readonly queries: VisitQueries,
    private readonly views: VisitViews,
    private readonly cursors: Cursors,
    private readonly contacts: ContactsService,
    private readonly numbers: VisitFigures,
  ) {}

  async list(scope: Scope, wish: VisitFilter & { limit: number; cursor?: string; count: boolean }): Promise<Page<HouseVisitView>> {
    const { limit, cursor, count, ...asked } = wish;
    const filter = await zoned(scope, asked);
    const mark = { list: 'house-visits', ...filter };
    const visible = visibleContacts(scope, 'c');
    const rows = await this.queries.list(scope, visible, filter, this.cursors.read(cursor, mark), limit);
    if (filter.contactId && rows.length > 0) await this.contacts.looked(scope, [filter.contactId], 'house-visits');
    const views = await this.views.show(scope, rows.slice(0, limit));
    const page = this.cursors.page(rows, limit, mark, (row) => [row.visited_at!.toISOString(), row.id], (row) => views[rows.indexOf(row)]!);
    return count ? { ...page, total: await this.queries.count(scope, visible, filter) } : page;
  }

  /** How many rows a filter has, under the same sight as the list. */
  async count(scope: Scope, filter: VisitFilter): Promise<number> {
    return this.queries.count(scope, visibleContacts(scope, 'c'), await zoned(scope, filter));
  }

  /** The numbers of a time, for who sees every visit, and by who was there. */
  figures(scope: Scope, wish: FigureWish): Promise<FigureRow[]> {
    return this.numbers.of(scope, wish);
  }

  byVisitor(scope: Scope, wish: FigureWish): ReturnType<VisitFigures['byVisitor']> {
    return this.numbers.byVisitor(scope, wish);
  }

  /** Everything that was logged of these encounters, by whomever. */
  async encounters(scope: Scope, visits: readonly HouseVisitView[]): Promise<HouseVisitView[]> {
    return this.views.show(scope, await this.queries.ofEncounters(scope, visits.map((visit) => visit.encounterId), visits.flatMap((visit) => visit.contactId ?? [])));
  }

  /** Doors of the last half year by weekday and part of the day, from the start of `since` in the reader's zone. */
  async byHour(scope: Scope, campaignId: Uuid): Promise<{ since: Day; hours: Array<{ weekday: number; part: DayPart; doors: number; reached: number }> }> {
    const since = addDays(dayIn(scope.now, scope.actor.timeZone), -ATTEMPT_DEFAULTS.daysLearned);
    return { since, hours: await this.queries.byHour(scope, campaignId, startOfDay(since, scope.actor.timeZone)) };
  }

  byWeek(scope: Scope, campaignId: Uuid, zone: string, weeks: number): Promise<Array<{ week: string; doors: number; talks: number }>> {
    return this.queries.byWeek(scope, campaignId, zone, weeks);
  }
}

/** Hours and weekdays are of the organization's clock. */
const zoned = async (scope: Scope, filter: VisitFilter): Promise<VisitFilter> =>
  filter.hour === undefined && filter.nightWeekday === undefined ? filter : { ...filter, zone: await organizationZone(scope) };
