import type { AskedValue } from './asked-values';
import type { DateOrder } from './dates';
import type { ColumnGuess } from './guess-columns';
import type { Section } from './layout';
import type { PersonDraft } from './person-draft';

/** What was seen of a list when it was read, kept beside the import. */
export interface StoredReading {
  readonly encoding: string;
  readonly encodingAsked: boolean;
  readonly encodingAlternatives: readonly string[];
  readonly delimiter: string;
  readonly headerRow: number | null;
  readonly rowEstimate: number;
  readonly titles: readonly string[];
  readonly sections: readonly Section[];
  readonly source: string | null;
  /** Worked out with the answers so far. */
  readonly dateOrder: DateOrder | null;
  readonly dateOrderAsked: boolean;
  readonly bringsPersons: boolean;
  /** Indices of asked columns without an answer. */
  readonly unanswered: readonly number[];
}

/** A column without its samples, which are sealed with the preview. */
export type StoredColumn = Omit<ColumnGuess, 'samples'>;

/** What is sealed: texts out of the list. */
export interface StoredPreview {
  readonly rows: ReadonlyArray<{ readonly row: number; readonly cells: readonly string[] }>;
  readonly samples: ReadonlyArray<readonly string[]>;
  readonly examples: readonly PersonDraft[];
}

/** A lead's word for a whole list that its people have agreed to be written to. */
export interface Attestation {
  readonly wording: string;
  readonly evidence: string;
  readonly by: string | null;
  readonly at: string;
}

export interface ImportOptions {
  readonly dateOrder?: DateOrder | null;
  readonly unanswered?: 'ignore' | null;
  readonly attestation?: Attestation | null;
  readonly encoding?: string | null;
  readonly delimiter?: string | null;
  readonly source?: string | null;
}

/** A problem as it is kept; its message is made when it is read. */
export interface StoredProblem {
  readonly row: number;
  readonly column: number | null;
  readonly code: string;
  readonly value?: string;
}

export type StoredAskedValue = AskedValue;
