import { IntlMessageFormat } from 'intl-messageformat';
import { REFUSALS, REJECTIONS, WARNINGS } from '../domain';
import en from './en.json';
import es from './es.json';
import ko from './ko.json';

const words: Record<string, Record<string, string>> = { en, es, ko };
const codes = [...REJECTIONS, ...WARNINGS, ...REFUSALS];

describe('the words of imports', () => {
  it.each(Object.keys(words))('have every problem in %s', (language) => {
    expect(codes.filter((code) => !words[language]![code])).toEqual([]);
  });

  it('are sentences of their own in each language', () => {
    for (const code of codes) {
      expect(words.es![code]).not.toBe(words.en![code]);
      expect(words.ko![code]).toMatch(/\p{Script=Hangul}/u);
    }
  });

  it.each(Object.keys(words))('are readable messages in %s', (language) => {
    for (const code of codes) {
      const text = new IntlMessageFormat(words[language]![code]!, language).format({ value: '2.13E+09', most: 200 });
      expect(String(text)).not.toMatch(/[{}]|undefined/);
    }
  });
});
