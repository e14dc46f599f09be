import type { Language } from '@doorstep/kernel';

/**
 * What kind of value stands in a cell, so that people read words and not codes. `code:<set>` is a word of
 * `exports/value.<set>.…`, `field` the name of a field of a person, `label` a text for each language, `member` the id of
 * somebody of the team (`members` several), `audience` the id of a campaign, unit or list, `values` whatever was kept.
 */
export type HeldCell =
  | 'text' | 'number' | 'yes' | 'instant' | 'day' | 'list' | 'languages' | 'field' | 'label' | 'member' | 'members' | 'audience' | 'values' | `code:${string}`;

/** Rows of one table that are held on a person, as they stand in the file of everything held. */
export interface HeldSection {
  /** As `ContactReference.export`. */
  readonly name: string;
  /** A constant of ours: `$1` the organization, `$2` the person; one row for each that is held, the latest first. Nobody else's name stands in it. */
  readonly sql: string;
  /** The columns that stand in the file, in their order; others of `sql` do not. */
  readonly cells: Readonly<Record<string, HeldCell>>;
  /** A cell that lies sealed: the place is that of the column `sealedRow`; null where nothing lies there. */
  readonly sealed?: { readonly cell: string; readonly table: string; readonly column: string; readonly form: 'text' | 'json' };
  /** Cells that are told in the reader's language from the row. They stand in the page that people read alone. */
  readonly told?: Readonly<Record<string, (row: Readonly<Record<string, unknown>>, language: Language) => string>>;
}

const registered = new Map<string, HeldSection>();

/** Adds a room's sections when the room is loaded; a second one of a name stops the start. */
export function registerHeld(sections: readonly HeldSection[]): void {
  for (const section of sections) {
    const there = registered.get(section.name);
    if (there && there !== section) throw new Error(`two sections of what is held under ${section.name}: Doorstep does not start.`);
    registered.set(section.name, section);
  }
}

/** All sections of the rooms that are loaded: the person's own first, then in the order of the rooms. */
export const heldSections = (): HeldSection[] => [...registered.values()];

/** Whoever makes the file knows the rows of every reference. @throws at the start, naming what would not stand in it. */
export function requireEveryHeld(references: ReadonlyArray<{ readonly export: string | null }>): void {
  const missing = references.flatMap((reference) => (reference.export !== null && !registered.has(reference.export) ? reference.export : []));
  if (missing.length > 0) throw new Error(`nobody reads what is held under ${missing.join(', ')}: Doorstep does not start.`);
}
