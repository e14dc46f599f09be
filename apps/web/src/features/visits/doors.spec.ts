import type { Waiting } from '../../outbox/waiting';
import { doorAfter, doorsOf, houseNumberOf, notchOf, tallyOf, withinPhone } from './doors';
import type { Stop } from './types';

const stop = (id: string, more: Partial<Stop> = {}): Stop => ({ id, position: Number(id), state: 'open', address: { line1: `${id} Linden Court`, line2: null, city: null }, addressNotes: null, people: [], ...more });
const unsent = (stopId: string, outcome: string) =>
  ({ visit: { outcome, visitedAt: '2026-10-15T18:00:00Z' }, about: { stopId } }) as unknown as Waiting;
const list = (id: string, doors: number, more: { status?: 'ready' | 'checked_out'; dueBackAt?: string | null } = {}) => ({ id, doors, status: more.status ?? 'checked_out' as const, dueBackAt: more.dueBackAt ?? null });

describe('The doors of a list', () => {
  it('are done, the one now, and those that wait', () => {
    const doors = doorsOf([stop('1', { state: 'done' }), stop('2'), stop('3')], []);
    expect(doors.map(({ state }) => state)).toEqual(['done', 'now', 'open']);
  });

  it('count as done what is still on this phone', () => {
    const doors = doorsOf([stop('1'), stop('2'), stop('3')], [unsent('1', 'talked')]);
    expect(doors.map(({ state, outcome, unsent: here }) => [state, outcome, here])).toEqual([['done', 'talked', true], ['now', null, false], ['open', null, false]]);
    expect(tallyOf(doors)).toEqual({ of: 3, done: 1, talks: 1 });
  });

  it('keep what was logged here after it was sent, and fall back on the last visit known', () => {
    const before = { brief: { lastVisit: { outcome: 'moved', on: '2026-09-07', visitor: 'Ben' } } } as unknown as Stop['people'][number];
    const doors = doorsOf([stop('1', { state: 'done', logged: { outcome: 'talked', at: '2026-10-15T18:00:00Z' } }), stop('2', { state: 'done', people: [before] }), stop('3', { people: [before] })], []);
    expect(doors.map(({ outcome }) => outcome)).toEqual(['talked', 'moved', null]);
  });

  it('lead on to the next open one, then back to those left behind, then nowhere', () => {
    const doors = doorsOf([stop('1'), stop('2', { state: 'done' }), stop('3'), stop('4')], []);
    expect(doorAfter(doors, '1')?.stop.id).toBe('3');
    expect(doorAfter(doors, '4')?.stop.id).toBe('1');
    expect(doorAfter(doorsOf([stop('1'), stop('2', { state: 'done' })], []), '1')).toBeNull();
  });

  it('fill a notch by half where nobody was reached', () => {
    const doors = doorsOf([stop('1'), stop('2'), stop('3'), stop('4')], [unsent('1', 'not_home'), unsent('2', 'refused')]);
    expect(doors.map(notchOf)).toEqual(['tried', 'done', 'now', 'waiting']);
  });

  it('show a number and a unit in the list, never the street', () => {
    expect(houseNumberOf({ line1: '1187 Linden Court', line2: 'apt 4', city: null })).toBe('1187, apt 4');
    expect(houseNumberOf({ line1: '1423 W 8th St Apt 12', line2: null, city: null })).toBe('1423, Apt 12');
    expect(houseNumberOf({ line1: '88-B Mercado Lane', line2: null, city: null })).toBe('88-B');
    expect(houseNumberOf({ line1: null, line2: null, city: null })).toBe('');
  });
});

describe('What goes along on the phone', () => {
  it('is whole lists, at most sixty doors, the ones in hand and due first', () => {
    const lists = [list('ready', 5, { status: 'ready' }), list('later', 30, { dueBackAt: '2026-10-20' }), list('soon', 25, { dueBackAt: '2026-10-16' })];
    expect(withinPhone(lists).map(({ id }) => id)).toEqual(['soon', 'later', 'ready']);
    expect(withinPhone([list('a', 40), list('b', 25), list('c', 20)]).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(withinPhone([list('a', 90)]).map(({ id }) => id)).toEqual(['a']);
  });
});
