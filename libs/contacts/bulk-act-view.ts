import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { hasWords, say } from '@doorstep/platform/words';
import type { BulkActRow } from './data/bulk-acts.repository';
import type { BulkActName, BulkActStatus, BulkTarget, LeftOut } from './domain';
import { BULK_DEFAULTS } from './domain';

export interface BulkActView {
  id: Uuid;
  version: number;
  /** `queued` and `running`, `undoing`: the worker does it. */
  status: BulkActStatus;
  act: BulkActName;
  target: BulkTarget;
  /** How many people were meant, and what became of them. */
  people: number;
  /** How many of them it has come to so far. */
  done: number;
  changed: number;
  unchanged: number;
  leftOut: LeftOut[];
  by: Uuid | null;
  /** Why the worker gave it up; what was done before stays. */
  failure: { code: string; message: string } | null;
  undoableUntil: string;
  undoneBy: Uuid | null;
  undoneAt: string | null;
  /** For how many it was taken back so far, and how many somebody had changed since. */
  restored: number | null;
  kept: number | null;
  createdAt: string;
  updatedAt: string;
}

export const undoableUntil = (row: BulkActRow): Date => new Date(row.at.getTime() + BULK_DEFAULTS.undoDays * 86_400_000);

export const showBulkAct = (scope: Scope, row: BulkActRow): BulkActView => ({
  id: row.id, version: row.version, status: row.status, act: row.act, target: row.target, people: row.people, done: row.changed + row.unchanged + row.left_out.reduce((n, { count }) => n + count, 0),
  changed: row.changed, unchanged: row.unchanged, leftOut: row.left_out, by: row.by, failure: row.failure_code === null ? null : failureOf(scope, row.failure_code),
  undoableUntil: undoableUntil(row).toISOString(), undoneBy: row.undone_by, undoneAt: row.undone_at?.toISOString() ?? null, restored: row.restored, kept: row.kept,
  createdAt: row.at.toISOString(), updatedAt: row.updated_at.toISOString(),
});

/** Why the worker gave it up. What is not of this room is told as what it means here: it is not allowed, or not there, any more. */
function failureOf({ actor }: Scope, code: string): { code: string; message: string } {
  const told = code.startsWith('contacts/bulk-') && hasWords(code) ? code : code.includes('/') ? 'contacts/bulk-not-allowed-now' : 'contacts/bulk-failed';
  return { code: told, message: say(actor.language, told) };
}
