/** Where a list was left: the sort values of the last row, its id, what the list was asked with. */
export type CursorValue = string | number | boolean | null;

const LONGEST_CURSOR = 4000;

const isCursorValue = (value: unknown): value is CursorValue =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

/** Base64url (RFC 4648 §5, unpadded) of the values as JSON. Not signed: that is done where the key is. */
export function encodeCursor(values: readonly CursorValue[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The values of a cursor, or null for anything that encodeCursor did not make. */
export function decodeCursor(text: string): CursorValue[] | null {
  if (text.length > LONGEST_CURSOR || !/^[A-Za-z0-9_-]+$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const values: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    // One cursor has one text: a second spelling of the same values is none of ours.
    return Array.isArray(values) && values.every(isCursorValue) && encodeCursor(values) === text ? values : null;
  } catch {
    return null;
  }
}
