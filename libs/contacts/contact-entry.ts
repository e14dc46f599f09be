import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import type { NewPerson } from './data/contacts.repository';
import { ContactsRepository } from './data/contacts.repository';
import { putDoorNotes } from './data/door-notes';
import type { ContactView, NewContact, Source } from './domain';
import { NOBODY, noteWrites } from './domain';
import { Duplicates } from './duplicates';
import { People } from './people';

/** Where a new person came from; `path` stands before the fields of problems: `met[0].newContact.`. */
export type ContactSource = Source & {
  path?: string;
  /** Who brings the person has compared them with everybody already, and puts pairs before the leads. */
  compared?: boolean;
};

/** New people. */
@Injectable()
export class ContactEntry {
  constructor(
    private readonly people: People,
    private readonly contacts: ContactsRepository,
    private readonly duplicates: Duplicates,
  ) {}

  /** As `ContactsService.create`. */
  async create(scope: Scope, wish: NewContact, source?: ContactSource): Promise<Created<ContactView>> {
    const { id: sentId, externalId, ...fields } = wish;
    const id = sentId ?? newId(scope.now.getTime());
    const hash = requestHash({ ...fields, externalId: externalId ?? undefined });
    const person = await this.people.prepare(scope, NOBODY, fields, source?.path);
    const made = await this.contacts.insert(scope, id, person, { source: source?.kind ?? 'typed', externalId: externalId ?? null, hash });
    if (!made) return { created: false, value: await this.sameAgain(scope, id, hash) };
    await putDoorNotes(scope, noteWrites([], person.addresses));
    const askedToBeForgotten = await this.people.heedForgotten(scope, id, person);
    if (source?.compared) await this.duplicates.keep(scope, id, person);
    const possibleDuplicates = source?.compared ? [] : await this.duplicates.onEntry(scope, id, person);
    const value = await this.people.show(scope, await this.people.row(scope, id), possibleDuplicates);
    return { created: true, value: askedToBeForgotten.length > 0 ? { ...value, askedToBeForgotten } : value };
  }

  /** Reads somebody new as `create` does, to be written with others (`createMany`). @throws as `create`, for what cannot be kept. */
  async ready(scope: Scope, wish: NewContact): Promise<NewPerson> {
    const { id, externalId, ...fields } = wish;
    const person = await this.people.prepare(scope, NOBODY, fields);
    return { id: id ?? newId(scope.now.getTime()), person, externalId: externalId ?? null, hash: requestHash({ ...fields, externalId: externalId ?? undefined }) };
  }

  /** Writes people who were read and compared with everybody already: all at once what `create` writes of each. */
  async createMany(scope: Scope, people: readonly NewPerson[], source: Source): Promise<void> {
    await this.contacts.insertMany(scope, people, source.kind);
    await this.people.heedForgottenOf(scope, people);
    await this.duplicates.keepAll(scope, people);
  }

  private async sameAgain(scope: Scope, id: Uuid, hash: Buffer): Promise<ContactView> {
    const [there] = await this.contacts.find(scope, [id]);
    // Somebody whom who acts does not see: an id that is taken, whatever was sent with it.
    if (there && !(await this.people.seen(scope, [id])).has(id)) return refuseOtherContent(null, hash) as never;
    if (there) {
      refuseOtherContent(there.request_hash, hash);
      await this.people.looked(scope, [id], 'profile');
      return this.people.show(scope, there);
    }
    // Merged with somebody meanwhile: the person it belongs to now.
    const survivor = await this.people.currentIds(scope, [id]).then((found) => found.get(id)!, () => refuseOtherContent(null, hash) as never);
    await this.people.looked(scope, [survivor], 'profile');
    return this.people.show(scope, await this.people.row(scope, survivor));
  }
}
