import { areNicknames, foldText, searchKey, searchWords } from '@doorstep/kernel';
import type { FollowUpRule } from './rules';

/** Small words of names that stand in every other sentence too. */
const PARTICLES = new Set(['a', 'da', 'das', 'de', 'del', 'den', 'der', 'di', 'do', 'dos', 'du', 'e', 'el', 'la', 'las', 'los', 'van', 'von', 'y']);
const HANGUL = /[\uac00-\ud7a3]/;
/** From so many letters on a name is found inside of words as well: before a particle, or written together. */
const longEnough = (form: string): boolean => form.length >= (HANGUL.test(form) ? 2 : 4);

/**
 * Whether a text names somebody who is called so, in another spelling or by a nickname as well. It rather finds a name too
 * many ("hope") than one too few: who reads the mail sees the words themselves in the app.
 */
export function namesSomebody(text: string, names: readonly string[]): boolean {
  const written = ` ${searchKey(text)} `;
  const words = foldText(text).split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  const parts = names.flatMap((name) => searchWords(name).flat()).flatMap((form) => form.split(' ')).filter((part) => !PARTICLES.has(part) && (part.length > 1 || HANGUL.test(part)));
  return parts.some((form) => (written.includes(` ${form} `) || (longEnough(form) && written.includes(form)) || words.some((word) => areNicknames(word, form))));
}

/** The line of a mail about a follow-up: its title, where nobody is named in it and no rule made it; else the name of words that say what it is. */
export function mailLine({ title, rule }: { title: string; rule: FollowUpRule | null }, names: readonly string[]): { title: string } | { words: FollowUpRule | 'somebody' } {
  if (rule) return { words: rule };
  return namesSomebody(title, names) ? { words: 'somebody' } : { title };
}
