/** The languages that Doorstep itself speaks. People may speak any (BCP 47). */
export const LANGUAGES = ['en', 'es', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as Language);

/** A label that people type: a text per language, at least one. */
export type Label = Partial<Record<Language, string>>;

/** The language of the first `Accept-Language` entry that Doorstep speaks, by quality; else the fallback. */
export function preferredLanguage(header: string | undefined, fallback: Language): Language {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const quality = params.map((p) => /^\s*q=([0-9.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) || 0 };
    });
  const best = wishes.filter((w) => isLanguage(w.tag) && w.quality > 0).sort((a, b) => b.quality - a.quality)[0];
  return (best?.tag as Language | undefined) ?? fallback;
}

/** The reader's text of a label, else the first one present; `language` says which it is. */
export function readLabel(label: Label, reader: Language): { text: string; language: Language } {
  const language = [reader, ...LANGUAGES].find((l) => label[l]);
  return language === undefined ? { text: '', language: reader } : { text: label[language]!, language };
}
