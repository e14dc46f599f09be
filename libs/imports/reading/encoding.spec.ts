import iconv from 'iconv-lite';
import fc from 'fast-check';
import { decode, detectEncoding, readTable, type Encoding } from '.';

const SPANISH = 'Nombre;Apellidos;Teléfono\nMaría José;Ñáñez Peña;213-555-0101\nJesús;Güemes O’Brien;213-555-0102\n';
const KOREAN = '이름,전화번호,부서,비고\n김민준,213-555-0102,주방,연락은 문자로\n박서연,213-555-0103,객실,남궁 선생님 소개\n';
const JAPANESE = '名前,電話,メモ\n田中さくら,213-555-0105,よろしくおねがいします\n';
const CHINESE = '姓名,电话,备注\n王小明,213-555-0106,厨房夜班的领导人\n李雪梅,213-555-0107,请在晚上打电话\n';

const bytesOf = (text: string, encoding: string, addBOM = false) => iconv.encode(text, encoding, { addBOM });

describe('the encoding of a list', () => {
  it.each<[string, string, string, boolean, Encoding]>([
    ['Spanish in UTF-8', SPANISH, 'utf-8', false, 'utf-8'],
    ['Spanish in UTF-8 with a mark', SPANISH, 'utf-8', true, 'utf-8'],
    ['Spanish in UTF-16 LE with a mark', SPANISH, 'utf-16le', true, 'utf-16le'],
    ['Spanish in UTF-16 BE with a mark', SPANISH, 'utf-16be', true, 'utf-16be'],
    ['Spanish in UTF-16 LE', SPANISH, 'utf-16le', false, 'utf-16le'],
    ['Spanish in UTF-16 BE', SPANISH, 'utf-16be', false, 'utf-16be'],
    ['Korean in UTF-16 LE', KOREAN, 'utf-16le', false, 'utf-16le'],
    ['Spanish in Windows-1252', SPANISH, 'windows-1252', false, 'windows-1252'],
    ['Spanish in ISO-8859-1', SPANISH.replace('’', "'"), 'iso-8859-1', false, 'windows-1252'],
    ['Spanish from an old Mac', SPANISH, 'macintosh', false, 'macintosh'],
    ['Korean in UTF-8', KOREAN, 'utf-8', false, 'utf-8'],
    ['Korean in CP949', KOREAN, 'cp949', false, 'cp949'],
    ['Korean in EUC-KR', KOREAN, 'euc-kr', false, 'cp949'],
  ])('%s is read back to the letter, without asking', (_, text, encoding, mark, expected) => {
    const bytes = bytesOf(text, encoding, mark);
    const guess = detectEncoding(bytes);
    expect(guess).toMatchObject({ encoding: expected, asked: false, problem: null });
    expect(decode(bytes, guess.encoding)).toBe(text);
  });

  it.each([
    ['Japanese in Shift-JIS', JAPANESE, 'shift_jis'],
    ['Chinese in GB18030', CHINESE, 'gb18030'],
  ])('%s is read right or asked, with the right one on offer', (_, text, encoding) => {
    const guess = detectEncoding(bytesOf(text, encoding));
    expect(guess.encoding === encoding || (guess.asked && guess.alternatives.includes(encoding as Encoding))).toBe(true);
  });

  it('is asked when half the file is in another encoding', () => {
    const mixed = Buffer.concat([bytesOf(SPANISH, 'utf-8'), bytesOf('Peña;Íñiguez;1\n', 'windows-1252')]);
    expect(detectEncoding(mixed)).toMatchObject({ encoding: 'utf-8', asked: true, problem: 'imports/mixed-encoding' });
    expect(readTable(mixed).problems).toContainEqual({ row: 0, column: null, code: 'imports/mixed-encoding' });
  });

  it('says that a file was cut in the middle of a letter', () => {
    const whole = bytesOf(KOREAN.trimEnd(), 'utf-8');
    expect(detectEncoding(whole.subarray(0, whole.length - 1))).toMatchObject({ encoding: 'utf-8', problem: 'imports/file-cut-off' });
  });

  it('never says it is sure and turns letters into other letters: any text in UTF-8 comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const bytes = Buffer.from(`name,tel\n${text.replace(/\0/g, '')},1\n`);
        expect(decode(bytes, detectEncoding(bytes).encoding)).toBe(bytes.toString());
      }),
    );
  });
});
