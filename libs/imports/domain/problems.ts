/** Why a row stays out. Every one has its sentence in `words/`. */
export const REJECTIONS = [
  'imports/title-row', 'imports/header-repeated', 'imports/blank-row', 'imports/section-row', 'imports/total-row', 'imports/footnote-row',
  'imports/nothing-to-hold', 'imports/cell-too-long', 'imports/row-refused',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** What is told about a row that comes in all the same, or about the file. */
export const WARNINGS = [
  'imports/no-name-yet', 'imports/name-too-long', 'imports/letters-lost', 'imports/text-unfit', 'imports/formula-kept-as-text',
  'imports/phone-damaged', 'imports/phone-incomplete', 'imports/phone-unreadable', 'imports/phone-several', 'imports/email-invalid',
  'imports/assessment-unknown', 'imports/value-unknown', 'imports/consent-unknown', 'imports/consent-mixed', 'imports/text-consent-held',
  'imports/identifier-in-note', 'imports/status-words-in-note', 'imports/note-too-long', 'imports/address-unclear', 'imports/time-zone-unknown',
  'imports/date-unclear', 'imports/date-impossible', 'imports/date-in-future', 'imports/more-cells-than-columns', 'imports/forbidden-column',
  'imports/mixed-encoding', 'imports/file-cut-off', 'imports/quote-not-closed', 'imports/nul-removed',
  'imports/label-not-kept', 'imports/stand-known', 'imports/consent-unattested', 'imports/asked-to-be-forgotten',
] as const;
export type Warning = (typeof WARNINGS)[number];

/** Refusals of the whole file or of a mapping (DomainError codes). */
export const REFUSALS = [
  'imports/empty-file', 'imports/not-a-list', 'imports/spreadsheet-not-yet', 'imports/too-many-columns', 'imports/columns-unanswered', 'imports/values-unanswered',
  'imports/unknown-field', 'imports/unknown-column', 'imports/column-mapped-twice', 'imports/field-mapped-twice', 'imports/forbidden-target', 'imports/no-person-column',
  'imports/too-large', 'imports/no-file', 'imports/one-file', 'imports/kind-not-yet', 'imports/file-gone', 'imports/already-run', 'imports/offers-unnamed', 'imports/offer-text-for-one', 'imports/failed',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type ProblemCode = Rejection | Warning;

/** One thing to tell about a list. `row` is the spreadsheet's, from 1 (0: the file's); `column` from 0, null: the row's. */
export interface Problem {
  readonly row: number;
  readonly column: number | null;
  readonly code: ProblemCode;
  /** The cell's text where seeing it helps; never that of a note. */
  readonly value?: string;
}
