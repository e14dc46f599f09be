import { crc32, createDeflateRaw } from 'node:zlib';

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
      // Who reads may stop early: then nothing drains any more, and what is read from is given back.
      if (deflate.destroyed) return;
      if (!deflate.write(bytes)) await new Promise<void>((go) => { deflate.once('drain', go).once('close', go); });
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

/** One file of an archive. */
export interface ArchiveFile {
  readonly name: string;
  readonly chunks: AsyncIterable<string> | Iterable<string>;
}

/** A ZIP archive, written as the chunks of its files come: nothing but one chunk is in memory. */
export async function* archive(files: readonly ArchiveFile[]): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let at = 0;
  for (const { name, chunks } of files) {
    const entry = entryOf(name);
    entry.at = at;
    entries.push(entry);
    for await (const bytes of packed(entry, chunks)) {
      at += bytes.length;
      yield bytes;
    }
  }
  const directory = Buffer.concat(entries.map((entry) =>
    Buffer.concat([number(4, 0x02014b50), number(2, 20), number(2, 20), ...common(entry), number(2, 0), number(2, 0), number(2, 0), number(2, 0), number(4, 0), number(4, entry.at), entry.name])));
  yield directory;
  yield Buffer.concat([number(4, 0x06054b50), number(2, 0), number(2, 0), number(2, entries.length), number(2, entries.length), number(4, directory.length), number(4, at), number(2, 0)]);
}
