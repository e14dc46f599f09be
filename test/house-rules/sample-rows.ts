import type { Client } from 'pg';
import { escapeIdentifier } from 'pg';
import type { Uuid } from '@doorstep/kernel';

interface Column {
  name: string;
  type: string;
  /** The table of ours that the column points at, if it does. */
  target: string | null;
  /** Texts that a check of this one column names, in its order. */
  words: string[] | null;
  generated: boolean;
}

/** Where a check spans columns, what a made-up row must hold so that it passes. */
const CHOICES: Record<string, Record<string, unknown>> = {
  house_visit_people: { user_id: null },
  exports: { kind: 'person', format: 'zip' },
  house_visits: { come_back_at: '18:00', visited_at: null },
  round_pauses: { reach: 'near' },
  next_attempts: { cell: 'weekday-morning' },
  visit_list_hand_outs: { code: 'ABCDEF' },
};

const COLUMNS = `
  SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type,
    (SELECT con.confrelid::regclass::text FROM pg_constraint con
     WHERE con.contype = 'f' AND con.conrelid = a.attrelid AND con.conkey[cardinality(con.conkey)] = a.attnum LIMIT 1) AS target,
    (SELECT array(SELECT m[1] FROM regexp_matches(pg_get_constraintdef(con.oid), '''([^'']*)''::text', 'g') m)
     FROM pg_constraint con WHERE con.contype = 'c' AND con.conrelid = a.attrelid AND con.conkey = ARRAY[a.attnum]
       AND (pg_get_constraintdef(con.oid) LIKE '%= ANY (%' OR pg_get_constraintdef(con.oid) LIKE '%= ''%''::text%') LIMIT 1) AS words,
    a.attgenerated <> '' OR a.attidentity = 'a' AS generated
  FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`;

const BY_TYPE: Record<string, unknown> = {
  integer: 1,
  smallint: 1,
  bigint: 1,
  real: 0.5,
  'double precision': 0.5,
  boolean: false,
  jsonb: '{}',
  bytea: Buffer.from('00', 'hex'),
  date: '2026-10-14',
  'timestamp with time zone': '2026-10-14T19:00:00Z',
  'text[]': '{}',
  'uuid[]': '{}',
};

/** The id of the made-up row of a table in an organization; `nth` where a table points at the same one twice. */
const idOf = (organization: Uuid, table: string, nth: number): Uuid => {
  let sum = 0;
  for (const letter of table) sum = (sum * 31 + letter.charCodeAt(0)) % 0xffffff;
  return `${organization.slice(0, 24)}${nth.toString(16).padStart(6, '0')}${sum.toString(16).padStart(6, '0')}`;
};

/** One row of the table in the organization, every column filled, references pointing at the rows of the others. */
export async function sampleRow(client: Client, table: string, organization: Uuid): Promise<Record<string, unknown>> {
  const { rows } = await client.query<Column>(COLUMNS, [table]);
  const seen = new Map<string, number>();
  const row: Record<string, unknown> = {};
  for (const column of rows.filter((one) => !one.generated)) {
    const target = column.target ?? (column.type === 'uuid' ? `${table}.${column.name}` : null);
    if (column.name === 'organization_id' || column.target === 'organizations') row[column.name] = organization;
    else if (column.name === 'id') row[column.name] = idOf(organization, table, 0);
    else if (target !== null) {
      const nth = seen.get(target) ?? 0;
      seen.set(target, nth + 1);
      row[column.name] = idOf(organization, target, nth);
    } else if (column.words?.length) row[column.name] = column.words[0];
    else if (column.type === 'text') row[column.name] = 'x';
    else if (column.type in BY_TYPE) row[column.name] = BY_TYPE[column.type];
    else throw new Error(`${table}.${column.name}: no sample of type ${column.type}`);
  }
  return { ...row, ...CHOICES[table] };
}

/** `INSERT` of a row, with its parameters. */
export function insertOf(table: string, row: Record<string, unknown>): { text: string; values: unknown[] } {
  const names = Object.keys(row);
  const columns = names.map((name) => escapeIdentifier(name)).join(', ');
  const places = names.map((_, i) => `$${i + 1}`).join(', ');
  return { text: `INSERT INTO ${table} (${columns}) VALUES (${places})`, values: Object.values(row) };
}
