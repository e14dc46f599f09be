import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { doorKeyOf } from '@doorstep/contacts';
import { newId } from '@doorstep/kernel';
import { MessageOccasions } from '@doorstep/messaging';
import type { Scope } from '@doorstep/platform/database';
import { faultPoint } from '@doorstep/platform/faults';
import type { MarkedPlace } from './data/unsafe-doors.repository';
import { UnsafeDoorsRepository } from './data/unsafe-doors.repository';
import { isLateReport } from './domain';
import { UnsafeDoors } from './unsafe-doors';
import type { UnsafeReport } from './unsafe-alarms';
import { UNSAFE_OCCASION, UnsafeAlarms } from './unsafe-alarms';

/** Somebody did not feel safe: the door is marked for all, and who leads is told, in the transaction of the visit (DOMAIN 4). */
@Injectable()
export class UnsafeReports implements OnModuleInit {
  constructor(
    private readonly repository: UnsafeDoorsRepository,
    private readonly doors: UnsafeDoors,
    private readonly alarms: UnsafeAlarms,
    private readonly occasions: MessageOccasions,
  ) {}

  onModuleInit(): void {
    // That somebody was not safe is told whatever happened since.
    this.occasions.add({ kind: UNSAFE_OCCASION, stillDue: () => Promise.resolve(true) });
  }

  async report(scope: Scope, report: UnsafeReport): Promise<void> {
    const place = await this.placeOf(scope, report);
    const id = newId(scope.now.getTime());
    const marker = report.visitors.find((one) => one.userId !== null);
    // A worker who went along without an account is named to nobody by mail.
    const late = isLateReport(report.visitedAt, scope.now);
    await this.repository.insert(scope, {
      id, doorHash: place ? this.doors.hash(scope, place.doorKey) : null, doorKey: place?.doorKey ?? null, place, visitId: report.visitId, campaignId: report.campaignId,
      markedAt: report.visitedAt, timeZone: report.timeZone, markedBy: marker?.userId ?? scope.actor.userId!, late,
    });
    faultPoint('house-visits.before-alarm');
    await this.alarms.tell(scope, report, { markId: id, late, visitor: marker?.name ?? scope.actor.name ?? '' });
  }

  /** The address that the visit names, else the door of its list, else where the person lives now. */
  private async placeOf(scope: Scope, { address, contactId, visitListId, atHome }: UnsafeReport): Promise<(MarkedPlace & { doorKey: string }) | null> {
    if (address) {
      const { line1, line2 = null, city = null, region = null, postalCode = null } = address;
      const doorKey = doorKeyOf(address);
      if (doorKey !== '') return { line1, line2, city, region, postalCode, doorKey };
    }
    if (!contactId || !atHome) return null;
    const stop = visitListId ? await this.repository.stopOf(scope, visitListId, contactId) : null;
    return stop && stop.doorKey !== '' ? stop : this.repository.doorOf(scope, contactId);
  }
}
