import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import type { Scope } from './scope';

type Value = string | number | Buffer | null;

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value as COPY's text form writes it. */
const written = (value: Value): string => {
  if (value === null) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return String(value).replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter]!);
};

/**
 * Brings many rows into a staging table at once, in the scope's transaction. Never a table with forced row-level
 * security: PostgreSQL refuses COPY FROM there (ARCHITECTURE 5). `into` is a constant: `staging.import_rows (a, b)`.
 */
export async function copyIn(scope: Scope, into: string, rows: Iterable<readonly Value[]>): Promise<void> {
  const client = (await scope.runner.connect()) as { query(stream: unknown): NodeJS.WritableStream };
  const stream = client.query(from(`COPY ${into} FROM STDIN`));
  const lines = function* (): Generator<string> {
    for (const row of rows) yield `${row.map(written).join('\t')}\n`;
  };
  await pipeline(Readable.from(lines()), stream);
}
