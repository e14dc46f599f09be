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

function* chunks(rows: Iterable<readonly Cell[]>): Generator<string> {
  let text = '';
  for (const row of rows) {
    text += `${row.map(cellText).join('\t')}\n`;
    if (text.length > 65_536) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}

/**
 * Writes rows as the owner by COPY. COPY never works on a table with forced row-level security, so the force is
 * taken off and put back in the same transaction (ARCHITECTURE 5).
 */
export class OwnerCopy {
  private constructor(private readonly db: Client) {}

  static async open(owner: ConnectionParts): Promise<OwnerCopy> {
    const db = new Client(owner);
    await db.connect();
    await db.query('SET synchronous_commit = off');
    return new OwnerCopy(db);
  }

  async query<Row extends object = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.db.query<Row>(sql, parameters as unknown[])).rows;
  }

  /** COPYs rows into a table; `forced` says whether it is under forced row-level security. */
  async write(table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>, forced = true): Promise<void> {
    await this.db.query('BEGIN');
    try {
      if (forced) await this.db.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      const list = columns.map((column) => `"${column}"`).join(', ');
      await pipeline(Readable.from(chunks(rows)), this.db.query(copyFrom(`COPY ${table} (${list}) FROM STDIN`)));
      if (forced) await this.db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await this.db.query('COMMIT');
    } catch (error) {
      await this.db.query('ROLLBACK');
      throw error;
    }
  }

  close(): Promise<void> {
    return this.db.end();
  }
}
