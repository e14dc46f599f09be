/** How the list may be ordered; with words in the search the closest come first instead. */
export const SORTS = ['-lastTouchedAt', 'lastTouchedAt', 'displayName', 'createdAt'] as const;
export type Sort = (typeof SORTS)[number];

/** Offered for "not contacted in … days". */
export const QUIET_DAYS = [14, 30, 60, 90] as const;

/** Filters that other screens link to; they are shown as one chip each and can be taken away. */
export const FROM_ELSEWHERE = ['worksiteId', 'unitId', 'circleId', 'eventId', 'visitListId', 'affiliateId'] as const;
export type FromElsewhere = (typeof FROM_ELSEWHERE)[number];

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
  sort: Sort;
  elsewhere: Partial<Record<FromElsewhere, string>>;
}

export const NO_FILTERS: Filters = { q: '', campaignId: '', assessment: [], language: [], tag: '', notContactedDays: null, sort: '-lastTouchedAt', elsewhere: {} };

const listed = (text: string | null): string[] => [...new Set((text ?? '').split(',').map((one) => one.trim()).filter(Boolean))];

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
    sort: sort && SORTS.includes(sort) ? sort : NO_FILTERS.sort,
    elsewhere: Object.fromEntries(FROM_ELSEWHERE.flatMap((key) => (search.get(key) ? [[key, search.get(key)!]] : []))),
  };
}

/** Only what narrows: an empty list has an empty address. */
export function writeFilters(filters: Filters): URLSearchParams {
  return new URLSearchParams(Object.entries(queryOf(filters)).map(([key, value]) => [key, String(value)]));
}

/** The query of `GET /contacts` (CONTRACT 4.4); lists of values are joined by commas. */
export function queryOf({ q, campaignId, assessment, language, tag, notContactedDays, sort, elsewhere }: Filters): Record<string, string | number> {
  const words = q.trim();
  return {
    ...(words && { q: words }),
    ...(campaignId && { campaignId }),
    ...(assessment.length > 0 && { assessment: [...assessment].sort().join(',') }),
    ...(language.length > 0 && { language: language.join(',') }),
    ...(tag.trim() && { tag: tag.trim() }),
    ...(notContactedDays !== null && { notContactedDays }),
    ...(sort !== NO_FILTERS.sort && { sort }),
    ...elsewhere,
  };
}

/** Whether anything besides the order narrows the list. */
export const narrows = (filters: Filters): boolean => Object.keys(queryOf({ ...filters, sort: NO_FILTERS.sort })).length > 0;
