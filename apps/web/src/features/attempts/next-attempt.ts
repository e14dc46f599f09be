import type { AttemptReason, AttemptState } from '@doorstep/house-visits/domain';
import type { DayPart } from '@doorstep/kernel';
import { timeWords, type SayAttempt } from './words';

/** When a closed door is to be tried next, as its brief says. */
export interface NextAttempt {
  state: AttemptState;
  attempt: number;
  of: number;
  day: string | null;
  weekday: number | null;
  part: DayPart | null;
  reason: AttemptReason | null;
}

/** "Back Saturday morning", or what to do instead. */
export function backWords(say: SayAttempt, next: NextAttempt): string {
  if (next.state === 'again' && next.weekday !== null && next.part !== null) return say('again', timeWords(say, next.weekday, next.part));
  return say(next.state === 'call' ? 'call' : 'otherWay', { n: next.attempt });
}

/** What is said at the door: which visit it is, and when this person is best met, with the reason. */
export function doorWords(say: SayAttempt, next: NextAttempt): string {
  if (next.state !== 'again' || next.weekday === null || next.part === null) return backWords(say, next);
  const which = say('attempt', { n: next.attempt, of: next.of });
  return `${which}. ${say('best', { ...timeWords(say, next.weekday, next.part), why: say(`why.${next.reason ?? 'untried'}`) })}`;
}
