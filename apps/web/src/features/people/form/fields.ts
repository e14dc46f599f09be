import type { PersonValues } from './person-values';

/** What every part of the person form is given. `problemOf` takes a path such as `phones[0].number`. */
export interface Fields {
  values: PersonValues;
  set: <K extends keyof PersonValues>(name: K, value: PersonValues[K]) => void;
  problemOf: (field: string) => string | undefined;
}

/** One row of a list changed, the others as they were. */
export const withRow = <T>(rows: readonly T[], at: number, change: Partial<T>): T[] => rows.map((row, i) => (i === at ? { ...row, ...change } : row));
export const withoutRow = <T>(rows: readonly T[], at: number): T[] => rows.filter((_, i) => i !== at);
