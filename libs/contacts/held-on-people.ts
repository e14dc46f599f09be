import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { Sealer } from '@doorstep/platform/seal';
import type { HeldSection } from './held';
import { heldSections } from './held';
import { People } from './people';

type Row = Record<string, unknown>;

/** A section with what is held: each row has the cells of its section as they were kept, instants in ISO 8601, and what its `told` read. */
export interface HeldPart {
  readonly section: HeldSection;
  readonly rows: readonly Row[];
}

/** Everything that is held on one person, read as one moment (security.md RET-08). */
@Injectable()
export class HeldOnPeople {
  constructor(
    private readonly people: People,
    private readonly sealer: Sealer,
  ) {}

  /** Whom an id stands for now, with the name. @throws 404 where who acts does not see the person. */
  async person(scope: Scope, sentId: Uuid): Promise<{ id: Uuid; displayName: string }> {
    const id = (await this.people.currentIds(scope, [sentId])).get(sentId)!;
    return { id, displayName: (await this.people.row(scope, id)).display_name };
  }

  /** The parts in the order of the rooms, also those that hold nothing. */
  async read(scope: Scope, contactId: Uuid): Promise<HeldPart[]> {
    const parts: HeldPart[] = [];
    for (const section of heldSections()) {
      const rows = await scope.query<Row>(section.sql, [scope.organizationId, contactId]);
      parts.push({ section, rows: await Promise.all(rows.map((row) => this.opened(scope, section, row))) });
    }
    return parts;
  }

  private async opened(scope: Scope, { sealed }: HeldSection, row: Row): Promise<Row> {
    const plain = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]));
    if (!sealed || !Buffer.isBuffer(plain[sealed.cell])) return plain;
    const text = await this.sealer.open(plain[sealed.cell] as Buffer, { table: sealed.table, column: sealed.column, rowId: plain['sealedRow'] as string, organizationId: scope.organizationId });
    return { ...plain, [sealed.cell]: sealed.form === 'json' ? (JSON.parse(text) as unknown) : text };
  }
}
