import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';
import { isUuid, lowerId } from '@doorstep/kernel';
import { OneOf, Text } from './fields';

const queryRule = (name: string, code: string, holds: (v: unknown) => boolean, params: Record<string, string | number> = {}): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: holds } }, { message: code, context: { code, params } });

/** A whole number of a query, which arrives as text. */
export function QueryNumber(min: number, max: number, fallback?: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === undefined || value === '' ? fallback : /^-?\d{1,9}$/.test(String(value)) ? Number(value) : value)),
    IsOptional(),
    queryRule('whole', 'out-of-range', (v) => typeof v === 'number' && v >= min && v <= max, { min, max }),
    ApiPropertyOptional({ type: 'integer', minimum: min, maximum: max, default: fallback }),
  );
}

/** `true` or `false`. */
export function QueryFlag(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' || value === undefined ? false : value)),
    IsOptional(),
    queryRule('flag', 'not-in-list', (v) => typeof v === 'boolean'),
    ApiPropertyOptional({ type: Boolean, default: false }),
  );
}

/** Values with commas between them, meaning any of them. */
export function QueryAny(list?: readonly string[]): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (value === '' ? undefined : value.split(',').slice(0, 101)) : value)),
    IsOptional(),
    queryRule('any', 'not-in-list', (v) => Array.isArray(v) && v.length <= 100 && v.every((x) => typeof x === 'string' && x !== '' && x.length <= 200 && (!list || list.includes(x)))),
    ApiPropertyOptional({ type: String, description: list ? `any of: ${list.join(', ')} (comma = any)` : 'comma = any' }),
  );
}

/** An id of a query; `words` such as "me" may stand in its place. */
export function QueryId(words: readonly string[] = []): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === '' ? undefined : lowerId(value))),
    IsOptional(),
    queryRule('id', 'not-an-id', (v) => isUuid(v) || words.includes(v as string)),
    ApiPropertyOptional({ type: String }),
  );
}

/** What every list takes: `limit` 1–100 (50), `cursor`, `count`. */
export class ListQuery {
  @QueryNumber(1, 100, 50)
  limit: number = 50;

  @Text({ optional: true, max: 2000 })
  cursor?: string;

  @QueryFlag()
  count: boolean = false;
}

export { OneOf as QueryOneOf };
