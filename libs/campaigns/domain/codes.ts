import type { Label } from '@doorstep/kernel';
import { LANGUAGES, searchWords } from '@doorstep/kernel';

const LONGEST = 60;

/** What a code may be: lower-case ASCII letters, digits, `_` and `-`, at most 60. */
export const isCode = (text: unknown): text is string => typeof text === 'string' && /^[a-z0-9][a-z0-9_-]{0,59}$/.test(text);

/**
 * The code of a label, made once and kept, since visits and reports name it: the first language's words in Latin
 * letters, joined by `_`. `Robo de salario` → `robo_de_salario`, `더위` → `deowi`; `fallback` where nothing is left.
 */
export function codeOf(label: Label, fallback: string): string {
  const text = LANGUAGES.map((language) => label[language]).find(Boolean) ?? '';
  const words = searchWords(text).map((forms) => forms.find((form) => /^[a-z0-9 ]+$/.test(form)) ?? '');
  const code = words.join(' ').trim().replace(/ +/g, '_').slice(0, LONGEST).replace(/_+$/, '');
  return code === '' ? fallback : code;
}

/** The code, or the code with the first free number behind it. */
export function freeCode(code: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? code : `${code.slice(0, LONGEST - 4)}_${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}
