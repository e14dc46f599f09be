import type { Debrief } from './debrief';

/** What a number counts beyond its time and campaign; the keys are those of the list of visits, so that number and rows cannot differ. */
export interface Behind { visitorId?: string; visitListId?: string; hour?: number; nightWeekday?: number; outcome?: 'talked'; reached?: string; assessed?: true; promises?: 'made' | 'kept'; missing?: string }

export const BEHIND_KEYS = ['since', 'until', 'campaignId', 'visitorId', 'visitListId', 'hour', 'nightWeekday', 'outcome', 'reached', 'assessed', 'promises', 'missing', 'place'] as const;

/** Where a number opens to its visits. Doors and their shares are of homes; what a talk lacks is asked wherever it was. */
export const behindPath = (time: Pick<Debrief, 'since' | 'until'>, campaignId: string | undefined, what: Behind): string =>
  `/debrief/visits?${new URLSearchParams(Object.entries({ since: time.since, until: time.until, campaignId, ...(what.missing ? {} : { place: 'home' }), ...what }).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))).toString()}`;

/** The six numbers of a group, each with what it counts. */
export const COLUMNS = [
  { name: 'doors', what: {} },
  { name: 'reached', what: { reached: 'person,someone_else' } },
  { name: 'talks', what: { outcome: 'talked' } },
  { name: 'stands', what: { outcome: 'talked', assessed: true } },
  { name: 'promised', what: { promises: 'made' } },
  { name: 'kept', what: { promises: 'kept' } },
] as const satisfies readonly { name: string; what: Behind }[];
