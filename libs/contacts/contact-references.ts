import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** Every table and column that holds a contact id, and what becomes of it (ARCHITECTURE 2). */
export interface ContactReference {
  readonly table: string;
  readonly column: string;
  /** The other columns of the primary key that name a row, without `organization_id` and without `column`. */
  readonly key: readonly string[];
  /**
   * When two people are found to be one: `move` to the survivor; `move-once` where the survivor may have the same
   * row already (`sameBy`), and then the duplicate's is laid aside; `aside`: belongs to the pair or the old row and
   * is laid aside; `fields`: merged with the person's fields; `rebuild`: worked out again from what was moved.
   * What is laid aside comes back when the merge is undone.
   */
  readonly merge: 'move' | 'move-once' | 'aside' | 'fields' | 'rebuild';
  readonly sameBy?: readonly string[];
  /** Columns that must not hold the survivor in the same row: a tie of a person with themselves is laid aside. */
  readonly notWith?: readonly string[];
  /**
   * Of the same row (`s` the survivor's, `t` the duplicate's), when the duplicate's is the one that stays: somebody who
   * left an audience under one entry and is in it under the other is in it. A constant of ours.
   */
  readonly stronger?: string;
  /** When the duplicate's row `t` is laid aside beside that of the survivor, `$3`, though it is not the same. A constant of ours. */
  readonly insteadOf?: string;
  /** Columns that repeat the same id. */
  readonly copies?: readonly string[];
  /** Only rows with this: `about_kind = 'contact'`. A constant of ours. */
  readonly when?: string;
  /** How a row of `rebuild` is worked out again, for the survivor and, once the merge is undone, for both. Without one the room of people does it. */
  readonly rebuild?: (scope: Scope, contactId: Uuid) => Promise<unknown>;
  /** Whether what a row of `rebuild` follows from came or went since that moment. If not, it is as before once a merge is undone. */
  readonly changedSince?: (scope: Scope, contactIds: readonly Uuid[], since: Date) => Promise<boolean>;
  /** When the person is forgotten: the row goes, or only the id in it. */
  readonly forget: 'delete' | 'clear';
  /** The name under which its rows stand in an export of all that is held; null where they say nothing of the person. */
  readonly export: string | null;
}

const registered = new Map<string, ContactReference>();
const NAME = /^[a-z_][a-z0-9_]*$/;

/**
 * Adds a room's references when the room is loaded; a second entry for one column stops the start.
 * A house rule compares the whole with the catalog.
 */
export function registerContactReferences(references: readonly ContactReference[]): void {
  for (const reference of references) {
    const names = [reference.table, reference.column, ...reference.key, ...(reference.sameBy ?? []), ...(reference.notWith ?? []), ...(reference.copies ?? [])];
    if (!names.every((name) => NAME.test(name))) throw new Error(`not a name in the contact reference ${names.join(' ')}`);
    const name = `${reference.table}.${reference.column}`;
    const there = registered.get(name);
    if (there && there !== reference) throw new Error(`two contact references for ${name}: Doorstep does not start.`);
    registered.set(name, reference);
  }
}

/** All references of the rooms that are loaded. */
export const contactReferences = (): ContactReference[] => [...registered.values()];

/** Has the rooms work out again what they keep of these people, after rows of theirs moved. */
export async function workOutAgain(scope: Scope, contactIds: readonly Uuid[]): Promise<void> {
  for (const { rebuild } of registered.values()) if (rebuild) for (const id of contactIds) await rebuild(scope, id);
}
