import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import type { ValidationError } from 'class-validator';
import { validate } from 'class-validator';
import type { FieldProblem } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import { rememberRules } from './known-rules';

rememberRules();

interface FieldContext {
  code?: string;
  params?: Record<string, string | number>;
  problemCode?: string;
}

/** First things first: a field that is missing is only missing. */
const ORDER = ['isDefined', 'whitelistValidation', 'list', 'text', 'isArray', 'isObject', 'isInt', 'isNumber', 'isBoolean'];

function problemsOf(errors: readonly ValidationError[], path = ''): Array<FieldProblem & { problemCode?: string }> {
  return errors.flatMap((error) => {
    const index = /^\d+$/.test(error.property);
    const field = index ? `${path}[${error.property}]` : path === '' ? error.property : `${path}.${error.property}`;
    const inner = problemsOf(error.children ?? [], field);
    const names = Object.keys(error.constraints ?? {}).filter((name) => name !== 'nestedValidation');
    const name = ORDER.find((first) => names.includes(first)) ?? names[0];
    if (name === undefined) return inner;
    const context = (error.contexts?.[name] ?? {}) as FieldContext;
    const code = name === 'whitelistValidation' ? 'unknown-field' : (context.code ?? 'wrong-type');
    return [{ field, code, params: context.params, problemCode: context.problemCode }, ...inner];
  });
}

const DEEPEST = 64;

/** Whether something is nested beyond what any request of ours has. Asked without recursion: it stands before what recurses. */
function isTooDeep(sent: object): boolean {
  let level: object[] = [sent];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => Object.values(one).filter((inner): inner is object => typeof inner === 'object' && inner !== null));
  }
  return false;
}

/**
 * Fields named as something that every object has, such as `toString`, at any depth: what makes the forms passes over
 * them in silence, and none of our forms has one.
 */
function unknownNames(sent: unknown, path = ''): Array<FieldProblem & { problemCode?: string }> {
  if (Array.isArray(sent)) return sent.flatMap((one, index) => unknownNames(one, `${path}[${index}]`));
  if (typeof sent !== 'object' || sent === null) return [];
  return Object.entries(sent).flatMap(([name, value]) => {
    const field = path === '' ? name : `${path}.${name}`;
    return name in Object.prototype ? [{ field, code: 'unknown-field' }] : unknownNames(value, field);
  });
}

/**
 * Turns what was sent into its request class, or throws every problem at once with stable codes.
 * Unknown fields are refused; types are never guessed.
 */
export async function readRequest<T extends object>(type: new () => T, sent: unknown, status: 400 | 422 = 422): Promise<T> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new DomainError('platform/malformed', { status: 400 });
  const request = plainToInstance(type, sent, { enableImplicitConversion: false, exposeDefaultValues: true });
  const errors = await validate(request, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const found = [...unknownNames(sent), ...problemsOf(errors)];
  if (found.length === 0) return request;
  const code = found.length === 1 && found[0]!.problemCode ? found[0]!.problemCode : 'platform/invalid-input';
  throw new DomainError(code, { status, errors: found.map(({ field, code: problem, params }) => ({ field, code: problem, params })) });
}

const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object]);

/** Every body and query goes through `readRequest`; a query is told as 400, a body as 422. */
@Injectable()
export class RequestPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, type } = metadata;
    if (type === 'body' && typeof value === 'object' && value !== null && isTooDeep(value)) throw new DomainError('platform/malformed', { status: 400 });
    if ((type !== 'body' && type !== 'query') || metatype === undefined || PLAIN.has(metatype)) return value;
    if (type === 'query') {
      const query = (value ?? {}) as Record<string, unknown>;
      const repeated = Object.keys(query).find((key) => Array.isArray(query[key]));
      if (repeated) throw new DomainError('platform/repeated-parameter', { status: 400, field: repeated });
      return readRequest(metatype as new () => object, { ...query }, 400);
    }
    return readRequest(metatype as new () => object, value, 422);
  }
}
