import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ConnectionParts } from '@doorstep/platform/config';

export type Cell = string | number | boolean | Date | null | readonly string[] | Record<string, unknown>;

const escape = (text: string): string => text.replace(/[\\\t\n\r]/g, (c) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[c]!);

const cellText = (cell: Cell): string => {
  if (cell === null) return '\\N';
  if (cell instanceof Date) return cell.toISOString();
  if (Array.isArray(cell)) return escape(`{${cell.map((x) => `"${String(x).replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  if (typeof cell === 'object') return escape(JSON.stringify(cell));
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  return escape(String(cell));
};

/** A row as COPY reads it, with its end. */
export const copyLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join('\t')}\n`;

/**
 * Writes rows as the owner by COPY, all in one transaction: what is cut off leaves nothing behind. COPY never works on
 * a table with forced row-level security, so the force is taken off and put back in that transaction (ARCHITECTURE 5).
 */
export class OwnerCopy {
  private readonly unforced = new Set<string>();

  private constructor(private readonly db: Client) {}

  /** Runs `work` in one transaction of the owner and closes the connection. */
  static async inOne<T>(owner: ConnectionParts, work: (copy: OwnerCopy) => Promise<T>): Promise<T> {
    const db = new Client(owner);
    await db.connect();
    try {
      const copy = new OwnerCopy(db);
      await db.query('SET synchronous_commit = off');
      await db.query('BEGIN');
      const answer = await work(copy);
      for (const table of copy.unforced) await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await db.query('COMMIT');
      return answer;
    } finally {
      // Nothing is kept of what has not been committed.
      await db.end();
    }
  }

  async query<Row extends object = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.db.query<Row>(sql, parameters as unknown[])).rows;
  }

  /** COPYs rows into a table under forced row-level security. */
  write(table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): Promise<void> {
    return this.put(table, columns.join(' '), Buffer.from(Array.from(rows, copyLine).join('')));
  }

  /** COPYs lines as `copyLine` makes them; `columns` with spaces between, `forced`: the table is under forced row-level security. */
  async put(table: string, columns: string, lines: Uint8Array, forced = true): Promise<void> {
    if (lines.length === 0) return;
    if (forced && !this.unforced.has(table)) {
      await this.db.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      this.unforced.add(table);
    }
    const list = columns.split(' ').map((column) => `"${column}"`).join(', ');
    await pipeline(Readable.from([lines]), this.db.query(copyFrom(`COPY ${table} (${list}) FROM STDIN`)));
  }
}
