import type { FieldProblem, HourCell, Uuid } from '@doorstep/kernel';
import { DomainError, HOUR_CELLS, isUuid, lowerId } from '@doorstep/kernel';
import { MOST_KM, readNear } from './near';
import { STANDS } from './vocabulary';

export const CONTACT_SORTS = ['-lastTouchedAt', 'lastTouchedAt', 'displayName', 'createdAt'] as const;
export type ContactSort = (typeof CONTACT_SORTS)[number];

/**
 * Closed doors that somebody should try again: all of them (`again`), those whose time has come or comes within a day (`due`),
 * those of a kind of hour (`saturday-morning`); and those that were tried often enough: people to call instead, or to reach
 * another way.
 */
export const ATTEMPT_FILTERS = ['due', 'again', 'call', 'other_way', ...HOUR_CELLS] as const;
export type AttemptFilter = 'due' | 'again' | 'call' | 'other_way' | HourCell;

/** Which people (CONTRACT 3, list filters): every one given must hold; of several values, any. */
export interface ContactFilter {
  q?: string;
  assessment?: number[];
  campaignId?: Uuid;
  unitId?: Uuid;
  worksiteId?: Uuid[];
  language?: string[];
  tag?: string[];
  circleId?: Uuid;
  eventId?: Uuid;
  visitListId?: Uuid;
  affiliateId?: Uuid[];
  notContactedDays?: number;
  attempt?: AttemptFilter[];
  /** `lat,lng,km`: people with an address in this circle. */
  near?: string;
  /** People that this user is answerable for. */
  assigneeId?: Uuid;
  /** In addition, everybody must fit this saved list. */
  savedListId?: Uuid;
  /** The groups of the saved list, once it was looked up (`withSavedList`); never sent. */
  groups?: FilterGroups;
}

/** Filters of a saved list: everybody fits all of `all`, one of `any` (where there are some), and none of `not`. */
export interface FilterGroups {
  all: ContactFilter[];
  any: ContactFilter[];
  not: ContactFilter[];
}

const one = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const several = (value: unknown): string[] => {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : typeof value === 'number' ? [value] : [];
  return list.map(String).map((text) => text.trim()).filter(Boolean).slice(0, 100);
};

const IDS = ['campaignId', 'unitId', 'circleId', 'eventId', 'visitListId', 'assigneeId', 'savedListId'] as const;
const ID_LISTS = ['worksiteId', 'affiliateId'] as const;
const TEXT_LISTS = ['language', 'tag'] as const;
const KNOWN_STANDS = new Set(STANDS.map(String));
const KNOWN_ATTEMPTS = new Set<string>(ATTEMPT_FILTERS);
const KNOWN = new Set<string>([...IDS, ...ID_LISTS, ...TEXT_LISTS, 'q', 'assessment', 'notContactedDays', 'near', 'attempt']);

/**
 * A filter as it is kept or sent: texts with commas, lists or numbers. Empty values do not filter.
 * @throws DomainError 422 naming each key that is unknown or cannot be read, under `path`.
 */
export function readContactFilter(sent: Record<string, unknown>, path = 'filter.'): ContactFilter {
  const filter: ContactFilter = {};
  const problems: FieldProblem[] = [];
  const wrong = (field: string, code: string): void => void problems.push({ field: `${path}${field}`, code });
  for (const key of Object.keys(sent)) if (!KNOWN.has(key)) wrong(key, 'unknown-field');
  const q = one(sent['q']);
  if (q?.trim()) filter.q = q.slice(0, 200);
  for (const key of IDS) {
    const id = lowerId(one(sent[key]));
    if (id !== null && isUuid(id)) filter[key] = id;
    else if (id !== null) wrong(key, 'not-an-id');
  }
  for (const key of ID_LISTS) {
    const ids = several(sent[key]).map((id) => lowerId(id));
    if (!ids.every(isUuid)) wrong(key, 'not-an-id');
    else if (ids.length > 0) filter[key] = ids;
  }
  for (const key of TEXT_LISTS) {
    const texts = several(sent[key]);
    if (texts.length > 0) filter[key] = texts;
  }
  const stands = several(sent['assessment']);
  if (!stands.every((text) => KNOWN_STANDS.has(text))) wrong('assessment', 'not-in-list');
  else if (stands.length > 0) filter.assessment = stands.map(Number);
  const days = several(sent['notContactedDays'])[0];
  if (days !== undefined && /^\d{1,4}$/.test(days)) filter.notContactedDays = Number(days);
  else if (days !== undefined) wrong('notContactedDays', 'out-of-range');
  const attempts = several(sent['attempt']);
  if (!attempts.every((text) => KNOWN_ATTEMPTS.has(text))) wrong('attempt', 'not-in-list');
  else if (attempts.length > 0) filter.attempt = attempts as AttemptFilter[];
  const near = several(sent['near']).join(',');
  if (near !== '' && readNear(near)) filter.near = near;
  else if (near !== '') wrong('near', 'contacts/no-circle');
  if (problems.length > 0) {
    throw new DomainError('platform/invalid-input', { errors: problems.map((p) => (p.code === 'out-of-range' ? { ...p, params: { min: 0, max: 9999 } } : p.code === 'contacts/no-circle' ? { ...p, params: { most: MOST_KM } } : p)) });
  }
  return filter;
}

/** What a filter asks that the holder of a list at hand may not know of people. */
export const asksBeyondDoors = (filter: ContactFilter): boolean =>
  Object.entries(filter).some(([key, value]) => value !== undefined && !['q', 'visitListId', 'language'].includes(key));
