import type { Clock } from '@doorstep/kernel';
import { TEST_NOW } from '../support';

/** A clock that begins at a noon of the tests and runs; it may be moved as well. */
export class RunningClock implements Clock {
  private readonly began = performance.now();
  private moved = 0;

  constructor(private readonly from: string = TEST_NOW) {}

  now(): Date {
    return new Date(Date.parse(this.from) + this.moved + performance.now() - this.began);
  }

  moveBy(milliseconds: number): void {
    this.moved += milliseconds;
  }

  /** To that instant; never back. */
  moveTo(instant: Date): void {
    this.moveBy(Math.max(0, instant.getTime() - this.now().getTime()));
  }
}
