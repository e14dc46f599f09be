/**
 * Numbers of sending. The waits between tries of an e-mail that the mail server put off (RFC 5321 §4.5.4.1 asks
 * for at least 30 minutes between later tries and for going on for days; the first ones are shorter, for a
 * server that is away a moment).
 */
export const RETRY_MINUTES = [1, 5, 15, 60, 180, 360, 720, 1440] as const;

/** A share of each wait that is left to chance, so that a thousand mails do not come back at once. */
export const RETRY_JITTER = 0.2;
