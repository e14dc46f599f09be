import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { isTimeOfDay } from '../domain';

/** A time of day of a shift, `HH:MM`; may be missing. */
export const TimeOfDay = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    ValidateBy({ name: 'time-of-day', validator: { validate: isTimeOfDay } }, { message: 'workplaces/not-a-time-of-day', context: { code: 'workplaces/not-a-time-of-day' } }),
    ApiPropertyOptional({ type: String, nullable: true, example: '06:30' }),
  );
