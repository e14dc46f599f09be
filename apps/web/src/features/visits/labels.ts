import { readLabel, type Language } from '@doorstep/kernel';
import type { LabelLine } from './types';

/** A typed label in the reader's language, else in one that there is; `language` says which. */
export const readLine = (line: LabelLine, reader: Language): { text: string; language: Language } => {
  const read = line.labelTexts ? readLabel(line.labelTexts, reader) : { text: '', language: reader };
  return read.text ? read : { text: line.label, language: reader };
};

/** The word of a code that was written down, as its campaign has it now; a code that it has no more is told as it is. */
export const wordOf = (lines: readonly LabelLine[], code: string, reader: Language): string => {
  const line = lines.find((one) => (one.code ?? one.id) === code);
  return line ? readLine(line, reader).text : code;
};
