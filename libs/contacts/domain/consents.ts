import { DomainError, readEmails, readPhone, sameEmail } from '@doorstep/kernel';
import type { Channel } from './vocabulary';

/** Channels whose addresses are phone numbers; on KakaoTalk it may be a handle instead. */
export const PHONE_CHANNELS: ReadonlySet<Channel> = new Set(['sms', 'phone', 'whatsapp', 'kakaotalk']);

const bare = (address: string): string => address.normalize('NFC').trim();

/** Whether a number has to be read in the region of the organization: it does not say its country. */
export const needsRegion = (channel: Channel, address: string): boolean => PHONE_CHANNELS.has(channel) && !/^\+\d+$/.test(bare(address));

/**
 * An address as consents are compared by: e-mail in one case, phone in E.164, on KakaoTalk a handle in one case, of a
 * letter its text. Null for what is none; numbers without a country are read in `region` (ISO 3166).
 */
export function comparedAddress(channel: Channel, address: string, region: string): string | null {
  const typed = bare(address);
  if (channel === 'mail') return typed.toLowerCase();
  if (channel === 'email') {
    const { addresses, problems } = readEmails(typed);
    return addresses.length === 1 && problems.length === 0 ? sameEmail(addresses[0]!) : null;
  }
  const phone = readPhone(typed, region);
  if ('e164' in phone) return phone.e164;
  return channel === 'kakaotalk' && typed !== '' ? typed.toLowerCase() : null;
}

/** The same for what somebody wrote. @throws DomainError 422 naming `address` for what is no address of the channel. */
export function consentAddressOf(channel: Channel, address: string, region: string): string {
  const found = comparedAddress(channel, address, region);
  if (found === null) throw new DomainError('contacts/consent-needs-address', { field: 'address' });
  return found;
}
