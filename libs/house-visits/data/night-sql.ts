import type { Missing } from '../domain';
import { NIGHT_DEFAULTS } from '../domain';

/** What the follow-ups' room says of what was promised where something happened: conditions on a row, for these queries. */
export interface PromiseSql {
  hasNextStep(row: string): string;
  hasPromise(row: string): string;
  keptPromises(row: string): string;
}
export const PROMISE_SQL = Symbol('conditions about promises');

const BEFORE = `interval '${NIGHT_DEFAULTS.beginsAt} hours'`;

/** The hour, the weekday and the day of the night of a visit, on the clock of a zone (a parameter). One text for the figures and for the rows behind them. */
export const hourIn = (row: string, zone: string): string => `extract(hour FROM ${row}.visited_at AT TIME ZONE ${zone})::int`;
export const weekdayIn = (row: string, zone: string): string => `extract(isodow FROM (${row}.visited_at AT TIME ZONE ${zone}) - ${BEFORE})::int`;
/** The night that an instant is of, on the clock of a zone. */
export const nightOf = (at: string, zone: string): string => `to_char((${at} AT TIME ZONE ${zone}) - ${BEFORE}, 'YYYY-MM-DD')`;
export const nightIn = (row: string, zone: string): string => nightOf(`${row}.visited_at`, zone);

/** Logs of the same encounter: two visitors at one door each have theirs, and what one wrote down is not missing. */
const encounter = (row: string, condition: string): string =>
  `EXISTS (SELECT 1 FROM house_visits sib WHERE sib.organization_id = ${row}.organization_id AND sib.contact_id = ${row}.contact_id AND sib.encounter_id = ${row}.encounter_id AND sib.visited_at IS NOT NULL AND ${condition})`;
const UNDATED = "EXISTS (SELECT 1 FROM asks ua WHERE ua.organization_id = sib.organization_id AND ua.source_id = sib.id AND ua.answer = 'yes' AND ua.due_on IS NULL)";

/** That an encounter's talk lacks a next step, a stand, or the date of a promise. Nothing is missing of somebody who was forgotten: nobody could add it. */
export function lacks(row: string, what: Missing, { hasNextStep }: PromiseSql): string {
  const each: Record<Exclude<Missing, 'any' | 'none'>, string> = {
    next_step: `NOT ${encounter(row, hasNextStep('sib'))}`,
    stand: `NOT ${encounter(row, 'sib.assessment_id IS NOT NULL')}`,
    promise_date: encounter(row, UNDATED),
  };
  const talk = `${row}.outcome = 'talked'`;
  const known = `${row}.contact_id IS NOT NULL`;
  if (what === 'none') return `(${talk} AND NOT (${known} AND (${Object.values(each).join(' OR ')})))`;
  return `(${talk} AND ${known} AND (${what === 'any' ? Object.values(each).join(' OR ') : each[what]}))`;
}
