/** A postal address as far as it tells one door from another. */
export interface DoorAddress {
  line1: string | null;
  line2: string | null;
  postalCode: string | null;
}

const plain = (text: string | null): string =>
  (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** House number of a street line, or null: "1423 W 8th St" → 1423. */
export const houseNumber = (line1: string | null): number | null => {
  const found = /^\s*(\d{1,6})/.exec(line1 ?? '')?.[1];
  return found === undefined ? null : Number(found);
};

/** A sensible walking order where only street and number are known: ZIP, street, side of the street, number. */
export function compareDoors(a: DoorAddress, b: DoorAddress): number {
  const street = (x: DoorAddress): string => plain(x.line1).replace(/^\d+\s*/, '');
  const number = (x: DoorAddress): number => houseNumber(x.line1) ?? Number.MAX_SAFE_INTEGER;
  return (
    (a.postalCode ?? '').localeCompare(b.postalCode ?? '') || street(a).localeCompare(street(b)) ||
    (number(a) % 2) - (number(b) % 2) || number(a) - number(b) || plain(a.line2).localeCompare(plain(b.line2))
  );
}

const UNIT = /^(.*?)[\s,]+(?:apt|apartment|unit|ste|suite|apto|depto|#)\.?\s*#?\s*[\p{L}\p{N}-]*\s*$/iu;

/** What the doors of one building have in common: number and street without the unit, and the ZIP. '' without a house number. */
export function buildingOf(address: DoorAddress): string {
  if (houseNumber(address.line1) === null) return '';
  const line = UNIT.exec(address.line1 ?? '')?.[1] ?? address.line1;
  return `${plain(line)}|${(address.postalCode ?? '').slice(0, 5)}`;
}
