import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@doorstep/kernel';
import { SETTINGS, deriveKey } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import { UnsafeDoorsRepository } from './data/unsafe-doors.repository';

/** What everybody who may come to a door is told first: not why, and nothing of the people there. */
export interface DoorMark {
  /** The day, where the visitor was. */
  on: string;
  visitor: string;
}

/**
 * Marks of doors, by the door's key: everybody at that address has the mark, whoever the visitor had come for, and
 * somebody who is entered at that address later has it too.
 */
@Injectable()
export class UnsafeDoors {
  private readonly key: Buffer;

  constructor(
    private readonly repository: UnsafeDoorsRepository,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.key = deriveKey(settings.secretKey, 'unsafe-door');
  }

  /** Nobody reads an address back from it, and yet the same door is known again. */
  hash(scope: Scope, doorKey: string): Buffer {
    return createHmac('sha256', this.key).update(`${scope.organizationId}|${doorKey}`).digest();
  }

  /** The marks that stand of these doors, by door key. */
  async marks(scope: Scope, doorKeys: Iterable<string>): Promise<Map<string, DoorMark>> {
    const keys = new Map([...new Set(doorKeys)].filter((key) => key !== '').map((key) => [this.hash(scope, key).toString('hex'), key]));
    const found = await this.repository.standing(scope, [...keys.keys()].map((hash) => Buffer.from(hash, 'hex')));
    return new Map(found.map((mark) => [keys.get(mark.hash.toString('hex'))!, { on: dayIn(mark.markedAt, mark.timeZone), visitor: mark.visitor.split(/\s+/)[0]! }]));
  }
}
