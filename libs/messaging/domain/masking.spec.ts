import { maskAddress } from './masking';

describe('a hidden address', () => {
  it.each([
    ['+12135550101', '+1•••••••101'],
    ['lupe@example.org', 'l•••••••@example.org'],
    ['12345', '•••••••'],
  ])('shows %s as %s', (address, shown) => {
    expect(maskAddress(address)).toBe(shown);
  });
});
