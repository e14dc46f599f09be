import type { Offer } from './person-draft';

const KIN = 'spouse|husband|wife|partner|brother|sister|mother|father|mom|dad|son|daughter|cousin|uncle|aunt|nephew|niece|boyfriend|girlfriend|roommate|in-law|relative';
const BOSS = 'manager|supervisor|boss|foreman|lead ?man|owner|HR|human resources|management|security guard|anti-?union';
const PARIENTE = 'espos[oa]|marido|mujer|pareja|herman[oa]|madre|padre|mam[aá]|pap[aá]|hij[oa]|prim[oa]|t[ií][oa]|sobrin[oa]|novi[oa]|cuñad[oa]|suegr[oa]|pariente|familiar';
const JEFE = 'gerente|supervisora?|jef[ea]|mayordomo|capataz|dueñ[oa]|patr[oó]n|recursos humanos|encargad[oa]';

const PATTERNS: readonly (readonly [Offer['kind'], RegExp])[] = [
  ['revoke-texts', /\b(never|not|no longer|don'?t|do not|stop|no)\b[^.;\n]{0,25}\b(text(s|ed|ing)?|sms|text messages?)\b|\bno (more )?texts?\b|\bno\b[^.;\n]{0,25}\b(mand\w*|env[ií]\w*|quiere|escrib\w*)\b[^.;\n]{0,20}\b(mensajes?|textos?|sms)\b|\bno quiere (mensajes|textos|sms)|\bno (mensajes|textos)\b|문자[^.\n]{0,12}(말|싫|거부|금지|원하지|안 (받|보내)|보내지)/iu],
  ['do-not-contact', /\b(do not|don'?t|never) (contact|call|visit)\b(?! (before|after|at work|at the|until|on))|\bdo not (contact|disturb) at all\b|\bno (contactar|llamar|visitar)\b(?! (antes|despu[eé]s|en el))|연락(하지|을) ?(말|원하지)|연락 ?금지/iu],
  ['caution', new RegExp(`\\b(${KIN})\\b[^.;\\n]{0,30}\\b(is|are|works? as|=|was)\\b[^.;\\n]{0,25}\\b(${BOSS})\\b|\\b(married to|lives with|related to|dating|friends? (of|with))\\b[^.;\\n]{0,25}\\b(${BOSS})\\b|\\b(${PARIENTE})\\b[^.;\\n]{0,30}\\b(es|son|trabaja)\\b[^.;\\n]{0,25}\\b(${JEFE})\\b|\\b(do not|don'?t) mention\\b|\\bno mencion\\w+\\b|\\b(be careful|careful with|cuidado con|ten(er|ga) cuidado)\\b`, 'iu')],
  ['caution', /(배우자|남편|아내|부인|형|오빠|누나|언니|동생|아버지|어머니|사촌|친척|가족|남자친구|여자친구)[^.\n]{0,12}(매니저|관리자|사장|상사|감독|팀장|부장|점장)|(노조|조합)[^.\n]{0,15}(말하지|이야기하지|언급하지)/u],
  ['address-note', /\b(gate|door|entry) code\b|\b(side|back) (door|gate|entrance)\b|\bring (the )?(side|back)\b|\b(big |mean )?dogs?\b[^.;\n]{0,15}\b(yard|gate|bites?|loose)\b|\bbeware of dog\b|\bc[oó]digo (de la )?(puerta|reja|entrada)\b|\bperros?\b[^.;\n]{0,15}\b(brav\w+|muerde\w*|suelto\w*)|\bpuerta (de atr[aá]s|trasera|lateral)|(현관|출입) ?(비밀번호|코드)|개 ?조심/iu],
  ['not-the-same', /\bnot the same (person|one|man|woman)\b|\bdifferent person\b|\bno (es|son) la misma? persona\b|\botra persona\b|동명이인|다른 사람|같은 사람(이|은)? 아/iu],
  ['same-person', /\b(duplicate|dupe|same person as|double entry|repeat) ?(of|as)?\b|\bduplicad[oa]\b|\brepetid[oa]\b|\bla misma persona que\b|중복|같은 사람(임|입니다|이다)/iu],
];

const NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]*(?: \\p{Lu}[\\p{L}\\p{M}'’-]*)?";
const PREFERRED: readonly RegExp[] = [
  /\b(?:[Pp]refers?|[Gg]oes by|[Kk]nown as|[Cc]alls? (?:him|her|them)(?:self|selves)?|[Cc]all (?:him|her|them|me)|[Ll]e dicen|[Ss]e hace llamar|[Pp]refiere(?: que le digan)?|[Cc]onocid[oa] como)(?: to be called| to go by)?:? ["“«']([^"”»'\n]{1,40})["”»']/u,
  new RegExp(`\\b(?:[Gg]oes by|[Pp]refers to be called|[Cc]all (?:him|her|them)|[Ll]e dicen|[Ss]e hace llamar)(?: el| la)? (${NAME})`, 'u'),
  /["“']?([가-힣A-Za-z]{1,20}?)["”']?(?:이)?라고 불러/u,
];

/** The sentence or line of a note in which something stands. */
const sentenceAt = (note: string, index: number): string => {
  const start = Math.max(note.lastIndexOf('\n', index - 1), note.lastIndexOf('. ', index), note.lastIndexOf('; ', index)) + 1;
  const ends = [note.indexOf('\n', index), note.indexOf('. ', index), note.indexOf('; ', index)].filter((i) => i > -1);
  return note.slice(start, Math.min(note.length, ...ends)).trim();
};

/**
 * What a note seems to ask for: offered to a person and done by nobody else. English, Spanish, Korean.
 * "not … the same person" wins over "same person".
 */
export function offersOf(note: string): Offer[] {
  const offers: Offer[] = [];
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(note);
    if (!found || offers.some((offer) => offer.kind === kind)) continue;
    if (kind === 'same-person' && offers.some((offer) => offer.kind === 'not-the-same')) continue;
    offers.push({ kind, text: sentenceAt(note, found.index) });
  }
  for (const pattern of PREFERRED) {
    const name = pattern.exec(note)?.[1]?.trim();
    if (!name) continue;
    offers.push({ kind: 'preferred-name', text: name });
    break;
  }
  return offers;
}
