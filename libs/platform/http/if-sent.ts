import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';

/**
 * Of a change: the field may be left out, but what is sent must be whole, so that null cannot clear what a row
 * needs (a name, a stage). Stands above the field's own decorator. For single values, not for lists.
 */
export const IfSent = (): PropertyDecorator =>
  applyDecorators(ValidateIf((_, value) => value !== undefined), ApiPropertyOptional({ nullable: false }));
