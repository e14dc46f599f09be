import type { PartOut, PersonOut } from '@doorstep/contacts';
import type { Language } from '@doorstep/kernel';
import { BYTE_ORDER_MARK, csvLine, workbookCell } from '@doorstep/kernel';
import { say } from '@doorstep/platform/words';
import type { ExportColumn, ExportFormat } from './domain';
import { cellsOf, fileColumns, vcardOf } from './domain';
import { sheetRow, workbook } from './workbook';

const PART_OF: Partial<Record<ExportColumn, PartOut>> = {
  phones: 'phones', emails: 'emails', address: 'address', employer: 'job', worksite: 'job', department: 'job', shift: 'job', jobTitle: 'job', tags: 'tags', languages: 'languages', affiliate: 'affiliate',
};

/** What has to be read of people for these columns. */
export const partsOf = (columns: readonly ExportColumn[]): PartOut[] => [...new Set(columns.flatMap((column) => PART_OF[column] ?? []))];

/** The bytes of a file of people in the reader's words, as batches come; memory holds one batch. */
export async function* writePeople(format: ExportFormat, columns: readonly ExportColumn[], language: Language, batches: AsyncIterable<PersonOut[]>): AsyncGenerator<Buffer> {
  const inFile = fileColumns(columns);
  const header = inFile.map((column) => say(language, `exports/column-${column}`));
  const yes = say(language, 'exports/yes');
  if (format === 'vcard') {
    const never = say(language, 'exports/column-doNotContact');
    for await (const people of batches) yield Buffer.from(people.map((person) => vcardOf(person, columns, never)).join(''), 'utf8');
  } else if (format === 'csv') {
    yield Buffer.from(BYTE_ORDER_MARK + csvLine(header), 'utf8');
    for await (const people of batches) yield Buffer.from(people.map((person) => csvLine(cellsOf(person, inFile, yes))).join(''), 'utf8');
  } else {
    yield* workbook(sheetRows(header, batches, (person) => cellsOf(person, inFile, yes)));
  }
}

async function* sheetRows(header: readonly string[], batches: AsyncIterable<PersonOut[]>, cells: (person: PersonOut) => string[]): AsyncGenerator<string> {
  yield sheetRow(header);
  for await (const people of batches) yield people.map((person) => sheetRow(cells(person).map(workbookCell))).join('');
}
