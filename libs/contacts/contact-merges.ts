import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { ContactChanges } from './contact-changes';
import { ContactFacts } from './contact-facts';
import { contactReferences, workOutAgain } from './contact-references';
import { personOf } from './data/contact-row';
import type { ContactRow } from './data/contact-row';
import { moveRetired } from './data/door-notes';
import type { AsideRows, MovedRows } from './data/merge-references';
import { catalogReferences, copyRows, giveWay, layAside, moveRows } from './data/merge-references';
import type { MergeRow, MergeSnapshot } from './data/merges.repository';
import { MergesRepository } from './data/merges.repository';
import type { MergeChoices } from './domain';
import { mergePersons } from './domain';
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

export interface StandingMerge extends MergeView {
  /** Under which name the other entry stood. */
  name: string;
}

/** Two entries of one person become one, with every touch kept (DOMAIN 4). */
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

  /** Merges into a person that still stand, the latest first: the first can be undone. */
  async standing(scope: Scope, survivorId: Uuid): Promise<StandingMerge[]> {
    await this.people.requireVisible(scope, [survivorId]);
    await this.people.looked(scope, [survivorId], 'merges');
    return (await this.merges.standing(scope, survivorId)).map((row) => ({ ...show(row), name: row.name }));
  }

  /** @throws 404 for people who are not there (or were merged away meanwhile), 409 for another merge under this id, 422 for one person twice. */
  async merge(scope: Scope, wish: MergeWish): Promise<Created<MergeView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id });
    const { survivorId, duplicateId } = wish;
    if (survivorId === duplicateId) throw new DomainError('contacts/same-person', { field: 'duplicateId' });
    await this.refuseMissing(scope);
    // Who else merges one of the two waits here, and then finds them as they are.
    const [survivor, duplicate] = await this.people.lock(scope, [survivorId, duplicateId]);
    const there = wish.id ? await this.merges.find(scope, id) : null;
    if (there) {
      refuseOtherContent(there.request_hash, hash);
      return { created: false, value: show(there) };
    }
    if (!survivor || !duplicate) throw notFound();
    await this.people.requireVisible(scope, [survivorId, duplicateId]);
    const snapshot = await this.join(scope, id, survivor, duplicate, wish.fields ?? {});
    await this.merges.insert(scope, { id, survivorId, duplicateId, fields: wish.fields ?? {}, snapshot, hash });
    await this.facts.mark(scope, { contactId: survivorId, kind: 'merge', sourceKind: 'contact-merges', sourceId: id, params: { name: duplicate.display_name } });
    await this.changes.record(scope, 'contacts.merged', survivorId);
    return { created: true, value: show((await this.merges.find(scope, id)) ?? gone()) };
  }

  private async join(scope: Scope, id: Uuid, survivor: ContactRow, duplicate: ContactRow, choices: MergeChoices): Promise<MergeSnapshot> {
    const [survivorId, duplicateId] = [survivor.id, duplicate.id];
    const before = personOf(survivor);
    const chosen = mergePersons(before, personOf(duplicate), choices);
    const rows = { duplicate: await this.merges.copyPerson(scope, duplicateId), survivor: await this.merges.copyPerson(scope, survivorId) };
    const audiences = { before: await this.merges.audiencesOf(scope, survivorId), duplicate: await this.merges.audiencesOf(scope, duplicateId) };
    const survivorParts = await this.copyParts(scope, survivorId);
    const revoked = await this.merges.revoked(scope, [survivorId, duplicateId]);
    const { parts, aside, moved } = await this.moveAll(scope, survivorId, duplicateId);
    await moveRetired(scope, duplicateId, survivorId);
    const merged = await this.changes.overwrite(scope, survivorId, chosen);
    await this.merges.removePerson(scope, duplicateId);
    await this.merges.revokeAgain(scope, survivorId, revoked, id);
    await this.merges.rebuild(scope, survivorId, latest(survivor.last_touched_at, duplicate.last_touched_at));
    await workOutAgain(scope, [survivorId]);
    const pairs = aside.filter(({ table }) => table === 'duplicate_candidates').flatMap((one) => one.rows);
    aside.push({ table: 'duplicate_candidates', rows: await this.merges.settledPairs(scope, survivorId, duplicateId, pairs) });
    const candidates = await this.merges.inheritPairs(scope, survivorId, duplicateId, pairs);
    return {
      ...rows, parts, aside: aside.filter((one) => one.rows.length > 0), moved, before, merged, mergedVersion: survivor.version + 1, survivorParts, candidates,
      audiences: { ...audiences, after: await this.merges.audiencesOf(scope, survivorId) }, assessments: await this.merges.assessmentsOf(scope, survivorId),
    };
  }

  private async copyParts(scope: Scope, contactId: Uuid): Promise<AsideRows[]> {
    const parts: AsideRows[] = [];
    for (const by of contactReferences()) if (by.merge === 'fields' || by.merge === 'rebuild') parts.push(await copyRows(scope, by, contactId));
    return parts;
  }

  private async moveAll(scope: Scope, survivorId: Uuid, duplicateId: Uuid): Promise<{ parts: AsideRows[]; aside: AsideRows[]; moved: MovedRows[] }> {
    const parts = await this.copyParts(scope, duplicateId);
    const [aside, moved]: [AsideRows[], MovedRows[]] = [[], []];
    for (const by of contactReferences()) {
      if (by.merge === 'aside') aside.push(await layAside(scope, by, survivorId, duplicateId, true));
      if (by.merge === 'move-once') aside.push(await giveWay(scope, by, survivorId, duplicateId), await layAside(scope, by, survivorId, duplicateId, false));
      if (by.merge === 'move' || by.merge === 'move-once') moved.push(await moveRows(scope, by, duplicateId, survivorId));
    }
    return { parts, aside, moved: moved.filter(({ keys }) => keys.length > 0) };
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

const latest = (a: Date | null, b: Date | null): Date | null => (a && b ? (a > b ? a : b) : (a ?? b));

const show = (row: Omit<MergeRow, 'snapshot'>): MergeView => ({
  id: row.id, survivorId: row.survivor_id, duplicateId: row.duplicate_id, fields: row.fields, by: row.by, createdAt: row.at.toISOString(), undoneAt: row.undone_at?.toISOString() ?? null,
});
