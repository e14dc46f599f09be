import type { Field } from './fields';
import type { MappedColumn } from './guess-columns';
import { guessDateOrder } from './dates';
import type { LaidRow, Section } from './layout';
import { languageOf } from './languages-spoken';
import { isBlank, keyOf, tidy } from './text-keys';
import { readAssessment, readClassification, readConsent, readTick } from './value-words';

/** Answers to values (`PATCH /imports/:id` `values`): field → value as it stands in the list → what it means; null: leave empty. */
export type ValueAnswers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The answer to a value, compared without case and outer spaces; undefined when nobody answered. */
export function answerFor(answers: ValueAnswers, field: string, value: string): unknown {
  const given = Object.hasOwn(answers, field) ? answers[field] : undefined;
  if (!given) return undefined;
  const wanted = askKey(value);
  const key = Object.keys(given).find((typed) => askKey(typed) === wanted);
  return key === undefined ? undefined : given[key];
}

/** "3?" and "3" are two things here, "AM" and "pm " differ only where letters do. */
const askKey = (value: string): string => tidy(value).toLowerCase().replace(/\s+/g, ' ');

/** A value of the list whose meaning a person is asked. */
export interface AskedValue {
  readonly field: Field | 'section';
  /** As it stands most often. */
  readonly value: string;
  /** Rows that have it. */
  readonly count: number;
  /** What it likely means (a stand, an id of what is known, a code); null when nothing is likely. */
  readonly suggestion: string | number | boolean | null;
}

/** What the organization already has, to compare names with. Left out: every name is new and nobody is asked. */
export interface KnownNames {
  readonly department?: readonly { readonly id: string; readonly name: string }[];
  readonly shift?: readonly { readonly id: string; readonly name: string }[];
  readonly worksite?: readonly { readonly id: string; readonly name: string }[];
  readonly employer?: readonly { readonly id: string; readonly name: string }[];
  readonly unit?: readonly { readonly id: string; readonly name: string }[];
  readonly affiliate?: readonly { readonly id: string; readonly name: string }[];
}

/** One name in all its spellings: `AM`, `am`, `Am`. */
export interface ValueGroup {
  readonly field: keyof KnownNames;
  /** The spelling most rows have. */
  readonly value: string;
  readonly spellings: readonly string[];
  readonly count: number;
  /** The id of the known one with the same name, else null. */
  readonly knownId: string | null;
}

const NAMED = ['department', 'shift', 'worksite', 'employer', 'unit', 'affiliate'] as const;
const EMPTY_WORDS = / (inc|llc|ltd|corp|co|company|sa de cv|s a|주식회사)$/;
export const nameKey = (name: string): string => keyOf(name).replace(EMPTY_WORDS, '').trim();

const valuesOf = (rows: readonly LaidRow[], mapping: readonly MappedColumn[], field: Field): string[] =>
  mapping.filter((m) => m.field === field).flatMap(({ index }) => rows.flatMap((r) => (r.rejection === null && !isBlank(r.cells[index] ?? '') ? [tidy(r.cells[index]!)] : [])));

/** Departments, shifts, workplaces … of the list, one line for each name however it is spelled. */
export function groupNames(rows: readonly LaidRow[], mapping: readonly MappedColumn[], known: KnownNames = {}): ValueGroup[] {
  return NAMED.flatMap((field) => {
    const groups = new Map<string, Map<string, number>>();
    for (const value of valuesOf(rows, mapping, field)) {
      const key = nameKey(value) || value;
      const spellings = groups.get(key) ?? new Map<string, number>();
      spellings.set(value, (spellings.get(value) ?? 0) + 1);
      groups.set(key, spellings);
    }
    return [...groups].map(([key, spellings]): ValueGroup => {
      const ranked = [...spellings].sort((a, b) => b[1] - a[1]).map(([spelling]) => spelling);
      const knownId = known[field]?.find((k) => nameKey(k.name) === key)?.id ?? null;
      return { field, value: ranked[0]!, spellings: ranked, count: [...spellings.values()].reduce((a, b) => a + b, 0), knownId };
    });
  });
}

/**
 * Values that a person has to explain before a run: doubtful stands, words of consent and boxes that are not known,
 * languages, classifications, names that the organization does not have (where it has some), sections.
 */
export function askedValues(rows: readonly LaidRow[], mapping: readonly MappedColumn[], sections: readonly Section[], answers: ValueAnswers = {}, known: KnownNames = {}): AskedValue[] {
  const asked: AskedValue[] = [];
  const ask = (field: Field, unclear: (value: string) => boolean, suggest: (value: string) => AskedValue['suggestion'] = () => null): void => {
    const counts = new Map<string, { value: string; count: number }>();
    for (const value of valuesOf(rows, mapping, field)) {
      if (!unclear(value) || answerFor(answers, field, value) !== undefined) continue;
      const seen = counts.get(askKey(value)) ?? { value, count: 0 };
      seen.count += 1;
      counts.set(askKey(value), seen);
    }
    for (const { value, count } of counts.values()) asked.push({ field, value, count, suggestion: suggest(value) });
  };
  ask('assessment', (v) => readAssessment(v)?.certain === false, (v) => readAssessment(v)?.value ?? null);
  ask('consentSms', (v) => readConsent(v) === null);
  ask('consentEmail', (v) => readConsent(v) === null);
  ask('doNotContact', (v) => readTick(v) === null);
  ask('classification', (v) => readClassification(v) === null);
  ask('language', (v) => languagesIn(v).some((part) => languageOf(part) === null));
  for (const group of groupNames(rows, mapping, known)) {
    const answered = group.spellings.some((spelling) => answerFor(answers, group.field, spelling) !== undefined);
    if (known[group.field] === undefined || group.knownId !== null || answered) continue;
    asked.push({ field: group.field, value: group.value, count: group.count, suggestion: null });
  }
  for (const section of sections) {
    if (section.confidence >= 0.8 || answerFor(answers, 'section', section.text) !== undefined) continue;
    if (asked.some((a) => a.field === 'section' && askKey(a.value) === askKey(section.text))) continue;
    asked.push({ field: 'section', value: section.text, count: rows.filter((r) => r.rejection === null && r.section?.text === section.text).length, suggestion: section.kind });
  }
  return asked;
}

/** The languages a cell lists. */
export const languagesIn = (cell: string): string[] => (languageOf(cell) !== null ? [cell] : cell.slice(0, 200).split(/[,;/&+·]|\s+(?:y|and|e|와|및)\s+/).map((part) => part.trim()).filter(Boolean));

/** The order of day and month in the list's column of dates; null when it has none or it is to be asked. */
export const dateOrderOf = (rows: readonly LaidRow[], mapping: readonly MappedColumn[]): ReturnType<typeof guessDateOrder> => guessDateOrder(valuesOf(rows, mapping, 'date'));

/** The known one that a text names, without case, accents and "Inc."; null when there is none. */
export const knownNamed = (known: KnownNames, field: keyof KnownNames, text: string): { readonly id: string; readonly name: string } | null =>
  known[field]?.find((one) => nameKey(one.name) === nameKey(text)) ?? null;
