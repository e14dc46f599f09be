import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits for a cookie, link or token; only its hash is kept. */
export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

/** SHA-256: enough for 256-bit secrets that nobody chooses. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();
