import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { holdsIdentifier } from '@doorstep/kernel';
import type { FieldOptions } from './fields';
import { Text, Texts } from './fields';

const CODE = 'contacts/number-never-kept';
const harmless = (v: unknown): boolean => typeof v !== 'string' || !holdsIdentifier(v);

/** No number of an identity paper is kept, wherever somebody types it (security.md MIN-03). */
const WithoutIdentifiers = (): PropertyDecorator =>
  ValidateBy({ name: 'prose', validator: { validate: (v: unknown) => (Array.isArray(v) ? v.every(harmless) : harmless(v)) } },
    { message: CODE, context: { code: CODE, problemCode: CODE } });

/** A text in people's own words: as `Text`, and without numbers of identity papers. */
export const Prose = (options: Parameters<typeof Text>[0] = {}): PropertyDecorator => applyDecorators(Text(options), WithoutIdentifiers());

/** Several texts in people's own words: as `Texts`, and without numbers of identity papers. */
export const ProseLines = (options: FieldOptions & { max?: number; most?: number } = {}): PropertyDecorator => applyDecorators(Texts(options), WithoutIdentifiers());
