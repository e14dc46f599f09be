import { Injectable } from '@nestjs/common';
import { visibleContact } from '@doorstep/contacts';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import type { PlanFilter } from './data/planned-visits.repository';
import { PlannedVisitsRepository } from './data/planned-visits.repository';
import type { HouseVisitView } from './visit-view';
import { VisitViews } from './visit-view';

/** Lists of planned (or cancelled) visits, the next first. */
@Injectable()
export class PlannedReading {
  constructor(
    private readonly plans: PlannedVisitsRepository,
    private readonly views: VisitViews,
    private readonly cursors: Cursors,
  ) {}

  async list(scope: Scope, wish: PlanFilter & { limit: number; cursor?: string; count: boolean }): Promise<Page<HouseVisitView>> {
    const { limit, cursor, count, ...filter } = wish;
    const mark = { list: 'planned-visits', ...filter };
    const visible = visibleContact(scope, 'c');
    const rows = await this.plans.list(scope, visible, filter, this.cursors.read(cursor, mark), limit);
    const views = await this.views.show(scope, rows.slice(0, limit));
    const page = this.cursors.page(rows, limit, mark, (row) => [row.planned_at!.toISOString(), row.id], (row) => views[rows.indexOf(row)]!);
    return count ? { ...page, total: await this.plans.count(scope, visible, filter) } : page;
  }
}
