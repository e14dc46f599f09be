import type { Uuid } from '@doorstep/kernel';
import { KEYED, compared } from './candidates';
import type { EarlierRow } from './data/import-rows.repository';
import type { Match, PersonIndex } from './domain';
import { candidateWith, matchPerson } from './domain';
import type { PersonRow } from './row-reader';

/** Whom a row is about; `before` is the row that an earlier list put there. */
export type Found = Match & { readonly before?: EarlierRow };

/**
 * Goes through the rows of a list in their order and says of each whether it is somebody new, somebody known, or a
 * question. A row that an earlier list placed goes to the same person without one.
 */
export class WhoIsWho {
  constructor(
    private readonly index: PersonIndex,
    private readonly earlier: ReadonlyMap<string, readonly EarlierRow[]>,
    /** How many rows with this key this list has placed so far. */
    private readonly placedSoFar: (rowKey: Buffer) => Promise<number>,
  ) {}

  async find(person: PersonRow): Promise<Found> {
    const before = await this.placedBefore(person);
    if (before) return { kind: 'same', contactId: before.contact_id, score: 1, reasons: ['same_row_before'], before };
    return matchPerson(compared(person), this.index.candidates(compared(person), KEYED), KEYED);
  }

  /** From now on rows may be this person, too. */
  placed(person: PersonRow, contactId: Uuid): void {
    this.index.put(candidateWith(contactId, this.index.get(contactId), compared(person), KEYED, person.row));
  }

  /** Two equal rows that were found to be two people stay two, in the order of the list. */
  private async placedBefore({ keys }: PersonRow): Promise<EarlierRow | null> {
    const rows = this.earlier.get(keys.row.toString('hex')) ?? [];
    const [first] = rows;
    if (!first || new Set(rows.map((row) => row.contact_id)).size === 1) return rows.find((row) => row.content_key?.equals(keys.content)) ?? first ?? null;
    return rows[Math.min(await this.placedSoFar(keys.row), rows.length - 1)]!;
  }
}
