import { foldText } from '@doorstep/kernel';

/**
 * What a text seems to speak of that is better not written of a person (security.md MIN-01, MIN-03): somebody's status,
 * or what else is never kept (health, faith, a record). It is a question to whoever writes, and never a refusal.
 */
export type NoteCaution = 'status' | 'private';

/** Without case and accents, as `foldText` leaves a text; Hangul in whole syllables. */
const STATUS: readonly RegExp[] = [
  /\b(undocumented|green ?cards?|immigration|asylum|refugees?|daca|tps|uscis|overstay(s|ed|ing)?|naturali[sz]\w+|work (permits?|authori[sz]ation)|la migra|la mica)\b/,
  /\b(no|without|has|have|had|got|gets?|need(s|ed)?|missing|fix(ed|ing)?|fake|false|bad) (his |her |their |the |any |legal |proper )?papers\b(?! (at|from|for) the)/,
  /\bpapers (are|were) (fake|expired|not)\b/,
  /\bdeport(ed|s|ing|ations?|able|ar|arl[oa]s?|aron|ad[oa]s?|acion|aciones)?\b/,
  /\b(citizenship|(u\.?s\.?|american|not a|non|became a|becoming a|become a) ?-?citizens?)\b/,
  /\b(legal|immigration|migratory|residency) status\b|\b(permanent|legal) residen(t|cy)\b|\bunauthorized worker|\billegal(ly)? (here|in the (country|us|u\.s\.)|aliens?|immigrants?)\b|\bis illegal here\b/,
  /\bvisas?\b(?! (card|gift|debit|credit|prepaid|o mastercard|or mastercard))(?<!(tarjeta|with|con) visa)/,
  /\bcross(ed|ing) the border\b|\bice (raids?|agents?|came|detain\w*|took|picked|hold)\b|\b(fake|false|no|borrowed|somebody else's) (social|ssn)\b/,
  /\b(sin|con|tiene[ns]?|tengo|tenia[ns]?|arregl\w+|sac\w+|le faltan|falsos|falsifico) (sus |los |mis |su )?papeles\b|\bpapeles (falsos|chuecos|vencidos)\b|\bno (le |les )?(han dado|dieron) (los )?papeles\b/,
  /\b(indocumentad[oa]s?|sin documentos|no tienen? documentos|inmigracion|(estatus|situacion|condicion|problemas?) (migratori[oa]s?|legal)|permiso (de|para) trabaj\w+|ciudadania|refugiad[oa]s?)\b/,
  /\b(es|no es|hacerse|se hizo) (ciudadan|residente permanente)|\bresiden(cia|te) permanente\b|\basilo\b(?! de ancianos)|\bcruz(o|aron|ar|ando) (la frontera|el rio)\b|\bmigratori[oa]s? (de|del) \b/,
  /체류 ?(신분|자격|기간|허가)|불법 ?체류|미등록(?! ?(번호|전화|차량|주소|회원))|영주권|시민권|(?<![소낭수])비자(?!금)|추방|(?<![가-힣])(난민|망명)|서류 ?미비|무서류|서류(가|도) ?없|(?<![가-힣])신분 ?(문제|이 ?(없|불안))|이민 ?(국|단속|신분|법원|서류|세관|변호사)|(노동|취업) ?허가/,
];

const PRIVATE: readonly RegExp[] = [
  /\b(diagnosed|diagnosis|pregnan(t|cy)|cancer|hiv|diabet(es|ic)|epilep(sy|tic)|bipolar|schizophreni[ac]|depression|miscarriage|abortion|chemo(therapy)?|dialysis|alcoholic|addict(ed|ion)|mental illness)\b/,
  /\b(is|was|on) (disabled|disability)\b|\b(has|have|had) a disability\b|\b(health|medical) (conditions?|history|problems?)\b/,
  /\b(embarazad[oa]s?|embarazo|le diagnosticaron|diagnostico|vih|sida|diabetic[oa]|diabetes|epilepsia|depresion|aborto|discapacidad|discapacitad[oa]|alcoholic[oa]|adict[oa]|quimio(terapia)?|enferm[oa] (de|del)|padece)\b/,
  /임신|(?<![가-힣])암 ?(진단|에 ?걸|환자|투병|수술)|당뇨|우울증|장애(인|가 ?있|를 ?가| ?등급)|에이즈|낙태|알코올 ?중독|지병|질병|투병|정신 ?질환|진단(을|서를)? ?받/,
  /\b(is|are|was) (an? )?(catholic|muslim|jewish|evangelical|mormon|buddhist|christian|atheist|jehovah)\b|\b(her|his|their) religion\b/,
  /\bes (catolic[oa]|musulman[a]?|judi[oa]|evangelic[oa]|cristian[oa]|testigo de jehova)\b|\bsu religion\b/,
  /(기독교|천주교|가톨릭|불교|이슬람) ?(신자|교인|인)|무슬림|종교(가|는|를)/,
  /\bcriminal (record|history)\b|\bfelon(s|y|ies)?\b|\bex-?con(vict)?s?\b|\bon parole\b|\b(been|is|was|went) (in|to) (jail|prison)\b|\bantecedentes penales\b|\bestuvo (pres[oa]|en la carcel)\b|\blibertad condicional\b/,
  /전과(자|가| ?기록)|교도소|수감|집행유예/,
];

/** What a note seems to speak of in English, Spanish or Korean; null for one that may stand as it is. Pure, and the same on the phone and the server. */
export function noteCaution(text: string): NoteCaution | null {
  const plain = foldText(text.replace(/\p{Cf}/gu, '')).replace(/[’`]/g, "'").replace(/\s+/g, ' ');
  if (STATUS.some((pattern) => pattern.test(plain))) return 'status';
  return PRIVATE.some((pattern) => pattern.test(plain)) ? 'private' : null;
}
