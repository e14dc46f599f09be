import { daysSince, isFaded, standLine, stepPath } from './stand-line';

const now = new Date('2026-11-01T00:00:00Z');
const box = { width: 300, height: 80, gap: 30 };
const at = (id: string, value: 0 | 1 | 2 | 3 | 4 | 5, assessedAt: string) => ({ id, value, assessedAt });

describe('Where a person stood over time', () => {
  it('runs from the oldest on the left, 1 at the top and 5 at the foot', () => {
    const points = standLine([at('b', 5, '2026-10-01T00:00:00Z'), at('a', 1, '2026-09-01T00:00:00Z')], now, box);
    expect(points.map(({ id, y }) => [id, y])).toEqual([['a', 0], ['b', 80]]);
    expect(points[0]!.x).toBe(15);
    expect(points[1]!.x).toBeGreaterThan(100);
  });

  it('keeps two stands of one day apart and inside the drawing', () => {
    const points = standLine([at('a', 3, '2026-01-01T00:00:00Z'), at('b', 2, '2026-10-31T20:00:00Z'), at('c', 2, '2026-10-31T23:00:00Z'), at('d', 1, '2026-10-31T23:30:00Z')], now, box);
    const gaps = points.slice(1).map((point, i) => point.x - points[i]!.x);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(box.gap);
    expect(points.at(-1)!.x).toBeLessThanOrEqual(box.width - box.gap / 2);
  });

  it('leaves out what nobody has asked, and the oldest where there is no room', () => {
    expect(standLine([at('a', 0, '2026-10-01T00:00:00Z')], now, box)).toEqual([]);
    const many = Array.from({ length: 25 }, (_, i) => at(String(i).padStart(2, '0'), 2, `2026-10-${String(i + 1).padStart(2, '0')}T00:00:00Z`));
    const shown = standLine(many, now, box);
    expect(shown).toHaveLength(10);
    expect(shown.at(-1)!.id).toBe('24');
    expect(shown[0]!.x).toBeGreaterThanOrEqual(box.gap / 2);
  });

  it('is drawn in steps that hold until the next', () => {
    expect(stepPath([{ ...at('a', 3, ''), x: 10, y: 40 }, { ...at('b', 2, ''), x: 60, y: 20 }], 300)).toBe('M10 40H60V20H300');
    expect(stepPath([], 300)).toBe('');
  });

  it('fades after thirty days and not on the thirtieth', () => {
    expect(isFaded('2026-10-02T00:00:00Z', now, 30)).toBe(false);
    expect(isFaded('2026-10-01T23:59:59Z', now, 30)).toBe(true);
    expect(daysSince('2026-10-30T01:00:00Z', now)).toBe(1);
    expect(daysSince('2026-11-02T00:00:00Z', now)).toBe(0);
  });
});
