import { Injectable } from '@nestjs/common';
import { DomainError } from '@doorstep/kernel';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { BulkActName, BulkTarget, LeftOutReason } from './domain';
import { BULK_ACTS } from './domain';

/** An act that was begun: what it is named by, when it was, and upon what. */
export interface BegunAct {
  readonly id: Uuid;
  readonly at: Date;
  readonly target: BulkTarget;
}

/** Whom an act changed, with what is needed to take it back; whom it left out, and why. The others were so already. */
export interface BulkOutcome {
  readonly changed: ReadonlyMap<Uuid, unknown>;
  readonly leftOut: ReadonlyMap<Uuid, LeftOutReason>;
}

export interface ChangedPerson {
  readonly contactId: Uuid;
  readonly before: unknown;
}

/** One thing that can be done to many people, by the room that knows how. */
export interface BulkActKind {
  readonly act: BulkActName;
  readonly roles: readonly string[];
  /** Whether somebody sees these people through it, or no longer does: then the audit names each of them. */
  readonly sight?: 'given' | 'taken';
  /** Reads what it is done with. @throws 422 or 404 naming `target.…`, 403 where who acts may not. */
  readTarget(scope: Scope, sent: BulkTarget): Promise<BulkTarget>;
  /** Does it to these people, who are seen by who acts and locked; at most `BULK_DEFAULTS.chunk`. */
  apply(scope: Scope, act: BegunAct, contactIds: readonly Uuid[]): Promise<BulkOutcome>;
  /** Puts back what this act changed and nobody changed since; answers whom. */
  undo(scope: Scope, act: BegunAct, people: readonly ChangedPerson[]): Promise<ReadonlySet<Uuid>>;
}

export const TEAM_ROLES = ['admin', 'lead', 'organizer'] as const;
export const LEAD_ROLES = ['admin', 'lead'] as const;

/** @throws DomainError 422 where the member of the target is missing. */
export function requiredTarget<Key extends keyof BulkTarget>(sent: BulkTarget, key: Key): NonNullable<BulkTarget[Key]> {
  const value = sent[key];
  if (value === undefined || value === null) throw new DomainError('platform/invalid-input', { errors: [{ field: `target.${key}`, code: 'required' }] });
  return value;
}

/** Which room does which act. Rooms add theirs when their module is made; `check` stops the start where one is missing or double. */
@Injectable()
export class BulkActKinds {
  private readonly kinds = new Map<BulkActName, BulkActKind[]>();

  add(...kinds: readonly BulkActKind[]): void {
    for (const kind of kinds) this.kinds.set(kind.act, [...(this.kinds.get(kind.act) ?? []), kind]);
  }

  of(act: BulkActName): BulkActKind {
    const [kind] = this.kinds.get(act) ?? [];
    if (!kind) throw new Error(`no room does the act ${act}`);
    return kind;
  }

  /** @throws Error naming every act without a room or with two, and every act that is not declared. */
  check(): void {
    const wrong = [
      ...BULK_ACTS.flatMap((act) => {
        const count = this.kinds.get(act)?.length ?? 0;
        return count === 1 ? [] : [`${act} has ${count === 0 ? 'no room' : `${count} rooms`}`];
      }),
      ...[...this.kinds.keys()].filter((act) => !BULK_ACTS.includes(act)).map((act) => `${act} is not declared`),
    ];
    if (wrong.length > 0) throw new Error(`Doorstep does not start: acts on many people: ${wrong.join('; ')}.`);
  }
}
