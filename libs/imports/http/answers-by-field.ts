import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { textProblem } from '@doorstep/kernel';

const MOST_FIELDS = 40;
const MOST_VALUES = 5_000;
const LONGEST = 500;
const NEVER = new Set(['__proto__', 'constructor', 'prototype']);

const isPlain = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
const isAnswer = (v: unknown): boolean =>
  v === null || typeof v === 'boolean' || (typeof v === 'number' && Number.isFinite(v)) || (typeof v === 'string' && v.length <= LONGEST && !textProblem(v));

const holds = (sent: unknown): boolean => {
  if (!isPlain(sent)) return false;
  const fields = Object.entries(sent);
  return fields.length <= MOST_FIELDS && fields.every(([field, answers]) => {
    if (NEVER.has(field)) return false;
    if (answers === null) return true;
    if (!isPlain(answers)) return false;
    const values = Object.entries(answers);
    return values.length <= MOST_VALUES && values.every(([value, answer]) => !NEVER.has(value) && value.length <= LONGEST && isAnswer(answer));
  });
};

/**
 * Answers to values: field → value as it stands in the list → what it means. A field's answers are replaced
 * whole; null in the place of an answer means "leave empty".
 */
export function AnswersByField(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    ValidateBy({ name: 'answers', validator: { validate: holds } }, { context: { code: 'wrong-type' } }),
    ApiPropertyOptional({
      type: 'object', nullable: true, example: { assessment: { '3?': 3 }, shift: { NOC: null } },
      additionalProperties: { type: 'object', nullable: true, additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }], nullable: true } },
    }),
  );
}
