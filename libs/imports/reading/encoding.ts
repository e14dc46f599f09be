import iconv from 'iconv-lite';
import { looksLikeUtf16 } from './file-kind';
import { LEGACY_ENCODINGS, plausibility } from './plausibility';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', ...LEGACY_ENCODINGS] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const isEncoding = (name: unknown): name is Encoding => ENCODINGS.includes(name as Encoding);

/** What the bytes seem to be written in. `asked`: the person who brings the list confirms it on the preview. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  /** 0–1. */
  readonly confidence: number;
  readonly asked: boolean;
  /** Others worth offering, best first. */
  readonly alternatives: readonly Encoding[];
  /** Set when some letters cannot be read in the encoding that fits best. */
  readonly problem: 'imports/mixed-encoding' | 'imports/file-cut-off' | null;
}

const SURE = 0.8;
/** Bytes looked at when guessing among old encodings: whole lists are, million-row files need not be. */
const LOOKED_AT = 1_048_576;

const guess = (
  encoding: Encoding,
  confidence: number,
  alternatives: readonly Encoding[] = [],
  problem: EncodingGuess['problem'] = null,
): EncodingGuess => ({ encoding, confidence: Math.round(confidence * 100) / 100, asked: confidence < SURE, alternatives, problem });

/** Whether the bytes are UTF-8; when not, how many well-formed and ill-formed runs beyond ASCII they hold. */
function utf8Shape(bytes: Uint8Array): { good: number; bad: number; cutOff: boolean } {
  let good = 0;
  let bad = 0;
  let cutOff = false;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let have = 1;
    while (have < length && i + have < bytes.length && (bytes[i + have]! & 0xc0) === 0x80) have += 1;
    if (length > 0 && have === length) good += 1;
    else if (length > 0 && i + have === bytes.length) cutOff = true;
    else bad += 1;
    i += length > 0 ? have : 1;
  }
  return { good, bad, cutOff };
}

/** Guesses the encoding; never says "sure" of one of two that read alike. */
export function detectEncoding(bytes: Uint8Array): EncodingGuess {
  const utf16 = looksLikeUtf16(bytes);
  if (utf16) return guess(utf16, bytes[0]! >= 0xfe ? 1 : 0.9, utf16 === 'utf-16le' ? ['utf-16be'] : ['utf-16le']);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return guess('utf-8', 1);
  const { good, bad, cutOff } = utf8Shape(bytes);
  const alternatives = (encodings: readonly Encoding[], chosen: Encoding): Encoding[] => encodings.filter((e) => e !== chosen).slice(0, 3);
  if (bad === 0 && (good > 0 || !cutOff)) {
    return cutOff ? guess('utf-8', 0.85, ['windows-1252'], 'imports/file-cut-off') : guess('utf-8', good === 0 ? 1 : 0.99);
  }
  const ranked = plausibility(bytes.subarray(0, LOOKED_AT));
  if (good > bad) return guess('utf-8', 0.5, alternatives(ranked.map((r) => r.encoding), 'utf-8'), 'imports/mixed-encoding');
  const [best, second] = ranked as [(typeof ranked)[0], (typeof ranked)[0]];
  // Mixed on top of an old encoding is told too: rows in UTF-8 read as two or three odd letters.
  const problem = good > 0 && good * 4 > bad ? ('imports/mixed-encoding' as const) : null;
  const lead = best.score - second.score;
  const confidence = problem ? 0.4 : best.score >= 0.9 && lead >= 0.15 ? 0.92 : Math.min(0.7, best.score * 0.7 + lead);
  return guess(best.encoding, confidence, alternatives([...ranked.map((r) => r.encoding), 'utf-8'], best.encoding), problem);
}

/** The text of the bytes; letters that cannot be read become U+FFFD, which rows are then warned about. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: true });
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
