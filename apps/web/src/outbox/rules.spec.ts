import { fateOf, fateOfBatch, MOST_BYTES, nextBatch, nextTime, pauseMs, sendable, UNDO_MS } from './rules';
import type { Waiting } from './waiting';

const noon = Date.parse('2026-10-15T19:00:00Z');
let made = 0;
const row = (more: Partial<Waiting> = {}, agoMs = 60_000): Waiting => {
  const savedAt = new Date(noon - agoMs).toISOString();
  return {
    id: `visit-${(made += 1)}`, visit: { outcome: 'talked' }, form: null, about: { people: [], address: null, campaignId: null, listId: null, stopId: null },
    savedAt, sendAfter: savedAt, state: 'waiting', attempts: 0, problem: null, userId: 'ana', userName: 'Ana Reyes', organizationId: 'local-11', ...more,
  };
};
const undoable = (agoMs: number) => row({ sendAfter: new Date(noon - agoMs + UNDO_MS).toISOString() }, agoMs);
const batch = (rows: Waiting[], most?: number) => nextBatch(rows, { userId: 'ana', now: noon, most });

describe('What is sent next', () => {
  it('goes from the oldest on, in the order of saving', () => {
    const [late, early] = [row({}, 1_000), row({}, 9_000)];
    expect(batch([late, early])).toEqual([early, late]);
  });

  it('is never somebody else’s visit, nor one that needs its visitor', () => {
    const mine = row();
    expect(batch([row({ userId: 'ben' }), row({ state: 'needs_you' }), mine])).toEqual([mine]);
  });

  it('is at most a hundred visits, or as few as the server takes', () => {
    const rows = Array.from({ length: 120 }, () => row());
    expect(batch(rows)).toHaveLength(100);
    expect(batch(rows, 500)).toHaveLength(100);
    expect(batch(rows, 7)).toHaveLength(7);
  });

  it('is at most two megabytes as they are sent, but one visit always goes', () => {
    const big = () => row({ visit: { notes: '메'.repeat(300_000) } });
    expect(batch([big(), big(), big()])).toHaveLength(2);
    expect(batch([row({ visit: { notes: 'x'.repeat(MOST_BYTES) } }), row()])).toHaveLength(1);
  });

  it('is first what the server has not failed over again and again; that goes last, alone and in turns', () => {
    const [bad, worse, fine, tried] = [row({ faults: 3 }, 9_000), row({ faults: 4 }, 9_500), row({}, 1_000), row({ faults: 2 }, 500)];
    expect(batch([worse, bad, fine, tried])).toEqual([fine, tried]);
    expect(batch([worse, bad])).toEqual([bad]);
    expect(batch([worse])).toEqual([worse]);
  });

  it('is before all else the answer to a pause of rounds, alone, also before what can still be taken back', () => {
    const [visit, fresh, heard, other] = [row({}, 60_000), undoable(4_000), row({ kind: 'heard' }, 1_000), row({ kind: 'heard' }, 500)];
    expect(batch([visit, fresh, heard, other])).toEqual([heard]);
    expect(batch([fresh, other])).toEqual([other]);
    // One over which the server fails again and again stands behind the others like any.
    expect(batch([{ ...heard, faults: 3 }, visit])).toEqual([visit]);
  });

  it('is of one organization at a time', () => {
    const first = row({}, 9_000);
    const second = row({ organizationId: 'local-770' }, 8_000);
    expect(batch([first, second, row({}, 7_000)])).toEqual([first]);
  });

  it('waits while the oldest can be taken back, and says until when', () => {
    const fresh = undoable(4_000);
    const later = row({}, 1_000);
    expect(batch([later, fresh])).toEqual([]);
    expect(nextTime([later, fresh], { userId: 'ana', now: noon })).toBe(noon + 6_000);
    expect(batch([undoable(UNDO_MS)])).toHaveLength(1);
    expect(nextTime([row({ userId: 'ben' }), row({ state: 'needs_you' })], { userId: 'ana', now: noon })).toBeNull();
  });

  it('is due at once when its time of undo ended just after a round looked for something to send', () => {
    const saved = undoable(UNDO_MS - 1);
    expect(batch([saved])).toEqual([]);
    expect(nextTime([saved], { userId: 'ana', now: noon + 2 })).toBe(noon + 2);
  });

  it('lets a change of a person go by itself, in its turn', () => {
    const change = row({ id: 'c', kind: 'change', savedAt: '2026-10-15T18:00:01Z' });
    const before = row({ id: 'b', savedAt: '2026-10-15T18:00:00Z' });
    expect(batch([before, change]).map(({ id }) => id)).toEqual(['b']);
    expect(batch([change, row({ id: 'd', kind: 'change', savedAt: '2026-10-15T18:00:02Z' })]).map(({ id }) => id)).toEqual(['c']);
  });

  it('does not wait for an hour that a clock set back has to reach again', () => {
    expect(batch([undoable(-3_600_000)])).toHaveLength(1);
  });

  it('counts what is being sent among what is still to be sent', () => {
    expect(sendable([row({ state: 'sending' })], 'ana')).toHaveLength(1);
  });
});

describe('When it is tried again', () => {
  it('is after pauses that double from two seconds to five minutes, between a half and the whole', () => {
    expect([1, 2, 3, 4].map((failures) => pauseMs(failures, 1))).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(pauseMs(3, 0)).toBe(4_000);
    expect(pauseMs(60, 1)).toBe(300_000);
  });
});

describe('What becomes of a visit', () => {
  it('leaves the phone only when the server has it', () => {
    expect([200, 201].map((status) => fateOf({ status }))).toEqual(['stored', 'stored']);
    expect(fateOf(undefined)).toBe('again');
    expect([202, 204, 301].map((status) => fateOf({ status }))).toEqual(['again', 'again', 'again']);
  });

  it('needs its visitor when it is refused, and is tried again when the server was not able', () => {
    expect([400, 403, 404, 409, 422].map((status) => fateOf({ status }))).toEqual(Array(5).fill('needs_you'));
    expect([401, 408, 413, 425, 429, 500, 503].map((status) => fateOf({ status }))).toEqual(Array(7).fill('again'));
  });
});

describe('What becomes of a batch that is refused as a whole', () => {
  it('waits for a sign-in, for a signal, or for as long as the server asks', () => {
    expect(fateOfBatch(401, 3)).toBe('sign_in');
    expect([null, 408, 429, 500, 503].map((status) => fateOfBatch(status, 3))).toEqual(Array(5).fill('again'));
  });

  it('is made smaller when it is too large, down to the one that is', () => {
    expect(fateOfBatch(413, 2)).toBe('smaller');
    expect(fateOfBatch(413, 1)).toBe('needs_you');
  });

  it('is halved when the server fails twice, then goes one by one; the one that fails three times is set aside once', () => {
    expect([1, 2, 3, 4].map((faults) => fateOfBatch(500, 8, faults))).toEqual(['again', 'smaller', 'one_by_one', 'one_by_one']);
    expect([1, 2, 3, 4].map((faults) => fateOfBatch(503, 1, faults))).toEqual(['again', 'again', 'aside', 'again']);
    expect([null, 408, 429].map((status) => fateOfBatch(status, 8, 3))).toEqual(['again', 'again', 'again']);
  });

  it('goes one by one when something in it is wrong, so that the others are not held up', () => {
    expect([400, 403, 404, 422].map((status) => fateOfBatch(status, 2))).toEqual(Array(4).fill('one_by_one'));
    expect(fateOfBatch(422, 1)).toBe('needs_you');
  });
});
