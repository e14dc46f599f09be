import { CHANNELS, type Channel } from '@doorstep/contacts/domain';
import { writePhone } from '../phone-writing';
import type { Consent } from './permission-to-text';

interface Reached {
  phones: readonly { number: string; type: string; status: string }[];
  emails: readonly { address: string; status: string }[];
  addresses: readonly { line1: string | null; city: string | null; postalCode: string | null }[];
}
export interface AddressChoice { value: string; label: string }

const numbers = (person: Reached, fits: (type: string) => boolean): AddressChoice[] =>
  person.phones.filter(({ type, status }) => status !== 'bad' && fits(type)).map(({ number }) => ({ value: number, label: writePhone(number) }));

/** The person's own addresses that a channel can use, each once; a number or address known to be wrong is none. */
export function addressesFor(person: Reached, channel: Channel): AddressChoice[] {
  const found = ((): AddressChoice[] => {
    switch (channel) {
      case 'email': return person.emails.filter(({ status }) => status !== 'bad').map(({ address }) => ({ value: address, label: address }));
      case 'mail': return person.addresses.map(({ line1, city, postalCode }) => [line1, city, postalCode].filter(Boolean).join(', ')).filter(Boolean).map((value) => ({ value, label: value }));
      case 'kakaotalk': return numbers(person, (type) => type === 'kakaotalk');
      case 'whatsapp': return numbers(person, (type) => type === 'whatsapp' || type === 'mobile');
      default: return numbers(person, (type) => type !== 'whatsapp' && type !== 'kakaotalk');
    }
  })();
  return found.filter(({ value }, i) => found.findIndex((other) => other.value === value) === i);
}

/** The channels, those first that the person can be reached by. */
export const channelsFor = (person: Reached): Channel[] => [...CHANNELS].sort((a, b) => Number(addressesFor(person, a).length === 0) - Number(addressesFor(person, b).length === 0));

/** The no that still holds for an address, whatever it was said about; null where there is none. */
export const noThatHolds = (consents: readonly Consent[], channel: string, address: string): Consent | null =>
  consents.find((one) => one.current && one.status === 'revoked' && one.channel === channel && one.address.toLowerCase() === address.trim().toLowerCase()) ?? null;
