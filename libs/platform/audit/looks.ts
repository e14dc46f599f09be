import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '../database';

/** Somebody looks at things of one kind, each of which is to say who looked. */
export interface Look {
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectIds: readonly Uuid[];
  /** Which part was shown, such as `notes`: a name, never a value. */
  readonly part: string;
  /** For how long another look of the same reader at the same thing is the same look, in milliseconds. */
  readonly quietMs: number;
}

// The latest of each thing by the index of things. As NOT EXISTS it may be planned as a join with all that anybody looked at since.
const insert = (from: string): string => `INSERT INTO audit_events (organization_id, id, at, by_user_id, by_kind, act, subject_kind, subject_id, fields)
  SELECT $1, l.id, $4, $5, $6, $7, $8, l.subject_id, $9 FROM ${from} AS l(id, subject_id)
  WHERE (SELECT e.id FROM audit_events e WHERE e.organization_id = $1 AND e.subject_id = l.subject_id AND e.at > $10
    AND e.act = $7 AND e.by_user_id = $5 AND e.by_kind = $6 ORDER BY e.at DESC, e.id DESC LIMIT 1) IS NULL`;
const MANY = insert('unnest($2::uuid[], $3::uuid[])');
/** Most looks are at one thing. Of a list PostgreSQL makes a plan anew each time, which takes longer than the look. */
const ONE = insert('(VALUES ($2::uuid, $3::uuid))');

/** A look is written with asynchronous commit (ARCHITECTURE 5): who reads does not wait for the disk, and nothing that somebody saved is in it. */
const NOT_WAITED_FOR = "SELECT set_config('synchronous_commit', 'off', true)";

/**
 * Writes who looked, in the transaction of the look: one event a thing, and none where the same reader's latest is no
 * older than `quietMs`. A screen asks for one person in many parts, and a phone for sixty: the log is not swamped by it.
 * Two parts asked for in the same moment may leave two; one that leaves none there is not.
 */
export async function recordLooks(scope: Scope, look: Look): Promise<void> {
  const subjects = [...new Set(look.subjectIds)];
  if (subjects.length === 0) return;
  if (scope.readsOnly) scope.beforeCommit(NOT_WAITED_FOR);
  const ids = subjects.map(() => newId(scope.now.getTime()));
  const [sql, ...which] = subjects.length === 1 ? [ONE, ids[0], subjects[0]] as const : [MANY, ids, subjects] as const;
  scope.beforeCommit(sql, [
    scope.organizationId, ...which, scope.now, scope.actor.userId, scope.actor.kind, look.act, look.subjectKind,
    [look.part], new Date(scope.now.getTime() - look.quietMs),
  ]);
}
