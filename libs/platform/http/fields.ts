import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, Max, Min,
  ValidateBy, ValidateIf, ValidateNested,
} from 'class-validator';
import { getCountries } from 'libphonenumber-js';
import { LANGUAGES, isSeen, isTimeZone, isUuid, lowerId, textProblem, cleanText } from '@doorstep/kernel';

/**
 * Fields of request classes: each says its form, its limits and its place in the OpenAPI document in one
 * line, and gives problems the stable codes of `words/`. Required unless `optional`; null clears an optional one.
 */
export interface FieldOptions {
  readonly optional?: boolean;
  readonly description?: string;
}

const presence = (options: FieldOptions): PropertyDecorator[] =>
  options.optional ? [IsOptional()] : [IsDefined({ context: { code: 'required' } })];

const documented = (options: FieldOptions, schema: object): PropertyDecorator =>
  options.optional
    ? ApiPropertyOptional({ ...schema, nullable: true, description: options.description } as never)
    : ApiProperty({ ...schema, description: options.description } as never);

const rule = (name: string, code: string, holds: (value: unknown) => boolean, params: Record<string, string | number> = {}): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: holds } }, { message: code, context: { code, params } });

const REGIONS: ReadonlySet<string> = new Set(getCountries());
const letters = (text: string): number => Array.from(text).length;

/** A text: NFC, trimmed, within limits; NUL and lone surrogates are refused. An empty text counts as missing. A name is to be `seen`. */
export function Text(options: FieldOptions & { max?: number; min?: number; seen?: boolean } = {}): PropertyDecorator {
  const max = options.max ?? 200;
  const min = options.min ?? 1;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => {
      if (typeof value !== 'string' || textProblem(value)) return value;
      const clean = cleanText(value);
      return clean === '' && options.optional ? null : clean;
    }),
    ...presence(options),
    rule('text', 'wrong-type', (v) => typeof v === 'string'),
    rule('letters', 'unreadable-letters', (v) => typeof v !== 'string' || (!textProblem(v) && (!options.seen || v === '' || isSeen(v)))),
    rule('max', 'too-long', (v) => typeof v !== 'string' || letters(v) <= max, { max }),
    rule('min', min === 1 ? 'required' : 'too-short', (v) => typeof v !== 'string' || letters(v) >= min, { min }),
    documented(options, { type: String, maxLength: max }),
  );
}

/** A password: byte-exact, never trimmed (security.md A-02). */
export function Password(options: FieldOptions & { min?: number } = {}): PropertyDecorator {
  const min = options.min ?? 1;
  return applyDecorators(
    ...presence(options),
    rule('password', 'wrong-type', (v) => typeof v === 'string'),
    rule('min', 'too-short', (v) => typeof v !== 'string' || letters(v) >= min, { min }),
    rule('max', 'too-long', (v) => typeof v !== 'string' || letters(v) <= 128, { max: 128 }),
    documented(options, { type: String, format: 'password', minLength: min, maxLength: 128 }),
  );
}

/** Ids are kept in lower case: one sent in capitals is the same id, before anything compares it. */
const Lowered = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(lowerId) : lowerId(value)));

/** An id made by a client or us. */
export function Id(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(Lowered(), ...presence(options), rule('id', 'not-an-id', isUuid), documented(options, { type: String, format: 'uuid' }));
}

/** Several ids; `words` may stand in their place, such as "me". */
export function Ids(options: FieldOptions & { max?: number; words?: readonly string[] } = {}): PropertyDecorator {
  const max = options.max ?? 100;
  return applyDecorators(
    Lowered(),
    ...presence(options),
    rule('list', 'wrong-type', Array.isArray),
    rule('many', 'too-many', (v) => !Array.isArray(v) || v.length <= max, { max }),
    rule('ids', 'not-an-id', (v) => !Array.isArray(v) || v.every((x) => isUuid(x) || (options.words ?? []).includes(x as string))),
    documented(options, { type: [String], maxItems: max }),
  );
}

/** An id, or one of a few words such as "me". */
export function IdOr(words: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    Lowered(),
    ...presence(options),
    rule('id', 'not-an-id', (v) => isUuid(v) || words.includes(v as string)),
    documented(options, { type: String }),
  );
}

/** One of a fixed list. */
export function OneOf(list: readonly (string | number)[], options: FieldOptions & { code?: string } = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsIn(list as never, { context: { code: 'not-in-list', problemCode: options.code } }),
    documented(options, { enum: list }),
  );
}

/** Some of a fixed list, each once, at least one. */
export function SomeOf(list: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    rule('list', 'wrong-type', Array.isArray),
    rule('some', 'not-in-list', (v) => !Array.isArray(v) || (v.length > 0 && new Set(v).size === v.length && v.every((x) => list.includes(x as string)))),
    documented(options, { type: [String], enum: list, maxItems: list.length }),
  );
}

/** A country by its two letters (ISO 3166-1), such as "US". */
export function Region(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    rule('region', 'not-in-list', (v) => typeof v === 'string' && REGIONS.has(v)),
    documented(options, { type: String, minLength: 2, maxLength: 2 }),
  );
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isDay = (v: unknown): boolean => {
  if (typeof v !== 'string' || !DAY.test(v)) return false;
  const at = new Date(`${v}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === v && v >= '1900-01-01' && v <= '2200-12-31';
};

/** A day, `YYYY-MM-DD`. */
export function Day(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(...presence(options), rule('day', 'not-a-day', isDay), documented(options, { type: String, format: 'date' }));
}

/** Offsets below sixteen hours: no clock on earth has more, and the database reads no more. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-5]):[0-5]\d)$/;
const isInstant = (v: unknown): boolean => typeof v === 'string' && INSTANT.test(v) && isDay(v.slice(0, 10)) && !Number.isNaN(Date.parse(v));

/** An instant in ISO 8601 with its offset. */
export function Instant(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(...presence(options), rule('instant', 'not-a-time', isInstant), documented(options, { type: String, format: 'date-time' }));
}

/** A time of day, `HH:MM`. */
export function TimeOfDay(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(...presence(options), rule('time', 'not-a-time', (v) => typeof v === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(v)), documented(options, { type: String, example: '18:00' }));
}

/** An IANA time zone. */
export function TimeZone(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(...presence(options), rule('zone', 'not-a-time-zone', isTimeZone), documented(options, { type: String }));
}

/** A BCP 47 language of a person: any, not only the three that Doorstep speaks. */
export function SpokenLanguage(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    rule('language', 'not-a-language', (v) => typeof v === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(v)),
    documented(options, { type: String }),
  );
}

export function SpokenLanguages(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    rule('list', 'wrong-type', Array.isArray),
    rule('many', 'too-many', (v) => !Array.isArray(v) || v.length <= 20, { max: 20 }),
    rule('languages', 'not-a-language', (v) => !Array.isArray(v) || v.every((x) => typeof x === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(x))),
    documented(options, { type: [String] }),
  );
}

/** A whole number within limits. */
export function Whole(min: number, max: number, options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsInt({ context: { code: 'wrong-type' } }),
    Min(min, { context: { code: 'out-of-range', params: { min, max } } }),
    Max(max, { context: { code: 'out-of-range', params: { min, max } } }),
    documented(options, { type: 'integer', minimum: min, maximum: max }),
  );
}

/** A number such as a latitude. */
export function Fraction(min: number, max: number, options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsNumber({}, { context: { code: 'wrong-type' } }),
    Min(min, { context: { code: 'out-of-range', params: { min, max } } }),
    Max(max, { context: { code: 'out-of-range', params: { min, max } } }),
    documented(options, { type: Number }),
  );
}

export function YesNo(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(...presence(options), IsBoolean({ context: { code: 'wrong-type' } }), documented(options, { type: Boolean }));
}

/** Several texts of at most `max` letters each. */
export function Texts(options: FieldOptions & { max?: number; most?: number } = {}): PropertyDecorator {
  const max = options.max ?? 200;
  const most = options.most ?? 100;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((x: unknown) => (typeof x === 'string' && !textProblem(x) ? cleanText(x) : x)) : value),
    ...presence(options),
    rule('list', 'wrong-type', Array.isArray),
    ArrayMaxSize(most, { context: { code: 'too-many', params: { max: most } } }),
    rule('texts', 'wrong-type', (v) => !Array.isArray(v) || v.every((x) => typeof x === 'string' && x !== '')),
    rule('letters', 'unreadable-letters', (v) => !Array.isArray(v) || v.every((x) => typeof x !== 'string' || !textProblem(x))),
    rule('lengths', 'too-long', (v) => !Array.isArray(v) || v.every((x) => typeof x !== 'string' || letters(x) <= max), { max }),
    documented(options, { type: [String], maxItems: most }),
  );
}

/** One inner form. */
export function One(type: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsObject({ context: { code: 'wrong-type' } }),
    ValidateNested(),
    Type(type),
    documented(options, { type: () => type() }),
  );
}

/** Several inner forms. */
export function Many(type: () => new () => object, options: FieldOptions & { most?: number } = {}): PropertyDecorator {
  const most = options.most ?? 100;
  return applyDecorators(
    ...presence(options),
    IsArray({ context: { code: 'wrong-type' } }),
    ArrayMaxSize(most, { context: { code: 'too-many', params: { max: most } } }),
    rule('objects', 'wrong-type', (v) => !Array.isArray(v) || v.every((x) => typeof x === 'object' && x !== null && !Array.isArray(x))),
    ValidateNested({ each: true }),
    Type(type),
    documented(options, { type: [type()] }),
  );
}

/** A label that people type: a plain text (the caller's language) or a text per language. */
export function LabelText(options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const max = options.max ?? 200;
  const textsOf = (v: unknown): unknown[] => (typeof v === 'object' && v !== null ? Object.values(v) : [v]);
  const every = (v: unknown, holds: (text: string) => boolean): boolean => textsOf(v).every((x) => typeof x !== 'string' || holds(x));
  return applyDecorators(
    ...presence(options),
    rule('text', 'wrong-type', (v) => !Array.isArray(v) && textsOf(v).every((x) => typeof x === 'string') &&
      (typeof v !== 'object' || Object.keys(v as object).every((k) => (LANGUAGES as readonly string[]).includes(k)))),
    rule('label', 'required', (v) => every(v, (x) => x.trim() !== '') && textsOf(v).length > 0),
    rule('letters', 'unreadable-letters', (v) => every(v, (x) => !textProblem(x))),
    rule('max', 'too-long', (v) => every(v, (x) => letters(x.trim()) <= max), { max }),
    documented(options, {
      oneOf: [{ type: 'string', maxLength: max }, { type: 'object', properties: { en: { type: 'string' }, es: { type: 'string' }, ko: { type: 'string' } } }],
    }),
  );
}

const isPlain = (x: unknown): boolean =>
  x === null || typeof x === 'boolean' || (typeof x === 'number' && Number.isFinite(x)) || (typeof x === 'string' && letters(x) <= 500 && !textProblem(x));

/** Free members, for custom fields and filters: an object of plain values; with `lists`, also of lists of them. */
export function FreeFields(options: FieldOptions & { lists?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsObject({ context: { code: 'wrong-type' } }),
    rule('fields', 'wrong-type', (v) => {
      if (typeof v !== 'object' || v === null) return true;
      const entries = Object.entries(v);
      return entries.length <= 100 && entries.every(([k, x]) => k.length <= 50 && !['__proto__', 'constructor', 'prototype'].includes(k) &&
        (isPlain(x) || (options.lists === true && Array.isArray(x) && x.length <= 100 && x.every(isPlain))));
    }),
    documented(options, { type: 'object', additionalProperties: true }),
  );
}

export { IsString, ValidateIf };

/** In answers: documents a field of a response class. */
export const Shown = ApiProperty;
export const ShownOptional = ApiPropertyOptional;
