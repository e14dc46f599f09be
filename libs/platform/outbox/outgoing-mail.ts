import type { Language, Uuid } from '@doorstep/kernel';
import type { Scope } from '../database';

/** A mail to somebody who signs in, or is invited to: sign-in, invitations, alarms. */
export interface AccountMail {
  /** Null for somebody who has no account yet. */
  readonly userId: Uuid | null;
  readonly address: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly purpose: 'account' | 'safety' | 'staff';
  readonly subject: string;
  readonly text: string;
  /** What it is about; one mail for one occasion, however often it is asked for. */
  readonly occasionKind: string;
  readonly occasionId: Uuid;
  readonly expiresAt?: Date;
}

/**
 * The way to the outbox for rooms below messaging on the stair; messaging fills it. The mail is a row in the
 * transaction of its cause.
 */
export abstract class OutgoingMail {
  abstract put(scope: Scope, mail: AccountMail): Promise<{ id: Uuid; made: boolean }>;
}
