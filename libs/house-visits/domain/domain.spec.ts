import fc from 'fast-check';
import { buildingOf, compareDoors } from './doors';
import { overlap } from './encounters';
import { mayListMove } from './lists';
import { OUTCOMES, reachedBy, visitState } from './outcomes';

describe('what a visit reached', () => {
  it('follows from the outcome', () => {
    expect(reachedBy('talked')).toBe('person');
    expect(reachedBy('someone_else_home')).toBe('someone_else');
    expect(reachedBy('not_home')).toBe('nobody');
    expect(OUTCOMES.every((outcome) => reachedBy(outcome))).toBe(true);
  });

  it('derives the state: planned, attempted, completed, cancelled', () => {
    expect(visitState({ outcome: null, cancelledAt: null })).toBe('planned');
    expect(visitState({ outcome: null, cancelledAt: new Date(0) })).toBe('cancelled');
    expect(visitState({ outcome: 'not_home', cancelledAt: null })).toBe('attempted');
    expect(visitState({ outcome: 'refused', cancelledAt: null })).toBe('completed');
  });
});

describe('two logs of one door', () => {
  const at = Date.UTC(2026, 10, 1, 1, 0);

  it('are one encounter when their times overlap', () => {
    expect(overlap({ at, minutes: 20 }, { at: at + 10 * 60_000, minutes: 5 })).toBe(true);
    expect(overlap({ at, minutes: null }, { at: at + 16 * 60_000, minutes: null })).toBe(false);
  });

  it('overlap no matter which came first', () => {
    const visit = fc.record({ at: fc.integer({ min: 0, max: 10_000_000 }), minutes: fc.option(fc.integer({ min: 0, max: 240 })) });
    fc.assert(fc.property(visit, visit, (a, b) => overlap(a, b) === overlap(b, a) && overlap(a, a)));
  });
});

describe('doors', () => {
  it('are walked street by street, one side after the other', () => {
    const door = (line1: string): { line1: string; line2: null; postalCode: string } => ({ line1, line2: null, postalCode: '90017' });
    const order = [door('12 Oak St'), door('7 Oak St'), door('10 Oak St'), door('3 Elm St')].sort(compareDoors).map((d) => d.line1);
    expect(order).toEqual(['3 Elm St', '10 Oak St', '12 Oak St', '7 Oak St']);
  });
});

describe('a visit list', () => {
  it('goes out, comes back and is archived for good', () => {
    expect(mayListMove('ready', 'checked_out')).toBe(true);
    expect(mayListMove('checked_out', 'returned')).toBe(true);
    expect(mayListMove('archived', 'ready')).toBe(false);
  });
});

describe('doors of one building', () => {
  const at = (line1: string, line2: string | null = null, postalCode: string | null = '90017') => buildingOf({ line1, line2, postalCode });
  it('share number, street and ZIP, however the unit is written', () => {
    const all = [at('1423 W 8th St Apt 12'), at('1423 W 8th St', 'Apt 3'), at('1423 w. 8th st #4'), at('1423 W 8th St, Unit B'), at('1423 W 8th St')];
    expect(new Set(all)).toEqual(new Set(['1423 w 8th st|90017']));
  });
  it('are not the next house, another street or another town', () => {
    expect(new Set([at('1423 W 8th St'), at('1425 W 8th St'), at('1423 W 9th St'), at('1423 W 8th St', null, '90802')]).size).toBe(4);
  });
  it('is none without a house number', () => expect([at('The blue house'), buildingOf({ line1: null, line2: null, postalCode: '90017' })]).toEqual(['', '']));
});
