/** A round as the server tells it. */
export interface SafetyTimer {
  id: string;
  visitor: { id: string; name: string; phone: string | null };
  colleague: { id: string; name: string; phone: string | null };
  visitListId: string | null;
  listName: string | null;
  minutes: number;
  state: 'running' | 'alarmed' | 'ended';
  startedAt: string;
  deadlineAt: string;
  tellsAt: string;
  heardAt: string;
  alarmedAt: string | null;
  escalatedAt: string | null;
  takenBy: { id: string; name: string } | null;
  takenAt: string | null;
  endedAt: string | null;
  lastDoor: RoundDoor | null;
  nextDoor: RoundDoor | null;
  /** The server's clock. */
  asOf: string;
}

/** A door, without anybody who lives there. */
export interface RoundDoor {
  stopId: string;
  position: number;
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  at: string | null;
}

export interface RoundOptions {
  minutes: number[];
  usualMinutes: number;
  hideMinutes: number;
  colleagues: { id: string; name: string; email: boolean; text: boolean }[];
  suggestedId: string | null;
}

export interface RoundWish { id: string; minutes: number; colleagueId: string; visitListId: string | null }
export type RoundAnswer = 'all_right' | 'have_them' | 'back';

/** The visitor's own round as it lies on the phone: asked for, known to the server or not yet, and what was said of it and not heard. */
export interface KeptRound {
  userId: string;
  wish: RoundWish;
  colleagueName: string;
  /** What the server says of it; null until it knows of the round. */
  timer: SafetyTimer | null;
  answers: { id: string; answer: RoundAnswer }[];
  hideMinutes: number;
  /** How far the server's clock is before this phone's, in milliseconds, when it was last heard. */
  clockOff?: number;
  /** Why the server refused to begin it; the reader chooses again. */
  problem?: unknown;
}
