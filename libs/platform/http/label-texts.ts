import { ApiProperty } from '@nestjs/swagger';

const text = { type: 'string' } as const;

/** In answers: all texts of a label, per language (`nameTexts`, `labelTexts`). */
export const LabelTexts = (): PropertyDecorator =>
  ApiProperty({ type: 'object', properties: { en: text, es: text, ko: text }, additionalProperties: false });
