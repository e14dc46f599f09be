/** How long an invitation may be used: DOMAIN 3, which stands over security.md A-01. */
export const INVITATION_DAYS = 7;

export const INVITATION_STATES = ['open', 'used', 'expired', 'revoked'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Where an invitation stands at an instant; what was done to it counts before what time did. */
export function invitationState(dates: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date }, at: Date): InvitationState {
  if (dates.usedAt) return 'used';
  if (dates.revokedAt) return 'revoked';
  return dates.expiresAt.getTime() <= at.getTime() ? 'expired' : 'open';
}

/** What an invited person may hold besides a role: on one campaign, unit, circle, list or event (DOMAIN 2, duty). */
export const DUTIES = ['lead', 'organizer', 'chair', 'coordinator', 'captain', 'committee_member', 'mentor', 'visitor'] as const;
export type DutyName = (typeof DUTIES)[number];

export interface Duty {
  /** The id of the campaign, unit, circle, list or event. */
  readonly audienceId: string;
  readonly role: DutyName;
}
