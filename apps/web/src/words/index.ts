export { useLanguage, useWords, useWordsIn, type Say, type WordValues } from './use-words';
export { useReader } from './use-reader';
export { OWN_NAMES, languageName, type Language } from './languages';
export { dayIn, daysBetween } from './dates';
