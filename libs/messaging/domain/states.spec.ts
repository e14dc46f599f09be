import { MESSAGE_STATES, isEnd, mayMove, statesBefore } from './states';
import type { MessageState } from './states';

const moves = (from: MessageState): MessageState[] => MESSAGE_STATES.filter((to) => mayMove(from, to));

describe('the states of a message', () => {
  it('let a message be stopped only before it was claimed', () => {
    expect(statesBefore('suppressed')).toEqual(['scheduled', 'queued']);
  });

  it('let nothing follow what was delivered or suppressed', () => {
    expect([...moves('delivered'), ...moves('suppressed')]).toEqual([]);
  });

  it('never let a message that was sent be sent again', () => {
    expect(mayMove('sent', 'sending')).toBe(false);
    expect(mayMove('sent', 'scheduled')).toBe(false);
  });

  it('let every message come to an end', () => {
    const ends = (from: MessageState, seen: readonly MessageState[] = []): boolean =>
      isEnd(from) || moves(from).some((to) => !seen.includes(to) && ends(to, [...seen, from]));
    expect(MESSAGE_STATES.filter((state) => !ends(state))).toEqual([]);
  });

  it('reach each of them from another, but for the first', () => {
    expect(MESSAGE_STATES.filter((state) => statesBefore(state).every((from) => from === state))).toEqual([]);
    expect(statesBefore('sent')).toEqual(['sending', 'unknown']);
  });
});
