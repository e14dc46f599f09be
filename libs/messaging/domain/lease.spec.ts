import { LEASE_MS, SEND_LIMIT_MS, leaseRule } from './lease';

const now = new Date('2026-10-14T19:00:00Z');
const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

describe('the claim on a message', () => {
  it('is free before anybody sends it', () => {
    expect(leaseRule({ channel: 'sms', state: 'scheduled', claimedUntil: null }, now)).toBe('claim');
  });

  it('belongs to one sender until it lapses', () => {
    expect(leaseRule({ channel: 'email', state: 'sending', claimedUntil: at(1) }, now)).toBe('held');
  });

  it('may be taken again for an e-mail, never for a text', () => {
    expect(leaseRule({ channel: 'email', state: 'sending', claimedUntil: at(0) }, now)).toBe('claim-again');
    expect(leaseRule({ channel: 'sms', state: 'sending', claimedUntil: at(-1) }, now)).toBe('unknown');
  });

  it.each(['sent', 'delivered', 'failed', 'suppressed', 'unknown'] as const)('is over once the message is %s', (state) => {
    expect(leaseRule({ channel: 'email', state, claimedUntil: at(-600) }, now)).toBe('ended');
  });

  it('outlives its sender’s patience', () => {
    expect(LEASE_MS).toBeGreaterThan(2 * SEND_LIMIT_MS);
  });
});
