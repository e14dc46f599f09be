import type { Label, Language } from '@doorstep/kernel';
import { cleanText, readLabel } from '@doorstep/kernel';

/** What was sent as a label (plain text = the caller's language) in the form that is stored. */
export function storeLabel(sent: string | Label, language: Language): Label {
  if (typeof sent === 'string') return { [language]: cleanText(sent) };
  return Object.fromEntries(Object.entries(sent).map(([key, text]) => [key, cleanText(text)]));
}

/** `{name, nameTexts}`: the reader's text, and all of them (CONTRACT 5, labels that people type). */
export function showLabel<Field extends string>(field: Field, label: Label, language: Language): Record<Field, string> & Record<`${Field}Texts`, Label> {
  return { [field]: readLabel(label, language).text, [`${field}Texts`]: label } as never;
}
