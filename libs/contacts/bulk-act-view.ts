import type { Uuid } from '@doorstep/kernel';
import type { BulkActRow } from './data/bulk-acts.repository';
import type { BulkActName, BulkTarget, LeftOut } from './domain';
import { BULK_DEFAULTS } from './domain';

export interface BulkActView {
  id: Uuid;
  version: number;
  act: BulkActName;
  target: BulkTarget;
  /** How many people were meant, and what became of them. */
  people: number;
  changed: number;
  unchanged: number;
  leftOut: LeftOut[];
  by: Uuid | null;
  undoableUntil: string;
  undoneBy: Uuid | null;
  undoneAt: string | null;
  /** After it was taken back: for how many it was, and how many somebody had changed since. */
  restored: number | null;
  kept: number | null;
  createdAt: string;
  updatedAt: string;
}

export const undoableUntil = (row: BulkActRow): Date => new Date(row.at.getTime() + BULK_DEFAULTS.undoDays * 86_400_000);

export const showBulkAct = (row: BulkActRow): BulkActView => ({
  id: row.id, version: row.undone_at ? 2 : 1, act: row.act, target: row.target, people: row.people, changed: row.changed, unchanged: row.unchanged, leftOut: row.left_out, by: row.by,
  undoableUntil: undoableUntil(row).toISOString(), undoneBy: row.undone_by, undoneAt: row.undone_at?.toISOString() ?? null, restored: row.restored, kept: row.kept,
  createdAt: row.at.toISOString(), updatedAt: (row.undone_at ?? row.at).toISOString(),
});
