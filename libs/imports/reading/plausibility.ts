import iconv from 'iconv-lite';

/** Encodings older than Unicode that lists of our members come in. Windows-1252 covers ISO-8859-1. */
export const LEGACY_ENCODINGS = ['windows-1252', 'cp949', 'macintosh', 'shift_jis', 'gb18030'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

const LETTERS = /[áéíóúüñçàèìòùâêîôûäëïößåøæœãõÿšžýÁÉÍÓÚÜÑÇÀÈÌÒÙÂÊÎÔÛÄËÏÖÅØÆŒÃÕŠŽÝðÐþÞ]/;
const SIGNS = /[¿¡’‘“”«»…•€£°ºª®©·\u00a0]/;

const RUN_OF_FOUR = /[^\x00-\x7f]{4}/;

/** Letters of a Latin encoding are believed next to letters, dashes and quotes where a dash or quote would stand. */
function latinShare(text: string): number {
  let high = 0;
  let good = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i]!;
    if (c < '\u0080') continue;
    high += 1;
    const before = text[i - 1] ?? ' ';
    const after = text[i + 1] ?? ' ';
    // Ñáñez has three in a row; four are two Korean letters.
    const crowded = RUN_OF_FOUR.test(text.slice(Math.max(0, i - 3), i + 4));
    const between = /[a-z]/i.test(before) && /[a-z]/i.test(after);
    // An accented capital after a small letter is nobody's name: another encoding's letter stands there.
    const capitalInside = /[a-z]/.test(before) && c !== c.toLowerCase();
    if (LETTERS.test(c) && !crowded && !capitalInside) good += 1;
    else if (/[–—]/.test(c) && !between) good += 1;
    else if (SIGNS.test(c) && (c === '’' || !between)) good += 1;
  }
  return high === 0 ? 1 : good / high;
}

/** Share of the letters beyond ASCII that satisfy the test. */
function share(text: string, wanted: (codePoint: number) => boolean): number {
  let high = 0;
  let good = 0;
  for (const c of text) {
    const point = c.codePointAt(0)!;
    if (point < 0x80) continue;
    high += 1;
    if (wanted(point)) good += 1;
  }
  return high === 0 ? 1 : good / high;
}

/** Everyday Hangul: syllables of KS X 1001 stand at lead bytes B0 to C8; the rest of Hangul is rare in names. */
function hangulShare(bytes: Uint8Array, text: string): number {
  let pairs = 0;
  let everyday = 0;
  for (let i = 0; i < bytes.length - 1; i += 1) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    pairs += 1;
    if (lead >= 0xb0 && lead <= 0xc8 && bytes[i + 1]! >= 0xa1) everyday += 1;
    i += 1;
  }
  const decoded = share(text, (p) => p >= 0xac00 && p <= 0xd7a3);
  return pairs === 0 ? 1 : Math.min(everyday / pairs, decoded);
}

const isKana = (p: number): boolean => p >= 0x3040 && p <= 0x30ff;
const isHan = (p: number): boolean => p >= 0x4e00 && p <= 0x9fff;

/**
 * How well the bytes read in each old encoding, 0–1, best first. Honest rather than clever: two that read alike
 * come out close together and the reader of the list is asked.
 */
export function plausibility(bytes: Uint8Array): { encoding: LegacyEncoding; score: number }[] {
  const buffer = Buffer.from(bytes);
  return LEGACY_ENCODINGS.map((encoding) => {
    const text = iconv.decode(buffer, encoding);
    const broken = share(text, (p) => p === 0xfffd || (p >= 0x80 && p <= 0x9f));
    const hasHigh = /[^\x00-\x7f]/.test(text);
    if (!hasHigh) return { encoding, score: 0 };
    if (encoding === 'cp949') return { encoding, score: hangulShare(bytes, text) * (1 - broken) };
    if (encoding === 'shift_jis') {
      const kana = share(text, isKana);
      const read = share(text, (p) => isKana(p) || isHan(p) || (p >= 0x3000 && p <= 0x303f) || (p >= 0xff00 && p <= 0xff5e));
      return { encoding, score: kana > 0.1 ? read * (1 - broken) : read * 0.5 };
    }
    if (encoding === 'gb18030') return { encoding, score: share(text, isHan) * 0.75 * (1 - broken) };
    return { encoding, score: latinShare(text) * (1 - broken) };
  }).sort((a, b) => b.score - a.score);
}
