import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { isCode } from '../domain';

/** The code of a topic, program or material: made from its label unless one is sent. */
export const Code = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    ValidateBy({ name: 'code', validator: { validate: isCode } }, { message: 'campaigns/not-a-code', context: { code: 'campaigns/not-a-code' } }),
    ApiPropertyOptional({ type: String, nullable: true, example: 'flyer_es', description: 'made from the label unless said; never changes' }),
  );
