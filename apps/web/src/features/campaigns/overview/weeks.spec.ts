import { lastWeeks, mondayOf } from './weeks';

describe('Weeks of a campaign', () => {
  it('begin on Monday', () => {
    expect(['2026-11-16', '2026-11-21', '2026-11-22', '2026-11-23'].map(mondayOf)).toEqual(['2026-11-16', '2026-11-16', '2026-11-16', '2026-11-23']);
  });

  it('come newest first, those without a door too', () => {
    expect(lastWeeks([{ week: '2026-11-02', doors: 9, talks: 4 }], '2026-11-18', 3)).toEqual([
      { week: '2026-11-16', doors: 0, talks: 0 },
      { week: '2026-11-09', doors: 0, talks: 0 },
      { week: '2026-11-02', doors: 9, talks: 4 },
    ]);
  });

  it('leave out the week before the first, of which only a part was counted', () => {
    expect(lastWeeks([{ week: '2026-10-26', doors: 3, talks: 1 }], '2026-11-18', 2).map(({ week }) => week)).toEqual(['2026-11-16', '2026-11-09']);
  });

  it('stay whole over the end of the year and the change of the clocks', () => {
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
    expect(lastWeeks([], '2026-11-04', 2).map(({ week }) => week)).toEqual(['2026-11-02', '2026-10-26']);
  });
});
