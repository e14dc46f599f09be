import { FrozenClock } from '@doorstep/kernel';

/** A Wednesday noon in Los Angeles, two weeks before the clocks change. */
export const TEST_NOW = '2026-10-14T19:00:00.000Z';

/** A clock that stands still until the test moves it; one for each test. */
export const frozenClock = (at: string | Date = TEST_NOW): FrozenClock => new FrozenClock(new Date(at));
