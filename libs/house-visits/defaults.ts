/** Numbers of this room that belong to no list: own judgement, since no source says them. */
export const DOOR_DEFAULTS = {
  /** Days until somebody who speaks the language is to have gone: the door is still remembered. */
  nextSpeakerDays: 3,
  /** Days in which a visit that was written down by mistake can be taken back. */
  takeBackDays: 30,
} as const;

/** A plan lies a year ahead at most. */
export const FARTHEST_MS: number = 366 * 86_400_000;
