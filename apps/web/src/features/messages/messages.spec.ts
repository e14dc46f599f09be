import { MESSAGE_STATES } from '@doorstep/messaging/domain';
import { groupOf, keptHere } from './messages';

describe('The list of messages', () => {
  it('has a place for every state', () => {
    expect(Object.fromEntries(MESSAGE_STATES.map((state) => [state, groupOf(state)]))).toEqual({
      scheduled: 'waiting', queued: 'waiting', sending: 'waiting', sent: 'sent', delivered: 'sent', failed: 'failed', unknown: 'failed', suppressed: 'suppressed',
    });
  });

  it('shows a state that it does not know among those to look at', () => {
    expect(groupOf('bounced')).toBe('failed');
  });

  it('knows what was kept on this machine by its provider’s number', () => {
    expect([{ providerId: 'sandbox-0199' }, { providerId: 'SM123' }, { providerId: null }].map(keptHere)).toEqual([true, false, false]);
  });
});
