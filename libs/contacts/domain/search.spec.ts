import { SEARCH_KEY_VERSION } from '@doorstep/kernel';
import { askSearch, CLOSENESS, guesses, lookAgain, namesOnly } from './ask-search';
import { oneSlip } from './one-slip';
import { placeOfMatch } from './search-match';
import { searchTextOf } from './search-text';

/** Whether a text query holds for words, as PostgreSQL reads it. */
function holds(query: string, words: ReadonlySet<string>): boolean {
  const tokens = query.match(/'(?:[^']|'')*'(?::\*)?|[()&|]/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const token = tokens[at++]!;
    if (token !== '(') {
      const word = token.replace(/^'|'(:\*)?$/g, '').replaceAll("''", "'");
      return token.endsWith(':*') ? [...words].some((own) => own.startsWith(word)) : words.has(word);
    }
    let [answer, by] = [one(), ''];
    while (tokens[at] !== ')') {
      by = tokens[at++]!;
      const next = one();
      answer = by === '&' ? answer && next : answer || next;
    }
    at += 1;
    return answer;
  };
  return one();
}

interface Somebody {
  given?: string;
  family?: string;
  shown?: string;
  emails?: string[];
  phones?: string[];
  work?: string;
}

const wordsOf = ({ given = '', family = '', shown, emails = [], phones = [], work }: Somebody): ReadonlySet<string> => {
  const displayName = shown ?? (/^[가-힣]+$/.test(given + family) ? family + given : `${given} ${family}`.trim());
  const text = searchTextOf({ displayName, givenName: given || null, familyName: family || null, emails: emails.map((address) => ({ address })), phones: phones.map((number) => ({ number, asTyped: '' })), employments: work ? [{ worksiteName: work }] : [] });
  return new Set(text.key.split('\t')[1]!.split(' '));
};

/** How close the question finds somebody; null for not at all. `again` with the second look. */
function closeness(typed: string, person: Somebody, again = false): number | null {
  const asked = askSearch(typed);
  if (asked === null) return null;
  const words = wordsOf(person);
  const known = new Set(again ? guesses(asked).filter((query) => holds(query, words)) : []);
  return (again ? lookAgain(asked, known) : asked).steps.find(({ query }) => holds(query, words))?.closeness ?? null;
}

const lupe: Somebody = { given: 'María Guadalupe', family: 'López de la Cruz', emails: ['lupe.l@example.org'], phones: ['+12135550134'], work: 'Hotel Aurora' };
const sunhui: Somebody = { given: '선희', family: '김' };

describe('a question in the search box', () => {
  it.each<[string, Somebody, keyof typeof CLOSENESS]>([
    ['guadalupe maria cruz de la lopez', lupe, 'fullName'], ['María Guadalupe López de la Cruz', lupe, 'fullName'], ['lopez maria', lupe, 'wholeWords'], ['maria lop', lupe, 'lastBegun'], ['lop mar', lupe, 'begun'],
    ['MARI\u0301A LO\u0301PEZ', lupe, 'wholeWords'], ['lupita', lupe, 'sounds'], ['lupe', lupe, 'sounds'], ['guad lupe', lupe, 'sounds'], ['aurora maria', lupe, 'beside'], ['lupe.l@ex', lupe, 'beside'], ['0134', lupe, 'beside'],
    ['(213) 555', lupe, 'beside'], ['213-555-0134', lupe, 'beside'], ['+1 213 555 0134', lupe, 'beside'], ['maria 0134', lupe, 'beside'], ['delacruz', lupe, 'wholeWords'], ['dela cruz', lupe, 'wholeWords'],
    ['de la cruz', { given: 'Bonifacio', family: 'Dela Cruz' }, 'wholeWords'], ['de la cruz', { given: 'Ana', family: 'Delacruz' }, 'wholeWords'], ['mcdonald', { given: 'Ann', family: 'Mc Donald' }, 'wholeWords'],
    ["o'brien", { given: 'Sean', family: 'OBrien' }, 'wholeWords'], ['obrien', { given: 'Sean', family: 'O’Brien' }, 'wholeWords'], ['brien', { given: 'Sean', family: "O'Brien" }, 'wholeWords'],
    ['pepe', { given: 'José', family: 'Ruiz' }, 'sounds'], ['bill', { given: 'William', family: 'Ruiz' }, 'sounds'], ['william', { given: 'Bill', family: 'Ruiz' }, 'sounds'], ['nguyen thuy', { given: 'Thùy-Linh', family: 'Nguyễn' }, 'wholeWords'],
    ['Հայկ', { given: 'Հայկ', family: 'Գրիգորյան' }, 'wholeWords'], ['김선희', sunhui, 'fullName'], ['\u1100\u1175\u11b7\u1109\u1165\u11ab', sunhui, 'lastBegun'], ['선희', sunhui, 'wholeWords'], ['김', sunhui, 'wholeWords'],
    ['김서', sunhui, 'lastBegun'], ['김섢', sunhui, 'lastBegun'], ['김선ㅎ', sunhui, 'lastBegun'],
    ['Sun-hui', sunhui, 'sounds'], ['sun hui kim', sunhui, 'sounds'], ['sunhui', sunhui, 'sounds'], ['seonhui', sunhui, 'sounds'], ['kim sun-hee', sunhui, 'sounds'], ['soonhee gim', sunhui, 'sounds'],
    ['lee', { given: '민준', family: '이' }, 'sounds'], ['rhee min jun', { given: '민준', family: '이' }, 'sounds'], ['yi', { given: '민준', family: '이' }, 'sounds'], ['pak', { given: '연우', family: '박' }, 'sounds'], ['yeonwoo park', { given: '연우', family: '박' }, 'sounds'],
    ['choy', { given: '수진', family: '최' }, 'sounds'], ['김선희', { given: 'Sun-hui', family: 'Kim' }, 'sounds'], ['김선희', { given: 'Seon Hee', family: 'Gim' }, 'sounds'], ['박연우', { shown: 'Park Yeonu' }, 'sounds'], ['이민준', { given: 'Min-joon', family: 'Rhee' }, 'sounds'],
    ['올림픽', { given: 'A', work: '올림픽 마켓' }, 'beside'], ['ollimpik maket', { given: 'A', work: '올림픽 마켓' }, 'beside'],
  ])('%s finds somebody as closely as they are meant', (typed, person, step) => {
    const found = closeness(typed, person);
    // A looser sound is still the sound.
    expect(step === 'sounds' && found === CLOSENESS.soundsLoosely ? CLOSENESS.sounds : found).toBe(CLOSENESS[step]);
  });

  it('does not find others', () => {
    for (const typed of ['lopes', 'maria ruiz', 'aurora boreal', '0135', 'kim', 'rosa', 'lupe@exx']) expect([typed, closeness(typed, lupe)]).toEqual([typed, null]);
    for (const typed of ['park', '박', 'sunmi', '김민']) expect([typed, closeness(typed, sunhui)]).toEqual([typed, null]);
  });

  it('asks for nothing where nothing was typed', () => {
    expect(['', '   ', '%_', "' & | ! ( ) :*", '\\'].map(askSearch)).toEqual([null, null, null, null, null]);
    expect(askSearch("a' & b:* | !c \\ <->")!.steps.every(({ query }) => !/[!<\\]/.test(query))).toBe(true);
  });

  it('finds behind one slip of the fingers when it looks again', () => {
    for (const typed of ['guadaluep', 'gudalupe', 'guadalope', 'guadalluppe'.slice(0, 9), 'mria lopez', 'lopezmaria', 'lop ez', 'mariag uadalupe']) expect([typed, closeness(typed, lupe, true)]).toEqual([typed, CLOSENESS.slip]);
    expect(closeness('aurora lopex', lupe, true)).toBe(CLOSENESS.slipBeside);
    expect(closeness('김션희', sunhui, true)).toBe(CLOSENESS.slip);
    expect(closeness('Հայք', { given: 'Հայկ' }, true)).toBe(CLOSENESS.slip);
    expect(closeness('mar', { given: 'Max' }, true)).toBeNull();
    expect(closeness('gaudaluep', lupe, true)).toBeNull();
  });

  it('knows every slip once, whatever the script', () => {
    expect(oneSlip('ana')).toEqual([]);
    expect([oneSlip('a'.repeat(41)).length, oneSlip('a'.repeat(40)).length > 0]).toEqual([0, true]);
    const slips = oneSlip('rosa');
    expect(new Set(slips).size).toBe(slips.length);
    for (const slip of ['osa', 'rsoa', 'roza', 'rossa', 'xrosa', 'rosae']) expect(slips).toContain(slip);
    expect(slips).not.toContain('rosa');
    expect(oneSlip('王小明们')).toEqual(['小明们', '小王明们', '王明们', '王明小们', '王小们', '王小们明', '王小明']);
  });

  it('leaves only names to those who may learn nothing else', () => {
    expect(namesOnly(askSearch('0134')!)!.steps.some(({ query }) => holds(query, wordsOf(lupe)))).toBe(false);
    expect(namesOnly(askSearch('lupe@example')!)).toBeNull();
    expect(lookAgain(namesOnly(askSearch('lopex')!)!, new Set())).toMatchObject({ inside: null });
    expect(lookAgain(namesOnly(askSearch('lopex')!)!, new Set()).steps.some(({ closeness: step }) => step === CLOSENESS.slipBeside)).toBe(false);
  });

  it('says where something inside words stands', () => {
    const at = (typed: string) => placeOfMatch(askSearch(typed)!, ['Ana Reyes'], 'Hotel Aurora');
    expect(['eye', 'uror', 'mple', '555'].map(at)).toEqual(['name', 'workplace', 'email', 'phone']);
  });
});

describe('what the search keeps of a person', () => {
  it('is one key, the words with their marks, the digits and the version', () => {
    const text = searchTextOf({ displayName: 'María', emails: [{ address: 'm@example.org' }], phones: [{ number: '+12135550134', asTyped: '' }], employments: [{ worksiteName: 'Hotel Aurora' }] });
    expect(text).toEqual({ key: ' maria m example org hotel aurora 12135550134\t=maria maria /hotel /aurora @m@example.org @m @example <43105553121 >2135550134', phoneDigits: '12135550134', version: SEARCH_KEY_VERSION });
  });

  it('holds no word longer than the index takes, whatever is written', () => {
    const text = searchTextOf({ displayName: '한'.repeat(200), givenName: "' \\ & | :*", preferredName: '\u3164 \u00a0', emails: [{ address: `${'x'.repeat(300)}@example.org` }], phones: [{ number: null, asTyped: '9'.repeat(100) }], employments: [] });
    for (const word of text.key.split('\t')[1]!.split(' ')) expect(word.length).toBeLessThanOrEqual(200);
  });
});
