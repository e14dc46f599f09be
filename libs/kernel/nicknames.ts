import table from './nicknames.json';
import spanish from './nicknames-spanish.json';

// The table is of carltonnorthern/nicknames, Apache-2.0; source and licence stand in the file.
const readTable = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const formal = new Map<string, Set<string>>();
  for (const line of [...table.names, ...spanish.names]) {
    const [name = '', ...nicknames] = line.split(' ');
    for (const nickname of nicknames) formal.set(nickname, (formal.get(nickname) ?? new Set()).add(name));
  }
  return formal;
};

const NOBODY: ReadonlySet<string> = new Set();
// Read when it is first asked for, so that a page which asks for no nicknames carries none.
let formalNames: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** The given names that a nickname stands for (bob → robert), folded, in small letters; empty for other words. */
export const formalNamesOf = (nickname: string): ReadonlySet<string> => (formalNames ??= readTable()).get(nickname) ?? NOBODY;

/** Whether one given name is a nickname of the other, or both are of a third; folded, in small letters. */
export function areNicknames(a: string, b: string): boolean {
  if (a === b) return false;
  const [ofA, ofB] = [formalNamesOf(a), formalNamesOf(b)];
  return ofA.has(b) || ofB.has(a) || [...ofA].some((formal) => ofB.has(formal));
}

let nicknames: ReadonlyMap<string, ReadonlySet<string>> | null = null;
const readNicknames = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const of = new Map<string, Set<string>>();
  for (const line of [...table.names, ...spanish.names]) {
    const [name = '', ...short] = line.split(' ');
    for (const nickname of short) of.set(name, (of.get(name) ?? new Set()).add(nickname));
  }
  return of;
};

/** The nicknames of a given name (guadalupe → lupe, lupita), folded, in small letters; empty for other words. */
export const nicknamesOf = (formal: string): ReadonlySet<string> => (nicknames ??= readNicknames()).get(formal) ?? NOBODY;
