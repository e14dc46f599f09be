/**
 * Korean family names with the spellings their bearers use beside the Revised Romanization.
 * One line per name; the names themselves also tell where a family name ends.
 */
const FAMILY_NAMES = `
김 kim|이 lee yi rhee ri|리 lee ri|박 park pak|최 choi choe|정 jung jeong chung|강 kang|조 cho jo|윤 yoon yun|장 jang chang
임 lim im|림 lim|한 han|오 oh|서 seo suh|신 shin|권 kwon|황 hwang|안 ahn an|송 song|전 jeon jun chun|홍 hong|유 yoo yu you|류 ryu yoo
고 ko koh go|문 moon mun|양 yang|손 son sohn|배 bae pae|백 baek paik back|허 hur heo huh|남 nam|심 shim sim|노 noh roh|로 roh|하 ha
곽 kwak|성 sung seong|차 cha|주 joo ju chu|우 woo|구 koo ku|민 min|나 na ra|라 ra|진 jin chin|지 ji chee|엄 um eom|채 chae|원 won
천 cheon chun|방 bang pang|공 kong|현 hyun|함 ham|변 byun|염 yeom yum|여 yeo|추 choo chu|도 do doh|소 so|석 suk seok|선 sun|설 sul
마 ma|길 gil kil|연 yeon yun|위 wi|표 pyo|명 myung|기 ki|반 ban|왕 wang|금 keum|옥 ok|육 yook|인 in|맹 maeng|제 je|모 mo|탁 tak
국 kook|어 eo|은 eun|편 pyun|용 yong|예 ye|경 kyung|봉 bong|사 sa|부 boo|가 ka|복 bok|태 tae|목 mok|형 hyung|계 kye|피 pi|두 doo
감 kam|음 eum|빈 bin|동 dong|온 on|호 ho|범 bum|좌 jwa|팽 paeng|승 seung|간 kan|상 sang|시 si|갈 kal|단 dan|견 kyun|당 dang|량 yang
남궁 namkung namkoong|황보 hwangbo|제갈 jegal|사공 sagong|선우 sunwoo|서문 seomun|독고 dokko
`;

const readSpellings = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    FAMILY_NAMES.trim()
      .split(/[|\n]/)
      .map((line) => {
        const [name = '', ...ways] = line.split(' ');
        return [name, ways];
      }),
  );

// Marked pure so that a page which asks for no names does not carry the list.
const spellings = /* @__PURE__ */ readSpellings();

/** Whether every letter is a composed Hangul syllable. */
export const isHangul = (text: string): boolean => /^[가-힣]+$/.test(text);

export const isKoreanFamilyName = (text: string): boolean => spellings.has(text);

/** The common Latin spellings of a Korean family name, beside the Revised Romanization; empty for other words. */
export const familySpellings = (name: string): readonly string[] => spellings.get(name) ?? [];

/**
 * Parts a Korean name written in one word: `김민준` → 김 민준, `남궁민` → 남궁 민.
 * Null for what is not a name of 2–4 syllables that begins with a known family name.
 */
export function partHangulName(word: string): { family: string; given: string } | null {
  if (!isHangul(word) || word.length < 2 || word.length > 4) return null;
  const length = word.length > 2 && isKoreanFamilyName(word.slice(0, 2)) ? 2 : 1;
  const family = word.slice(0, length);
  return isKoreanFamilyName(family) ? { family, given: word.slice(length) } : null;
}
