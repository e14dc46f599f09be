/**
 * Settings of an organization: flat keys, typed, each with its default (CONTRACT 5). Retention counts
 * months after a campaign closed; null keeps until somebody forgets (security.md RET-01 with its ruling).
 */
export interface OrganizationSettings {
  'retention.notesMonthsAfterClose': number | null;
  'fading.days': number;
  'words.union': 'sindicato' | 'union';
  /** Rows of people that a lead, and an admin, may take out in a day (security.md EXP-01). */
  'exports.leadRowsPerDay': number;
  'exports.adminRowsPerDay': number;
  /** People of one act that is done while who acts waits; more are left to the worker. */
  'bulk.atOnce': number;
  /** People of one act at most, of an organizer and of a lead; an admin's may be everybody. */
  'bulk.organizerMost': number;
  'bulk.leadMost': number;
  /** Attempts at a closed door before somebody is called instead, and the local times between which doors are rung at. */
  'doors.attempts': number;
  'doors.from': string;
  'doors.until': string;
  /** Hours until a visit list is due back, hours before that in which who has it is reminded (0: not at all), and hours for which its link and code are good. */
  'visits.dueBackHours': number;
  'visits.remindHours': number;
  'visits.handOutHours': number;
  /** Minutes of a round that are chosen beforehand, until the leads are told after an alarm, and in the background until a round's screens hide themselves. */
  'safety.minutes': number;
  'safety.escalateMinutes': number;
  'safety.hideMinutes': number;
  /** Days that somebody rests whom a visit reached, before lists are cut with them again (0: not at all). */
  'visits.restDays': number;
}

export const SETTING_DEFAULTS: OrganizationSettings = {
  'retention.notesMonthsAfterClose': 12,
  'fading.days': 30,
  'words.union': 'sindicato',
  'exports.leadRowsPerDay': 5_000,
  'exports.adminRowsPerDay': 250_000,
  'bulk.atOnce': 5_000,
  'bulk.organizerMost': 5_000,
  'bulk.leadMost': 250_000,
  'doors.attempts': 3,
  'doors.from': '09:00',
  'doors.until': '20:30',
  'visits.dueBackHours': 72,
  'visits.remindHours': 12,
  'visits.handOutHours': 24,
  'safety.minutes': 90,
  'safety.escalateMinutes': 15,
  'safety.hideMinutes': 3,
  'visits.restDays': 7,
};

type Check = (value: unknown) => boolean;

const MOST_ROWS = 1_000_000;
const MOST_AT_ONCE = 5_000;
const isRows: Check = (v) => Number.isInteger(v) && (v as number) >= 0 && (v as number) <= MOST_ROWS;

/** A time of day on a quarter of the hour; the two times leave seven hours at least. */
const isTime = (least: string, most: string): Check => (v) => typeof v === 'string' && /^\d{2}:(00|15|30|45)$/.test(v) && v >= least && v <= most;
const within = (least: number, most: number): Check => (v) => Number.isInteger(v) && (v as number) >= least && (v as number) <= most;

const CHECKS: { [Key in keyof OrganizationSettings]: Check } = {
  'retention.notesMonthsAfterClose': (v) => v === null || (Number.isInteger(v) && (v as number) >= 1 && (v as number) <= 120),
  'fading.days': (v) => Number.isInteger(v) && (v as number) >= 7 && (v as number) <= 365,
  'words.union': (v) => v === 'sindicato' || v === 'union',
  'exports.leadRowsPerDay': isRows,
  'exports.adminRowsPerDay': isRows,
  'bulk.atOnce': (v) => Number.isInteger(v) && (v as number) >= 1 && (v as number) <= MOST_AT_ONCE,
  'bulk.organizerMost': isRows,
  'bulk.leadMost': isRows,
  'doors.attempts': (v) => Number.isInteger(v) && (v as number) >= 1 && (v as number) <= 10,
  'doors.from': isTime('06:00', '11:00'),
  'doors.until': isTime('18:00', '22:00'),
  'visits.dueBackHours': within(1, 336),
  'visits.remindHours': within(0, 72),
  'visits.handOutHours': within(1, 168),
  'safety.minutes': within(15, 480),
  'safety.escalateMinutes': within(5, 120),
  'safety.hideMinutes': within(1, 60),
  'visits.restDays': within(0, 365),
};

/** The settings as the contract shows them (JSON Schema). */
export const SETTING_SCHEMAS: { [Key in keyof OrganizationSettings]: Readonly<Record<string, unknown>> } = {
  'retention.notesMonthsAfterClose': { type: 'integer', minimum: 1, maximum: 120, nullable: true },
  'fading.days': { type: 'integer', minimum: 7, maximum: 365 },
  'words.union': { type: 'string', enum: ['sindicato', 'union'] },
  'exports.leadRowsPerDay': { type: 'integer', minimum: 0, maximum: MOST_ROWS },
  'exports.adminRowsPerDay': { type: 'integer', minimum: 0, maximum: MOST_ROWS },
  'bulk.atOnce': { type: 'integer', minimum: 1, maximum: MOST_AT_ONCE },
  'bulk.organizerMost': { type: 'integer', minimum: 0, maximum: MOST_ROWS },
  'bulk.leadMost': { type: 'integer', minimum: 0, maximum: MOST_ROWS },
  'doors.attempts': { type: 'integer', minimum: 1, maximum: 10 },
  'doors.from': { type: 'string', pattern: '^\\d{2}:(00|15|30|45)$', description: '06:00 to 11:00' },
  'doors.until': { type: 'string', pattern: '^\\d{2}:(00|15|30|45)$', description: '18:00 to 22:00' },
  'visits.dueBackHours': { type: 'integer', minimum: 1, maximum: 336 },
  'visits.remindHours': { type: 'integer', minimum: 0, maximum: 72 },
  'visits.handOutHours': { type: 'integer', minimum: 1, maximum: 168 },
  'safety.minutes': { type: 'integer', minimum: 15, maximum: 480 },
  'safety.escalateMinutes': { type: 'integer', minimum: 5, maximum: 120 },
  'safety.hideMinutes': { type: 'integer', minimum: 1, maximum: 60 },
  'visits.restDays': { type: 'integer', minimum: 0, maximum: 365 },
};

export interface SettingProblem {
  field: string;
  code: 'unknown-field' | 'not-in-list' | 'out-of-range';
  /** Of a number of rows: what it may be. */
  params?: { min: number; max: number };
}

/** The keys of `sent` that are unknown or out of range. Empty when all may be stored. */
export function settingProblems(sent: Record<string, unknown>): SettingProblem[] {
  return Object.entries(sent).flatMap(([field, value]): SettingProblem[] => {
    const check = Object.hasOwn(CHECKS, field) ? CHECKS[field as keyof OrganizationSettings] : undefined;
    if (!check) return [{ field, code: 'unknown-field' }];
    if (check(value)) return [];
    return check === isRows ? [{ field, code: 'out-of-range', params: { min: 0, max: MOST_ROWS } }] : [{ field, code: 'not-in-list' }];
  });
}

/** What is stored, over the defaults; what other rooms keep beside them (`people.fields`) is theirs to tell. */
export const fullSettings = (stored: Record<string, unknown>): OrganizationSettings =>
  ({ ...SETTING_DEFAULTS, ...Object.fromEntries(Object.entries(stored).filter(([key]) => Object.hasOwn(SETTING_DEFAULTS, key))) });
