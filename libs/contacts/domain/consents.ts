import { readPhone, sameEmail } from '@doorstep/kernel';
import type { Channel } from './vocabulary';

/** An address as consents are compared by: e-mail in one case, phone in E.164 where it is one, else as it is. */
export function consentAddressOf(channel: Channel, address: string, defaultRegion = 'US'): string {
  const bare = address.normalize('NFC').trim();
  if (channel === 'email') return sameEmail(bare);
  if (channel === 'mail') return bare.toLowerCase();
  const phone = readPhone(bare, defaultRegion);
  return 'e164' in phone ? phone.e164 : bare.toLowerCase();
}
