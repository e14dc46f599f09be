// Says the sentences of the words files: the part of ICU MessageFormat that they use, which is {name}, {count, number},
// plural (=0, one, other, with #) and select. The whole of ICU is 12 KB of the first load; this is one. What it says is
// compared with the whole of ICU for every sentence of every words file in sentences.spec.ts.

import { keptBy } from './kept';
import { isLanguage, LOCALES } from './languages';

/** What may stand in a sentence's places. */
export type Values = Record<string, unknown>;

type Ways = Record<string, Part[]>;
type Part = string | { name: string; as: 'text' | 'number' | 'counted' } | { name: string; as: 'plural' | 'select'; ways: Ways };
/** The # of a plural: the number that is counted. */
const COUNTED: Part = { name: '#', as: 'counted' };

/** A sentence taken apart. Throws where it is not one. */
export function parseSentence(text: string): Part[] {
  let at = 0;
  const fail = (): never => { throw new SyntaxError(`not a sentence at ${at}: ${text}`); };
  const blanks = () => { while (/\s/.test(text[at] ?? '')) at += 1; };
  const word = (): string => {
    blanks();
    const found = /^=?[\w-]+/.exec(text.slice(at))?.[0] ?? fail();
    at += found.length;
    blanks();
    return found;
  };
  const take = (sign: string) => { if (text[at] !== sign) fail(); at += 1; };

  /** '' is an apostrophe; one before a sign of ICU begins letters that are meant as they stand. */
  const apostrophe = (inPlural: boolean): string => {
    at += 1;
    const next = text[at] ?? '';
    if (next === "'") { at += 1; return "'"; }
    if (!(next === '{' || next === '}' || (inPlural && next === '#'))) return "'";
    let said = '';
    for (; at < text.length; at += 1) {
      if (text[at] !== "'") said += text[at];
      else if (text[at + 1] === "'") { said += "'"; at += 1; }
      else { at += 1; break; }
    }
    return said;
  };

  const place = (): Part => {
    take('{');
    const name = word();
    if (text[at] === '}') { at += 1; return { name, as: 'text' }; }
    take(',');
    const as = word();
    if (as === 'number') { take('}'); return { name, as }; }
    if (as !== 'plural' && as !== 'select') return fail();
    take(',');
    const ways: Ways = {};
    for (blanks(); text[at] !== '}'; blanks()) {
      const way = word();
      take('{');
      ways[way] = parts(as === 'plural');
      take('}');
    }
    at += 1;
    if (!ways.other) fail();
    return { name, as, ways };
  };

  const parts = (inPlural: boolean): Part[] => {
    const found: Part[] = [];
    let said = '';
    const end = () => { if (said) found.push(said); said = ''; };
    while (at < text.length && text[at] !== '}') {
      if (text[at] === '{') { end(); found.push(place()); }
      else if (text[at] === '#' && inPlural) { end(); at += 1; found.push(COUNTED); }
      else if (text[at] === "'") said += apostrophe(inPlural);
      else { said += text[at]; at += 1; }
    }
    end();
    return found;
  };

  const whole = parts(false);
  return at < text.length ? fail() : whole;
}

const numbersIn = keptBy((locale: string) => new Intl.NumberFormat(locale));
const pluralsIn = keptBy((locale: string) => new Intl.PluralRules(locale));
const written = (n: number, locale: string) => numbersIn(locale).format(n);
const formOf = (n: number, locale: string) => pluralsIn(locale).select(n);
const wayOf = (ways: Ways, ...names: string[]): Part[] => ways[names.find((name) => Object.hasOwn(ways, name)) ?? 'other'] ?? [];

function say(parts: Part[], values: Values, locale: string, counted = 0): string {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    if (part.as === 'counted') return written(counted, locale);
    if (!Object.hasOwn(values, part.name)) throw new TypeError(`nothing was given for {${part.name}}`);
    const value = values[part.name];
    if (part.as === 'number') return written(value as number, locale);
    if (part.as === 'select') return say(wayOf(part.ways, String(value)), values, locale, counted);
    if (part.as === 'plural') return say(wayOf(part.ways, `=${String(value)}`, formOf(value as number, locale)), values, locale, value as number);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }).join('');
}

const takenApart = keptBy(parseSentence);

/** One sentence said in a language. A sentence that cannot be said is shown as it is written, so that a screen still stands. */
export function saySentence(text: string, values: Values, locale: string): string {
  if (!text.includes('{') && !text.includes("'")) return text;
  try {
    return say(takenApart(text), values, locale);
  } catch {
    return text;
  }
}

/** The same for i18next, which hands a found text over to be said. */
export const sentences = {
  type: 'i18nFormat' as const,
  name: 'sentences',
  init: () => undefined,
  parse: (text: string, values: Values, language: string) => saySentence(text, values, isLanguage(language) ? LOCALES[language] : language),
  addLookupKeys: (keys: string[]) => keys,
};
