import { Injectable } from '@nestjs/common';
import { ContactsService, visibleContact } from '@doorstep/contacts';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { DoorBriefs } from './door-briefs';
import type { PlanFilter } from './data/planned-visits.repository';
import { PlannedVisitsRepository } from './data/planned-visits.repository';
import type { HouseVisitView } from './visit-view';
import { VisitViews } from './visit-view';

/** Lists of planned (or cancelled) visits, the next first. Who asks for their own is handed the doors as well, to carry them along. */
@Injectable()
export class PlannedReading {
  constructor(
    private readonly plans: PlannedVisitsRepository,
    private readonly views: VisitViews,
    private readonly briefs: DoorBriefs,
    private readonly cursors: Cursors,
    private readonly contacts: ContactsService,
  ) {}

  async list(scope: Scope, wish: PlanFilter & { limit: number; cursor?: string; count: boolean }): Promise<Page<HouseVisitView>> {
    const { limit, cursor, count, ...filter } = wish;
    const mark = { list: 'planned-visits', ...filter };
    const visible = visibleContact(scope, 'c');
    const rows = await this.plans.list(scope, visible, filter, this.cursors.read(cursor, mark), limit);
    if (filter.contactId && rows.length > 0) await this.contacts.looked(scope, [filter.contactId], 'house-visits');
    const mine = filter.visitorId === scope.actor.userId && !filter.cancelled;
    const views = await this.withDoors(scope, await this.views.show(scope, rows.slice(0, limit)), mine);
    const page = this.cursors.page(rows, limit, mark, (row) => [row.planned_at!.toISOString(), row.id], (row) => views[rows.indexOf(row)]!);
    return count ? { ...page, total: await this.plans.count(scope, visible, filter) } : page;
  }
  private async withDoors(scope: Scope, views: HouseVisitView[], mine: boolean): Promise<HouseVisitView[]> {
    const people = mine ? views.flatMap((view) => view.contactId ?? []) : [];
    if (people.length === 0) return views;
    const doors = await this.briefs.ofPeople(scope, people);
    return views.map((view) => {
      const door = doors.get(view.contactId ?? '');
      return door ? { ...view, door } : view;
    });
  }
}
