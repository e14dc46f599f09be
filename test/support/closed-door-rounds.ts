import type { DoorTry, HourEvidence, Tallies } from '@doorstep/house-visits/domain';
import { USUAL_RULES, countDoor, nextAttempt } from '@doorstep/house-visits/domain';
import { addDays, cellAt, daysBetween, ringingTime } from '@doorstep/kernel';
import type { TownPerson } from './closed-doors';
import { FIRST_DAY, aTown, comesToTheDoor, habitualTime } from './closed-doors';
import type { SeededRandom } from './random';
import { seededRandom } from './random';

interface Time {
  dayNumber: number;
  minute: number;
}
/** Where to go next: after these attempts, all of them in vain. */
type Way = (person: TownPerson, before: readonly Time[], random: SeededRandom) => Time;

export interface Figures {
  attempts: number;
  reached: number;
  /** People who were met in the end, of all whose door stayed closed first. */
  met: number;
  of: number;
}
export type WayName = 'rule' | 'same_hour' | 'any_hour';

const tryAt = ({ dayNumber, minute }: Time, reached: boolean): DoorTry => ({ day: addDays(FIRST_DAY, dayNumber), minute, outcome: reached ? 'talked' : 'not_home' });

/** What a half year of habit taught: all doors, and those of each shift. */
function learned(known: readonly TownPerson[], random: SeededRandom): { organization: Tallies; shifts: Map<string, Tallies> } {
  const [organization, shifts]: [Tallies, Map<string, Tallies>] = [{}, new Map()];
  for (const person of known) {
    const time = habitualTime(random, 0, 170);
    const reached = comesToTheDoor(person, time.dayNumber, time.minute);
    const cell = cellAt(addDays(FIRST_DAY, time.dayNumber), time.minute);
    countDoor(organization, cell, reached);
    if (!shifts.has(person.shift)) shifts.set(person.shift, {});
    countDoor(shifts.get(person.shift)!, cell, reached);
  }
  return { organization, shifts };
}

function ways(known: readonly TownPerson[], random: SeededRandom): Record<WayName, Way> {
  const { organization, shifts } = learned(known, random);
  return {
    rule: (person, before, chance) => {
      // The group is known where the list tells the shift at all.
      const evidence: HourEvidence = { organization, shiftHours: person.toldHours, ...(person.toldHours ? { shift: shifts.get(person.shift) } : {}) };
      const next = nextAttempt(before.map((time) => tryAt(time, false)), evidence, { hasPhone: true, rules: { ...USUAL_RULES, attempts: 9 } });
      if (next?.state !== 'again') throw new Error('the rule proposes a time');
      const time = ringingTime(next.part, USUAL_RULES)!;
      return { dayNumber: daysBetween(FIRST_DAY, next.day), minute: chance.whole(time.from, time.until - 1) };
    },
    same_hour: (_, before) => ({ dayNumber: before.at(-1)!.dayNumber + 7, minute: before.at(-1)!.minute }),
    any_hour: (_, before, chance) => ({ dayNumber: before.at(-1)!.dayNumber + chance.whole(1, 14), minute: chance.whole(9 * 60, 20 * 60 + 29) }),
  };
}

/** One town: people held out, a first attempt by habit, and where that was in vain two more by each way. */
export function playTown(seed: number, size: { known: number; fresh: number } = { known: 1200, fresh: 800 }): Record<WayName, Figures> {
  const town = aTown(seed, size);
  const by = ways(town.known, seededRandom(seed + 1));
  const figures = Object.fromEntries((['rule', 'same_hour', 'any_hour'] as const).map((name) => [name, { attempts: 0, reached: 0, met: 0, of: 0 }])) as Record<WayName, Figures>;
  for (const [i, person] of town.fresh.entries()) {
    const first = habitualTime(seededRandom(seed * 7919 + i), 171, 330);
    if (comesToTheDoor(person, first.dayNumber, first.minute)) continue;
    for (const name of Object.keys(by) as WayName[]) {
      const chance = seededRandom(seed * 104_729 + i);
      const before: Time[] = [first];
      const of = figures[name];
      of.of += 1;
      while (before.length < 3) {
        const next = by[name](person, before, chance);
        of.attempts += 1;
        if (comesToTheDoor(person, next.dayNumber, next.minute)) {
          of.reached += 1;
          of.met += 1;
          break;
        }
        before.push(next);
      }
    }
  }
  return figures;
}
