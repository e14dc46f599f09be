import type { PauseReason } from '@doorstep/house-visits/domain';

/** Somebody of the team with their number, for a lead who must reach them now. */
export interface TeamContact { id: string; name: string; phone: string | null }

export interface Pause {
  id: string;
  version: number;
  reach: 'all' | 'near' | 'postal_codes';
  near: { latitude: number; longitude: number; km: number } | null;
  postalCodes: string[];
  placeName: string | null;
  reason: PauseReason;
  line: string | null;
  until: string | null;
  holding: boolean;
  startedBy: string;
  endedAt: string | null;
  endedBy: string | null;
  heardAt: string | null;
  told: number;
  heard: number;
  people: (TeamContact & { since: string; heardAt: string | null })[];
  createdAt: string;
}

/** A door where a visitor did not feel safe, as everybody is told who comes there. */
export interface DoorMark { on: string; visitor: string }

export interface UnsafeDoor {
  id: string;
  version: number;
  address: { line1: string | null; line2: string | null; city: string | null; postalCode: string | null } | null;
  people: { id: string; name: string }[];
  visitId: string;
  markedAt: string;
  timeZone: string;
  visitor: TeamContact;
  late: boolean;
  seenAt: string | null;
  seenBy: TeamContact | null;
  liftedAt: string | null;
  liftedBy: TeamContact | null;
  note: string | null;
}
