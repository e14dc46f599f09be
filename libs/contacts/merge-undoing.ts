import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, canonicalJson, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { ContactChanges } from './contact-changes';
import { contactReferences } from './contact-references';
import { personOf } from './data/contact-row';
import { moveRetired } from './data/door-notes';
import { clearRows, moveBack, putBack } from './data/merge-references';
import type { MergeSnapshot } from './data/merges.repository';
import { MergesRepository } from './data/merges.repository';
import type { Part } from './data/write-rows';
import { EMPTY_PART, PART_NAMES, tableOfPart } from './data/write-rows';
import type { Person } from './domain';
import { unmergePerson } from './domain';
import { People } from './people';

type Row = Record<string, unknown>;

const columnsOf = (table: string): string[] => contactReferences().filter((one) => one.table === table).map((one) => one.column);
const sameRow = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** Makes two people of one again, in one step and with nothing lost. */
@Injectable()
export class MergeUndoing {
  constructor(
    private readonly people: People,
    private readonly changes: ContactChanges,
    private readonly merges: MergesRepository,
  ) {}

  /**
   * What had moved goes back, what was laid aside returns, the survivor is as before; what was added or changed since
   * stays with the survivor. @throws 404; 409 while a later merge of the same person stands.
   */
  async undo(scope: Scope, id: Uuid): Promise<void> {
    const found = await this.merges.find(scope, id);
    if (!found) throw notFound();
    // People first, then the merge, as merging locks them.
    const [survivor] = await this.people.lock(scope, [found.survivor_id]);
    const merge = await this.merges.find(scope, id, true);
    if (!merge || merge.undone_at) throw notFound();
    const { survivor_id: survivorId, duplicate_id: duplicateId, snapshot } = merge;
    if (!survivor || (await this.merges.later(scope, merge, snapshot.mergedVersion))) throw new DomainError('contacts/undo-later-first', { status: 409 });
    const now = personOf(survivor);
    const audiencesNow = await this.merges.audiencesOf(scope, survivorId);
    await this.merges.removeMarks(scope, id, snapshot.candidates);
    await putBack(scope, { table: 'contacts', rows: [snapshot.duplicate] }, []);
    for (const { table, column, keys } of snapshot.moved) {
      const by = contactReferences().find((one) => one.table === table && one.column === column);
      if (by) await moveBack(scope, by, keys, survivorId, duplicateId);
    }
    await moveRetired(scope, survivorId, duplicateId, snapshot.parts.filter(({ table }) => table === 'contact_addresses').flatMap(({ rows }) => rows.map((row) => row['id'] as Uuid)));
    const written = await this.fieldsBack(scope, survivorId, now, snapshot);
    await this.audiencesBack(scope, [survivorId, duplicateId], audiencesNow, snapshot);
    for (const part of [...snapshot.parts, ...snapshot.aside]) await putBack(scope, part, columnsOf(part.table));
    await this.changes.reindex(scope, duplicateId);
    if (now.doNotContact && !snapshot.merged.doNotContact) await this.merges.leaveAlone(scope, duplicateId);
    await this.standBack(scope, survivorId, snapshot);
    await this.keptBack(scope, [survivorId, duplicateId], merge.at, snapshot);
    await this.merges.markUndone(scope, id, written.version, written.changed);
    await this.changes.record(scope, 'contacts.merge-undone', survivorId);
  }

  /** Parts that nobody changed since are the very rows they were; others are written without what the merge had brought. */
  private async fieldsBack(scope: Scope, survivorId: Uuid, now: Person, snapshot: MergeSnapshot): ReturnType<ContactChanges['writeBack']> {
    const back = unmergePerson(now, snapshot.merged, snapshot.before);
    const changedSince = PART_NAMES.filter((part: Part) => !sameRow(now[part], snapshot.merged[part]));
    const written = await this.changes.writeBack(scope, survivorId, back, changedSince);
    for (const part of PART_NAMES.filter((one: Part) => !changedSince.includes(one))) {
      await scope.query(EMPTY_PART[part], [scope.organizationId, survivorId]);
      for (const rows of snapshot.survivorParts.filter(({ table }) => table === tableOfPart(part))) await putBack(scope, rows, ['contact_id']);
    }
    await this.merges.dropChanges(scope, survivorId, snapshot.mergedVersion);
    return written;
  }

  /** Audiences that only the merge had changed are as before: the survivor's own, and those that a job brought along. */
  private async audiencesBack(scope: Scope, [survivorId, duplicateId]: readonly [Uuid, Uuid], now: readonly Row[], { audiences }: MergeSnapshot): Promise<void> {
    const of = (rows: readonly Row[], row: Row): Row | undefined => rows.find((one) => one['audience_id'] === row['audience_id']);
    const untouched = audiences.after.filter((row) => sameRow(of(now, row), row) && !sameRow(of(audiences.before, row), row)).map((row) => row['audience_id']);
    await this.merges.leaveAudiences(scope, survivorId, untouched);
    const there = new Set((await this.merges.audiencesOf(scope, survivorId)).map((row) => row['audience_id']));
    const rows = audiences.before.filter((row) => untouched.includes(row['audience_id']) || (!there.has(row['audience_id']) && !of(audiences.after, row)));
    await putBack(scope, { table: 'audience_members', rows }, ['contact_id']);
    // What a job of the one person had opened again is closed again for the other.
    const moved = audiences.duplicate.filter((row) => untouched.includes(row['audience_id']));
    await this.merges.leaveAudiences(scope, duplicateId, moved.map((row) => row['audience_id']));
    await putBack(scope, { table: 'audience_members', rows: moved }, ['contact_id']);
  }

  /** What other rooms keep of the two is as it was, unless what it follows from came or went since: then it is worked out again. */
  private async keptBack(scope: Scope, ids: readonly [Uuid, Uuid], since: Date, snapshot: MergeSnapshot): Promise<void> {
    for (const by of contactReferences()) {
      if (!by.rebuild) continue;
      if ((await by.changedSince?.(scope, ids, since)) ?? true) {
        for (const id of ids) await by.rebuild(scope, id);
        continue;
      }
      await clearRows(scope, by, ids[0]);
      for (const rows of snapshot.survivorParts.filter(({ table }) => table === by.table)) await putBack(scope, rows, [by.column]);
    }
  }

  private async standBack(scope: Scope, survivorId: Uuid, snapshot: MergeSnapshot): Promise<void> {
    await this.merges.rebuild(scope, survivorId, snapshot.survivor['last_touched_at'] as string | null);
    const known = new Set(snapshot.assessments);
    if ((await this.merges.assessmentsOf(scope, survivorId)).some((id) => !known.has(id))) return;
    await this.merges.forgetCurrent(scope, survivorId);
    for (const rows of snapshot.survivorParts.filter(({ table }) => table === 'current_assessments')) await putBack(scope, rows, ['contact_id']);
    await this.merges.standAgain(scope, survivorId, snapshot.survivor);
  }
}
