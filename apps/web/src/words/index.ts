export { useWords, type Say, type WordValues } from './use-words';
export { useReader, useLanguage } from './use-reader';
export { OWN_NAMES, languageName, type Language } from './languages';
export { dayIn, daysBetween } from './dates';
