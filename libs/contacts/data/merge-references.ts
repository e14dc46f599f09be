import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** As `ContactReference`, as far as rows move by it. */
export interface MovedBy {
  readonly table: string;
  readonly column: string;
  readonly key: readonly string[];
  readonly sameBy?: readonly string[];
  readonly notWith?: readonly string[];
  readonly copies?: readonly string[];
  readonly stronger?: string;
  readonly insteadOf?: string;
  readonly when?: string;
}

type Row = Record<string, unknown>;

export interface MovedRows {
  table: string;
  column: string;
  keys: Row[];
}

export interface AsideRows {
  table: string;
  rows: Row[];
}

const keyOf = (by: MovedBy): string => `jsonb_build_object(${by.key.map((name) => `'${name}', t.${name}`).join(', ')})`;
const only = (by: MovedBy): string => (by.when ? ` AND ${by.when}` : '');
const setTo = (by: MovedBy, place: string): string => [by.column, ...(by.copies ?? [])].map((name) => `${name} = ${place}`).join(', ');

/** Lays the duplicate's rows aside: all of them, or those that the survivor has already. */
export async function layAside(scope: Scope, by: MovedBy, survivorId: Uuid, duplicateId: Uuid, all: boolean): Promise<AsideRows> {
  const same = (by.sameBy ?? []).map((name) => `s.${name} = t.${name}`).join(' AND ');
  const there = same === '' ? [] : [`EXISTS (SELECT 1 FROM ${by.table} s WHERE s.organization_id = t.organization_id AND s.${by.column} = $3 AND ${same})`];
  const instead = by.insteadOf ? [`(${by.insteadOf})`] : [];
  const which = all ? '$3::uuid IS NOT NULL' : `(${[...there, ...instead, ...(by.notWith ?? []).map((name) => `t.${name} = $3`)].join(' OR ')})`;
  const sql = `DELETE FROM ${by.table} t WHERE t.organization_id = $1 AND t.${by.column} = $2${only(by)} AND ${which} RETURNING to_jsonb(t) AS row`;
  const rows = await scope.query<{ row: Row }>(sql, [scope.organizationId, duplicateId, survivorId]);
  return { table: by.table, rows: rows.map(({ row }) => row) };
}

/** Takes away a person's rows of one reference. */
export async function clearRows(scope: Scope, by: MovedBy, contactId: Uuid): Promise<void> {
  const sql = `DELETE FROM ${by.table} t WHERE t.organization_id = $1 AND t.${by.column} = $2${only(by)}`;
  await scope.query(sql, [scope.organizationId, contactId]);
}

/** Lays the survivor's rows aside where the duplicate's row of the same is the one that stays. */
export async function giveWay(scope: Scope, by: MovedBy, survivorId: Uuid, duplicateId: Uuid): Promise<AsideRows> {
  if (!by.stronger || !by.sameBy) return { table: by.table, rows: [] };
  const sql = `DELETE FROM ${by.table} s USING ${by.table} t WHERE s.organization_id = $1 AND s.${by.column} = $3 AND t.organization_id = $1 AND t.${by.column} = $2
    AND ${by.sameBy.map((name) => `s.${name} = t.${name}`).join(' AND ')} AND ${by.stronger} RETURNING to_jsonb(s) AS row`;
  const rows = await scope.query<{ row: Row }>(sql, [scope.organizationId, duplicateId, survivorId]);
  return { table: by.table, rows: rows.map(({ row }) => row) };
}

/** Moves rows from one person to another, and says which. */
export async function moveRows(scope: Scope, by: MovedBy, from: Uuid, to: Uuid): Promise<MovedRows> {
  const sql = `UPDATE ${by.table} t SET ${setTo(by, '$3')} WHERE t.organization_id = $1 AND t.${by.column} = $2${only(by)} RETURNING ${keyOf(by)} AS key`;
  const rows = await scope.query<{ key: Row }>(sql, [scope.organizationId, from, to]);
  return { table: by.table, column: by.column, keys: rows.map(({ key }) => key) };
}

/** Moves these rows back, as far as they are still there. */
export async function moveBack(scope: Scope, by: MovedBy, keys: readonly Row[], from: Uuid, to: Uuid): Promise<void> {
  if (keys.length === 0) return;
  const sql = `UPDATE ${by.table} t SET ${setTo(by, '$3')} WHERE t.organization_id = $1 AND t.${by.column} = $2${only(by)} AND ${keyOf(by)} = ANY($4::jsonb[])`;
  await scope.query(sql, [scope.organizationId, from, to, keys.map((key) => JSON.stringify(key))]);
}

/** Rows of a person as they stand, for the snapshot. */
export async function copyRows(scope: Scope, by: MovedBy, contactId: Uuid): Promise<AsideRows> {
  const sql = `SELECT to_jsonb(t) AS row FROM ${by.table} t WHERE t.organization_id = $1 AND t.${by.column} = $2${only(by)}`;
  const rows = await scope.query<{ row: Row }>(sql, [scope.organizationId, contactId]);
  return { table: by.table, rows: rows.map(({ row }) => row) };
}

const COLUMNS = `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname = ANY($2::text[]) ORDER BY attnum`;

/** Puts rows of a snapshot back, where the people they name are still there. `columns` are those that hold a contact. */
export async function putBack(scope: Scope, aside: AsideRows, columns: readonly string[]): Promise<void> {
  if (aside.rows.length === 0) return;
  const there = columns.map((name) => `(r.${name} IS NULL OR EXISTS (SELECT 1 FROM contacts c WHERE c.organization_id = $1 AND c.id = r.${name}))`);
  // Columns that came since get their default; those that went since are left out.
  const names = (await scope.query<{ name: string }>(COLUMNS, [aside.table, Object.keys(aside.rows[0]!)])).map((column) => `"${column.name}"`);
  const sql = `INSERT INTO ${aside.table} (${names.join(', ')}) SELECT ${names.map((name) => `r.${name}`).join(', ')} FROM jsonb_populate_recordset(NULL::${aside.table}, $2::jsonb) r
    WHERE r.organization_id = $1${there.map((condition) => ` AND ${condition}`).join('')} ON CONFLICT DO NOTHING`;
  await scope.query(sql, [scope.organizationId, JSON.stringify(aside.rows)]);
}

/** Columns that point at contacts by the catalog: a reference that no room told of would lose rows in a merge. */
export async function catalogReferences(scope: Scope): Promise<string[]> {
  const rows = await scope.query<{ name: string }>(
    `SELECT con.conrelid::regclass::text || '.' || a.attname AS name FROM pg_constraint con
     JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[cardinality(con.conkey)]
     WHERE con.contype = 'f' AND con.confrelid = 'contacts'::regclass ORDER BY 1`);
  return rows.map((row) => row.name);
}
