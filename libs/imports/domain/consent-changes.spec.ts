import type { ContactView } from '@doorstep/contacts/domain';
import type { KnownConsent } from './consent-changes';
import { consentChanges } from './consent-changes';
import type { PersonDraft } from './person-draft';

const PHONE = '+12135550101';
const draft = (more: Partial<PersonDraft>): PersonDraft => ({
  row: 2, displayName: 'Rosa', nameless: false, givenName: 'Rosa', familyName: null, preferredName: null,
  phones: [{ number: PHONE, extension: null, asTyped: PHONE, type: 'phone', status: 'unverified' }], emails: [{ address: 'rosa@example.org', status: 'unverified' }],
  address: null, addressNotes: null, languages: [], timeZone: null, employment: null, affiliate: null, assessment: null, date: null, card: null, note: null, caution: null, tags: [],
  consents: [], heldChannels: [], doNotContact: false, externalId: null, customFields: {}, offers: [], ...more,
});
const word = { wording: 'May we text you?', evidence: 'binder 2', by: null, at: '' };
const yes = { channel: 'sms' as const, status: 'granted' as const, addresses: [PHONE], word: 'subscribed' };
const no = { channel: 'sms' as const, status: 'revoked' as const, addresses: [PHONE], word: 'unsubscribed' };
const known = (status: KnownConsent['status'], more: Partial<KnownConsent> = {}): KnownConsent[] =>
  (['organizing', 'events', 'urgent'] as const).map((purpose) => ({ channel: 'sms', address: PHONE, purpose, status, method: 'door', wording: 'w', evidence: null, ...more }));
const told = (changes: ReturnType<typeof consentChanges>): string[] => changes.map((one) => `${one.channel} ${one.address} ${one.purpose} ${one.status}`);

describe('what a row changes of consents', () => {
  test('a yes of a list is a claim: without a lead’s word nothing is written', () => {
    expect(consentChanges(draft({ consents: [yes] }), null, [], null, 'US')).toEqual([]);
  });

  test('with a lead’s word it counts for organizing and events, and for nothing urgent', () => {
    const changes = consentChanges(draft({ consents: [yes] }), null, [], word, 'US');
    expect(told(changes)).toEqual([`sms ${PHONE} organizing granted`, `sms ${PHONE} events granted`]);
    expect(changes[0]).toMatchObject({ wording: 'May we text you?', evidence: 'binder 2 (subscribed)', sourceKind: 'import' });
  });

  test('it never counts over a no, nor for somebody who is not to be contacted, nor twice', () => {
    expect(consentChanges(draft({ consents: [yes] }), null, known('revoked'), word, 'US')).toEqual([]);
    expect(consentChanges(draft({ consents: [yes] }), null, known('granted'), word, 'US')).toEqual([]);
    expect(consentChanges(draft({ consents: [yes], doNotContact: true }), null, [], word, 'US')).toEqual([]);
    expect(consentChanges(draft({ consents: [yes] }), { doNotContact: true, phones: [], emails: [] } as unknown as ContactView, [], word, 'US')).toEqual([]);
  });

  test('a no is taken at its word, for every number the person has, once', () => {
    const view = { phones: [{ number: '+12135550102', type: 'home' }, { number: 'rosa77', type: 'kakaotalk' }], emails: [] } as unknown as ContactView;
    expect(told(consentChanges(draft({ consents: [no] }), view, [], null, 'US'))).toEqual([
      `sms ${PHONE} organizing revoked`, `sms ${PHONE} events revoked`, `sms ${PHONE} urgent revoked`,
      'sms +12135550102 organizing revoked', 'sms +12135550102 events revoked', 'sms +12135550102 urgent revoked',
    ]);
    expect(consentChanges(draft({ consents: [no] }), null, known('revoked'), null, 'US')).toEqual([]);
    expect(consentChanges(draft({ phones: [], consents: [{ ...no, addresses: [] }] }), null, [], null, 'US')).toEqual([]);
  });

  test('an e-mail in capitals is the same e-mail', () => {
    const off = { ...no, channel: 'email' as const, addresses: ['rosa@example.org'] };
    const there = known('revoked', { channel: 'email', address: 'ROSA@Example.org' });
    expect(consentChanges(draft({ consents: [off] }), null, there, null, 'US')).toEqual([]);
  });

  test('a note against texts holds them and remembers what held before, also a yes of the list itself', () => {
    const held = consentChanges(draft({ heldChannels: ['sms'] }), null, known('granted'), null, 'US');
    expect(held.map((one) => [one.purpose, one.status, one.sourceKind, one.before?.method])).toEqual([
      ['organizing', 'revoked', 'import_hold', 'door'], ['events', 'revoked', 'import_hold', 'door'], ['urgent', 'revoked', 'import_hold', 'door'],
    ]);
    const claimed = consentChanges(draft({ heldChannels: ['sms'], consents: [{ ...yes, status: 'unknown' }] }), null, [], word, 'US');
    expect(claimed.map((one) => [one.purpose, one.status, one.before?.evidence ?? null])).toEqual([
      ['organizing', 'revoked', 'binder 2 (subscribed)'], ['events', 'revoked', 'binder 2 (subscribed)'], ['urgent', 'revoked', null],
    ]);
    expect(consentChanges(draft({ heldChannels: ['sms'], consents: [no] }), null, [], word, 'US').every((one) => one.sourceKind === 'import' && one.before === null)).toBe(true);
  });
});
