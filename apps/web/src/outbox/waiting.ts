/** Whose door it was, so that a visit can be shown and mended without its list. */
export interface About {
  people: {
    contactId: string;
    name: string;
    languages: string[];
    /** Whether we have a number of theirs; missing: not known. */
    hasPhone?: boolean;
  }[];
  /** The door's own address; null for a visit from a person's profile. */
  address: { line1: string; line2: string | null; city: string | null; region: string | null; postalCode: string | null } | null;
  campaignId: string | null;
  listId: string | null;
  stopId: string | null;
  /** The planned visit that this is: it is logged under the plan's id. */
  planned?: { id: string; at: string };
  /** Where the talk was; at home when missing. */
  place?: 'workplace' | 'elsewhere';
}

/** What was saved on the phone and goes to the server by itself: a visit, a touch, a change of a person, that a list is brought back, that a pause of rounds was heard of, or where a door is. */
export type WaitingKind = 'visit' | 'touch' | 'change' | 'return' | 'heard' | 'pin';

/** A visit, a touch or a change that the server has not acknowledged. */
export interface Waiting {
  id: string;
  /** A visit when missing. */
  kind?: WaitingKind;
  /** Saved with one tap for several doors: they are taken back together. */
  together?: string;
  /** The body to send; never changed, so that sending it twice is the same thing twice. */
  visit: unknown;
  /** What was typed, to mend it after a refusal. */
  form: unknown;
  about: About;
  /** Counts what is saved on this device: the order that holds whatever happens to its clock. Rows of an older app have none. */
  order?: number;
  /** ISO instants. Before `sendAfter` it can be taken back. */
  savedAt: string;
  sendAfter: string;
  state: 'waiting' | 'sending' | 'needs_you';
  attempts: number;
  /** How often the server failed (5xx) over this visit alone; none when missing. */
  faults?: number;
  /** The server's words when it refused, `{ status: 401 }` when it asks for a sign-in. */
  problem: unknown;
  /** Who saved it and for whom: only this person may send it. */
  userId: string;
  userName: string;
  organizationId: string;
}

/** A visit list as it was handed over: only what is needed at the door (no old notes, no stands by others). */
export interface KeptList {
  id: string;
  list: unknown;
  stops: { id: string; state: string; logged?: unknown }[];
  labels: unknown;
  keptAt: string;
}
