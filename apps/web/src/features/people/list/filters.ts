import { ATTEMPT_FILTERS, readNear } from '@doorstep/contacts/domain';

/** How the list may be ordered; with words in the search the closest come first instead. */
export const SORTS = ['-lastTouchedAt', 'lastTouchedAt', 'displayName', 'createdAt'] as const;
export type Sort = (typeof SORTS)[number];

/** Offered for "not contacted in … days". */
export const QUIET_DAYS = [14, 30, 60, 90] as const;

/** Filters by one thing each, named by its id; each is a chip that can be taken away. */
export const BY_ID = ['savedListId', 'worksiteId', 'unitId', 'circleId', 'eventId', 'visitListId', 'affiliateId', 'assigneeId'] as const;
export type ById = (typeof BY_ID)[number];

/** What narrows the list of people. It lives in the address, so that a list can be sent and found again. */
export interface Filters {
  q: string;
  campaignId: string;
  /** 0 to 5, as digits. */
  assessment: string[];
  /** BCP 47 codes. */
  language: string[];
  tag: string;
  notContactedDays: number | null;
  /** Closed doors to try again: `due`, `again`, `call`, `other_way`, or a kind of hour. */
  attempt: string[];
  /** `lat,lng,km`: people with an address in this circle. */
  near: string;
  sort: Sort;
  byId: Partial<Record<ById, string>>;
}

export const NO_FILTERS: Filters = { q: '', campaignId: '', assessment: [], language: [], tag: '', notContactedDays: null, attempt: [], near: '', sort: '-lastTouchedAt', byId: {} };

/** The kilometers of a circle `lat,lng,km`; null where it is none. */
export const kmOf = (near: string): number | null => readNear(near)?.km ?? null;

const listed = (text: string | null): string[] => [...new Set((text ?? '').split(',').map((one) => one.trim()).filter(Boolean))];

/** What an address may ask of attempts; anything else narrows nothing. */
const attemptsAsked = (asked: readonly string[]): string[] => asked.filter((one) => (ATTEMPT_FILTERS as readonly string[]).includes(one));

/** Reads an address; what is not understood is left out and narrows nothing. */
export function readFilters(search: URLSearchParams): Filters {
  const days = Number(search.get('notContactedDays'));
  const sort = search.get('sort') as Sort | null;
  return {
    q: search.get('q') ?? '',
    campaignId: search.get('campaignId') ?? '',
    assessment: listed(search.get('assessment')).filter((one) => /^[0-5]$/.test(one)),
    language: listed(search.get('language')),
    tag: search.get('tag') ?? '',
    notContactedDays: Number.isInteger(days) && days > 0 ? days : null,
    attempt: attemptsAsked(listed(search.get('attempt'))),
    near: kmOf(search.get('near') ?? '') === null ? '' : search.get('near')!,
    sort: sort && SORTS.includes(sort) ? sort : NO_FILTERS.sort,
    byId: Object.fromEntries(BY_ID.flatMap((key) => (search.get(key) ? [[key, search.get(key)!]] : []))),
  };
}

/** Only what narrows: an empty list has an empty address. */
export function writeFilters(filters: Filters): URLSearchParams {
  return new URLSearchParams(Object.entries(queryOf(filters)).map(([key, value]) => [key, String(value)]));
}

/** The query of `GET /contacts` (CONTRACT 4.4); lists of values are joined by commas. */
export function queryOf({ q, campaignId, assessment, language, tag, notContactedDays, attempt, near, sort, byId }: Filters): Record<string, string | number> {
  const words = q.trim();
  return {
    ...(words && { q: words }),
    ...(campaignId && { campaignId }),
    ...(assessment.length > 0 && { assessment: [...assessment].sort().join(',') }),
    ...(language.length > 0 && { language: language.join(',') }),
    ...(tag.trim() && { tag: tag.trim() }),
    ...(notContactedDays !== null && { notContactedDays }),
    ...(attempt.length > 0 && { attempt: [...attempt].sort().join(',') }),
    ...(near && { near }),
    ...(sort !== NO_FILTERS.sort && { sort }),
    ...Object.fromEntries(Object.entries(byId).filter(([, id]) => id)),
  };
}

/** Whether anything besides the order narrows the list. */
export const narrows = (filters: Filters): boolean => Object.keys(queryOf({ ...filters, sort: NO_FILTERS.sort })).length > 0;

/** The filters as a saved list keeps them: without the words of the search, the order and another list. */
export function keptOf(filters: Filters): Record<string, string | number> {
  return queryOf({ ...filters, q: '', sort: NO_FILTERS.sort, byId: { ...filters.byId, savedListId: undefined } });
}

/** A kept filter as the screen shows and changes it. */
export const readKept = (kept: Record<string, unknown>): Filters =>
  readFilters(new URLSearchParams(Object.entries(kept).map(([key, value]) => [key, String(value)])));
