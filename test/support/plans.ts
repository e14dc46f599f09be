import type { Scope } from '@doorstep/platform/database';

/** One table as a statement reads it: by which way, and what the index was asked. */
export interface TableRead {
  readonly table: string;
  readonly way: string;
  readonly index: string | null;
  readonly condition: string;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

function readsOf(node: PlanNode): TableRead[] {
  const inner = (node.Plans ?? []).flatMap(readsOf);
  // A bitmap names its index one node below the table.
  const bitmap = inner.find((read) => read.table === '' && read.way === 'Bitmap Index Scan');
  const own: TableRead[] =
    node['Relation Name'] || node['Node Type'] === 'Bitmap Index Scan'
      ? [{
          table: node['Relation Name'] ?? '', way: node['Node Type'],
          index: node['Index Name'] ?? bitmap?.index ?? null, condition: node['Index Cond'] ?? bitmap?.condition ?? '',
        }]
      : [];
  return [...own, ...inner];
}

/**
 * Runs the work in the scope and explains each SELECT that it sent, with the same values, as the same login: how
 * every table was read, in the order of the statements. What the work answers is not looked at.
 */
export async function tableReadsOf(scope: Scope, work: (scope: Scope) => Promise<unknown>): Promise<TableRead[]> {
  const sent: Array<[string, readonly unknown[]]> = [];
  const open = scope as { query: Scope['query'] };
  const query = scope.query.bind(scope);
  open.query = ((sql: string, parameters: readonly unknown[] = []) => {
    if (/^\s*(SELECT|WITH)\b/i.test(sql)) sent.push([sql, parameters]);
    return query(sql, parameters);
  }) as Scope['query'];
  try {
    await work(scope);
  } finally {
    open.query = query as Scope['query'];
  }
  const reads: TableRead[] = [];
  for (const [sql, parameters] of sent) {
    const rows = (await scope.runner.query(`EXPLAIN (FORMAT JSON) ${sql}`, parameters as unknown[])) as Array<{ 'QUERY PLAN': Array<{ Plan: PlanNode }> }>;
    reads.push(...readsOf(rows[0]!['QUERY PLAN'][0]!.Plan).filter((read) => read.table !== ''));
  }
  return reads;
}
