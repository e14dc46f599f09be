import type { Stand } from '../../ui/mark';

export type ImportStatus = 'needs_mapping' | 'mapped' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'cancelled' | 'undoing' | 'undone';

/** Rows of a list by what became of them. `warnings` and `unclear` overlap with the others. */
export interface Counts { rows: number; created: number; updated: number; unchanged: number; rejected: number; warnings: number; unclear: number }

/** Something to tell about a list; `row` as a spreadsheet shows it, 0 for the file. `message` is in the reader's language. */
export interface ListProblem { row: number; column: number | null; code: string; message: string }

/** A column with what it is taken for. `asked`: nobody could be sure; `answered`: somebody has said. */
export interface Column { index: number; header: string; field: string | null; confidence: number; asked: boolean; answered: boolean; samples: string[]; problem: string | null }
export interface Mapped { index: number; field: string }

export type Answer = string | number | boolean | null;
/** A value of the list whose meaning only a person can say; `field` may be `section`. */
export interface AskedValue { field: string; value: string; count: number; suggestion: Answer }
export type Values = Record<string, Record<string, Answer>>;
export interface KnownName { id: string; name: string }

/** How one of the first rows would come in. */
export interface Example { row: number; displayName: string; phones: string[]; emails: string[]; languages: string[]; address: string | null; work: string | null; assessment: Stand | null; tags: string[] }

export type OfferKind = 'caution' | 'preferred_name' | 'address_note' | 'revoke_texts' | 'do_not_contact';

/** A line of the list of imports. */
export interface ImportSummary {
  id: string;
  version: number;
  status: ImportStatus;
  fileName: string;
  campaignId: string | null;
  progress: number;
  counts: Counts;
  dryRun: { counts: Counts } | null;
  undoableUntil: string | null;
  createdBy: { id: string; name: string } | null;
  runEndedAt: string | null;
  createdAt: string;
}

/** An import with all that was understood of its file (CONTRACT 4.6). */
export interface ListImport extends ImportSummary {
  encoding: string;
  encodingAsked: boolean;
  encodingAlternatives: string[];
  delimiter: string;
  headerRow: number | null;
  rowEstimate: number;
  titles: string[];
  columns: Column[];
  preview: string[][];
  previewRows: number[];
  examples: Example[];
  mapping: Mapped[];
  values: Values;
  askedValues: AskedValue[];
  knownNames: Record<'department' | 'shift' | 'unit' | 'affiliate', KnownName[]>;
  dateOrderAsked: boolean;
  options: { dateOrder: string | null; unanswered: string | null; attestation: { wording: string; evidence: string } | null; encoding: string | null; delimiter: string | null; source: string | null };
  problems: ListProblem[];
  offers: { kind: OfferKind; open: number; total: number }[];
  failure: ListProblem | null;
  kept?: { contactId: string; reason: string }[];
  fileUntil: string | null;
}
