import type { Label } from '@doorstep/kernel';
import type { GeoPrecision, LeftOutOfList, ListStatus, Outcome } from '@doorstep/house-visits/domain';
import type { NextAttempt } from '../attempts/next-attempt';

/** What a list hands to its visitor about one person. Never notes, never where others say they stand. */
export interface DoorBrief {
  displayName: string;
  nameToSay: string;
  otherName: string | null;
  languages: string[];
  streetLine: string | null;
  /** A visitor did not feel safe at this door; lists that were kept before this was told do not say. */
  unsafe?: { on: string; visitor: string } | null;
  caution: string | null;
  addressNotes: string | null;
  lastVisit: { outcome: Outcome; on: string; visitor: string } | null;
  /** When to try again; lists that were kept before this was told do not say. */
  nextAttempt?: NextAttempt | null;
  promises: string[];
  ties: { name: string; kind: string }[];
  lines: string[];
  /** Whether we have a number to text; lists that were kept before this was told do not say. */
  hasPhone?: boolean;
}

export interface Stop {
  id: string;
  position: number;
  state: 'open' | 'done' | 'skipped';
  address: {
    line1: string | null; line2: string | null; city: string | null; region?: string | null; postalCode?: string | null;
    /** Where the door is, as far as its street. */
    latitude?: number | null; longitude?: number | null;
    /** Lists that were kept before these were told do not say. */
    precision?: GeoPrecision; area?: { latitude: number; longitude: number } | null; pin?: { version: number; on: string; by: string } | null;
  };
  unsafe?: { on: string; visitor: string } | null;
  addressNotes: string | null;
  people: { contactId: string; brief: DoorBrief }[];
  /** What was logged here from this device. */
  logged?: { outcome: Outcome; at: string };
}

export interface VisitList {
  id: string;
  version: number;
  name: string;
  campaignId: string | null;
  status: ListStatus;
  dueBackAt: string | null;
  visitors: { id: string; name: string }[];
  doors: number;
  done: number;
  /** Of a table of lists; a list that was kept on the phone before does not say. */
  code?: string;
  reached?: number;
  lastSyncAt?: string | null;
  leftOut: { contactId: string; reason: LeftOutOfList }[];
}

/** A label that an organizer typed, in the reader's language and in all of them. */
export interface LabelLine { id: string; code?: string | null; label: string; labelTexts?: Label }

/** What a campaign lends to its doors. */
export interface DoorLabels {
  issues: LabelLine[];
  askTiles: LabelLine[];
  scripts: LabelLine[];
  materials: LabelLine[];
  topics: LabelLine[];
  programs: LabelLine[];
  /** What may be said to somebody else who opens; the first is said. */
  forOthers: LabelLine[];
}

/** A visit that is planned. */
export interface Planned {
  id: string;
  version: number;
  contactId: string | null;
  contactName: string | null;
  campaignId: string | null;
  address: { line1?: string; line2?: string | null } | null;
  plannedAt: string;
  visitorIds: string[];
  visitors: { id: string; name: string }[];
  /** What whoever planned it wrote for whoever goes. */
  notes: string | null;
  /** What to know at the door, for who is to go. */
  door?: { address: Stop['address'] | null; brief: DoorBrief };
  /** The campaign's words, once it was taken along. */
  labels?: DoorLabels;
}

export interface AtHand { list: VisitList; stops: Stop[]; labels: DoorLabels }
export interface Page<T> { items: T[]; nextCursor: string | null; total?: number }
export const noLabels: DoorLabels = { issues: [], askTiles: [], scripts: [], materials: [], topics: [], programs: [], forOthers: [] };
