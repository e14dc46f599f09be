import { createHmac } from 'node:crypto';
import { sameEmail } from '@doorstep/kernel';

/**
 * `<rule>:<address hash>:<occasion>` (CONTRACT 4.12). The hash is keyed, so that a key tells nobody an address,
 * and two spellings of one address have one hash.
 */
export function dedupeKey(hashKey: Buffer, rule: string, address: string, occasion: string): string {
  const hash = createHmac('sha256', hashKey).update(sameEmail(address)).digest('hex').slice(0, 20);
  return `${rule}:${hash}:${occasion}`;
}
