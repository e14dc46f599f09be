import { readLabel, type Language } from '@doorstep/kernel';
import type { LabelLine } from './types';

/** A typed label in the reader's language, else in one that there is; `language` says which. */
export const readLine = (line: LabelLine, reader: Language): { text: string; language: Language } => {
  const read = line.labelTexts ? readLabel(line.labelTexts, reader) : { text: '', language: reader };
  return read.text ? read : { text: line.label, language: reader };
};
