/**
 * Hangul as it is typed, letter by letter: 박시우 → ㅂㅏㄱㅅㅣㅇㅜ. What is half typed (박싱, 김민ㅈ, 김미) is then the
 * beginning of the whole word, composed or not. Other letters stay as they are.
 */
const INITIALS = 'ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
const VOWELS = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
const FINALS = ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
const COMPOUNDS: Readonly<Record<string, string>> = {
  ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ',
};

/** The letters that keys of a Korean keyboard give. */
export const HANGUL_KEYS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ';

function syllable(letter: string): string {
  const at = letter.charCodeAt(0) - 0xac00;
  return INITIALS[Math.floor(at / 588)]! + VOWELS[Math.floor((at % 588) / 28)]! + FINALS[at % 28]!;
}

// Letters of a syllable that stand alone, in both ways that Unicode has for them.
function letter(one: string): string {
  const code = one.charCodeAt(0);
  if (code >= 0x1100 && code <= 0x1112) return INITIALS[code - 0x1100]!;
  if (code >= 0x1161 && code <= 0x1175) return VOWELS[code - 0x1161]!;
  if (code >= 0x11a8 && code <= 0x11c2) return FINALS[code - 0x11a7]!;
  return COMPOUNDS[one] ?? one;
}

/** The keys pressed for a text; letters of other scripts unchanged. */
export const keystrokes = (text: string): string =>
  /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/.test(text) ? text.normalize('NFC').replace(/[가-힣]/g, syllable).replace(/[\u1100-\u11ff\u3131-\u318e]/g, letter) : text;
