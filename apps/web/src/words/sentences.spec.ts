import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALES, type Language } from './languages';
import { parseSentence, saySentence, sentences, type Values } from './sentences';

const src = join(__dirname, '..');
const wordsFiles = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /words\/(en|es|ko)\.json$/.test(file));
const all = wordsFiles.flatMap((file) => {
  const language = file.slice(-7, -5) as Language;
  return Object.entries(JSON.parse(readFileSync(join(src, file), 'utf8')) as Record<string, string>).map(([key, text]) => ({ file, key, text, locale: LOCALES[language] }));
});

/** The whole of ICU, as the server and the words' house rule use it. */
const whole = (text: string, locale: string, values: Values) => String(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).format(values as Record<string, string>));

type Ast = ReturnType<IntlMessageFormat['getAst']>;
/** What each place of a sentence is to be tried with: every way of a select, counts on both sides of each form, text with signs of ICU in it. */
function triesOf(ast: Ast, tries = new Map<string, unknown[]>()): Map<string, unknown[]> {
  for (const part of ast) {
    if (part.type === 0 || part.type === 7) continue;
    if (part.type === 5 && 'options' in part) tries.set(part.value, [...Object.keys(part.options), 'nobody-knows']);
    else if (part.type === 6 || part.type === 2) tries.set(part.value, [0, 1, 2, 3, 5, 21, 1000, 1234567]);
    else if (!tries.has(part.value)) tries.set(part.value, ["O'Neil {x} # 김", 7]);
    if ('options' in part) for (const option of Object.values(part.options)) triesOf(option.value, tries);
  }
  return tries;
}

describe('Sentences of the words files', () => {
  it('are found, and many of them hold something to fill in', () => {
    expect(wordsFiles.length).toBeGreaterThan(30);
    expect(all.filter(({ text }) => text.includes('{')).length).toBeGreaterThan(500);
  });

  it('are said as the whole of ICU says them, each with everything that its places may hold', () => {
    const otherwise: unknown[] = [];
    for (const { file, key, text, locale } of all) {
      const tries = [...triesOf(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst())];
      const rounds = Math.max(1, ...tries.map(([, values]) => values.length));
      for (let round = 0; round < rounds; round += 1) {
        // Places are moved on at different paces, so that not only like sides of two counts meet.
        const values = Object.fromEntries(tries.map(([name, some], at) => [name, some[(round + at * 3) % some.length]]));
        const [said, due] = [saySentence(text, values, locale), whole(text, locale, values)];
        if (said !== due) otherwise.push({ file, key, values, said, due });
      }
    }
    expect(otherwise).toEqual([]);
  });
});

describe('A sentence', () => {
  it.each<[string, Values]>([
    ["Don't ring", {}],
    ["It's {name}'s door", { name: 'Ana' }],
    ["''{name}''", { name: 'Ana' }],
    ["as written: '{name}' and {name}", { name: 'Ana' }],
    ["'{it''s}' open", {}],
    ["{n, plural, one {# door} other {# doors, '#' stays}}", { n: 1200 }],
    ['{n, plural, =0 {none} =1 {just one} one {#} other {#}}', { n: 0 }],
    ['{n, plural, =0 {none} =1 {just one} one {#} other {#}}', { n: 1 }],
    ['{who, select, person {{n, plural, one {# person} other {# people}}} other {nobody # here}}', { who: 'person', n: 2 }],
    ['{n, plural, other {{name} and # {who, select, a {of #} other {}}}}', { n: 5, name: '#', who: 'a' }],
    ['{ n , number } of { m , number }', { n: 0, m: 98765.5 }],
    ['{who, select, constructor {no} other {yes}}', { who: 'toString' }],
    ['# is no number here', {}],
    ['{a}{b}', { a: '', b: null }],
  ])('%s is said as the whole of ICU says it', (text, values) => {
    for (const locale of Object.values(LOCALES)) expect(saySentence(text, values, locale)).toBe(whole(text, locale, values));
  });

  it.each(['{', '}', '{name', '{n, plural, one {x}}', '{n, date}', '{n, select, other {x}', '{}', '{n, plural, other}', '{n plural}'])('%s is none: the screen shows it as it is written', (text) => {
    expect(() => parseSentence(text)).toThrow(SyntaxError);
    expect(saySentence(text, { n: 1, name: 'Ana' }, 'en-US')).toBe(text);
  });

  it('with nothing given for a place is shown as it is written', () => {
    expect(saySentence('Hi {name}', {}, 'en-US')).toBe('Hi {name}');
    expect(saySentence('Hi {toString}', {}, 'en-US')).toBe('Hi {toString}');
  });

  it('writes numbers as the rest of the screen does', () => {
    expect(sentences.parse('{n, number} personas', { n: 12345 }, 'es')).toBe('12,345 personas');
    expect(sentences.parse('{n, plural, other {#명}}', { n: 12345 }, 'ko')).toBe('12,345명');
  });

  it('is said with whatever text is given, and never reads it as a sentence', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 100_000 }), (name, n) => {
      expect(saySentence("{name}: {n, plural, one {#'s} other {# of {name}}}", { name, n }, 'en-US')).toBe(whole("{name}: {n, plural, one {#'s} other {# of {name}}}", 'en-US', { name, n }));
    }));
  });
});
