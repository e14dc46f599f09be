import type { DataSource } from 'typeorm';
import { TABLES } from '@doorstep/platform/database';
import type { TableKind } from '@doorstep/platform/database';

/** Schemas that are ours to judge: the queue's own belongs to BullMQ. */
export const OUR_SCHEMAS = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq') AND n.nspname NOT LIKE 'pg\\_%'`;

/** Tables of the given kinds as the page of tables names them. */
export const tablesOf = (...kinds: TableKind[]): string[] =>
  Object.entries(TABLES)
    .filter(([, { kind }]) => kinds.includes(kind))
    .map(([name]) => name);

/** A table's name as the page of tables writes it: without `public.`. */
export const NAME = `CASE WHEN n.nspname = 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END`;

/** Rows of one constant catalog query. */
export const rowsOf = async <Row>(source: DataSource, sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  (await source.query(sql, parameters)) as Row[];
