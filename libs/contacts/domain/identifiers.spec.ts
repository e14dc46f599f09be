import { holdsIdentifier } from './identifiers';

describe('numbers of identity papers in a text', () => {
  it.each(['A012345678', 'his A# 012-345-678', 'A 12345678', '123-45-6789', 'SSN 123456789', 'seguro: 123 45 6789', 'ITIN 912-73-4567', '소셜 123-45-6789', 'ss 123.45.6789'])('finds %s', (text) => {
    expect(holdsIdentifier(text)).toBe(true);
  });

  it.each(['213-555-0101', '(213) 555-0101', '+1 213 555 0101', '1423 W 8th St Apt 12', 'gate code 4410', 'Apt A 12', 'ZIP 90017-1234', 'Room A101', '2026-10-14', 'paid 1,250.50', '010-1234-5678', 'Bus 12345'])('lets %s pass', (text) => {
    expect(holdsIdentifier(text)).toBe(false);
  });
});
