import { crc32, createDeflateRaw } from 'node:zlib';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Everything but the sheet. Style 1 is the format "Text": a spreadsheet leaves such a cell as it was written, also when it is edited. */
const PARTS: ReadonlyArray<readonly [name: string, text: string]> = [
  ['[Content_Types].xml', `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`],
  ['_rels/.rels', `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
  ['xl/workbook.xml', `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Doorstep" sheetId="1" r:id="rId1"/></sheets></workbook>`],
  ['xl/_rels/workbook.xml.rels', `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`],
  ['xl/styles.xml', `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`],
];

// What XML 1.0 cannot hold is left out.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const escaped = (text: string): string => text.replace(UNFIT, '').replace(/[&<>\r]/g, (letter) => ENTITIES[letter]!);
/** Letters that a spreadsheet holds in a cell. */
const LONGEST_CELL = 32_767;

const cell = (text: string): string => (text === '' ? '<c s="1"/>' : `<c s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_CELL))}</t></is></c>`);
export const sheetRow = (cells: readonly string[]): string => `<row>${cells.map(cell).join('')}</row>`;

interface Entry {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

const number = (bytes: number, value: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value >>> 0);
  return buffer;
};
// 1980-01-01: the clock of a file that says nothing of when it was made.
const DATE = 0x21;
const common = ({ crc, packed, size, name }: Entry): Buffer[] => [number(2, 8), number(2, 8), number(2, 0), number(2, DATE), number(4, crc), number(4, packed), number(4, size), number(2, name.length)];

/** Packs one file of the archive; its sizes follow it, so that nothing is kept in memory. */
async function* packed(entry: Entry, chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  yield Buffer.concat([number(4, 0x04034b50), number(2, 20), ...common({ ...entry, crc: 0, packed: 0, size: 0 }), number(2, 0), entry.name]);
  const deflate = createDeflateRaw({ level: 4 });
  const feeding = (async () => {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk, 'utf8');
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      if (!deflate.write(bytes)) await new Promise<void>((go) => deflate.once('drain', () => go()));
    }
    deflate.end();
  })();
  feeding.catch((error: Error) => deflate.destroy(error));
  for await (const bytes of deflate as AsyncIterable<Buffer>) {
    entry.packed += bytes.length;
    yield bytes;
  }
  await feeding;
  yield Buffer.concat([number(4, 0x08074b50), number(4, entry.crc), number(4, entry.packed), number(4, entry.size)]);
}

const entryOf = (name: string): Entry => ({ name: Buffer.from(name, 'utf8'), crc: 0, packed: 0, size: 0, at: 0 });

/**
 * An Office Open XML workbook of one sheet, every cell a text, written as the rows come: a batch of rows in memory,
 * whatever their number. `rows` are chunks of `sheetRow`.
 */
export async function* workbook(rows: AsyncIterable<string>): AsyncGenerator<Buffer> {
  const sheet = async function* (): AsyncGenerator<string> {
    yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
    yield* rows;
    yield '</sheetData></worksheet>';
  };
  const entries: Entry[] = [];
  let at = 0;
  for (const [name, text] of [...PARTS, ['xl/worksheets/sheet1.xml', null] as const]) {
    const entry = entryOf(name);
    entry.at = at;
    entries.push(entry);
    for await (const bytes of packed(entry, text === null ? sheet() : [text])) {
      at += bytes.length;
      yield bytes;
    }
  }
  const directory = Buffer.concat(entries.map((entry) =>
    Buffer.concat([number(4, 0x02014b50), number(2, 20), number(2, 20), ...common(entry), number(2, 0), number(2, 0), number(2, 0), number(2, 0), number(4, 0), number(4, entry.at), entry.name])));
  yield directory;
  yield Buffer.concat([number(4, 0x06054b50), number(2, 0), number(2, 0), number(2, entries.length), number(2, entries.length), number(4, directory.length), number(4, at), number(2, 0)]);
}
