/**
 * Ids: UUIDv7 in lower case (RFC 9562 §5.7), so that rows made later sort later.
 * Random bits come from Web Crypto, which Node ≥ 20 and every phone have.
 */
export type Uuid = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Random bytes are fetched for many ids at once: asking for them takes longer than writing an id. */
const random = new Uint8Array(1024);
let used = random.length;

/** A new UUIDv7 of the given instant (milliseconds since the epoch; default: now of the machine). */
export function newId(at: number = Date.now()): Uuid {
  if (used === random.length) {
    crypto.getRandomValues(random);
    used = 0;
  }
  const time = Math.floor(at).toString(16).padStart(12, '0');
  const r = random.subarray(used, (used += 16));
  const rest = `${HEX[0x70 | (r[0]! & 0x0f)]}${HEX[r[1]!]}-${HEX[0x80 | (r[2]! & 0x3f)]}${HEX[r[3]!]}-${HEX[r[4]!]}${HEX[r[5]!]}${HEX[r[6]!]}${HEX[r[7]!]}${HEX[r[8]!]}${HEX[r[9]!]}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest}`;
}

/** Whether the text is a UUID of versions 1 to 8 in lower case. */
export const isUuid = (text: unknown): text is Uuid => typeof text === 'string' && UUID.test(text);

/** An id as it is kept: a UUID in capitals is lowered, anything else is left as it is. */
export function lowerId<T>(sent: T): T | Uuid {
  if (typeof sent !== 'string') return sent;
  const id = sent.toLowerCase();
  return isUuid(id) ? id : sent;
}
