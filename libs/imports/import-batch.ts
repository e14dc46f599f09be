import { Injectable } from '@nestjs/common';
import { CampaignsService } from '@doorstep/campaigns';
import { ForgottenAddresses } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, sameEmail } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { Candidates } from './candidates';
import { FactsRepository } from './data/facts.repository';
import type { RowEnd, WaitingRow } from './data/import-rows.repository';
import { ImportRowsRepository } from './data/import-rows.repository';
import { PersonIndex, changesSomebody, rowChange } from './domain';
import type { KnownPerson, RowChange } from './domain';
import { KnownPeople } from './known-people';
import { Places } from './places';
import type { PersonRow } from './row-reader';
import { RowReader, rejectedRow, storedProblems } from './row-reader';
import { RowWriter } from './row-writer';
import type { RunPlan } from './run-plan';
import { RunPlans } from './run-plan';
import type { Found } from './who-is-who';
import { WhoIsWho } from './who-is-who';

/** What a run and a dry run have in common: rows read, looked up and compared. */
@Injectable()
export class BatchParts {
  constructor(
    private readonly plans: RunPlans,
    private readonly places: Places,
    readonly reader: RowReader,
    private readonly candidates: Candidates,
    private readonly people: KnownPeople,
    private readonly forgotten: ForgottenAddresses,
  ) {}

  async prepare(
    scope: Scope, plan: RunPlan, waiting: readonly WaitingRow[], index: PersonIndex, placedSoFar: (key: Buffer) => Promise<number>,
  ): Promise<{ persons: PersonRow[]; ends: RowEnd[]; who: WhoIsWho }> {
    const laid = await this.plans.open(scope.organizationId, plan.importId, waiting);
    const read = await this.reader.read(scope, plan, this.places.finder(plan.known, plan.context.answers), laid);
    const persons = await this.withForgotten(scope, read.flatMap((one) => ('person' in one ? [one.person] : [])));
    await this.candidates.load(scope, index, persons);
    const earlier = await this.candidates.earlier(scope, plan.importId, persons);
    return { persons, ends: read.flatMap((one) => ('rejected' in one ? [one.rejected] : [])), who: new WhoIsWho(index, earlier, placedSoFar) };
  }

  load(scope: Scope, plan: RunPlan, contactId: Uuid, person: PersonRow, whole = false): Promise<KnownPerson> {
    return this.people.load(scope, plan, contactId, person, whole);
  }

  /** What a row changes of somebody, and what is told of it. */
  change(scope: Scope, plan: RunPlan, person: PersonRow, known: KnownPerson | null): RowChange {
    const change = rowChange({
      draft: person.draft, fields: person.fields, known, noteKey: person.keys.note?.toString('hex') ?? null,
      offerKey: (kind, text) => this.reader.offerKey(scope.organizationId, kind, text).toString('hex'),
      attestation: plan.options.attestation ?? null, region: plan.region,
    });
    // An address that the person has already is no news: what they said of it since stands.
    const theirs = new Set([...(known?.view.phones ?? []).map((phone) => phone.number), ...(known?.view.emails ?? []).map((email) => sameEmail(email.address))]);
    const isNew = person.forgotten.some((address) => !theirs.has(address));
    return isNew ? { ...change, problems: [...change.problems, { row: person.row, column: null, code: 'imports/asked-to-be-forgotten' }] } : change;
  }

  private async withForgotten(scope: Scope, persons: readonly PersonRow[]): Promise<PersonRow[]> {
    const met = await this.forgotten.met(scope, persons.map((person) => person.draft));
    return persons.map((person, n) => (met[n]!.length > 0 ? { ...person, forgotten: met[n]! } : person));
  }
}

/** Places the rows of one batch: each with its person, what is known of them and its outcome, in one transaction. */
@Injectable()
export class ImportBatch {
  constructor(
    private readonly parts: BatchParts,
    private readonly writer: RowWriter,
    private readonly campaigns: CampaignsService,
    private readonly facts: FactsRepository,
    private readonly rows: ImportRowsRepository,
  ) {}

  async place(scope: Scope, plan: RunPlan, waiting: readonly WaitingRow[]): Promise<RowEnd[]> {
    const placed = new Map<string, number>();
    const soFar = async (key: Buffer): Promise<number> => (await this.rows.placed(scope, plan.importId, key)) + (placed.get(key.toString('hex')) ?? 0);
    const { persons, ends, who } = await this.parts.prepare(scope, plan, waiting, new PersonIndex(), soFar);
    const notes = new Map<Uuid, Set<string>>();
    for (const person of persons) {
      const end = await this.placeOne(scope, plan, person, who, notes);
      ends.push(end);
      if (end.contactId === null) continue;
      if (person.keys.note) notes.set(end.contactId, (notes.get(end.contactId) ?? new Set()).add(person.keys.note.toString('hex')));
      who.placed(person, end.contactId);
      const key = person.keys.row.toString('hex');
      placed.set(key, (placed.get(key) ?? 0) + 1);
    }
    ends.sort((a, b) => a.row - b.row);
    return this.joinCampaign(scope, plan, ends);
  }

  /** A row that the contacts practice refuses comes back with that; the others go on. */
  private async placeOne(scope: Scope, plan: RunPlan, person: PersonRow, who: WhoIsWho, notes: ReadonlyMap<Uuid, ReadonlySet<string>>): Promise<RowEnd> {
    try {
      return await scope.savepoint(async () => this.write(scope, plan, person, await who.find(person), notes));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return rejectedRow(person.row, 'imports/row-refused', person.problems);
    }
  }

  private async write(scope: Scope, plan: RunPlan, person: PersonRow, found: Found, notes: ReadonlyMap<Uuid, ReadonlySet<string>>): Promise<RowEnd> {
    const { draft, keys, row } = person;
    const end = { row, reason: null, name: draft.nameless ? null : draft.displayName, keys, duplicateId: null, unclear: false };
    if (found.kind === 'same' && found.before?.content_key?.equals(keys.content)) {
      return { ...end, outcome: 'unchanged', contactId: found.contactId, problems: storedProblems(person.problems) };
    }
    const there = found.kind === 'same' ? await this.parts.load(scope, plan, found.contactId, person) : null;
    // Notes of this batch are not among the rows yet.
    const known = there && { ...there, noteKeys: new Set([...there.noteKeys, ...(notes.get(there.view.id) ?? [])]) };
    const change = this.parts.change(scope, plan, person, known);
    const problems = storedProblems([...person.problems, ...change.problems]);
    if (!known) {
      const { id, duplicateId } = await this.writer.create(scope, plan, person, change, found, this.parts.reader);
      return { ...end, outcome: 'created', contactId: id, duplicateId, unclear: duplicateId !== null, problems };
    }
    const changed = changesSomebody(change);
    if (changed) await this.writer.complete(scope, plan, person, known, change, this.parts.reader);
    else await this.writer.offer(scope, plan, person, known.view.id, change, this.parts.reader);
    return { ...end, outcome: changed ? 'updated' : 'unchanged', contactId: known.view.id, problems };
  }

  /** Everybody of the list belongs to its campaign; who joins it by that has changed. */
  private async joinCampaign(scope: Scope, plan: RunPlan, ends: readonly RowEnd[]): Promise<RowEnd[]> {
    const ids = [...new Set(ends.flatMap((end) => end.contactId ?? []))];
    if (plan.campaignId === null || ids.length === 0) return [...ends];
    const there = await this.facts.inCampaign(scope, plan.campaignId, ids);
    await this.campaigns.addPeople(scope, plan.campaignId, ids);
    const joined = new Set(ids.filter((id) => !there.has(id)));
    return ends.map((end): RowEnd => {
      if (end.contactId === null || !joined.delete(end.contactId) || end.outcome !== 'unchanged') return end;
      return { ...end, outcome: 'updated' };
    });
  }
}
