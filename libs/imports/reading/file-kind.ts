/** What the first bytes say a file is: `text` may be a list; `spreadsheet` is one that is not read yet; `other` is none. */
export type FileKind = 'text' | 'spreadsheet' | 'other' | 'empty';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** Signatures of workbooks: a zip (xlsx, ods, numbers) and the older compound file (xls, also encrypted xlsx). */
const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Texts that are documents and no lists: PDF, rich text, web pages, XML, JSON, address cards, mails. */
const DOCUMENT = /^\s*(%PDF-|\{\\rtf|<!doctype|<html|<\?xml|<table|<svg|\{\s*"|\[\s*[[{]|BEGIN:V(CARD|CALENDAR)|MIME-Version:)/i;

/** Whether the bytes are UTF-16 by their mark or by where their zeros stand. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const pairs = Math.floor(Math.min(bytes.length, 65_536) / 2);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i += 1) {
    if (bytes[2 * i] === 0) even += 1;
    if (bytes[2 * i + 1] === 0) odd += 1;
  }
  // A list has delimiters, digits and line ends, whose high byte is zero, in every script.
  if (odd >= pairs * 0.1 && odd > even * 10 && pairs > 1) return 'utf-16le';
  if (even >= pairs * 0.1 && even > odd * 10 && pairs > 1) return 'utf-16be';
  return null;
}

/** Looks at no more than the first 64 KB. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (isWorkbook(bytes)) return 'spreadsheet';
  if (looksLikeUtf16(bytes)) return 'text';
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  let zeros = 0;
  for (const byte of head) {
    if (byte === 0) zeros += 1;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0b && byte !== 0x0c) controls += 1;
  }
  // Pictures, sounds and packed files are a tenth controls; a list has at most a stray one.
  if (controls > head.length * 0.02 + 1 || zeros > head.length * 0.1) return 'other';
  const start = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
  return DOCUMENT.test(String.fromCharCode(...head.subarray(start, start + 200))) ? 'other' : 'text';
}
