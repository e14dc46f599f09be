import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { Database, systemActor } from '../database';
import type { Scope } from '../database';
import { markOfPeople } from './chain';

export interface AuditEntry {
  /** What was done: `contacts.read`, `accounts.signed-in` … */
  readonly act: string;
  readonly subjectKind?: string;
  readonly subjectId?: Uuid;
  /** Names of fields, never values, so that forgetting a person leaves the chain whole (security.md AUD-05). */
  readonly fields?: readonly string[];
  readonly count?: number;
  /** Whom an act upon many is about, one by one; their digest is sealed with the act. */
  readonly people?: readonly Uuid[];
}

const PEOPLE = 'INSERT INTO audit_people (organization_id, event_id, subject_id) SELECT $1, $2, id FROM unnest($3::uuid[]) id';
const INSERT = `INSERT INTO audit_events (organization_id, id, at, by_user_id, by_kind, act, subject_kind, subject_id, fields, count)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** As `Audit.record`, for who has no service at hand: all it needs is the scope. */
export async function recordAct(scope: Scope, entry: AuditEntry): Promise<void> {
  const { actor } = scope;
  const id = newId(scope.now.getTime());
  const people = entry.people && [...new Set(entry.people)];
  await scope.query(INSERT, [
    scope.organizationId, id, scope.now, actor.userId, actor.kind, entry.act,
    entry.subjectKind ?? null, entry.subjectId ?? null, [...(entry.fields ?? []), ...(people ? [markOfPeople(people)] : [])], entry.count ?? null,
  ]);
  if (people && people.length > 0) await scope.query(PEOPLE, [scope.organizationId, id, people]);
}

/** Writes the trace in the transaction of the act: if it cannot be written, the act fails. The worker seals it. */
@Injectable()
export class Audit {
  constructor(private readonly database: Database) {}

  record(scope: Scope, entry: AuditEntry): Promise<void> {
    return recordAct(scope, entry);
  }

  /** For what happens outside a scope: signing in, failing to, a token's use. */
  async recordOutside(organizationId: Uuid, userId: Uuid | null, entry: AuditEntry): Promise<void> {
    await this.database.withScope({ ...systemActor(organizationId), userId, kind: userId ? 'user' : 'system' }, (scope) => this.record(scope, entry));
  }
}
