/**
 * Numbers that must never be written of a person (security.md MIN-03): A-numbers (A and eight or nine digits),
 * Social Security and individual taxpayer numbers. Phone numbers and addresses pass.
 */
const PATTERNS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])A\s?[#:-]?\s?\d{3}[\s-]?\d{3}[\s-]?\d{2,3}(?!\d)/iu,
  /(?<![\d-])\d{3}[-\s.]\d{2}[-\s.]\d{4}(?![\d-])/u,
  /(ssn|itin|tin|social|seguro|segurança|소셜|사회\s?보장|납세자)[^\d\n]{0,30}\d{3}[-\s.]?\d{2}[-\s.]?\d{4}(?!\d)/iu,
  /(?<!\d)9\d{2}[-\s.](5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])[-\s.]?\d{4}(?!\d)/u,
];

/** Whether a text holds such a number. */
export const holdsIdentifier = (text: string): boolean => {
  const plain = text.normalize('NFKC');
  return PATTERNS.some((pattern) => pattern.test(plain));
};
