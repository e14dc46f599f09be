import { DomainError, readEmails, readPhone } from '@doorstep/kernel';

/**
 * The one address a person signs in by: an e-mail in lower case, or a phone in E.164. Exactly one must be sent.
 * Refusals name the field: `accounts/address-required`, `not-an-email`, `accounts/not-a-phone`.
 */
export function readAddress(sent: { email?: string | null; phone?: string | null }, region: string): { email: string | null; phone: string | null } {
  if (sent.email && sent.phone) throw new DomainError('accounts/one-address', { field: 'phone' });
  if (sent.email) {
    const { addresses } = readEmails(sent.email);
    if (addresses.length !== 1) throw new DomainError('not-an-email', { field: 'email' });
    return { email: addresses[0]!.toLowerCase(), phone: null };
  }
  if (!sent.phone) throw new DomainError('accounts/address-required', { field: 'email' });
  const read = readPhone(sent.phone, region);
  if (!('e164' in read)) throw new DomainError('accounts/not-a-phone', { field: 'phone' });
  return { email: null, phone: read.e164 };
}
