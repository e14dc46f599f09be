import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { ContactChanges } from './contact-changes';
import { ContactFacts } from './contact-facts';
import { contactReferences } from './contact-references';
import { personOf } from './data/contact-row';
import type { AsideRows, MovedRows } from './data/merge-references';
import { catalogReferences, copyRows, layAside, moveBack, moveRows, putBack } from './data/merge-references';
import type { MergeRow } from './data/merges.repository';
import { MergesRepository } from './data/merges.repository';
import type { MergeChoices } from './domain';
import { mergePersons, unmergePerson } from './domain';
import { People } from './people';

export interface MergeWish {
  id?: Uuid | null;
  survivorId: Uuid;
  duplicateId: Uuid;
  fields?: MergeChoices | null;
}

export interface MergeView {
  id: Uuid;
  survivorId: Uuid;
  duplicateId: Uuid;
  fields: MergeChoices;
  by: Uuid | null;
  createdAt: string;
  undoneAt: string | null;
}

/** Two entries of one person become one, with every touch kept; undone in one step (DOMAIN 4). */
@Injectable()
export class ContactMerges {
  private complete = false;

  constructor(
    private readonly people: People,
    private readonly changes: ContactChanges,
    private readonly facts: ContactFacts,
    private readonly merges: MergesRepository,
  ) {}

  async get(scope: Scope, id: Uuid): Promise<MergeView> {
    return show((await this.merges.find(scope, id)) ?? gone());
  }

  /** @throws 404 for people who are not there, 409 for another merge under this id, 422 for one person twice. */
  async merge(scope: Scope, wish: MergeWish): Promise<Created<MergeView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    const there = wish.id ? await this.merges.find(scope, id) : null;
    if (there) {
      refuseOtherContent(there.request_hash, hash);
      return { created: false, value: show(there) };
    }
    const { survivorId, duplicateId } = wish;
    if (survivorId === duplicateId) throw new DomainError('contacts/same-person', { field: 'duplicateId' });
    await this.refuseMissing(scope);
    await this.people.requireVisible(scope, [survivorId, duplicateId]);
    const [survivor, duplicate] = await this.people.lock(scope, [survivorId, duplicateId]);
    const before = personOf(survivor!);
    const chosen = mergePersons(before, personOf(duplicate!), wish.fields ?? {});
    const row = await this.merges.copyPerson(scope, duplicateId);
    const revoked = await this.merges.revoked(scope, [survivorId, duplicateId]);
    const { parts, aside, moved } = await this.moveAll(scope, survivorId, duplicateId);
    const merged = await this.changes.overwrite(scope, survivorId, chosen);
    await this.merges.removePerson(scope, duplicateId);
    await this.merges.revokeAgain(scope, survivorId, revoked, id);
    await this.merges.rebuild(scope, survivorId, latest(survivor!.last_touched_at, duplicate!.last_touched_at));
    const pairs = aside.filter(({ table }) => table === 'duplicate_candidates').flatMap(({ rows }) => rows);
    const candidates = await this.merges.inheritPairs(scope, survivorId, duplicateId, pairs);
    const snapshot = { duplicate: row, parts, aside, moved, before, merged, lastTouchedAt: survivor!.last_touched_at?.toISOString() ?? null, candidates };
    await this.merges.insert(scope, { id, survivorId, duplicateId, fields: wish.fields ?? {}, snapshot, hash });
    await this.facts.mark(scope, { contactId: survivorId, kind: 'merge', sourceKind: 'contact-merges', sourceId: id, params: { name: duplicate!.display_name } });
    await this.changes.record(scope, 'contacts.merged', survivorId);
    return { created: true, value: show((await this.merges.find(scope, id)) ?? gone()) };
  }

  /** The two are two again: what had moved goes back, what was laid aside returns, later edits of the survivor stay. */
  async undo(scope: Scope, id: Uuid): Promise<void> {
    const merge = await this.merges.find(scope, id, true);
    if (!merge || merge.undone_at) throw notFound();
    const { survivor_id: survivorId, duplicate_id: duplicateId, snapshot } = merge;
    const [survivor] = await this.people.lock(scope, [survivorId]);
    if (!survivor) throw new DomainError('contacts/undo-later-first', { status: 409 });
    const now = personOf(survivor);
    await this.merges.removeMarks(scope, id, snapshot.candidates);
    await putBack(scope, { table: 'contacts', rows: [snapshot.duplicate] }, []);
    for (const part of [...snapshot.parts, ...snapshot.aside]) await putBack(scope, part, columnsOf(part.table));
    for (const { table, column, keys } of snapshot.moved) {
      const by = contactReferences().find((one) => one.table === table && one.column === column);
      if (by) await moveBack(scope, by, keys, survivorId, duplicateId);
    }
    await this.changes.overwrite(scope, survivorId, unmergePerson(now, snapshot.merged, snapshot.before));
    await this.changes.reindex(scope, duplicateId);
    await this.merges.rebuild(scope, survivorId, snapshot.lastTouchedAt);
    await this.merges.rebuild(scope, duplicateId, snapshot.duplicate['last_touched_at'] as string | null);
    await this.merges.markUndone(scope, id);
    await this.changes.record(scope, 'contacts.merge-undone', survivorId);
  }

  private async moveAll(scope: Scope, survivorId: Uuid, duplicateId: Uuid): Promise<{ parts: AsideRows[]; aside: AsideRows[]; moved: MovedRows[] }> {
    const [parts, aside, moved]: [AsideRows[], AsideRows[], MovedRows[]] = [[], [], []];
    for (const by of contactReferences()) {
      if (by.merge === 'fields') parts.push(await copyRows(scope, by, duplicateId));
      if (by.merge === 'aside') aside.push(await layAside(scope, by, survivorId, duplicateId, true));
      if (by.merge === 'move-once') aside.push(await layAside(scope, by, survivorId, duplicateId, false));
      if (by.merge === 'move' || by.merge === 'move-once') moved.push(await moveRows(scope, by, duplicateId, survivorId));
    }
    return { parts, aside: aside.filter(({ rows }) => rows.length > 0), moved: moved.filter(({ keys }) => keys.length > 0) };
  }

  /** A table that points at people and that no room told of would lose its rows: then nothing is merged. */
  private async refuseMissing(scope: Scope): Promise<void> {
    if (this.complete) return;
    const told = new Set(contactReferences().map((one) => `${one.table}.${one.column}`));
    const missing = (await catalogReferences(scope)).filter((name) => !told.has(name));
    if (missing.length > 0) throw new Error(`no room tells what becomes of ${missing.join(', ')} when people are merged`);
    this.complete = true;
  }
}

const gone = (): never => {
  throw notFound();
};

const columnsOf = (table: string): string[] => contactReferences().filter((one) => one.table === table).map((one) => one.column);

const latest = (a: Date | null, b: Date | null): Date | null => (a && b ? (a > b ? a : b) : (a ?? b));

const show = (row: MergeRow): MergeView => ({
  id: row.id, survivorId: row.survivor_id, duplicateId: row.duplicate_id, fields: row.fields, by: row.by, createdAt: row.at.toISOString(), undoneAt: row.undone_at?.toISOString() ?? null,
});
