import { Injectable } from '@nestjs/common';
import type { PinView } from '@doorstep/contacts';
import { DoorPins } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { stopDoor } from './data/stop-doors';
import { VisitListsRepository } from './data/visit-lists.repository';

export interface StopPinWish {
  latitude: number;
  longitude: number;
  /** The version of the pin that was seen at the door; absent: none was. */
  replaces?: number | null;
  /** It lies far from the address's ZIP code, and is meant so. */
  far?: boolean | null;
}

/** Pins that visitors set at the doors of their lists; what was set in time stays welcome when it is sent late, as visits do. */
@Injectable()
export class StopPins {
  constructor(
    private readonly lists: VisitListsRepository,
    private readonly pins: DoorPins,
  ) {}

  async set(scope: Scope, listId: Uuid, stopId: Uuid, wish: StopPinWish): Promise<PinView> {
    if (!(await this.lists.inHand(scope, listId, []))) throw notFound();
    const door = await stopDoor(scope, listId, stopId);
    if (!door) throw notFound();
    return this.pins.set(scope, { ...door, latitude: wish.latitude, longitude: wish.longitude, replaces: wish.replaces ?? null, far: wish.far ?? false });
  }
}
