/** What happens to numbers before they are read: keyboards, copy and paste, spreadsheets. */

/** Full-width digits and signs made plain, every dash a hyphen, invisible marks of pasted text gone. */
export const plainTyping = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^'/, '')
    // A column of numbers saved as decimals.
    .replace(/^(\d{10,13})\.0+$/, '$1')
    .trim();

/** `2.13E+09`, `2,13E+09`, `######`, `#REF!`: the digits are gone and cannot be had from here. */
export const damagedBySpreadsheet = (text: string): boolean =>
  /^[+-]?\d+(?:[.,]\d+)?\s?E\s?\+?\d+$/i.test(text) || /^#{2,}$|^#(?:REF|NAME|VALUE|NUM|N\/A|DIV\/0)[!?]?/i.test(text);

const EXTENSION =
  /(?:;ext=|(?:(?<=\d)|[\s,;.)])\s*(?:extension|extn|ext|anexo|interno|int|내선|x|#)[\s.:]*)(\d{1,7})$/iu;

/** Sets the extension apart: `213.555.0123 x4`, `ext 44`, `anexo 12`, `내선 3`, `#5`. */
export function takeExtension(text: string): { number: string; extension: string | null } {
  const match = EXTENSION.exec(text);
  if (match === null) return { number: text, extension: null };
  const closing = match[0].startsWith(')') ? 1 : 0;
  return { number: text.slice(0, match.index + closing).trim(), extension: match[1]! };
}
