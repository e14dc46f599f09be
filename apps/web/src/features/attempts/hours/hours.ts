import { answer, api } from '@doorstep/api-client';
import { DAY_PARTS, type DayPart, type HourCell } from '@doorstep/kernel';
import { useQuery } from '@tanstack/react-query';

/** Doors in one weekday and part of the day, and at how many the person was met. */
export interface Hour { weekday: number; part: DayPart; doors: number; reached: number }

export interface CampaignHours {
  since: string;
  hours: Hour[];
  attempts: { due: number; again: { cell: HourCell; people: number }[]; call: number; otherWay: number };
}

export const useCampaignHours = (id: string) => useQuery({
  queryKey: ['campaigns', 'hours', id],
  queryFn: async (): Promise<CampaignHours> => answer(api.GET('/api/v1/campaigns/{id}/hours', { params: { path: { id } } })),
});

/** A share of fewer doors says nothing: it is not shown. */
export const ENOUGH = 10;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Every weekday with every part of the day, those without a door too. */
export function wholeWeek(hours: readonly Hour[]): Hour[][] {
  return WEEKDAYS.map((weekday) => DAY_PARTS.map((part) => hours.find((one) => one.weekday === weekday && one.part === part) ?? { weekday, part, doors: 0, reached: 0 }));
}

export const shareOf = ({ doors, reached }: Hour): number | null => (doors >= ENOUGH ? Math.round((reached / doors) * 100) : null);

/** Where doors open most, of hours with enough doors; null where there are not two to compare. */
export function bestHour(hours: readonly Hour[]): Hour | null {
  const known = hours.filter((hour) => hour.doors >= ENOUGH);
  if (known.length < 2) return null;
  return known.reduce((best, hour) => (hour.reached * best.doors > best.reached * hour.doors ? hour : best));
}

/** The rows behind a number of the grid. */
export const hourRows = (campaignId: string, since: string, { weekday, part }: Hour, met: boolean): string =>
  `/campaigns/${campaignId}/visits?from=${since}&weekday=${weekday}&part=${part}${met ? '&reached=person' : ''}`;

/** People of a campaign that wait for an attempt. */
export const waitingPeople = (campaignId: string, attempt: string): string => `/people?campaignId=${campaignId}&attempt=${attempt}`;
