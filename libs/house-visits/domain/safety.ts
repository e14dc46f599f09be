/** Numbers of the safety timer. The length and the second step are settings of the organization; these are what stands without them (own judgement). */
export const SAFETY = {
  /** Lengths that are offered beside the organization's own, in minutes. */
  minutes: [60, 90, 120],
  leastMinutes: 15,
  mostMinutes: 480,
  /** From this long before the deadline the app asks. */
  askMinutes: 5,
  /** Unanswered for this long after the deadline, the colleague is told (reference/words.md says five). */
  graceMinutes: 5,
} as const;

export const SAFETY_STATES = ['running', 'alarmed', 'ended'] as const;
export type SafetyState = (typeof SAFETY_STATES)[number];

/** The visitor's "I am all right"; a colleague's "I have them"; "back" ends the round. */
export const SAFETY_ANSWERS = ['all_right', 'have_them', 'back'] as const;
export type SafetyAnswer = (typeof SAFETY_ANSWERS)[number];

const MINUTE = 60_000;

/** When somebody is told, unless an answer or any other sign of life moves the deadline before. Milliseconds. */
export const alarmAt = (deadline: number): number => deadline + SAFETY.graceMinutes * MINUTE;

/** A sign of life at `now` gives the whole length again; a deadline never moves nearer. */
export const extended = (deadline: number, minutes: number, now: number): number => Math.max(deadline, now + minutes * MINUTE);

/** What a phone shows: the minutes that are left, whether it asks, and in how many minutes the colleague is told. */
export function roundLooks(deadline: number, now: number): { left: number; asks: boolean; tellsIn: number } {
  return {
    left: Math.max(0, Math.ceil((deadline - now) / MINUTE)),
    asks: now >= deadline - SAFETY.askMinutes * MINUTE,
    tellsIn: Math.max(0, Math.ceil((alarmAt(deadline) - now) / MINUTE)),
  };
}

/** Who may say what of a round, and in which state it changes anything; null: not theirs to say. */
export function answerChanges(answer: SafetyAnswer, state: SafetyState, isVisitor: boolean): SafetyState | 'taken' | 'nothing' | null {
  if (answer === 'have_them') return isVisitor ? null : state === 'alarmed' ? 'taken' : 'nothing';
  if (answer === 'all_right') return !isVisitor ? null : state === 'ended' ? 'nothing' : 'running';
  return state === 'ended' ? 'nothing' : 'ended';
}
