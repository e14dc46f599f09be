import { beganHere, isLoopback } from './loopback';

describe('figures for the operator', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('are told to this machine (%s)', (address) => {
    expect(beganHere(address, {})).toBe(true);
  });

  it.each(['10.0.0.7', '::ffff:192.168.1.4', '2001:db8::1', '127.evil.example', undefined])('are told to nobody else (%s)', (address) => {
    expect(isLoopback(address)).toBe(false);
  });

  it('are not told through a proxy on this machine', () => {
    expect(beganHere('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' })).toBe(false);
    expect(beganHere('::1', { forwarded: 'for=203.0.113.9' })).toBe(false);
  });
});
