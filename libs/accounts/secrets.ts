import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits for a cookie, link or token; only its hash is kept. */
export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

/** SHA-256: enough for 256-bit secrets that nobody chooses. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

const MARK = 'doorstep_';
const TOKEN = /^doorstep_([A-Za-z0-9_-]{43})([A-Za-z0-9_-]{6})$/;
const checksum = (body: string): string => createHash('sha256').update(MARK + body, 'utf8').digest('base64url').slice(0, 6);

/**
 * A new API token: our mark, 256 random bits, six letters of checksum, so that scanners of leaked secrets know it
 * and a mistyped one is refused without asking the database. `prefix` is what lists show.
 */
export function newApiToken(): { secret: string; hash: Buffer; prefix: string } {
  const body = newSecret().secret;
  const secret = `${MARK}${body}${checksum(body)}`;
  return { secret, hash: hashSecret(secret), prefix: secret.slice(0, MARK.length + 4) };
}

/** Whether a text has the form of one of our tokens, checksum included. */
export function isApiToken(text: string): boolean {
  const found = TOKEN.exec(text);
  return found !== null && checksum(found[1]!) === found[2];
}
