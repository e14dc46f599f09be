import { FrozenClock } from '@doorstep/kernel';
import { Cursors } from './cursors';

describe('page marks', () => {
  const clock = new FrozenClock(new Date('2026-10-14T19:00:00Z'));
  const cursors = new Cursors({ secretKey: Buffer.alloc(32, 7) } as never, clock);
  const values = ['2026-09-30T10:11:12.000Z', 'Ana Reyes', 3, null];
  const filter = { list: 'contacts', sort: 'displayName' };
  const mismatch = { code: 'cursor-mismatch', status: 400 };
  const reading = (mark: string, by: unknown = filter) => () => cursors.read(mark, by);

  test('tell nothing to who carries them, and everything to who wrote them', () => {
    const mark = cursors.write(values, filter);
    const bytes = mark.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1')).join(' ');
    expect(bytes).not.toMatch(/Ana|Reyes|2026|T10/);
    expect(cursors.write(values, filter)).not.toBe(mark);
    expect(cursors.read(mark, filter)).toEqual(values);
    expect([null, undefined, ''].map((none) => cursors.read(none, filter))).toEqual([null, null, null]);
  });

  test('of another list, another key, changed, cut or a day old are refused', () => {
    const mark = cursors.write(values, filter);
    expect(reading(mark, { ...filter, sort: 'createdAt' })).toThrow(expect.objectContaining(mismatch));
    const others = new Cursors({ secretKey: Buffer.alloc(32, 8) } as never, clock);
    expect(reading(others.write(values, filter))).toThrow(expect.objectContaining(mismatch));
    const bytes = Buffer.from(mark, 'base64url');
    for (const at of [0, 12, 28, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(reading(changed.toString('base64url'))).toThrow(expect.objectContaining(mismatch));
    }
    for (const cut of [mark.slice(0, 20), mark.slice(0, -2), 'x', '.', 'x'.repeat(2_001)]) expect(reading(cut)).toThrow(expect.objectContaining(mismatch));
    clock.moveBy(24 * 60 * 60 * 1000 + 1);
    expect(reading(mark)).toThrow(expect.objectContaining(mismatch));
  });
});
