import { bucketOf, showDay } from './buckets';
import { mayMove } from './states';

describe('the buckets of My day', () => {
  it.each([
    ['2026-11-20', 'overdue'],
    ['2026-11-21', 'today'],
    ['2026-11-22', 'soon'],
    ['2026-11-28', 'soon'],
    ['2026-11-29', 'later'],
  ])('puts %s under %s when today is 21 November', (day, bucket) => {
    expect(bucketOf(day, '2026-11-21')).toBe(bucket);
  });

  it('shows a snoozed follow-up when its snooze ends, never before it is due', () => {
    expect(showDay('2026-11-21', '2026-11-25')).toBe('2026-11-25');
    expect(showDay('2026-11-25', '2026-11-21')).toBe('2026-11-25');
    expect(showDay('2026-11-25', null)).toBe('2026-11-25');
  });
});

describe('the states of a follow-up', () => {
  it('lets what was done be opened again, and what was handed over rest', () => {
    expect(mayMove('open', 'done')).toBe(true);
    expect(mayMove('done', 'open')).toBe(true);
    expect(mayMove('done', 'dropped')).toBe(false);
    expect(mayMove('handed_over', 'open')).toBe(false);
  });
});
