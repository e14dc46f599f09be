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
import type { NewRow } from './row-writer';
import { RowWriter } from './row-writer';
import type { RunPlan } from './run-plan';
import { RunPlans } from './run-plan';
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

/** Somebody of those who were written together cannot be kept: nothing of them was. */
class NotTogether extends Error {}

/** What is known while the rows of one batch are placed, in the order of the list. */
class Placing {
  /** Rows that make somebody new, and where their ends stand. They are written together, before anybody who is there is. */
  waiting: NewRow[] = [];
  readonly ends = new Map<number, RowEnd>();
  /** Who was completed and is to be compared with everybody, when all rows are written. */
  readonly compared = new Set<Uuid>();
  private readonly notes = new Map<Uuid, Set<string>>();
  private readonly times = new Map<string, number>();

  waits(contactId: Uuid): boolean {
    return this.waiting.some(({ made }) => made.id === contactId);
  }

  /** Keys of notes that rows of this batch brought; they are not among the rows yet. */
  notesOf(contactId: Uuid): Set<string> {
    return this.notes.get(contactId) ?? new Set();
  }

  timesPlaced(rowKey: Buffer): number {
    return this.times.get(rowKey.toString('hex')) ?? 0;
  }

  end(person: PersonRow, end: RowEnd, who: WhoIsWho): void {
    this.ends.set(end.row, end);
    if (end.contactId === null) return;
    if (person.keys.note) this.notes.set(end.contactId, this.notesOf(end.contactId).add(person.keys.note.toString('hex')));
    who.placed(person, end.contactId);
    this.times.set(person.keys.row.toString('hex'), this.timesPlaced(person.keys.row) + 1);
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

  /** People who are new are written together. Where one of them is refused after all, everything is done again row by row, so that this one alone comes back. */
  async place(scope: Scope, plan: RunPlan, waiting: readonly WaitingRow[]): Promise<RowEnd[]> {
    try {
      return await scope.savepoint(() => this.placeAll(scope, plan, waiting, true));
    } catch (error) {
      if (!(error instanceof NotTogether)) throw error;
      return this.placeAll(scope, plan, waiting, false);
    }
  }

  private async placeAll(scope: Scope, plan: RunPlan, waiting: readonly WaitingRow[], atOnce: boolean): Promise<RowEnd[]> {
    const placing = new Placing();
    const soFar = async (key: Buffer): Promise<number> => (await this.rows.placed(scope, plan.importId, key)) + placing.timesPlaced(key);
    const { persons, ends, who } = await this.parts.prepare(scope, plan, waiting, new PersonIndex(), soFar);
    for (const end of ends) placing.ends.set(end.row, end);
    await this.writer.know(scope, persons);
    for (const person of persons) placing.end(person, await this.placeOne(scope, plan, person, who, placing, atOnce), who);
    await this.writeNew(scope, plan, placing);
    await this.writer.compare(scope, [...placing.compared]);
    return this.joinCampaign(scope, plan, [...placing.ends.values()].sort((a, b) => a.row - b.row));
  }

  /** A row that the contacts practice refuses comes back with that; the others go on. */
  private async placeOne(scope: Scope, plan: RunPlan, person: PersonRow, who: WhoIsWho, placing: Placing, atOnce: boolean): Promise<RowEnd> {
    const refused = (error: unknown): RowEnd => {
      if (!(error instanceof DomainError)) throw error;
      return rejectedRow(person.row, 'imports/row-refused', person.problems);
    };
    const found = await who.find(person);
    const end = { row: person.row, reason: null, name: person.draft.nameless ? null : person.draft.displayName, keys: person.keys, duplicateId: null, unclear: false };
    if (found.kind === 'same') {
      if (found.before?.content_key?.equals(person.keys.content)) return { ...end, outcome: 'unchanged', contactId: found.contactId, problems: storedProblems(person.problems) };
      if (placing.waits(found.contactId)) await this.writeNew(scope, plan, placing);
      return this.writeKnown(scope, plan, person, found.contactId, placing, end).catch(refused);
    }
    const change = this.parts.change(scope, plan, person, null);
    const made = { ...end, outcome: 'created' as const, problems: storedProblems([...person.problems, ...change.problems]) };
    if (!atOnce) {
      return scope.savepoint(() => this.writer.create(scope, plan, person, change, found, this.parts.reader))
        .then(({ id, duplicateId }): RowEnd => ({ ...made, contactId: id, duplicateId, unclear: duplicateId !== null }), refused);
    }
    // Whom it makes is not written yet: what is refused at once is refused alone.
    return this.writer.ready(scope, change).then((ready): RowEnd => {
      placing.waiting.push({ row: person, change, match: found, made: ready });
      return { ...made, contactId: ready.id };
    }, refused);
  }

  /** Completes somebody who is there. What they are compared with includes everybody whom rows before made. */
  private async writeKnown(scope: Scope, plan: RunPlan, person: PersonRow, contactId: Uuid, placing: Placing, end: Omit<RowEnd, 'outcome' | 'contactId' | 'problems'>): Promise<RowEnd> {
    const there = await this.parts.load(scope, plan, contactId, person);
    const known = { ...there, noteKeys: new Set([...there.noteKeys, ...placing.notesOf(there.view.id)]) };
    const change = this.parts.change(scope, plan, person, known);
    const changed = changesSomebody(change);
    if (changed) await this.writeNew(scope, plan, placing);
    if (changed || change.offers.length > 0) {
      const write = changed ? () => this.writer.complete(scope, plan, person, known, change, this.parts.reader, (id) => placing.compared.add(id)) : () => this.writer.offer(scope, plan, person, known.view.id, change, this.parts.reader);
      await scope.savepoint(write);
    }
    return { ...end, outcome: changed ? 'updated' : 'unchanged', contactId: known.view.id, problems: storedProblems([...person.problems, ...change.problems]) };
  }

  private async writeNew(scope: Scope, plan: RunPlan, placing: Placing): Promise<void> {
    const rows = placing.waiting;
    placing.waiting = [];
    if (rows.length === 0) return;
    const pairs = await this.writer.createMany(scope, plan, rows, this.parts.reader).catch((error: unknown) => {
      throw error instanceof DomainError ? new NotTogether(error.code) : error;
    });
    for (const [n, { row }] of rows.entries()) {
      const duplicateId = pairs[n]!;
      if (duplicateId !== null) placing.ends.set(row.row, { ...placing.ends.get(row.row)!, duplicateId, unclear: true });
    }
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
