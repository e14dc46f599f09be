import { comparedAddress, consentAddressOf } from './consents';
import { doorKeyOf } from './door-key';
import { currentAssessment, isFaded } from './stands';

const at = (text: string) => new Date(text);

describe('where somebody stands', () => {
  it('fades after the number of days, to the millisecond', () => {
    expect(isFaded(at('2026-10-01T10:00:00Z'), at('2026-10-31T10:00:00Z'), 30)).toBe(false);
    expect(isFaded(at('2026-10-01T10:00:00Z'), at('2026-10-31T10:00:00.001Z'), 30)).toBe(true);
  });

  it('is the latest by when it was made, whenever it was sent', () => {
    const made = (id: string, value: 1 | 2 | 3, day: string) => ({ id, value, assessedAt: at(day) });
    expect(currentAssessment([made('b', 2, '2026-10-05T00:00:00Z'), made('c', 3, '2026-10-01T00:00:00Z')])?.value).toBe(2);
    expect(currentAssessment([made('b', 2, '2026-10-05T00:00:00Z'), made('c', 3, '2026-10-05T00:00:00Z')])?.value).toBe(3);
    expect(currentAssessment([])).toBeNull();
  });
});

describe('doors', () => {
  it('are one in two spellings, and two where the unit differs', () => {
    const door = (line1: string, line2?: string) => doorKeyOf({ line1, line2, postalCode: '90017-1234' });
    expect(door('1423 W 8th St Apt 12')).toBe(door('1423 West 8th Street', '#12'));
    expect(door('1423 W 8th St Apt 12')).not.toBe(door('1423 W 8th St Apt 13'));
    expect(doorKeyOf({ city: 'Los Angeles' })).toBe('');
  });
});

describe('addresses of consents', () => {
  it('are compared in one form', () => {
    expect(consentAddressOf('sms', '(213) 555-0101', 'US')).toBe('+12135550101');
    expect(consentAddressOf('whatsapp', '55 1234 5678', 'MX')).toBe('+525512345678');
    expect(consentAddressOf('email', ' Lupe@Example.org ', 'US')).toBe('lupe@example.org');
    expect(consentAddressOf('kakaotalk', 'Lupe.K', 'US')).toBe('lupe.k');
    expect(consentAddressOf('kakaotalk', '010-1234-5678', 'KR')).toBe('+821012345678');
  });

  it.each([['sms', 'Lupe'], ['phone', '555-0114'], ['whatsapp', 'lupe.k'], ['email', 'lupe'], ['email', 'a@example.org, b@example.org'], ['kakaotalk', ' ']] as const)('by %s are not %s, and the field is named', (channel, typed) => {
    expect(comparedAddress(channel, typed, 'US')).toBeNull();
    expect(() => consentAddressOf(channel, typed, 'US')).toThrow(expect.objectContaining({ code: 'contacts/consent-needs-address', details: { field: 'address' } }));
  });
});
