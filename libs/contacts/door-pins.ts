import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import { DomainError, dayIn } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { PinRow } from './data/places.repository';
import { PlacesRepository } from './data/places.repository';
import { zipPlace } from './data/zip-places';
import type { Point } from './domain';
import { PIN_FAR_KM, farFrom, kmBetween } from './domain';

/** A door, and where somebody says that it is. */
export interface PinWish extends Point {
  doorKey: string;
  postalCode: string | null;
  country: string;
  /** The version of the pin that this one takes the place of, as whoever set it saw it; null: they saw none. */
  replaces: number | null;
  /** Whoever set it was told that it lies far from the address's ZIP code. */
  far: boolean;
}

export interface PinView extends Point {
  version: number;
  on: string;
  /** First name of who set it. */
  by: string;
}

/** Two pins so near are the same: a hand on the glass is no more exact. */
const SAME_KM = 0.002;

/** Where a door is, as a visitor set it: of the place and not of a person, one for each door, without the hour. */
@Injectable()
export class DoorPins {
  constructor(
    private readonly places: PlacesRepository,
    private readonly members: Members,
  ) {}

  /**
   * Sets the pin of a door for everybody at it. The same pin again changes nothing.
   * @throws 422 `contacts/pin-needs-street`; 422 `contacts/pin-far` unless said to be meant; 409 `contacts/pin-there` with the
   * pin that stands, where it is not the one that was seen.
   */
  async set(scope: Scope, wish: PinWish): Promise<PinView> {
    if (wish.doorKey === '') throw new DomainError('contacts/pin-needs-street', { field: 'stopId' });
    const there = await this.places.lockPin(scope, wish.doorKey);
    if (there && kmBetween(there, wish) <= SAME_KM) return this.show(scope, there);
    const km = wish.far ? null : farFrom(zipPlace(wish.postalCode, wish.country), wish, PIN_FAR_KM);
    if (km !== null) throw new DomainError('contacts/pin-far', { field: 'latitude', params: { km: Math.round(km) }, extra: { km: Math.round(km * 10) / 10 } });
    if (there && wish.replaces !== there.version) {
      const pin = await this.show(scope, there);
      throw new DomainError('contacts/pin-there', { status: 409, field: 'replaces', params: { who: pin.by }, extra: { pin } });
    }
    return this.show(scope, await this.places.putPin(scope, wish.doorKey, wish, dayIn(scope.now, scope.actor.timeZone)));
  }

  private async show(scope: Scope, pin: PinRow): Promise<PinView> {
    const names = await this.members.names(scope, [pin.placed_by]);
    return { latitude: pin.latitude, longitude: pin.longitude, version: pin.version, on: pin.placed_on, by: (names.get(pin.placed_by) ?? '').split(/\s+/)[0]! };
  }
}
