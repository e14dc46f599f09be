import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

export const root = join(__dirname, '..', '..');
export const languages = ['en', 'es', 'ko'] as const;
export type WordsLanguage = (typeof languages)[number];

/** One folder of words: a text per key in each language; null where a file is missing. */
export interface WordsFolder { folder: string; texts: Record<WordsLanguage, Record<string, string> | null> }

const skipped = new Set(['node_modules', 'dist', 'data', '.git']);

function foldersNamedWords(at: string): string[] {
  if (!existsSync(at)) return [];
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || skipped.has(entry.name)) return [];
    const path = join(at, entry.name);
    const holdsTexts = entry.name === 'words' && readdirSync(path).some((file) => file.endsWith('.json'));
    return [...(holdsTexts ? [path] : []), ...foldersNamedWords(path)];
  });
}

/** Every words folder of the libs and the apps. */
export function wordsFolders(): WordsFolder[] {
  return ['libs', 'apps'].flatMap((part) => foldersNamedWords(join(root, part))).sort().map((path) => ({
    folder: relative(root, path),
    texts: Object.fromEntries(languages.map((language) => {
      const file = join(path, `${language}.json`);
      return [language, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Record<string, string> : null];
    })) as WordsFolder['texts'],
  }));
}

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** The merge fields of a text, each with whether it counts; throws when the text is not ICU MessageFormat. */
export function mergeFields(text: string, language: WordsLanguage): string[] {
  const found = new Set<string>();
  const walk = (parts: Ast): void => {
    for (const part of parts) {
      // 0 is plain text and 7 the number sign inside a plural: neither names a field.
      if (part.type !== 0 && part.type !== 7) found.add(part.value);
      if ('options' in part) for (const option of Object.values(part.options)) walk(option.value);
      if ('children' in part) walk(part.children);
    }
  };
  walk(new IntlMessageFormat(text, language).getAst());
  return [...found].sort();
}

/** What a reader sees of a text: its plain parts, without merge fields and plural machinery. */
export function plainParts(text: string, language: WordsLanguage): string {
  const parts: string[] = [];
  const walk = (ast: Ast): void => {
    for (const part of ast) {
      if (part.type === 0) parts.push(part.value);
      if ('options' in part) for (const option of Object.values(part.options)) walk(option.value);
      if ('children' in part) walk(part.children);
    }
  };
  walk(new IntlMessageFormat(text, language).getAst());
  return parts.join(' ');
}
