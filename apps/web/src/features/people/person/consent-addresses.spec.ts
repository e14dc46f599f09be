import { addressesFor, channelsFor, noThatHolds } from './consent-addresses';
import type { Consent } from './permission-to-text';

const rosa = {
  phones: [
    { number: '+12135550101', type: 'mobile', status: 'verified' }, { number: '+12135550101', type: 'whatsapp', status: 'unverified' },
    { number: '+12135550102', type: 'home', status: 'bad' }, { number: 'rosa_h', type: 'kakaotalk', status: 'unverified' },
  ],
  emails: [{ address: 'rosa@example.org', status: 'bad' }],
  addresses: [{ line1: '1423 W 8th St', city: 'Los Angeles', postalCode: '90017' }],
};
const no: Consent = { id: 'c', channel: 'sms', address: '+12135550101', purpose: 'events', status: 'revoked', method: 'text', wording: null, evidence: null, at: '2026-10-02T10:00:00Z', current: true };

describe('What a person may be asked about', () => {
  it('is offered by the addresses that each way can use, each once and none that is wrong', () => {
    expect(addressesFor(rosa, 'sms')).toEqual([{ value: '+12135550101', label: '(213) 555-0101' }]);
    expect(addressesFor(rosa, 'whatsapp').map(({ value }) => value)).toEqual(['+12135550101']);
    expect(addressesFor(rosa, 'kakaotalk').map(({ value }) => value)).toEqual(['rosa_h']);
    expect(addressesFor(rosa, 'email')).toEqual([]);
    expect(addressesFor(rosa, 'mail')).toEqual([{ value: '1423 W 8th St, Los Angeles, 90017', label: '1423 W 8th St, Los Angeles, 90017' }]);
  });

  it('begins with the ways that reach them', () => {
    expect(channelsFor(rosa).at(-1)).toBe('email');
    expect(channelsFor({ ...rosa, phones: [] })[0]).toBe('mail');
  });

  it('shows a no to the number that still holds, and none that the person has lifted', () => {
    expect(noThatHolds([no], 'sms', ' +12135550101 ')).toBe(no);
    expect(noThatHolds([no], 'phone', '+12135550101')).toBeNull();
    expect(noThatHolds([{ ...no, current: false }], 'sms', '+12135550101')).toBeNull();
  });
});
