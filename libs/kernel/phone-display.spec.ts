import { formatPhone, maskPhone, reversedDigits } from './phone-display';

describe('a kept phone number', () => {
  it('is masked but for its country and last three digits', () => {
    expect(maskPhone('+12135550101')).toBe('+1•••••••101');
    expect(maskPhone('+821012345678')).toBe('+82•••••••678');
    expect(maskPhone('+999123')).toBe('+•••123');
  });

  it('is asked for by its end', () => expect(reversedDigits('+12135550101')).toBe('10105553121'));

  it('is shown as the region writes it', () => {
    expect(formatPhone('+12135550101', 'US')).toBe('(213) 555-0101');
    expect(formatPhone('+12135550101', 'US', '44')).toBe('(213) 555-0101 ext. 44');
    expect(formatPhone('+525551234567', 'US')).toBe('+52 55 5123 4567');
    expect(formatPhone('+821012345678', 'KR')).toBe('010-1234-5678');
    expect(formatPhone('unknown', 'US')).toBe('unknown');
  });
});
