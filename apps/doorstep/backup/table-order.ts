/** A foreign key between two tables: `from` holds the reference. */
export interface TableReference {
  readonly from: string;
  readonly to: string;
}

/** Tables in an order in which each stands after those it refers to. A reference to itself does not count. Throws on a circle. */
export function tableOrder(tables: readonly string[], references: readonly TableReference[]): string[] {
  const needs = new Map(tables.map((table) => [table, new Set<string>()]));
  for (const { from, to } of references) if (from !== to && needs.has(to)) needs.get(from)?.add(to);
  const order: string[] = [];
  while (needs.size > 0) {
    const free = [...needs].filter(([, waits]) => waits.size === 0).map(([table]) => table).sort();
    if (free.length === 0) throw new Error(`tables refer to one another in a circle: ${[...needs.keys()].join(', ')}`);
    for (const table of free) {
      order.push(table);
      needs.delete(table);
      for (const waits of needs.values()) waits.delete(table);
    }
  }
  return order;
}
