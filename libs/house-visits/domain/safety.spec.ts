import fc from 'fast-check';
import { SAFETY, alarmAt, answerChanges, extended, roundLooks } from './safety';

const MINUTE = 60_000;

describe('a safety timer', () => {
  test('asks before its deadline, and tells five minutes after it', () => {
    const deadline = 100 * MINUTE;
    expect(roundLooks(deadline, 52 * MINUTE)).toEqual({ left: 48, asks: false, tellsIn: 53 });
    expect(roundLooks(deadline, 95 * MINUTE)).toEqual({ left: 5, asks: true, tellsIn: 10 });
    expect(roundLooks(deadline, 100 * MINUTE)).toEqual({ left: 0, asks: true, tellsIn: 5 });
    expect(roundLooks(deadline, 200 * MINUTE)).toEqual({ left: 0, asks: true, tellsIn: 0 });
    expect(alarmAt(deadline)).toBe((100 + SAFETY.graceMinutes) * MINUTE);
  });

  test('is never shortened by a sign of life, and gives the whole length after it', () => {
    fc.assert(fc.property(fc.nat(), fc.integer({ min: 15, max: 480 }), fc.nat(), (deadline, minutes, now) => {
      const next = extended(deadline, minutes, now);
      return next >= deadline && next >= now + minutes * MINUTE && (next === deadline || next === now + minutes * MINUTE);
    }));
  });

  test('hears each answer from whom it can come, and ends once', () => {
    expect([answerChanges('all_right', 'running', true), answerChanges('all_right', 'alarmed', true), answerChanges('all_right', 'ended', true)]).toEqual(['running', 'running', 'nothing']);
    expect([answerChanges('all_right', 'alarmed', false), answerChanges('have_them', 'alarmed', true)]).toEqual([null, null]);
    expect([answerChanges('have_them', 'alarmed', false), answerChanges('have_them', 'running', false), answerChanges('have_them', 'ended', false)]).toEqual(['taken', 'nothing', 'nothing']);
    expect([answerChanges('back', 'running', true), answerChanges('back', 'alarmed', false), answerChanges('back', 'ended', true)]).toEqual(['ended', 'ended', 'nothing']);
  });
});
