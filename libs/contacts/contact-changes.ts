import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import { personOf } from './data/contact-row';
import type { Placed } from './data/contacts.repository';
import { ContactsRepository } from './data/contacts.repository';
import { FieldConflictsRepository } from './data/field-conflicts.repository';
import type { Part } from './data/write-rows';
import { PART_NAMES } from './data/write-rows';
import { putDoorNotes } from './data/door-notes';
import type { AddressView, ContactFields, ContactPatch, FieldConflict, FieldDifference, Person } from './domain';
import { WHO_FIELDS, conflictsOf, differences, namedBy, noteWrites, withoutFields } from './domain';
import { Duplicates } from './duplicates';
import { People } from './people';

/** Changes of people, merged field by field against the version they were edited from (CONTRACT 4.3). */
@Injectable()
export class ContactChanges {
  constructor(
    private readonly people: People,
    private readonly contacts: ContactsRepository,
    private readonly conflicts: FieldConflictsRepository,
    private readonly duplicates: Duplicates,
    private readonly audit: Audit,
    private readonly members: Members,
  ) {}

  /**
   * Writes the fields that nobody else changed meanwhile; nothing, when a field was changed by both, unless a lead is
   * to be asked about those (`onConflict`). Answers the id. Whoever changes many compares them with everybody at once
   * afterwards (`Duplicates.renew`): `compareLater` hears of those for whom that is due.
   * @throws 404; 409 `contacts/version-conflict` with both values; 422 with the fields that cannot be kept.
   */
  async change(scope: Scope, sentId: Uuid, patch: ContactPatch, compareLater?: (id: Uuid) => void): Promise<Uuid> {
    const { version, onConflict, ...wished } = patch;
    const id = (await this.people.currentIds(scope, [sentId])).get(sentId)!;
    const row = await this.people.row(scope, id, true);
    const before = personOf(row);
    let person = await this.people.prepare(scope, before, wished);
    let changed = differences(before, this.bare(person));
    const clashes = version === row.version ? [] : await this.clashes(scope, { id, version, now: row.version, changed, fields: wished, unseen: onConflict === 'ask-lead' });
    if (clashes.length > 0) {
      if (onConflict !== 'ask-lead') throw new DomainError('contacts/version-conflict', { status: 409, extra: { currentVersion: row.version, conflicts: await this.named(scope, clashes) } });
      await this.askLead(scope, id, clashes);
      person = await this.people.prepare(scope, before, withoutFields(wished, clashes.map((one) => one.field)));
      changed = differences(before, this.bare(person));
    }
    if (changed.some((one) => one.field === 'doNotContact' && one.to === false)) this.refuseUnlessLead(scope);
    if (changed.length > 0) await this.write(scope, id, person, row.version + 1, changed);
    if (changed.some((one) => one.field === 'phones' || one.field === 'emails')) await this.people.heedForgotten(scope, id, person);
    if (changed.some((one) => WHO_FIELDS.has(one.field))) {
      if (compareLater) compareLater(id);
      else await this.duplicates.onEntry(scope, id, person);
    }
    return id;
  }

  /**
   * Writes what was learned over a person as they stand now, without asking sight: `wished` tells the fields, or null
   * for nothing new. `told` hears of the person before and after.
   */
  async learn(scope: Scope, id: Uuid, wished: (before: Person, placed: Placed) => ContactFields | null | Promise<ContactFields | null>, told?: (before: Person, after: Person) => void, at: Date = scope.now): Promise<void> {
    const row = await this.people.row(scope, id, true);
    const before = personOf(row);
    const fields = await wished(before, await this.people.place(scope, before));
    if (!fields) return;
    const person = await this.people.prepare(scope, before, fields);
    const changed = differences(before, this.bare(person));
    if (changed.length === 0) return;
    await this.write(scope, id, person, row.version + 1, changed, at);
    if (changed.some((one) => WHO_FIELDS.has(one.field))) await this.duplicates.onEntry(scope, id, person);
    told?.(before, this.bare(person));
  }

  /** Writes a person over the row as one new version, with its history. `noted` is when the notes of their doors were written. */
  async write(scope: Scope, id: Uuid, person: Placed, version: number, changed: readonly FieldDifference[], noted: Date = scope.now): Promise<void> {
    const parts = PART_NAMES.filter((part: Part) => changed.some((one) => one.field === part));
    await this.contacts.update(scope, id, person, version, parts);
    const addresses = changed.find((one) => one.field === 'addresses');
    if (addresses) await putDoorNotes(scope, noteWrites((addresses.from ?? []) as AddressView[], person.addresses), noted);
    await this.contacts.addChanges(scope, changed.map((one) => ({
      id: newId(scope.now.getTime()), contact_id: id, version, field: one.field, before: one.from, after: one.to, by: scope.actor.userId, at: scope.now,
    })));
    await this.audit.record(scope, { act: 'contacts.changed', subjectKind: 'contact', subjectId: id, fields: changed.map((one) => one.field) });
  }

  /** Writes a whole person over the row as a new version, as merging does; answers the person as written. */
  async overwrite(scope: Scope, id: Uuid, wished: Person): Promise<Person> {
    const row = await this.people.row(scope, id);
    const person = await this.people.place(scope, wished);
    await this.write(scope, id, person, row.version + 1, differences(personOf(row), this.bare(person)));
    await this.duplicates.keep(scope, id, person);
    return this.bare(person);
  }

  /**
   * Writes the fields of a person back without a trace in their history, for a merge that is undone: parts alone that
   * are named. Answers what has changed, and the version.
   */
  async writeBack(scope: Scope, id: Uuid, wished: Person, parts: readonly Part[]): Promise<{ version: number; changed: FieldDifference[] }> {
    const row = await this.people.row(scope, id);
    const person = await this.people.place(scope, wished);
    await this.contacts.update(scope, id, person, row.version + 1, parts);
    await this.duplicates.keep(scope, id, person);
    return { version: row.version + 1, changed: differences(personOf(row), this.bare(person)) };
  }

  /** Writes the search row of a person who is back. */
  async reindex(scope: Scope, id: Uuid): Promise<void> {
    const row = await this.people.row(scope, id);
    const person = await this.people.place(scope, personOf(row));
    await this.contacts.update(scope, id, person, row.version, []);
    await this.duplicates.keep(scope, id, person);
  }

  async record(scope: Scope, act: string, subjectId: Uuid): Promise<void> {
    await this.audit.record(scope, { act, subjectKind: 'contact', subjectId });
  }

  private bare(person: Placed): Person {
    return { ...person, employments: person.employments.map(({ unitId: _, ...job }) => job) };
  }

  /** @throws 409 for a version that is not there yet. */
  private async clashes(scope: Scope, at: { id: Uuid; version: number; now: number; changed: readonly FieldDifference[]; fields: ContactFields; unseen: boolean }): Promise<FieldConflict[]> {
    if (at.version > at.now) throw new DomainError('contacts/version-conflict', { status: 409, extra: { currentVersion: at.now, conflicts: [] } });
    const since = await this.contacts.changesSince(scope, at.id, at.version);
    // What waited without a signal may have been written while an earlier change of one's own was on its way: one's later word is no clash.
    return conflictsOf(at.changed, namedBy(at.fields), at.unseen ? since.filter(({ by }) => by === null || by !== scope.actor.userId) : since);
  }

  private async named(scope: Scope, clashes: readonly FieldConflict[]): Promise<Array<FieldConflict & { changedByName: string | null }>> {
    const names = await this.members.names(scope, clashes.map((one) => one.changedBy));
    return clashes.map((one) => ({ ...one, changedByName: (one.changedBy && names.get(one.changedBy)) || null }));
  }

  /** Both values are kept for a lead; sent twice, they are kept once. */
  private async askLead(scope: Scope, id: Uuid, clashes: readonly FieldConflict[]): Promise<void> {
    await this.conflicts.add(scope, id, clashes);
    await this.audit.record(scope, { act: 'contacts.conflict-asked', subjectKind: 'contact', subjectId: id, fields: clashes.map((one) => one.field) });
  }

  /** A person asked to be left alone: only a lead, told by that person, takes it back. */
  private refuseUnlessLead(scope: Scope): void {
    const { role } = scope.actor;
    if (role !== 'admin' && role !== 'lead') throw new DomainError('contacts/do-not-contact-stays', { field: 'doNotContact' });
  }
}
