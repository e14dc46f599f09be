import table from './nicknames.json';

// The table is of carltonnorthern/nicknames, Apache-2.0; source and licence stand in the file.
const formalNames = new Map<string, Set<string>>();
for (const line of table.names) {
  const [formal = '', ...nicknames] = line.split(' ');
  for (const nickname of nicknames) formalNames.set(nickname, (formalNames.get(nickname) ?? new Set()).add(formal));
}

/** Whether one given name is a nickname of the other, or both are of a third; folded, in small letters. English names. */
export function areNicknames(a: string, b: string): boolean {
  if (a === b) return false;
  const ofA = formalNames.get(a);
  const ofB = formalNames.get(b);
  if (ofA?.has(b) || ofB?.has(a)) return true;
  return ofA !== undefined && ofB !== undefined && [...ofA].some((formal) => ofB.has(formal));
}
