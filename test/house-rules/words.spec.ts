import { languages, mergeFields, plainParts, wordsFolders, type WordsLanguage } from './words-files';

/** Said the same way in English and Spanish: names, signs, and words that both share. */
const sameInSpanish = new Set([
  'Doorstep', 'OK', 'SMS', 'WhatsApp', 'KakaoTalk', 'PDF', 'CSV', 'Excel', 'ZIP', 'No', 'Local', 'Email', 'Error', 'General', 'Audio', 'Normal',
]);

/** Never on a screen or in a text; whole words only, in any case. */
const forbidden: Record<WordsLanguage, RegExp[]> = {
  en: [
    /\b(scores?|scoring|prospects?|pipelines?|conversions?|touchpoints?|flak(e|es|y)|turfs?|bodies|deactivat(e|es|ed|ion))\b/i,
    /\b(undocumented|documented|illegal|aliens?|green card|visa|DACA|refugees?|asylum|deport\w*)\b/i,
  ],
  es: [
    /(?<!\p{L})(beneficiari[oa]s?|clientes?|puntajes?|calificaci(ó|o)n(es)?|blancos?)(?!\p{L})/iu,
    /(?<!\p{L})(indocumentad[oa]s?|ilegal(es)?|sin papeles|mojad[oa]s?|refugiad[oa]s?|asilo|deport\p{L}*)(?!\p{L})/iu,
  ],
  ko: [/고객|점수|등급|관리 대상|포섭|선동/u, /불법|미등록|서류 미비|난민|추방|영주권/u],
};
/** The one sentence about immigration status, which says that it is not asked. */
const statusNotice = /immigration status|estatus migratorio|체류 신분/iu;
const saysNotAsked = /never ask|nunca preguntamos|묻지 않습니다/iu;

/** A particle guessed after a merge field: "{name}을", or both forms printed. */
const gluedParticle = /\}(을|를|이|가|은|는|과|와|으로|로)(?![가-힣])|을\(를\)|이\(가\)|은\(는\)|\(으\)로/u;

const folders = wordsFolders();
const texts = (language: WordsLanguage) =>
  folders.flatMap(({ folder, texts: all }) => Object.entries(all[language] ?? {}).map(([key, text]) => ({ at: `${folder}/${language}.json ${key}`, key, text, folder })));

describe('Words on screens and in messages', () => {
  it('exist for the web and for the parts of the server', () => {
    expect(folders.length).toBeGreaterThan(3);
  });

  it('have the same keys in English, Spanish and Korean', () => {
    for (const { folder, texts: all } of folders) {
      const keys = languages.map((language) => [language, all[language] && Object.keys(all[language]).sort()] as const);
      for (const [language, found] of keys) expect({ folder, language, keys: found }).toEqual({ folder, language, keys: keys[0]?.[1] });
    }
  });

  it('are texts and not empty', () => {
    const empty = languages.flatMap(texts).filter(({ text }) => typeof text !== 'string' || text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('are ICU messages with the same merge fields in each language', () => {
    const wrong: string[] = [];
    for (const { folder, texts: all } of folders) {
      for (const [key, english] of Object.entries(all.en ?? {})) {
        for (const language of languages) {
          try {
            const fields = mergeFields(all[language]?.[key] ?? '', language);
            if (String(fields) !== String(mergeFields(english, 'en'))) wrong.push(`${folder}/${language}.json ${key}: fields ${String(fields)}`);
          } catch (failure) {
            wrong.push(`${folder}/${language}.json ${key}: ${String(failure)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are translated into Spanish, apart from names', () => {
    const same = folders.flatMap(({ folder, texts: all }) => Object.entries(all.en ?? {})
      .filter(([key, text]) => all.es?.[key] === text && !sameInSpanish.has(text.trim()) && /\p{L}{2}/u.test(plainParts(text, 'en')))
      .map(([key]) => `${folder} ${key}`));
    expect(same).toEqual([]);
  });

  it('are in Hangul in Korean, apart from names', () => {
    const without = texts('ko').filter(({ text }) => {
      const plain = plainParts(text, 'ko');
      return /\p{L}{2}/u.test(plain) && !/\p{Script=Hangul}/u.test(plain) && !sameInSpanish.has(plain.trim());
    });
    expect(without.map(({ at }) => at)).toEqual([]);
  });

  it('never say what must not be said of people', () => {
    const said = languages.flatMap((language) => texts(language)
      .filter(({ text }) => forbidden[language].some((pattern) => pattern.test(plainParts(text, language))))
      .map(({ at, text }) => `${at}: ${text}`));
    expect(said).toEqual([]);
  });

  it('speak of immigration status only to say that it is not asked', () => {
    const said = languages.flatMap(texts).filter(({ text }) => statusNotice.test(text) && !saysNotAsked.test(text));
    expect(said.map(({ at }) => at)).toEqual([]);
  });

  it('never glue a Korean particle to a merge field', () => {
    expect(texts('ko').filter(({ text }) => gluedParticle.test(text)).map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });

  it('address readers of Spanish as usted', () => {
    const familiar = /(?<!\p{L})(tú|tus?|ti|contigo|vosotr[oa]s|vuestr[oa]s?|tienes|puedes|quieres|eres|haz|escribe tu)(?!\p{L})/iu;
    expect(texts('es').filter(({ text }) => familiar.test(plainParts(text, 'es'))).map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });
});

describe('The check of words itself', () => {
  it('finds forbidden words, glued particles and broken messages', () => {
    expect(forbidden.en.some((pattern) => pattern.test('His score is low'))).toBe(true);
    expect(forbidden.es.some((pattern) => pattern.test('Nuestro cliente'))).toBe(true);
    expect(forbidden.ko.some((pattern) => pattern.test('고객 목록'))).toBe(true);
    expect(gluedParticle.test('{name}을 저장')).toBe(true);
    expect(() => mergeFields('{n, plural, one {x}', 'en')).toThrow();
    expect(mergeFields('{n, plural, one {# of {name}} other {#}}', 'en')).toEqual(['n', 'name']);
  });
});
