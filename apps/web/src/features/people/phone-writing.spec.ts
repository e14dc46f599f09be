import { phoneLink, writePhone } from './phone-writing';

describe('Phone numbers on a screen', () => {
  it('are written as people in the United States write them', () => {
    expect(writePhone('+12135550101')).toBe('(213) 555-0101');
    expect(writePhone('+525555550101')).toBe('+525555550101');
  });

  it('can be called unless they are a handle or partly hidden', () => {
    expect(phoneLink('+12135550101')).toBe('tel:+12135550101');
    expect(phoneLink('minjun_kim')).toBeNull();
    expect(phoneLink('+1•••••••101')).toBeNull();
  });
});
