/**
 * Numbers of the rule for doors that stayed closed. The first three are settings of the organization
 * (`doors.attempts`, `doors.from`, `doors.until`); the others are our own judgement (docs/decisions/0016-after-a-closed-door.md).
 */
export const ATTEMPT_DEFAULTS = {
  /** Attempts before somebody is called instead (DOMAIN 4). */
  attempts: 3,
  /** Nobody rings before, or after: local times of the door. */
  from: '09:00', until: '20:30',
  /** A part of the day of which less than this is left between the two is not proposed. */
  leastMinutes: 60,
  /** Days ahead that a proposal looks: every weekday comes twice. */
  daysAhead: 14,
  /** What a day of waiting must bring to be worth it, as a chance. */
  waitingADay: 0.004,
  /** Attempts that lie further back belong to another time of somebody's life. */
  forgottenAfterDays: 180,
  /** The call that takes the place of a fourth attempt is due after so many days. */
  callAfterDays: 1,
  /** Doors of an organization that its hours are estimated from: the latest so many, of the last half year. */
  doorsLearned: 5_000, daysLearned: 182,
  /** Doors that weigh as much as what is known one level up: the organization, the campaign, people of one shift, a household, a person. */
  weight: { organization: 40, campaign: 30, shift: 15, household: 4, person: 2 },
  /** Doors in one cell before it is said that they open most then. */
  enoughToSay: 30,
} as const;
