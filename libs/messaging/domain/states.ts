/** States of a message (DOMAIN 4 "Messaging"; names of planned, claimed, submitting … by the rulings of security.md MSG-16). */
export const MESSAGE_STATES = ['scheduled', 'queued', 'sending', 'sent', 'delivered', 'failed', 'suppressed', 'unknown'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const SUPPRESSED_REASONS = [
  'no_consent', 'opted_out', 'do_not_contact', 'window_passed', 'cancelled', 'stopped', 'duplicate_number', 'daily_cap',
] as const;
export type SuppressedReason = (typeof SUPPRESSED_REASONS)[number];

export const CHANNELS = ['email', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * From where to where. `sending` may go back to `scheduled` only when it is known that nothing was handed over,
 * and again to `sending` only by e-mail, which may arrive twice with one Message-ID. States only move up:
 * `delivered`, `suppressed` are ends; `failed` and `unknown` end too, until a person sends again.
 */
const MOVES: Readonly<Record<MessageState, readonly MessageState[]>> = {
  scheduled: ['queued', 'sending', 'suppressed', 'failed'],
  queued: ['sending', 'scheduled', 'suppressed', 'failed'],
  sending: ['sending', 'scheduled', 'sent', 'failed', 'unknown'],
  sent: ['delivered', 'failed'],
  delivered: [],
  failed: ['scheduled'],
  suppressed: [],
  unknown: ['sent', 'delivered', 'failed', 'scheduled'],
};

export const mayMove = (from: MessageState, to: MessageState): boolean => MOVES[from].includes(to);

/** The states from which nothing goes on by itself. */
export const isEnd = (state: MessageState): boolean => ['sent', 'delivered', 'failed', 'suppressed', 'unknown'].includes(state);

/** Where a message may stand right before the given state: the guard of the statement that writes it. */
export const statesBefore = (to: MessageState): MessageState[] => MESSAGE_STATES.filter((from) => mayMove(from, to));
