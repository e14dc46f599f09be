import { LIST_DEFAULTS } from '@doorstep/house-visits/domain';
import type { Filters } from '../people/list/filters';
import { NO_FILTERS, queryOf } from '../people/list/filters';
import type { CutWish } from './cuts';

/** What the form holds, as it is typed. */
export interface CutValues {
  name: string;
  filters: Filters;
  /** People who were chosen one by one, in place of filters. */
  chosen: readonly string[];
  campaignId: string;
  visitorIds: string[];
  maxStops: string;
  maxMinutes: string;
  notVisitedDays: string;
  anyLanguage: boolean;
}

/** The limits of the numbers. */
export const LIMITS = { maxStops: { from: 1, to: LIST_DEFAULTS.mostStops }, maxMinutes: { from: 10, to: 1440 }, notVisitedDays: { from: 0, to: 3650 } } as const;
type NumberField = keyof typeof LIMITS;

/** A number as it was typed: undefined for nothing, null for what is none or out of range. */
export function numberOf(field: NumberField, typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return field === 'maxStops' ? null : undefined;
  const number = Number(text);
  return /^\d{1,4}$/.test(text) && number >= LIMITS[field].from && number <= LIMITS[field].to ? number : null;
}

/** What is to be cut; null while a number cannot be read. */
export function wishOf(values: CutValues): Omit<CutWish, 'id'> | null {
  const [maxStops, maxMinutes, notVisitedDays] = [numberOf('maxStops', values.maxStops), numberOf('maxMinutes', values.maxMinutes), numberOf('notVisitedDays', values.notVisitedDays)];
  if (typeof maxStops !== 'number' || maxMinutes === null || notVisitedDays === null) return null;
  const whom = values.chosen.length > 0 ? { contactIds: values.chosen } : { filter: queryOf({ ...values.filters, sort: NO_FILTERS.sort }) };
  return {
    ...whom, visitorIds: values.visitorIds, maxStops, languageMatch: !values.anyLanguage,
    ...(values.name.trim() && { name: values.name.trim() }), ...(values.campaignId && { campaignId: values.campaignId }),
    ...(maxMinutes !== undefined && { maxMinutes }), ...(notVisitedDays !== undefined && { notVisitedDays }),
  };
}
