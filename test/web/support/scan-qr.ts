import type { Locator } from '@playwright/test';

/** Of each version of the code with level M: how many blocks there are of how many words. */
const BLOCKS: readonly (readonly (readonly [blocks: number, words: number])[])[] = [
  [], [[1, 16]], [[1, 28]], [[1, 44]], [[2, 32]], [[2, 43]], [[4, 27]], [[4, 31]], [[2, 38], [2, 39]], [[3, 36], [2, 37]], [[4, 43], [1, 44]], [[1, 50], [4, 51]], [[6, 36], [2, 37]],
];
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
/** Which squares a mask turns over. */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0, (r) => r % 2 === 0, (_, c) => c % 3 === 0, (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0, (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0, (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/** Reads a QR code from its picture on a screen, as a phone's camera does. Codes of level M up to version 12; a drawn picture has no faults to mend. */
export async function scanQr(picture: Locator): Promise<string> {
  const drawn = await picture.evaluate((svg) => ({ box: svg.getAttribute('viewBox') ?? '', path: svg.querySelector('path')?.getAttribute('d') ?? '' }));
  const squares = blackSquares(drawn.path, Number(drawn.box.split(' ')[2]));
  return textOf(wordsOf(squares), versionOf(squares.length));
}

const versionOf = (side: number): number => (side - 17) / 4;

/** The squares of the code without its margin, row by row. */
function blackSquares(path: string, side: number): boolean[][] {
  const black = Array.from({ length: side }, () => new Array<boolean>(side).fill(false));
  let [x, y] = [0, 0];
  for (const [, act = '', numbers = ''] of path.matchAll(/([Mmh])([-0-9. ]+)/g)) {
    const [dx = 0, dy = 0] = numbers.trim().split(/ +/).map(Number);
    if (act === 'M') [x, y] = [dx, dy];
    else if (act === 'm') [x, y] = [x + dx, y + dy];
    else for (const end = x + dx; x < end; x += 1) black[Math.floor(y)]![x] = true;
  }
  const margin = black.findIndex((row) => row.includes(true));
  return black.slice(margin, side - margin).map((row) => row.slice(margin, side - margin));
}

/** Where the lines of alignment squares lie: from 6 to 7 before the end, in even steps. */
function alignments(side: number): number[] {
  const version = versionOf(side);
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((side - 13) / (2 * (count - 1))) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => side - 7 - i * step).reverse()];
}

/** Whether a square belongs to the frame of the code and holds nothing of what it says. */
function isFrame(side: number): (row: number, column: number) => boolean {
  const lines = alignments(side);
  const corner = (r: number, c: number) => (r < 9 && c < 9) || (r < 9 && c >= side - 8) || (r >= side - 8 && c < 9);
  const centers = lines.flatMap((r) => lines.map((c) => [r, c] as const)).filter(([r, c]) => !corner(r, c));
  const version = (a: number, b: number) => side >= 45 && a < 6 && b >= side - 11 && b < side - 8;
  return (r, c) => corner(r, c) || r === 6 || c === 6 || version(r, c) || version(c, r) || centers.some(([cr, cc]) => Math.abs(cr - r) <= 2 && Math.abs(cc - c) <= 2);
}

/** The words of the code, put together from its blocks, without those that only mend. */
function wordsOf(squares: readonly (readonly boolean[])[]): number[] {
  const side = squares.length;
  const at = (row: number, column: number): boolean => squares[row]?.[column] ?? false;
  const format = [0, 1, 2, 3, 4].reduce((bits, column) => bits * 2 + Number(at(8, column)), 0) ^ 0b10101;
  if (format >> 3 !== 0) throw new Error('This QR code is not of level M.');
  const mask = MASKS[format & 7]!;
  const frame = isFrame(side);
  const bits: number[] = [];
  let up = true;
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let n = 0; n < side; n += 1) {
      const row = up ? side - 1 - n : n;
      for (const column of [right, right - 1]) if (!frame(row, column)) bits.push(Number(at(row, column) !== mask(row, column)));
    }
    up = !up;
  }
  const read = (n: number): number => bits.slice(n * 8, n * 8 + 8).reduce((word, bit) => word * 2 + bit, 0);
  const lengths = (BLOCKS[versionOf(side)] ?? []).flatMap(([blocks, words]) => new Array<number>(blocks).fill(words));
  const blocks = lengths.map((): number[] => []);
  let n = 0;
  for (let i = 0; i < Math.max(...lengths); i += 1) for (const [b, length] of lengths.entries()) if (i < length) blocks[b]!.push(read(n++));
  return blocks.flat();
}

/** What the words say: digits, capitals and bytes, in any turn. */
function textOf(words: readonly number[], version: number): string {
  let place = 0;
  const take = (count: number): number => {
    let value = 0;
    for (; count > 0; count -= 1, place += 1) value = value * 2 + (((words[place >> 3] ?? 0) >> (7 - (place & 7))) & 1);
    return value;
  };
  let text = '';
  while (place + 4 <= words.length * 8) {
    const mode = take(4);
    if (mode === 0) break;
    const length = take(version < 10 ? { 1: 10, 2: 9, 4: 8 }[mode] ?? 0 : { 1: 12, 2: 11, 4: 16 }[mode] ?? 0);
    if (mode === 1) for (let left = length; left > 0; left -= 3) text += String(take([4, 7, 10][Math.min(left, 3) - 1]!)).padStart(Math.min(left, 3), '0');
    else if (mode === 2) {
      for (let left = length; left > 0; left -= 2) {
        const value = take(left > 1 ? 11 : 6);
        text += left > 1 ? ALPHANUMERIC[Math.floor(value / 45)]! + ALPHANUMERIC[value % 45]! : ALPHANUMERIC[value]!;
      }
    } else if (mode === 4) text += Buffer.from(Array.from({ length }, () => take(8))).toString('utf8');
    else throw new Error(`This QR code holds something of kind ${mode}.`);
  }
  return text;
}
