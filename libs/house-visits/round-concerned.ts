import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { RoundPauseRow, VisitorAt } from './data/round-pauses.repository';
import { RoundPausesRepository } from './data/round-pauses.repository';
import type { PauseArea } from './domain/pause-area';
import { isConcerned } from './domain/pause-area';

export const areaOf = (row: Pick<RoundPauseRow, 'reach' | 'latitude' | 'longitude' | 'km' | 'postalCodes'>): PauseArea => ({
  reach: row.reach,
  near: row.km === null ? null : { latitude: row.latitude!, longitude: row.longitude!, km: row.km },
  postalCodes: row.postalCodes,
});

/** Whom a pause concerns: asked of the lists that are in hand now, so that a list handed out later is in it as well. */
@Injectable()
export class RoundConcerned {
  constructor(private readonly pauses: RoundPausesRepository) {}

  /** Each of them once, since when their list lies in it. */
  async by(scope: Scope, pause: RoundPauseRow): Promise<Array<{ userId: Uuid; since: Date }>> {
    return among(pause, await this.pauses.visitors(scope));
  }

  /** The pauses that hold and concern somebody's lists and plans now. */
  async ofUser(scope: Scope, userId: Uuid): Promise<RoundPauseRow[]> {
    const holding = await this.pauses.holding(scope);
    if (holding.length === 0) return [];
    const places = await this.pauses.visitors(scope, { userId });
    const told = new Set((await this.pauses.told(scope, holding.map((pause) => pause.id))).filter((row) => row.userId === userId).map((row) => row.pauseId));
    return holding.filter((pause) => told.has(pause.id) || among(pause, places).length > 0);
  }

  /** The pauses that hold where the doors of a list are. */
  async ofList(scope: Scope, listId: Uuid): Promise<RoundPauseRow[]> {
    const holding = await this.pauses.holding(scope);
    if (holding.length === 0) return [];
    const doors = await this.pauses.doors(scope, listId);
    return holding.filter((pause) => doors.some((door) => isConcerned(areaOf(pause), door)));
  }
}

function among(pause: RoundPauseRow, places: readonly VisitorAt[]): Array<{ userId: Uuid; since: Date }> {
  const since = new Map<Uuid, Date>();
  for (const place of places) {
    if (!isConcerned(areaOf(pause), place)) continue;
    const from = place.since > pause.createdAt ? place.since : pause.createdAt;
    const there = since.get(place.userId);
    if (!there || from < there) since.set(place.userId, from);
  }
  return [...since].map(([userId, from]) => ({ userId, since: from }));
}
