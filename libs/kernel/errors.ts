/** One problem of one field of what was sent. `field` is a path: `phones[0].number`. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly params?: Record<string, string | number>;
}

export interface RefusalDetails {
  /** HTTP status the refusal is told with; 422 unless said otherwise. */
  readonly status?: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  /** The field that is wrong, when it is one. */
  readonly field?: string;
  readonly errors?: readonly FieldProblem[];
  /** Values for the message of the code. */
  readonly params?: Record<string, string | number>;
  /** Further members of the problem document, such as `existingId`. */
  readonly extra?: Record<string, unknown>;
  readonly retryAfterSeconds?: number;
}

/**
 * A refusal in the words of the field: `room/kebab-case`. Its sentence in the reader's language is in the
 * room's `words/` under the same key. Thrown by rules and services; platform/http turns it into RFC 9457.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }

  get status(): number {
    return this.details.status ?? 422;
  }
}

/** Not there, or not yours: the two are told alike (security.md AUZ-03). */
export const notFound = (what = 'platform/not-found'): DomainError => new DomainError(what, { status: 404 });

/** A failure that may pass: the job is tried again. */
export class TemporaryFailure extends Error {}

/** A failure that will not pass: the job ends and its row says so. */
export class PermanentFailure extends Error {}
