import { ApiProblem } from '@doorstep/api-client';
import type { ContactFields } from '@doorstep/contacts/domain';

/** One field that two people changed. */
export interface ClashingField { field: string; base: unknown; yours: unknown; theirs: unknown; changedBy?: string | null; changedByName?: string | null; changedAt: string }
/** A refused change: what clashed, the version to send next, and everything that was to be saved. */
export interface Clash { version: number; fields: ClashingField[]; wanted: ContactFields }
export type Side = 'yours' | 'theirs';

/** Reads a version conflict (CONTRACT 4.3); null for every other failure. */
export function clashOf(failure: unknown, wanted: ContactFields): Clash | null {
  if (!(failure instanceof ApiProblem) || failure.code !== 'contacts/version-conflict') return null;
  const { currentVersion, conflicts } = failure.body as unknown as { currentVersion: number; conflicts: ClashingField[] };
  return { version: currentVersion, fields: conflicts, wanted };
}

/** What is sent after the choice: all that did not clash, and of the rest what is the reader's. */
export function settled({ wanted, fields }: Clash, chosen: Readonly<Record<string, Side>>): ContactFields {
  const theirs = new Set(fields.filter(({ field }) => (chosen[field] ?? 'theirs') === 'theirs').map(({ field }) => field.split(/[.[]/)[0]!));
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => !theirs.has(name)));
}
