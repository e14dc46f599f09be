import { setImmediate as breath } from 'node:timers/promises';
import type { AskedValue, ColumnGuess, DateOrder, KnownNames, LaidRow, Layout, MappedColumn, PersonDraft, Problem, Section, ValueAnswers } from './domain';
import { askedValues, bringsPersons, dateOrderOf, guessColumns, isCounted, layOut, readRow, settleMapping, sourceOf } from './domain';
import { IMPORT_DEFAULTS } from './defaults';
import type { Delimiter, Encoding, ReadingProblem } from './reading';
import { readTable } from './reading';

export interface ReadingWish {
  readonly encoding?: Encoding | null;
  readonly delimiter?: Delimiter | null;
}

/** A list, or its head, as it was understood before anybody said anything about it. */
export interface ReadList {
  readonly layout: Layout;
  readonly columns: readonly ColumnGuess[];
  /** The rows that stand in the counts. */
  readonly rows: readonly LaidRow[];
  readonly problems: readonly (Problem | ReadingProblem)[];
  readonly facts: ListFacts;
}

/** What is kept of the reading beside the import. */
export interface ListFacts {
  readonly encoding: Encoding;
  readonly encodingAsked: boolean;
  readonly encodingAlternatives: readonly Encoding[];
  readonly delimiter: Delimiter;
  readonly headerRow: number | null;
  readonly rowEstimate: number;
  readonly titles: readonly string[];
  readonly sections: readonly Section[];
  readonly source: string | null;
}

/** The head of a long file, cut after a line: enough to see what its columns are. */
function headOf(bytes: Uint8Array, most: number): { bytes: Uint8Array; share: number } {
  if (bytes.length <= most) return { bytes, share: 1 };
  let end = bytes.lastIndexOf(0x0a, most) + 1;
  if (end <= 1) end = most;
  // The line feed of UTF-16 little-endian is two bytes.
  if (bytes[end] === 0) end += 1;
  return { bytes: bytes.subarray(0, end), share: end / bytes.length };
}

/**
 * Reads the bytes of a list; at most `most` of them. Between its steps others get their turn. Refuses (422, field `file`) what is none: `imports/empty-file`,
 * `imports/not-a-list`, `imports/spreadsheet-not-yet`, `imports/too-many-columns`.
 */
export async function readList(whole: Uint8Array, wish: ReadingWish = {}, most: number = IMPORT_DEFAULTS.headBytes): Promise<ReadList> {
  const { bytes, share } = headOf(whole, most);
  const table = readTable(bytes, { ...(wish.encoding && { encoding: wish.encoding }), ...(wish.delimiter && { delimiter: wish.delimiter }) });
  await breath();
  const layout = layOut(table.rows);
  await breath();
  const persons = layout.rows.filter((row) => row.rejection === null);
  const looked = persons.slice(0, IMPORT_DEFAULTS.guessRows);
  const columns = guessColumns(layout.headers, layout.headers.map((_, i) => looked.map((row) => row.cells[i] ?? '')));
  const rows = layout.rows.filter(isCounted);
  const forbidden = columns.flatMap((column): Problem[] => (column.problem ? [{ row: layout.headerRow ?? 0, column: column.index, code: column.problem }] : []));
  const titles = layout.rows.flatMap((row): Problem[] => (row.rejection === 'imports/title-row' && !isCounted(row) ? [{ row: row.row, column: null, code: row.rejection }] : []));
  return {
    layout, columns, rows,
    problems: [...table.problems, ...titles, ...forbidden, ...layout.problems],
    facts: {
      encoding: table.encoding.encoding, encodingAsked: table.encoding.asked, encodingAlternatives: table.encoding.alternatives, delimiter: table.delimiter,
      headerRow: layout.headerRow, rowEstimate: Math.round(rows.length / share), titles: layout.titles, sections: layout.sections, source: sourceOf(layout.headers),
    },
  };
}

export interface ReadingAnswers {
  readonly mapping: readonly MappedColumn[];
  readonly values: ValueAnswers;
  readonly dateOrder: DateOrder | null;
  readonly attested: boolean;
  readonly known: KnownNames;
  readonly region: string;
  readonly today: string;
}

/** A list with what people have said of it. */
export interface ExplainedList {
  readonly mapping: readonly MappedColumn[];
  readonly unanswered: readonly ColumnGuess[];
  readonly bringsPersons: boolean;
  readonly asked: readonly AskedValue[];
  readonly dateOrder: DateOrder | null;
  readonly dateOrderAsked: boolean;
  readonly problems: readonly (Problem | ReadingProblem)[];
  readonly examples: readonly PersonDraft[];
}

/** While a column is asked about, its likely meaning shows what its values would ask. */
export function likelyMapping(columns: readonly ColumnGuess[], answers: readonly MappedColumn[]): MappedColumn[] {
  const open = settleMapping(columns, answers).unanswered;
  const guessed = open.flatMap((c): MappedColumn[] => (c.field === null || answers.some((m) => m.field === c.field) ? [] : [{ index: c.index, field: c.field }]));
  return settleMapping(columns, [...answers, ...guessed]).mapping;
}

/** Reads the rows with the answers so far: what is still asked, what is wrong, how the first rows would come in. */
export async function explainList(list: ReadList, said: ReadingAnswers): Promise<ExplainedList> {
  const { mapping, unanswered } = settleMapping(list.columns, said.mapping);
  const likely = likelyMapping(list.columns, said.mapping);
  const dateOrder = said.dateOrder ?? dateOrderOf(list.layout.rows, likely);
  const context = { region: said.region, dateOrder, today: said.today, answers: said.values };
  const problems: (Problem | ReadingProblem)[] = [...list.problems];
  const examples: PersonDraft[] = [];
  let granted = false;
  let unclearDates = false;
  for (const [at, row] of list.rows.entries()) {
    if (at % IMPORT_DEFAULTS.breathRows === IMPORT_DEFAULTS.breathRows - 1) await breath();
    const reading = readRow(row, likely, context);
    problems.push(...reading.problems);
    unclearDates ||= reading.problems.some((p) => p.code === 'imports/date-unclear');
    if (reading.kind === 'rejected') problems.push({ row: row.row, column: null, code: reading.reason });
    else if (examples.length < IMPORT_DEFAULTS.exampleRows) examples.push(reading.draft);
    granted ||= reading.kind === 'person' && reading.draft.consents.some((consent) => consent.status === 'granted');
  }
  if (granted && !said.attested) problems.unshift({ row: 0, column: null, code: 'imports/consent-unattested' });
  return {
    mapping, unanswered, bringsPersons: bringsPersons(mapping),
    asked: askedValues(list.layout.rows, likely, list.layout.sections, said.values, said.known),
    dateOrder, dateOrderAsked: said.dateOrder === null && dateOrder === null && unclearDates,
    problems: [...problems].sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1)).slice(0, IMPORT_DEFAULTS.problemsTold),
    examples,
  };
}
