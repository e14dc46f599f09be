/** The closed lists of the import path, as they are on the wire and in the database. */
export const IMPORT_KINDS = ['people', 'workplaces'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_STATUSES = [
  'needs_mapping', 'mapped', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const ROW_OUTCOMES = ['created', 'updated', 'unchanged', 'rejected'] as const;
/** What became of a row. `rows = created + updated + unchanged + rejected`. */
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export const OFFER_KINDS = ['caution', 'preferred_name', 'address_note', 'revoke_texts', 'do_not_contact'] as const;
/** What a note can ask for, to be done when somebody accepts it. */
export type OfferKind = (typeof OFFER_KINDS)[number];

export const OFFER_STATES = ['open', 'accepted', 'declined'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** Counts of a run or dry run. `warnings` and `unclear` overlap with the others. */
export interface ImportCounts {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  warnings: number;
  unclear: number;
}

export const NO_COUNTS: Readonly<ImportCounts> = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0, unclear: 0 };
