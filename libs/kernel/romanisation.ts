/**
 * Hangul in Latin letters by the Revised Romanization (2000), syllable by syllable: the rule for given names,
 * which leaves out the changes of sound between syllables.
 */
const INITIALS = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const VOWELS = [
  'a',
  'ae',
  'ya',
  'yae',
  'eo',
  'e',
  'yeo',
  'ye',
  'o',
  'wa',
  'wae',
  'oe',
  'yo',
  'u',
  'wo',
  'we',
  'wi',
  'yu',
  'eu',
  'ui',
  'i',
];
const FINALS = [
  '',
  'k',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'l',
  'k',
  'm',
  'p',
  'l',
  'l',
  'p',
  'l',
  'm',
  'p',
  'p',
  't',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  't',
];
const FIRST = 0xac00;

// How Koreans abroad mostly write these syllables of given names.
const COMMON_SPELLINGS = `
우 woo|수 soo|준 joon|영 young|현 hyun|정 jung|선 sun|희 hee|경 kyung|성 sung|석 suk|숙 sook|순 soon|훈 hoon|주 joo
구 koo|규 kyu|기 ki|근 keun|광 kwang|국 kook|혁 hyuk|형 hyung|병 byung|명 myung|유 yoo|윤 yoon|철 chul|춘 chun
신 shin|건 kun|문 moon|운 woon|웅 woong|권 kwon|강 kang|길 kil|중 joong|율 yul|두 doo|무 moo|욱 wook|균 kyun|걸 kul
`;

const readCommon = (): ReadonlyMap<string, string> =>
  new Map(
    COMMON_SPELLINGS.trim()
      .split(/[|\n]/)
      .map((pair) => pair.split(' ') as [string, string]),
  );

const COMMON = /* @__PURE__ */ readCommon();

function syllable(letter: string): string {
  const at = letter.charCodeAt(0) - FIRST;
  return `${INITIALS[Math.floor(at / 588)]}${VOWELS[Math.floor((at % 588) / 28)]}${FINALS[at % 28]}`;
}

// ㄹ after ㄹ is the one change that everybody writes: 올림 ollim.
const joined = (latin: string): string => latin.replaceAll('lr', 'll');

/** Composed syllables by the Revised Romanization, other letters as they are: 김민준 → gimminjun. */
export const romanise = (text: string): string => joined(text.replace(/[가-힣]/g, syllable));

/** The spelling people are likelier to use in names: 연우 → yeonwoo (Revised: yeonu). */
export const romaniseAsNamesAre = (text: string): string =>
  joined(text.replace(/[가-힣]/g, (letter) => COMMON.get(letter) ?? syllable(letter)));
