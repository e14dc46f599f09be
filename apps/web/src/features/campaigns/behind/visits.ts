import { answer, api } from '@doorstep/api-client';
import type { Outcome } from '@doorstep/house-visits/domain';
import { DAY_PARTS, startOfDay } from '@doorstep/kernel';
import { usePages, type ListPage } from '../../../app/pages';

/** A logged visit, as far as a list shows it. */
export interface LoggedVisit {
  id: string;
  contactName: string | null;
  address: { line1?: string } | null;
  visitedAt: string | null;
  timeZone: string;
  outcome: Outcome | null;
  visitors: { id: string; name: string }[];
  issues: string[];
  assessment: { value: number } | null;
}

/** What the address says about the rows: outcomes, how far one got, and days from–to in the reader's zone (`to` is no longer part). */
export function visitFilter(search: URLSearchParams, timeZone: string) {
  const day = (name: string) => {
    const text = search.get(name) ?? '';
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? startOfDay(text, timeZone).toISOString() : undefined;
  };
  const weekday = Number(search.get('weekday'));
  const part = DAY_PARTS.find((one) => one === search.get('part'));
  return { outcome: search.get('outcome') ?? undefined, reached: search.get('reached') ?? undefined, since: day('from'), until: day('to'), weekday: weekday >= 1 && weekday <= 7 ? weekday : undefined, part };
}

/** One row an encounter: as many rows as the number that was opened. */
export const useVisitsBehind = (campaignId: string, filter: ReturnType<typeof visitFilter>) =>
  usePages<LoggedVisit>(['house-visits', 'behind', campaignId, filter], async (cursor): Promise<ListPage<LoggedVisit>> =>
    answer(api.GET('/api/v1/house-visits', { params: { query: { campaignId, ...filter, place: 'home', encounters: true, count: true, limit: 50, cursor } } })));
