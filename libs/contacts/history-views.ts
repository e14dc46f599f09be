import type { Uuid } from '@doorstep/kernel';
import type { Basis, Channel, ConsentMethod, ConsentStatus, NoteVisibility, Purpose, QuickTouch, RelationshipKind } from './domain';

export interface By {
  id: Uuid;
  name: string;
}

export interface AssessmentView {
  id: Uuid;
  campaignId: Uuid | null;
  value: number;
  basis: Basis;
  note: string | null;
  assessedAt: string;
  by: By | null;
  faded: boolean;
  /** The latest one of its campaign. */
  current: boolean;
}

export interface ConsentView {
  id: Uuid;
  channel: Channel;
  address: string;
  purpose: Purpose;
  status: ConsentStatus;
  method: ConsentMethod;
  wording: string | null;
  evidence: string | null;
  at: string;
  by: By | null;
  /** What it was written down with: a visit, a list; null for what somebody wrote here. */
  source: { kind: string; id: Uuid } | null;
  /** What holds for this address, channel and purpose now. */
  current: boolean;
}

export interface TieView {
  id: Uuid;
  kind: RelationshipKind;
  contactId: Uuid;
  /** Null where the reader does not see that person. */
  displayName: string | null;
  /** `from`: this person influences the other; `to`: the other way round. */
  direction: 'from' | 'to';
  by: By | null;
  createdAt: string;
}

export interface NoteView {
  id: Uuid;
  text: string;
  visibility: NoteVisibility;
  writtenAt: string;
  by: By | null;
}

export interface TouchView {
  id: Uuid;
  contactId: Uuid;
  kind: QuickTouch;
  occurredAt: string;
  timeZone: string;
  campaignId: Uuid | null;
  topics: string[];
  programs: string[];
  note: string | null;
}
