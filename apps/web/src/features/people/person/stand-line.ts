import type { Stand } from '@doorstep/contacts/domain';

/** A stand counts as current for this many days (DOMAIN 2); the server says so too where it knows the organization's setting. */
export const fadedAfterDays = 30;
const dayMs = 86_400_000;

/** Whether a stand is older than the limit. @param assessedAt ISO instant. */
export const isFaded = (assessedAt: string, now: Date, days: number): boolean => now.getTime() - new Date(assessedAt).getTime() > days * dayMs;

/** How long ago in whole days, never below 0. */
export const daysSince = (instant: string, now: Date): number => Math.max(0, Math.floor((now.getTime() - new Date(instant).getTime()) / dayMs));

export interface DatedStand { id: string; value: Stand; assessedAt: string }
export interface StandPoint extends DatedStand { x: number; y: number }

/**
 * The history as points of a drawing, oldest left: time across, 1 at the top and 5 at the foot. Two that would
 * lie on each other are pushed apart, so that every mark can be seen; "nobody has asked" is no point.
 * @param history any order. @param width, @param height of the drawing. @param gap smallest distance of two marks.
 */
export function standLine(history: readonly DatedStand[], now: Date, { width, height, gap }: { width: number; height: number; gap: number }): StandPoint[] {
  const most = Math.max(1, Math.floor(width / gap));
  const dated = history.filter(({ value }) => value > 0)
    .sort((a, b) => a.assessedAt.localeCompare(b.assessedAt) || a.id.localeCompare(b.id)).slice(-most);
  if (dated.length === 0) return [];
  const start = new Date(dated[0]!.assessedAt).getTime();
  const span = Math.max(1, now.getTime() - start);
  const inner = width - gap;
  const xs = dated.map(({ assessedAt }) => gap / 2 + ((new Date(assessedAt).getTime() - start) / span) * inner);
  for (let i = 1; i < xs.length; i += 1) xs[i] = Math.max(xs[i]!, xs[i - 1]! + gap);
  // Pushed over the right edge: back from there.
  for (let i = xs.length - 1, edge = width - gap / 2; i >= 0; i -= 1, edge -= gap) xs[i] = Math.min(xs[i]!, edge);
  return dated.map((stand, i) => ({ ...stand, x: Math.round(xs[i]!), y: Math.round(((stand.value - 1) / 4) * height) }));
}

/** A line in steps through the points and on to the right edge: a stand holds until the next one. */
export const stepPath = (points: readonly StandPoint[], width: number): string =>
  points.map(({ x, y }, i) => (i === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('') + (points.length > 0 ? `H${width}` : '');
