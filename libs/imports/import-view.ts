import type { Language, Uuid } from '@doorstep/kernel';
import { say } from '@doorstep/platform/words';
import type { ImportRow } from './data/imports.repository';
import type {
  Attestation, ImportCounts, ImportKind, ImportStatus, KnownNames, MappedColumn, OfferKind, PersonDraft, StoredAskedValue, StoredPreview, StoredProblem,
} from './domain';
import { NO_COUNTS, isAsked, settleMapping } from './domain';
import type { ColumnGuess } from './domain';

export interface ProblemView {
  row: number;
  column: number | null;
  code: string;
  message: string;
}

export interface ColumnView {
  index: number;
  header: string;
  field: string | null;
  confidence: number;
  asked: boolean;
  answered: boolean;
  samples: string[];
  problem: string | null;
}

export interface ExampleView {
  row: number;
  displayName: string;
  phones: string[];
  emails: string[];
  languages: string[];
  address: string | null;
  work: string | null;
  assessment: number | null;
  tags: string[];
}

export type KnownNamesView = Record<'department' | 'shift' | 'unit' | 'affiliate', Array<{ id: string; name: string }>>;

export interface ImportSummary {
  id: Uuid;
  version: number;
  kind: ImportKind;
  status: ImportStatus;
  fileName: string;
  campaignId: Uuid | null;
  progress: number;
  counts: ImportCounts;
  dryRun: { counts: ImportCounts } | null;
  /** Null while an import cannot be undone. */
  undoableUntil: string | null;
  createdBy: { id: Uuid; name: string } | null;
  runStartedAt: string | null;
  runEndedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface ImportView extends ImportSummary {
  encoding: string;
  encodingAsked: boolean;
  encodingAlternatives: string[];
  delimiter: string;
  headerRow: number | null;
  rowEstimate: number;
  titles: string[];
  columns: ColumnView[];
  preview: string[][];
  previewRows: number[];
  examples: ExampleView[];
  mapping: MappedColumn[];
  values: Record<string, Record<string, unknown>>;
  askedValues: StoredAskedValue[];
  knownNames: KnownNamesView;
  dateOrderAsked: boolean;
  options: { dateOrder: string | null; unanswered: string | null; attestation: Attestation | null; encoding: string | null; delimiter: string | null; source: string | null };
  problems: ProblemView[];
  offers: Array<{ kind: OfferKind; open: number; total: number }>;
  failure: ProblemView | null;
  fileUntil: string | null;
}

/** A problem in the reader's words. Only codes are kept, never sentences. */
export const tellProblem = (problem: StoredProblem, language: Language): ProblemView => ({
  row: problem.row, column: problem.column, code: problem.code, message: say(language, problem.code, { value: problem.value ?? '', most: 0 }),
});

/** Until a run has ended, `rows` is the size of the list. */
const ENDED: ReadonlySet<ImportStatus> = new Set<ImportStatus>(['done', 'failed', 'cancelled', 'undoing', 'undone']);

export function summarize(row: ImportRow, waiting: number, names: ReadonlyMap<Uuid, string>): ImportSummary {
  return {
    id: row.id, version: row.version, kind: row.kind, status: row.status, fileName: row.file_name, campaignId: row.campaign_id,
    progress: Math.round(row.progress * 1000) / 1000,
    counts: { ...NO_COUNTS, ...row.counts, rows: ENDED.has(row.status) ? (row.counts.rows ?? 0) : row.row_estimate, unclear: waiting },
    dryRun: row.dry_run, undoableUntil: null,
    createdBy: row.created_by ? { id: row.created_by, name: names.get(row.created_by) ?? '' } : null,
    runStartedAt: row.run_started_at?.toISOString() ?? null, runEndedAt: row.run_ended_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
  };
}

const exampleOf = (draft: PersonDraft): ExampleView => {
  const { address, employment } = draft;
  const line = [address?.line1, address?.line2, address?.city, [address?.region, address?.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const work = [employment?.worksite ?? employment?.employer, employment?.department, employment?.shift, employment?.jobTitle].filter(Boolean).join(', ');
  return {
    row: draft.row, displayName: draft.displayName, phones: draft.phones.map((p) => p.asTyped), emails: draft.emails.map((e) => e.address), languages: [...draft.languages],
    address: line || null, work: work || null, assessment: draft.assessment?.value ?? null, tags: [...draft.tags],
  };
};

const known = (names: KnownNames): KnownNamesView => {
  const list = (field: keyof KnownNamesView): Array<{ id: string; name: string }> => (names[field] ?? []).map(({ id, name }) => ({ id, name }));
  return { department: list('department'), shift: list('shift'), unit: list('unit'), affiliate: list('affiliate') };
};

/** What is shown beside the row: opened texts, and what was counted. */
export interface ImportSurroundings {
  readonly preview: StoredPreview | null;
  readonly names: KnownNames;
  readonly problems: readonly StoredProblem[];
  readonly offers: ImportView['offers'];
  readonly waiting: number;
  readonly people: ReadonlyMap<Uuid, string>;
  readonly language: Language;
}

export function showImport(row: ImportRow, around: ImportSurroundings): ImportView {
  const { preview, language } = around;
  const answered = new Set(row.mapping.map((answer) => answer.index));
  const { mapping } = settleMapping(row.columns as ColumnGuess[], row.mapping);
  const { dateOrder = null, unanswered = null, attestation = null, encoding = null, delimiter = null, source = null } = row.options;
  return {
    ...summarize(row, around.waiting, around.people),
    encoding: row.encoding, encodingAsked: row.reading.encodingAsked && encoding === null, encodingAlternatives: [...row.reading.encodingAlternatives],
    delimiter: row.delimiter, headerRow: row.header_row, rowEstimate: row.row_estimate, titles: [...row.reading.titles],
    columns: row.columns.map((column) => ({
      index: column.index, header: column.header, field: column.field, confidence: column.confidence, asked: isAsked(column), answered: answered.has(column.index),
      samples: [...(preview?.samples[column.index] ?? [])], problem: column.problem,
    })),
    preview: preview?.rows.map((one) => [...one.cells]) ?? [], previewRows: preview?.rows.map((one) => one.row) ?? [], examples: preview?.examples.map(exampleOf) ?? [],
    mapping, values: row.value_answers as ImportView['values'], askedValues: row.asked_values, knownNames: known(around.names), dateOrderAsked: row.reading.dateOrderAsked,
    options: { dateOrder, unanswered, attestation, encoding, delimiter, source },
    problems: around.problems.map((problem) => tellProblem(problem, language)),
    offers: around.offers,
    failure: row.failure_code ? tellProblem({ row: 0, column: null, code: row.failure_code }, language) : null,
    fileUntil: row.file_key === null ? null : row.file_until.toISOString(),
  };
}
