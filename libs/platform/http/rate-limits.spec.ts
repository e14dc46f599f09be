import { DomainError, FrozenClock } from '@doorstep/kernel';
import { RATE_LIMITS, RateLimiter } from './rate-limits';
import type { RateRule } from './rate-limits';

const refusal = (work: () => void): DomainError | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error as DomainError;
  }
};

describe('how many calls are taken', () => {
  const START = new Date('2026-10-14T19:00:00.000Z');
  const times = (limiter: RateLimiter, rule: RateRule, caller: string, n: number): void => {
    for (let i = 0; i < n; i += 1) limiter.take(rule, caller);
  };

  test.each(Object.keys(RATE_LIMITS) as RateRule[])('%s: as many as the table says, then one waits the window out', (rule) => {
    const clock = new FrozenClock(START);
    const limiter = new RateLimiter(clock);
    const { calls, seconds } = RATE_LIMITS[rule][0];
    times(limiter, rule, 'a', calls);
    expect(refusal(() => limiter.take(rule, 'a'))).toMatchObject({ code: 'platform/too-many-requests', details: { status: 429, retryAfterSeconds: seconds } });
    limiter.take(rule, 'b');
    clock.moveTo(new Date(START.getTime() + seconds * 1_000));
    limiter.take(rule, 'a');
  });

  test('a public form is also counted by the hour', () => {
    const clock = new FrozenClock(START);
    const limiter = new RateLimiter(clock);
    const [minute, hour] = RATE_LIMITS.publicForm;
    for (let taken = 0; taken < hour.calls; taken += minute.calls) {
      times(limiter, 'publicForm', 'hall', minute.calls);
      clock.moveTo(new Date(clock.now().getTime() + minute.seconds * 1_000));
    }
    const refused = refusal(() => limiter.take('publicForm', 'hall'));
    expect(refused?.details.retryAfterSeconds).toBe(hour.seconds - (hour.calls / minute.calls) * minute.seconds);
  });
});
