/** Short codes for people: lists, paper, links. Crockford's base 32 has no I, L, O, U to misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

/** A code of 6 letters (30 bits) from at least 6 random bytes, one letter of each. @throws RangeError for fewer bytes. */
export function shortCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < LENGTH) throw new RangeError(`A short code needs ${LENGTH} random bytes`);
  // 256 is a multiple of 32: every letter is equally likely.
  return Array.from(randomBytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** The code somebody typed or read aloud: any case, with spaces or hyphens, O for 0, I and L for 1. Null when it is none. */
export function readShortCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === LENGTH && Array.from(code).every((letter) => ALPHABET.includes(letter)) ? code : null;
}
