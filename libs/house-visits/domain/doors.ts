import { foldText } from '@doorstep/kernel';
import { STREET_WORDS, UNIT_WORDS } from '@doorstep/contacts/domain';

/** A postal address as far as it tells one door from another. */
export interface DoorAddress {
  line1: string | null;
  line2: string | null;
  postalCode: string | null;
}

/** An address taken apart: "1423 W 8th Street Apt 12" is number 1423, street "w 8th st", unit "12". */
export interface DoorParts {
  zip: string;
  street: string;
  /** Null where the line begins with none. */
  number: number | null;
  unit: string;
  /** Equal for one door, and in walking order by its letters: ZIP, street, side of the street, number, unit. */
  order: string;
}

const wordsOf = (text: string | null): string[] => foldText(text ?? '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
/** Numbers inside words in the order of numbers: "apt 2" before "apt 12". */
const counted = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(7, '0'));

/** House number of a street line, or null: "1423 W 8th St" → 1423. */
export const houseNumber = (line1: string | null): number | null => {
  const found = /^\s*(\d{1,6})/.exec(line1 ?? '')?.[1];
  return found === undefined ? null : Number(found);
};

/** What stands behind a word for "unit", or behind #, is the unit; what the second line says, too. */
export function doorParts({ line1, line2, postalCode }: DoorAddress): DoorParts {
  const number = houseNumber(line1);
  const [line = '', ...behindSign] = (line1 ?? '').replace(/^\s*\d{1,6}(?:\s*-\s*\d+)?/, '').split('#');
  const words = wordsOf(line);
  const mark = words.findIndex((word, i) => i > 0 && UNIT_WORDS.has(word));
  const street = (mark < 0 ? words : words.slice(0, mark)).map((word) => STREET_WORDS[word] ?? word).join(' ');
  const unit = [...(mark < 0 ? [] : words.slice(mark)), ...wordsOf(behindSign.join(' ')), ...wordsOf(line2)].filter((word) => !UNIT_WORDS.has(word)).join(' ');
  const zip = /\d{5}/.exec(postalCode ?? '')?.[0] ?? (postalCode ?? '').trim();
  const side = number === null ? '2' : String(number % 2);
  return { zip, street, number, unit, order: [counted(zip), counted(street), side, counted(String(number ?? '')), counted(unit)].join('\u0001') };
}

/** A sensible walking order where only street and number are known: ZIP, street, side of the street, number, unit. */
export const compareParts = (a: DoorParts, b: DoorParts): number => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0);

/** The same of two addresses. */
export const compareDoors = (a: DoorAddress, b: DoorAddress): number => compareParts(doorParts(a), doorParts(b));

/** What the doors of one building have in common: number and street without the unit, and the ZIP. '' without a house number. */
export function buildingOf(address: DoorAddress): string {
  const { number, street, zip } = doorParts(address);
  return number === null ? '' : `${number} ${street}|${zip}`;
}
