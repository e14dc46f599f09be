import { languageName, useLanguage, type Language } from '../../words';
import { usePeopleWords, type PeopleKey } from './words';

/** Languages offered first, the most spoken among workers of Los Angeles, Indigenous ones of Mexico and Guatemala included. */
export const SPOKEN = ['es', 'en', 'ko', 'zap', 'mix', 'quc', 'kjb', 'mam', 'nah', 'yua', 'tl', 'zh', 'yue', 'vi', 'hy', 'fa', 'ar', 'am', 'bn', 'km', 'th', 'ja', 'pt', 'ru', 'ht'] as const;

/** Languages that browsers have no name for. */
const own: Readonly<Record<string, PeopleKey>> = {
  zap: 'spoken.zap', mix: 'spoken.mix', quc: 'spoken.quc', kjb: 'spoken.kjb', mam: 'spoken.mam', nah: 'spoken.nah', yua: 'spoken.yua', kek: 'spoken.kek', trc: 'spoken.trc', tsz: 'spoken.tsz',
};

/** Names languages to the reader: "Spanish", "zapoteco". A code that nobody has a name for stays as it is. */
export function useSpoken(): (code: string) => string {
  const say = usePeopleWords();
  const reader: Language = useLanguage();
  return (code) => {
    const key = own[code];
    if (key) return say(key);
    const name = languageName(code, reader);
    return name === code ? code : name[0]!.toLocaleUpperCase(reader) + name.slice(1);
  };
}
