import { DomainError } from './errors';

/** Text as it is kept: NFC, without outer whitespace; what is inside stays as it was typed. */
export const cleanText = (value: string): string => value.normalize('NFC').trim();

/**
 * What makes a text unfit to be stored: PostgreSQL refuses NUL, and a lone surrogate would silently become
 * U+FFFD on the way. Both are refused with 422 where text comes in (security.md BAD-13).
 */
export function textProblem(value: string): 'nul' | 'lone-surrogate' | null {
  if (value.includes('\0')) return 'nul';
  return /\p{Surrogate}/u.test(value) ? 'lone-surrogate' : null;
}

/** Fillers of Hangul and the blank of Braille: letters and signs by their class, and nothing to the eye. */
const BLANKS = /[\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** Whether somebody can see that something is written: one letter, digit or sign; accents, controls and blanks alone are none. */
export const isSeen = (value: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value.replace(BLANKS, ''));

/** Length in code points, the unit of every limit on text: an emoji outside the first plane counts once. */
export function lengthOf(value: string): number {
  let length = 0;
  for (const _ of value) length += 1;
  return length;
}

const DEEPEST = 64;
const unreadable = () => new DomainError('platform/unreadable-body', { status: 400 });

/**
 * JSON with its keys in one order (by UTF-16 unit, as RFC 8785), so that the same request has the same text
 * however it was written. Members that are undefined are left out, as JSON does.
 * @throws DomainError 400 `platform/unreadable-body` for a `__proto__` key, for numbers JSON has no word for,
 *   and for more than 64 levels.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST || typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)))
    throw unreadable();
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    if (key === '__proto__') throw unreadable();
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member, depth + 1)}`);
  }
  return `{${members.join(',')}}`;
}
