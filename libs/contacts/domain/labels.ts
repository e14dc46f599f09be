import { foldText } from '@doorstep/kernel';
import { ALONE, ANYWHERE, HARMLESS, WORDS } from './forbidden-words';

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', $: 's', '@': 'a', '!': 'i', '|': 'l' };

/** Words of a label; letters that stand alone in a row are one word ("D A C A"). */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let alone = false;
  for (const word of text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)) {
    const single = word.length === 1 && /\p{Script=Latin}/u.test(word);
    if (single && alone) words[words.length - 1] += word;
    else words.push(word);
    alone = single;
  }
  return words;
}

function names(text: string): boolean {
  const words = wordsOf(text);
  let whole = words.join('');
  if (ALONE.has(whole) || WORDS.has(whole)) return true;
  for (const phrase of HARMLESS) whole = whole.replaceAll(phrase, '|');
  return words.some((word) => WORDS.has(word)) || ANYWHERE.some((part) => whole.includes(part));
}

/**
 * Whether a tag, a custom field or one of its choices names what is never kept of a person, in English, Spanish,
 * Korean, Chinese or Tagalog, also with accents, spaces between the letters or digits in their place.
 */
export function isForbiddenLabel(label: string): boolean {
  const plain = foldText(label.replace(/\p{Cf}/gu, ''));
  const spoken = plain.replace(/[013457$@!|8]/g, (sign) => LEET[sign] ?? sign);
  return names(plain) || (spoken !== plain && names(spoken.replace(/[?¿¡.]+/g, ' ')));
}
