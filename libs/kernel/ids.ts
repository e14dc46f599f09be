/**
 * Ids: UUIDv7 in lower case (RFC 9562 §5.7), so that rows made later sort later.
 * Random bits come from Web Crypto, which Node ≥ 20 and every phone have.
 */
export type Uuid = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A new UUIDv7 of the given instant (milliseconds since the epoch; default: now of the machine). */
export function newId(at: number = Date.now()): Uuid {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0, rest = at; i < 6; i += 1) {
    bytes[5 - i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether the text is a UUID of versions 1 to 8 in lower case. */
export const isUuid = (text: unknown): text is Uuid => typeof text === 'string' && UUID.test(text);

/** An id as it is kept: a UUID in capitals is lowered, anything else is left as it is. */
export function lowerId<T>(sent: T): T | Uuid {
  if (typeof sent !== 'string') return sent;
  const id = sent.toLowerCase();
  return isUuid(id) ? id : sent;
}
