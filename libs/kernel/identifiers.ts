/**
 * Numbers that must never be written of a person (security.md MIN-03): A-numbers (A and eight or nine digits),
 * Social Security and individual taxpayer numbers. Phone numbers and addresses pass.
 */
const PATTERNS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])A\s?[#:-]*\s?\d{3}[\s-]?\d{3}[\s-]?\d{2,3}(?!\d)/iu,
  /(?<![\d-])\d{3}[-\s.]\d{2}[-\s.]\d{4}(?![\d-])/u,
  /(ssn|itin|tin|social|seguro|segurança|소셜|사회\s?보장|납세자)[^\d\n]{0,30}\d{3}[-\s.]?\d{2}[-\s.]?\d{4}(?!\d)/iu,
  /(?<!\d)9\d{2}[-\s.](5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])[-\s.]?\d{4}(?!\d)/u,
];
/** Dashes of every kind, with the spaces that people put around them. */
const DASHES = /\s?[-\u2010-\u2015\u2043\u2212\u30FC]\s?/gu;
/** What stands between letters and is not seen. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/gu;

/** Whether a text holds such a number, however its dashes and spaces are written. */
export const holdsIdentifier = (text: string): boolean => {
  const plain = text.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/gu, ' ').replace(DASHES, '-');
  return PATTERNS.some((pattern) => pattern.test(plain) || pattern.test(text.normalize('NFKC')));
};
