import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { DoorNote } from '../domain';

/** The note of an address row `a`: that of its door, whoever wrote it; of an address without a street its own. */
export const NOTES_OF = `CASE WHEN a.door_key = '' THEN a.notes ELSE (SELECT n.notes FROM door_notes n WHERE n.organization_id = a.organization_id AND n.door_key = a.door_key) END`;

const PUT = `INSERT INTO door_notes AS n (organization_id, door_key, notes, by, at)
  SELECT $1, r.door_key, r.notes, $3, $4 FROM jsonb_to_recordset($2::jsonb) AS r (door_key text, notes text) ORDER BY r.door_key
  ON CONFLICT (organization_id, door_key) DO UPDATE SET notes = excluded.notes, by = excluded.by, at = GREATEST(n.at, excluded.at)`;

/** Keeps notes with their doors: everybody who lives there has them. */
export async function putDoorNotes(scope: Scope, notes: readonly DoorNote[], at: Date = scope.now): Promise<void> {
  if (notes.length === 0) return;
  await scope.query(PUT, [scope.organizationId, JSON.stringify(notes.map((one) => ({ door_key: one.doorKey, notes: one.notes }))), scope.actor.userId, at]);
}

/** The note of a door, and when it was written; null where nobody wrote any. */
export function doorNoteOf(scope: Scope, doorKey: string): Promise<{ notes: string | null; at: Date } | null> {
  return scope.one<{ notes: string | null; at: Date }>('SELECT notes, at FROM door_notes WHERE organization_id = $1 AND door_key = $2', [scope.organizationId, doorKey]);
}

const RETIRE = `UPDATE contact_addresses SET retired_on = $4::date, retired_why = $5, retired_by = $6, retired_source_id = $7
  WHERE organization_id = $1 AND contact_id = $2 AND door_key = $3 AND retired_on IS NULL`;

/** An address is left: it stays with its day and why, and no list sends anybody there. */
export async function retireAddress(scope: Scope, contactId: Uuid, doorKey: string, wish: { on: string; why: 'moved' | 'bad'; sourceId: Uuid }): Promise<void> {
  await scope.query(RETIRE, [scope.organizationId, contactId, doorKey, wish.on, wish.why, scope.actor.userId, wish.sourceId]);
}

/** Takes what a visit had retired out of the retired ones; the caller writes it to the person again. Answers whether there was any. */
export async function unretireAddress(scope: Scope, contactId: Uuid, sourceId: Uuid): Promise<boolean> {
  const rows = await scope.query('DELETE FROM contact_addresses WHERE organization_id = $1 AND contact_id = $2 AND retired_source_id = $3 RETURNING id', [scope.organizationId, contactId, sourceId]);
  return rows.length > 0;
}

/** What was retired goes along to the person that two turned out to be, and back again. */
export async function moveRetired(scope: Scope, from: Uuid, to: Uuid, ids: readonly Uuid[] | null = null): Promise<void> {
  await scope.query('UPDATE contact_addresses SET contact_id = $3 WHERE organization_id = $1 AND contact_id = $2 AND retired_on IS NOT NULL AND ($4::uuid[] IS NULL OR id = ANY($4::uuid[]))',
    [scope.organizationId, from, to, ids]);
}
