import type { Day, DayPart, HourCell, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** When a closed door is to be tried next, or that it was tried often enough, as the room of visits worked it out. */
export interface NextAttemptRow {
  state: 'again' | 'call' | 'other_way';
  /** Which attempt is next; with the other states, how many were made. */
  attempt: number;
  most: number;
  day: Day | null;
  part: DayPart | null;
  cell: HourCell | null;
  reason: 'told' | 'shift' | 'most_open' | 'untried' | null;
  dueAt: Date | null;
  lastAt: Date;
}

interface Row extends Omit<NextAttemptRow, 'dueAt' | 'lastAt'> {
  contact_id: Uuid;
  due_at: Date | null;
  last_at: Date;
}

/** Keeps it with the people, so that lists of people can ask for it. Null: nothing is to be tried. */
export async function putNextAttempt(scope: Scope, contactId: Uuid, row: NextAttemptRow | null): Promise<void> {
  if (!row) {
    await scope.query('DELETE FROM next_attempts WHERE organization_id = $1 AND contact_id = $2', [scope.organizationId, contactId]);
    return;
  }
  await scope.query(
    `INSERT INTO next_attempts (organization_id, contact_id, state, attempt, most, day, part, cell, reason, due_at, last_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (organization_id, contact_id) DO UPDATE SET state = excluded.state, attempt = excluded.attempt, most = excluded.most, day = excluded.day,
       part = excluded.part, cell = excluded.cell, reason = excluded.reason, due_at = excluded.due_at, last_at = excluded.last_at, updated_at = excluded.updated_at`,
    [scope.organizationId, contactId, row.state, row.attempt, row.most, row.day, row.part, row.cell, row.reason, row.dueAt, row.lastAt, scope.now]);
}

/** What is to be tried of each of these people; who asks has made sure that they are seen. */
export async function nextAttemptsOf(scope: Scope, contactIds: readonly Uuid[]): Promise<Map<Uuid, NextAttemptRow>> {
  if (contactIds.length === 0) return new Map();
  const rows = await scope.query<Row>(
    'SELECT contact_id, state, attempt, most, day::text AS day, part, cell, reason, due_at, last_at FROM next_attempts WHERE organization_id = $1 AND contact_id = ANY($2::uuid[])',
    [scope.organizationId, contactIds]);
  return new Map(rows.map(({ contact_id, due_at: dueAt, last_at: lastAt, ...row }) => [contact_id, { ...row, dueAt, lastAt }]));
}
