import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Member } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { PermanentFailure, TemporaryFailure } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Actor, Scope } from '@doorstep/platform/database';
import { Database, systemActor } from '@doorstep/platform/database';
import { faultPoint } from '@doorstep/platform/faults';
import { DueWork } from '@doorstep/platform/outbox';
import { BulkActSteps } from './bulk-act-steps';
import { undoableUntil } from './bulk-act-view';
import { mostPeople } from './bulk-limits';
import { ContactLists } from './contact-lists';
import type { BulkActRow } from './data/bulk-acts.repository';
import { BulkActsRepository } from './data/bulk-acts.repository';
import { BulkPortionsRepository } from './data/bulk-portions.repository';
import { BULK_DEFAULTS } from './domain';
import { DO_BULK_ACT } from './do-bulk-act.job';
import { People } from './people';

/** Where an act lies and how it goes on. */
@Injectable()
export class LargeActParts {
  constructor(
    readonly acts: BulkActsRepository,
    readonly portions: BulkPortionsRepository,
    readonly lists: ContactLists,
    readonly members: Members,
    readonly people: People,
  ) {}
}

const FORGOTTEN_AT_ONCE = 5_000;

/**
 * Acts on many people in the worker: a portion in each transaction, as whoever asked for it and with the role they have
 * now. What is done of an act goes with the portion in one commit, so that a worker killed anywhere goes on with the
 * next one and nobody is met twice. Taking back goes the same way.
 */
@Injectable()
export class LargeActs {
  constructor(
    private readonly database: Database,
    private readonly steps: BulkActSteps,
    private readonly parts: LargeActParts,
    private readonly due: DueWork,
    private readonly audit: Audit,
  ) {}

  /** One slice; what is left is planned anew, so that others get their turn. */
  async run(organizationId: Uuid, id: Uuid, signal: AbortSignal): Promise<void | 'ignored'> {
    for (let done = 0; ; done += 1) {
      const begun = await this.database.withScope(systemActor(organizationId), async (scope) => {
        const row = await this.parts.acts.anybodys(scope, id);
        const member = row && (await this.actorOf(scope, row));
        if (done >= BULK_DEFAULTS.portionsPerJob) await this.plan(scope, id);
        return row && { row, member };
      });
      if (!begun) return 'ignored';
      if (done >= BULK_DEFAULTS.portionsPerJob) return undefined;
      if (signal.aborted) throw new TemporaryFailure('stopping');
      if (!(await this.database.withScope(actorFor(organizationId, begun.row, begun.member), (scope) => this.step(scope, id)))) return undefined;
      if (done > 0) faultPoint('bulk-acts.in-the-middle');
    }
  }

  /** The attempts have run out, or it is not allowed: the row says why. What was done stays, and can be taken back. */
  async giveUp(scope: Scope, id: Uuid, code: string): Promise<void> {
    const row = await this.parts.acts.anybodys(scope, id);
    if (!row || !['queued', 'running', 'undoing'].includes(row.status)) return;
    await this.parts.portions.drop(scope, id);
    await this.parts.acts.move(scope, id, 'failed', { failure: code });
    await this.due.put(scope, { kind: DO_BULK_ACT.name, subjectId: id, dueAt: new Date(undoableUntil(row).getTime() + 1) });
    await this.audit.record(scope, { act: 'contacts.bulk-act-failed', subjectKind: 'bulk_act', subjectId: id, fields: [row.act], count: row.changed });
  }

  /** The next step, in the caller's transaction; answers whether there is another. */
  private async step(scope: Scope, id: Uuid): Promise<boolean> {
    const row = await this.parts.acts.anybodys(scope, id);
    if (row?.status === 'queued') return this.open(scope, row);
    if (row?.status === 'running') return this.portion(scope, row);
    if (row?.status === 'undoing') return this.undo(scope, row);
    return this.rest(scope, row);
  }

  private async open(scope: Scope, row: BulkActRow): Promise<boolean> {
    await this.allowed(scope, row);
    const people = row.filter ? await this.find(scope, row.id, row.filter) : row.people;
    // As many as were allowed when it was asked for: since then the list may have grown, and the limit or the role changed.
    if (people > mostPeople(scope, await this.parts.people.settings(scope))) throw new PermanentFailure('contacts/bulk-too-many-now');
    await this.parts.acts.move(scope, row.id, 'running', { people });
    return true;
  }

  /** Whoever fits now, as the list shows them to who asked. */
  private async find(scope: Scope, id: Uuid, filter: Record<string, unknown>): Promise<number> {
    const asking = await this.parts.lists.asking(scope, filter);
    return asking ? this.parts.portions.find(scope, id, asking) : 0;
  }

  private async portion(scope: Scope, row: BulkActRow): Promise<boolean> {
    const next = await this.parts.portions.next(scope, row.id);
    if (!next) {
      await this.parts.acts.move(scope, row.id, 'done');
      await this.audit.record(scope, { act: 'contacts.bulk-act', subjectKind: 'bulk_act', subjectId: row.id, fields: [row.act], count: row.changed });
      await this.due.put(scope, { kind: DO_BULK_ACT.name, subjectId: row.id, dueAt: new Date(undoableUntil(row).getTime() + 1) });
      return false;
    }
    await this.allowed(scope, row);
    await this.steps.apply(scope, row, next.people, row.left_out);
    await this.parts.portions.done(scope, row.id, next.position);
    faultPoint('bulk-acts.before-commit');
    return true;
  }

  private async undo(scope: Scope, row: BulkActRow): Promise<boolean> {
    if (await this.steps.undo(scope, row)) {
      faultPoint('bulk-acts.before-commit');
      return true;
    }
    await this.parts.acts.markUndone(scope, row.id);
    await this.audit.record(scope, { act: 'contacts.bulk-act-undone', subjectKind: 'bulk_act', subjectId: row.id, fields: [row.act], count: row.restored ?? 0 });
    await this.due.finish(scope, { kind: DO_BULK_ACT.name, subjectId: row.id });
    return false;
  }

  /** An act that is over: the way back is forgotten once nobody may go it any more. */
  private async rest(scope: Scope, row: BulkActRow | null): Promise<boolean> {
    if (row && row.status !== 'undone' && scope.now > undoableUntil(row)) {
      const day = new Date(scope.now.getTime() - BULK_DEFAULTS.undoDays * 86_400_000);
      if ((await this.parts.acts.forgetBefore(scope, day, FORGOTTEN_AT_ONCE)) > 0) return true;
    }
    if (row) await this.due.finish(scope, { kind: DO_BULK_ACT.name, subjectId: row.id });
    return false;
  }

  /** What was allowed when it was asked for must be now as well. @throws as the act itself would. */
  private async allowed(scope: Scope, row: BulkActRow): Promise<void> {
    const kind = this.steps.kinds.of(row.act);
    if (!kind.roles.includes(scope.actor.role)) throw new PermanentFailure('contacts/bulk-not-allowed-now');
    await kind.readTarget(scope, row.target);
  }

  private plan(scope: Scope, id: Uuid): Promise<void> {
    return this.due.put(scope, { kind: DO_BULK_ACT.name, subjectId: id, dueAt: scope.now });
  }

  private async actorOf(scope: Scope, row: BulkActRow): Promise<Member | null> {
    const who = row.status === 'undoing' ? row.undone_by : row.by;
    return who ? ((await this.parts.members.find(scope, [who])).get(who) ?? null) : null;
  }
}

/** Who asked for it. Where they are gone nothing more is done; what is taken back, or over, the worker ends by itself. */
function actorFor(organizationId: Uuid, row: BulkActRow, member: Member | null): Actor {
  if (member) return { organizationId, userId: member.id, role: member.role, kind: 'user', language: member.language, timeZone: member.timeZone, sessionId: null, name: member.name };
  if (row.status === 'queued' || row.status === 'running') throw new PermanentFailure('contacts/bulk-not-allowed-now');
  return systemActor(organizationId);
}
