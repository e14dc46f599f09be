/**
 * What people choose for themselves in an organization: flat keys, typed, each with its default. It follows them to
 * another device. null is "not chosen".
 */
export interface UserSettingValues {
  /** Columns of the table of people, in no order of their own (the names are those of contacts' `LIST_COLUMNS`). */
  'people.columns': string[] | null;
}

export const USER_SETTING_DEFAULTS: UserSettingValues = { 'people.columns': null };

const COLUMN = /^[a-zA-Z]{1,30}$/;
const MOST_COLUMNS = 20;

const CHECKS: { [Key in keyof UserSettingValues]: (value: unknown) => boolean } = {
  'people.columns': (value) =>
    value === null || (Array.isArray(value) && value.length <= MOST_COLUMNS && value.every((one) => typeof one === 'string' && COLUMN.test(one)) && new Set(value).size === value.length),
};

/** The settings as the contract shows them (JSON Schema). */
export const USER_SETTING_SCHEMAS: { [Key in keyof UserSettingValues]: Readonly<Record<string, unknown>> } = {
  'people.columns': { type: 'array', items: { type: 'string', pattern: COLUMN.source }, maxItems: MOST_COLUMNS, uniqueItems: true, nullable: true },
};

export interface UserSettingProblem {
  field: string;
  code: 'unknown-field' | 'not-in-list';
}

/** The keys of `sent` that are unknown or cannot be kept. Empty when all may be stored. */
export function userSettingProblems(sent: Record<string, unknown>): UserSettingProblem[] {
  return Object.entries(sent).flatMap(([field, value]): UserSettingProblem[] => {
    const check = Object.hasOwn(CHECKS, field) ? CHECKS[field as keyof UserSettingValues] : undefined;
    if (!check) return [{ field, code: 'unknown-field' }];
    return check(value) ? [] : [{ field, code: 'not-in-list' }];
  });
}
