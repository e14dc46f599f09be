import { cleanText, foldText } from '@doorstep/kernel';

/** What two spellings of one tag have in common: case, accents and outer spaces do not count. */
export const tagKeyOf = (tag: string): string => foldText(cleanText(tag)).replace(/\s+/gu, ' ').slice(0, 100);
