import { keyOf } from './text-keys';

/** Languages (BCP 47) that members are known to speak; names in en, es, ko and their own come from Intl. */
const CODES = 'en es ko zh yue vi tl fil ilo ceb hy fa ar ru uk pl pt fr it de ja km th lo my hi pa bn ur gu ta te ne am ti so sw om ht ro tr he el mn ka quc mam kjb kek yua nah zap qu ay gn hmn sm to haw'.split(' ');

/** Names that Intl does not give, as people write them. */
const ALSO: Readonly<Record<string, string>> = {
  'ingles': 'en', 'eng': 'en', 'espanol': 'es', 'castellano': 'es', 'spa': 'es', 'spanish speaking': 'es', 'sp': 'es', 'esp': 'es', 'kor': 'ko', '한글': 'ko', '한국말': 'ko',
  'mandarin': 'zh', 'mandarin chinese': 'zh', 'cantonese': 'yue', 'cantones': 'yue', 'tagalog': 'tl', 'filipino': 'fil', 'pilipino': 'fil', 'farsi': 'fa', 'armenio': 'hy', 'creole': 'ht', 'kreyol': 'ht',
  'mixteco': 'mix', 'mixtec': 'mix', 'zapoteco': 'zap', 'zapotec': 'zap', 'nahuatl': 'nah', 'quiche': 'quc', 'kiche': 'quc', 'qanjobal': 'kjb', 'kanjobal': 'kjb', 'qeqchi': 'kek', 'maya': 'yua', 'triqui': 'trc', 'trique': 'trc',
  'purepecha': 'tsz', 'quechua': 'qu', 'hmong': 'hmn', 'khmer': 'km', 'camboyano': 'km', 'american sign language': 'ase', 'asl': 'ase', 'lengua de senas': 'ase', 'vietnamese': 'vi', '베트남말': 'vi', '타갈로그어': 'tl', '따갈로그어': 'tl', '필리핀어': 'fil',
};

let known: Map<string, string> | null = null;

function names(): Map<string, string> {
  if (known) return known;
  const map = new Map<string, string>(CODES.map((code) => [code, code]));
  for (const reader of ['en', 'es', 'ko']) {
    const shown = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
    for (const code of CODES) map.set(keyOf(shown.of(code) ?? code), code);
  }
  for (const code of CODES) map.set(keyOf(new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code) ?? code), code);
  for (const [name, code] of Object.entries(ALSO)) map.set(name, code);
  known = map;
  return map;
}

/** The language (BCP 47) of a code or of a name in English, Spanish, Korean or itself; null when unknown. */
export function languageOf(text: string): string | null {
  const key = keyOf(text);
  const found = names().get(key) ?? names().get(key.replace(/ ?(language|idioma|lengua|말)$/, ''));
  if (found) return found;
  const tag = /^([a-z]{2,3})[-_][a-z]{2,4}$/i.exec(text.trim());
  return tag ? (names().get(tag[1]!.toLowerCase()) ?? null) : null;
}
