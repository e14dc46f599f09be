import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { ConnectionParts } from '@doorstep/platform/config';
import { TABLES } from '@doorstep/platform/database';
import type { TableReference } from './table-order';
import { tableOrder } from './table-order';

/** First line of a backup. */
export interface Manifest {
  readonly format: 'doorstep-backup';
  readonly version: 1;
  readonly madeAt: string;
  /** Names of the migrations that made the tables. */
  readonly migrations: readonly string[];
}

/** Made anew, or worthless after a day: not part of a backup. */
const LEFT_OUT = new Set(['migrations', 'sign_in_attempts', 'sessions']);
const END = '\\.';
const quoted = (table: string): string => table.split('.').map((part) => `"${part}"`).join('.');

const kept = (): string[] => Object.entries(TABLES).filter(([name, { kind }]) => kind !== 'staging' && !LEFT_OUT.has(name)).map(([name]) => name);

async function orderedTables(db: Client): Promise<string[]> {
  const { rows } = await db.query<TableReference>(`
    SELECT DISTINCT CASE WHEN fn.nspname = 'public' THEN f.relname ELSE fn.nspname || '.' || f.relname END AS "from",
                    CASE WHEN tn.nspname = 'public' THEN t.relname ELSE tn.nspname || '.' || t.relname END AS "to"
    FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
    JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace WHERE k.contype = 'f'`);
  return tableOrder(kept(), rows);
}

async function columnsOf(db: Client, table: string): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`, [quoted(table)]);
  return rows.map((row) => row.name);
}

/**
 * Writes everything of one instant to one compressed file: one REPEATABLE READ transaction of the owner, COPY of
 * every table. Sealed texts stay sealed: the file holds wrapped keys, never the root key.
 */
export async function backup(owner: ConnectionParts, file: string): Promise<{ tables: number; rows: number }> {
  const db = new Client(owner);
  await db.connect();
  const part = `${file}.part`;
  const gzip = createGzip({ level: 6 });
  const out = new PassThrough();
  const written = pipeline(out, gzip, createWriteStream(part, { mode: 0o600 }));
  const say = async (text: string): Promise<void> => {
    if (!out.write(text)) await new Promise((resolve) => out.once('drain', resolve));
  };
  let count = 0;
  try {
    await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = await orderedTables(db);
    const { rows: done } = await db.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
    const manifest: Manifest = { format: 'doorstep-backup', version: 1, madeAt: new Date().toISOString(), migrations: done.map((row) => row.name) };
    await say(`${JSON.stringify(manifest)}\n`);
    for (const table of tables) {
      const columns = await columnsOf(db, table);
      await say(`${JSON.stringify({ table, columns })}\n`);
      const list = columns.map((column) => `"${column}"`).join(', ');
      for await (const chunk of db.query(copyTo(`COPY (SELECT ${list} FROM ${quoted(table)}) TO STDOUT`)) as AsyncIterable<Buffer>) {
        for (const byte of chunk) if (byte === 10) count += 1;
        if (!out.write(chunk)) await new Promise((resolve) => out.once('drain', resolve));
      }
      await say(`${END}\n`);
    }
    await db.query('COMMIT');
    out.end();
    await written;
    await rename(part, file);
    return { tables: tables.length, rows: count };
  } catch (error) {
    out.destroy();
    await written.catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  } finally {
    await db.end();
  }
}

/** Reads a backup's lines; throws a sentence when the file is none. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file).pipe(createGunzip());
  yield* createInterface({ input, crlfDelay: Infinity });
}

/** The manifest of a backup. */
export async function readManifest(file: string): Promise<Manifest> {
  for await (const line of linesOf(file)) {
    const manifest = JSON.parse(line) as Manifest;
    if (manifest.format !== 'doorstep-backup' || manifest.version !== 1) break;
    return manifest;
  }
  throw new Error(`${file} is no backup of Doorstep.`);
}

/** COPYs a backup into the empty tables of the same migrations. All or nothing. */
export async function restoreRows(owner: ConnectionParts, file: string): Promise<{ rows: number }> {
  const db = new Client(owner);
  await db.connect();
  try {
    if ((await db.query('SELECT 1 FROM organizations LIMIT 1')).rowCount) throw new Error('The database already has rows: restore fills an empty one only.');
    await db.query('BEGIN');
    const lines = linesOf(file);
    await lines.next();
    let rows = 0;
    for (let head = await lines.next(); !head.done; head = await lines.next()) {
      const { table, columns } = JSON.parse(head.value) as { table: string; columns: string[] };
      if (!Object.hasOwn(TABLES, table)) throw new Error(`The backup holds a table that is unknown here: ${table}`);
      const tenant = TABLES[table]!.kind === 'tenant' || TABLES[table]!.kind === 'shared';
      if (tenant) await db.query(`ALTER TABLE ${quoted(table)} NO FORCE ROW LEVEL SECURITY`);
      const data = async function* (): AsyncGenerator<string> {
        for (let line = await lines.next(); !line.done; line = await lines.next()) {
          if (line.value === END) return;
          rows += 1;
          yield `${line.value}\n`;
        }
        throw new Error('The backup ends in the middle of a table.');
      };
      await pipeline(Readable.from(data()), db.query(copyFrom(`COPY ${quoted(table)} (${columns.map((c) => `"${c}"`).join(', ')}) FROM STDIN`)));
      if (tenant) await db.query(`ALTER TABLE ${quoted(table)} FORCE ROW LEVEL SECURITY`);
    }
    // Old messages are not sent again by themselves: the operator looks first, then lets them go.
    await db.query(`INSERT INTO server_state (key, value, at) VALUES ('dispatch.paused', 'true', now()) ON CONFLICT (key) DO UPDATE SET value = excluded.value, at = excluded.at`);
    await db.query('COMMIT');
    return { rows };
  } catch (error) {
    await db.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await db.end();
  }
}
