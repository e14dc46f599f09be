/** A piece of a name with the language its script is read in; none where it is the reader's own. */
export interface NamePart { text: string; lang?: string }

const scripts: [RegExp, string][] = [
  [/\p{Script=Hangul}/u, 'ko'], [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'], [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Armenian}/u, 'hy'], [/\p{Script=Arabic}/u, 'ar'], [/\p{Script=Cyrillic}/u, 'ru'], [/\p{Script=Khmer}/u, 'km'], [/\p{Script=Thai}/u, 'th'],
];
const scriptOf = (word: string): string | undefined => scripts.find(([pattern]) => pattern.test(word))?.[1];

/** The language to say for a text of one script, so that faces and voices are right; undefined for Latin letters. */
export const textLanguage = (text: string): string | undefined => scriptOf(text);

/** Cuts a name where its script changes: "김선희 Kim Sun-hee" is a Korean piece and a Latin one. */
export function nameParts(name: string): NamePart[] {
  const parts: NamePart[] = [];
  for (const piece of name.split(/(\s+)/)) {
    if (piece === '') continue;
    const last = parts.at(-1);
    const lang = /^\s+$/.test(piece) ? last?.lang : scriptOf(piece);
    if (last && last.lang === lang) last.text += piece;
    else parts.push(lang ? { text: piece, lang } : { text: piece });
  }
  return parts;
}
