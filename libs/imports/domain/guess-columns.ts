import { isForbiddenLabel } from './forbidden-words';
import { customName, isField, SHARED_FIELDS, type Field, type KnownField } from './fields';
import { readHeader, type HeaderReading } from './header-words';
import { isBlank, keyOf, tidy } from './text-keys';
import { languageOf } from './languages-spoken';
import { readConsent, readTick } from './value-words';
import { looksLike, shareOf, type ValueKind } from './value-kinds';

/** A column is asked about when its field is null or the confidence is below this. */
export const SURE_COLUMN = 0.8;
const SAMPLES_SHOWN = 3;

export interface ColumnGuess {
  /** From 0. */
  readonly index: number;
  readonly header: string;
  readonly field: Field | null;
  /** 0–1. */
  readonly confidence: number;
  /** Up to three different filled values, as they stand. */
  readonly samples: readonly string[];
  /** Set for what is never taken (MIN-01): the column is `ignore` and stays so. Its values are not shown. */
  readonly problem: 'imports/forbidden-column' | null;
}

export const isAsked = (column: Pick<ColumnGuess, 'field' | 'confidence'>): boolean => column.field === null || column.confidence < SURE_COLUMN;

/** What the values of a field look like, where that can be told. */
const LOOKS: Readonly<Partial<Record<KnownField, ValueKind>>> = {
  email: 'email', phone: 'phone', whatsapp: 'phone', assessment: 'mark', date: 'date', postalCode: 'postalCode', language: 'language', fullName: 'name', givenName: 'name', familyName: 'name',
};

function fits(field: KnownField, values: readonly string[]): number | null {
  const filled = values.filter((value) => !isBlank(value));
  if (filled.length === 0) return null;
  if (field === 'consentSms' || field === 'consentEmail') return filled.filter((value) => readConsent(value) !== null).length / filled.length;
  if (field === 'doNotContact' || field === 'card') return filled.filter((value) => readTick(value) !== null || looksLike(value, 'date')).length / filled.length;
  const kind = LOOKS[field];
  return kind ? shareOf(values, kind) : 1;
}

/** A header that says one thing above values that say another is asked about. */
function weigh(reading: HeaderReading, values: readonly string[]): number {
  const share = fits(reading.field, values);
  if (share === null || share >= 0.75) return reading.confidence;
  return share >= 0.5 ? Math.min(reading.confidence, 0.85) : Math.min(reading.confidence, 0.5);
}

/** By the values alone, for columns without a telling header. */
function byValues(values: readonly string[]): { field: KnownField; confidence: number } | null {
  const filled = values.filter((value) => !isBlank(value));
  if (filled.length === 0) return null;
  const share = (kind: ValueKind): number => shareOf(values, kind) ?? 0;
  const distinct = new Set(filled.map(keyOf)).size / filled.length;
  if (share('uuid') > 0.9) return { field: 'externalId', confidence: 0.7 };
  if (share('email') > 0.7) return { field: 'email', confidence: 0.9 };
  if (share('mark') > 0.8 && !isCounting(filled)) return { field: 'assessment', confidence: 0.6 };
  if (isCounting(filled)) return { field: 'ignore', confidence: 0.7 };
  if (share('date') > 0.8) return { field: 'date', confidence: 0.5 };
  if (share('phone') > 0.7) return { field: 'phone', confidence: 0.85 };
  if (share('postalCode') > 0.8) return { field: 'postalCode', confidence: 0.6 };
  if (filled.every((value) => languageOf(value) !== null)) return { field: 'language', confidence: 0.7 };
  if (share('address') > 0.7) return { field: 'address', confidence: 0.7 };
  const words = filled.reduce((sum, value) => sum + value.trim().split(/\s+/).length, 0) / filled.length;
  if (share('name') > 0.8 && distinct > 0.7 && words >= 1.6 && words <= 4.5) return { field: 'fullName', confidence: 0.6 };
  return null;
}

/** 1, 2, 3 … in their order: numbers of rows. */
const isCounting = (filled: readonly string[]): boolean => filled.length > 2 && filled.every((value, i) => Number(value) === Number(filled[0]) + i);

function guessOne(header: string, values: readonly string[]): { field: Field | null; confidence: number } {
  const reading = readHeader(header);
  const seen = byValues(values);
  const key = keyOf(header);
  // "#", "No." and columns without a name say only what stands below them.
  if (key === '' || /^(no|n|num|nr|numero|번호)$/.test(key)) return seen ? { ...seen, confidence: Math.min(seen.confidence, key === '' && header === '' ? 0.9 : 0.7) } : { field: null, confidence: 0 };
  if (reading) {
    const confidence = weigh(reading, values);
    if (confidence < 0.6 && seen && seen.field !== reading.field && seen.field !== 'ignore') return { field: seen.field, confidence: Math.min(0.6, seen.confidence) };
    return { field: reading.field, confidence };
  }
  if (seen) return { field: seen.field, confidence: Math.min(seen.confidence, 0.75) };
  return { field: null, confidence: 0 };
}

/**
 * What each column of a list is, from its header in English, Spanish or Korean, known exports and its values.
 * `values[i]` are values of column i (all, or the first thousand rows).
 */
export function guessColumns(headers: readonly string[], values: readonly (readonly string[])[]): ColumnGuess[] {
  const guesses = headers.map((header, index): ColumnGuess => {
    const column = values[index] ?? [];
    if (isForbiddenLabel(header)) return { index, header, field: 'ignore', confidence: 1, samples: [], problem: 'imports/forbidden-column' };
    const { field, confidence } = guessOne(header, column);
    const samples = [...new Set(column.filter((value) => !isBlank(value)).map(tidy))].slice(0, SAMPLES_SHOWN);
    return { index, header, field, confidence, samples, problem: null };
  });
  return settleTogether(guesses, values).map((guess) => ({ ...guess, confidence: Math.round(guess.confidence * 100) / 100 }));
}

/** What can only be told from all columns: names in two columns, addresses in several, two columns for one field. */
function settleTogether(guesses: readonly ColumnGuess[], values: readonly (readonly string[])[]): ColumnGuess[] {
  const has = (...fields: Field[]): boolean => guesses.some((g) => g.field !== null && fields.includes(g.field));
  const filled = (g: ColumnGuess): number => (values[g.index] ?? []).filter((value) => !isBlank(value)).length;
  const settled = guesses.map((guess): ColumnGuess => {
    // "Nombre" is the given name beside "Apellidos", the whole name without.
    if (guess.field === 'givenName' && !has('familyName')) return { ...guess, field: 'fullName', confidence: Math.min(guess.confidence, 0.9) };
    if (guess.field === 'fullName' && has('familyName') && !has('givenName')) return { ...guess, field: 'givenName' };
    if ((guess.field === 'address' || guess.field === 'line1') && !has('city', 'postalCode', 'line2')) return { ...guess, field: 'address' };
    if (guess.field === 'address' && has('city', 'postalCode')) return { ...guess, field: 'line1' };
    return guess;
  });
  return settled.map((guess): ColumnGuess => {
    if (guess.field === null || SHARED_FIELDS.has(guess.field) || customName(guess.field) !== null) return guess;
    const rivals = settled.filter((other) => other.field === guess.field);
    if (rivals.length < 2) return guess;
    const best = [...rivals].sort((a, b) => rank(b) - rank(a) || filled(b) - filled(a) || a.index - b.index)[0]!;
    if (best === guess) return guess;
    if (filled(guess) === 0) return { ...guess, field: 'ignore', confidence: 0.9 };
    // The same said twice ("California" beside "CA") needs nobody's answer.
    if (guess.field === 'region') return { ...guess, field: 'ignore', confidence: 0.85 };
    return { ...guess, confidence: Math.min(guess.confidence, 0.6) };
  });
}

const rank = (guess: ColumnGuess): number => guess.confidence + (/abbreviat/i.test(guess.header) ? 0.1 : 0);

/** One line of a mapping as it is sent (`PATCH /imports/:id`). */
export interface MappedColumn {
  readonly index: number;
  readonly field: Field;
}

export interface MappingProblem {
  /** Path in what was sent: `mapping[2].field`. */
  readonly field: string;
  readonly code: 'imports/unknown-field' | 'imports/unknown-column' | 'imports/column-mapped-twice' | 'imports/field-mapped-twice' | 'imports/forbidden-target';
}

/** What is wrong with a mapping somebody sent; empty when it can be used. */
export function mappingProblems(mapping: readonly { index: number; field: string }[], columns: readonly Pick<ColumnGuess, 'index' | 'problem'>[]): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const fields = new Set<string>();
  const indices = new Set<number>();
  mapping.forEach(({ index, field }, at) => {
    const column = columns.find((c) => c.index === index);
    if (!column) problems.push({ field: `mapping[${at}].index`, code: 'imports/unknown-column' });
    else if (indices.has(index)) problems.push({ field: `mapping[${at}].index`, code: 'imports/column-mapped-twice' });
    indices.add(index);
    if (!isField(field)) problems.push({ field: `mapping[${at}].field`, code: 'imports/unknown-field' });
    else if (field !== 'ignore' && (column?.problem || isForbiddenLabel(customName(field) ?? ''))) problems.push({ field: `mapping[${at}].field`, code: 'imports/forbidden-target' });
    else if (!SHARED_FIELDS.has(field) && fields.has(field)) problems.push({ field: `mapping[${at}].field`, code: 'imports/field-mapped-twice' });
    fields.add(field);
  });
  return problems;
}

/** The mapping that follows from guesses and answers; asked columns without an answer are in `unanswered` and left out. */
export function settleMapping(columns: readonly ColumnGuess[], answers: readonly MappedColumn[]): { mapping: MappedColumn[]; unanswered: ColumnGuess[] } {
  const answered = new Map(answers.map((answer) => [answer.index, answer.field]));
  const open = columns.filter((column) => !answered.has(column.index));
  const taken = new Set(answered.values());
  const mapping = columns.flatMap((column): MappedColumn[] => {
    const field = answered.get(column.index) ?? (isAsked(column) ? null : column.field);
    const given = answered.has(column.index);
    // A guess gives way to what a person said of another column.
    if (field === null || (!given && !SHARED_FIELDS.has(field) && taken.has(field))) return [];
    return [{ index: column.index, field }];
  });
  return { mapping, unanswered: open.filter(isAsked) };
}

/** Whether a mapping can bring anybody in: a column of names, e-mails, phones or handles. */
export const bringsPersons = (mapping: readonly MappedColumn[]): boolean =>
  mapping.some(({ field }) => ['fullName', 'givenName', 'familyName', 'email', 'phone', 'whatsapp', 'kakaotalk'].includes(field));
