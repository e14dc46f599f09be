import { Injectable, Optional } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { Audit, AuditTally } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { ContactChanges } from './contact-changes';
import type { ContactSource } from './contact-entry';
import { ContactEntry } from './contact-entry';
import type { NewPerson } from './data/contacts.repository';
import type { ContactListItem, ContactListWish } from './contact-lists';
import { ContactLists } from './contact-lists';
import type { AskedAttempts } from './data/contact-lists.repository';
import type { ContactFields, ContactFilter, ContactPatch, ContactView, NewContact } from './domain';
import type { LookedAt } from './people';
import { People } from './people';

/** People: written, read and listed, and never beyond what who acts may see. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly people: People,
    private readonly entry: ContactEntry,
    private readonly changes: ContactChanges,
    private readonly lists: ContactLists,
    private readonly audit: Audit,
    @Optional() private readonly tally?: AuditTally,
  ) {}

  /** One person in full. An id that was merged away answers the person it belongs to now. @throws 404 when not there or not theirs to see. */
  async get(scope: Scope, id: Uuid): Promise<ContactView> {
    const current = (await this.people.currentIds(scope, [id])).get(id)!;
    return this.people.show(scope, await this.people.row(scope, current));
  }

  /** One person in full, written to the audit log: for people who open a profile. */
  async open(scope: Scope, id: Uuid): Promise<ContactView> {
    const view = await this.get(scope, id);
    await this.audit.record(scope, { act: 'contacts.read', subjectKind: 'contact', subjectId: view.id });
    return view;
  }

  /** Other rooms tell here whom they show, and what of them (`People.looked`). */
  looked(scope: Scope, ids: readonly Uuid[], part: LookedAt): Promise<void> {
    return this.people.looked(scope, ids, part);
  }

  /** @throws 404 when one of the ids is not there, or not to be seen by who acts. */
  requireVisible(scope: Scope, ids: readonly Uuid[]): Promise<void> {
    return this.people.requireVisible(scope, ids);
  }

  /**
   * The ids under which these people stand now: their own, or that of the person they were merged with meanwhile
   * (a phone may send the old one days later). @throws 404 as `requireVisible`.
   */
  currentIds(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, Uuid>> {
    return this.people.currentIds(scope, ids);
  }

  /**
   * Makes a person. The same id with the same content answers the row that is there; people like this one are told
   * and never refused. @throws 422 with every field that cannot be kept, 409 for an id with other content.
   */
  create(scope: Scope, wish: NewContact, source?: ContactSource): Promise<Created<ContactView>> {
    return this.entry.create(scope, wish, source);
  }

  /** Looks up the workplaces of many at once, before each of them is read or changed in this transaction. */
  knowPlaces(scope: Scope, people: readonly ContactFields[]): Promise<void> {
    return this.people.knowPlaces(scope, people);
  }

  /** Reads somebody new as `create` would write them, to be written with others. @throws 422 with every field that cannot be kept. */
  ready(scope: Scope, wish: NewContact): Promise<NewPerson> {
    return this.entry.ready(scope, wish);
  }

  /** Writes people who were read, and compared with everybody, by whoever brings them (`ContactEntry.createMany`). */
  createMany(scope: Scope, people: readonly NewPerson[], source: Pick<ContactSource, 'kind' | 'id'>): Promise<void> {
    return this.entry.createMany(scope, people, source);
  }

  /** Changes a person field by field against the version that was edited (`ContactChanges.change`). */
  async change(scope: Scope, id: Uuid, patch: ContactPatch): Promise<ContactView> {
    const view = await this.get(scope, await this.changes.change(scope, id, patch));
    await this.people.looked(scope, [view.id], 'profile');
    return view;
  }

  /** Changes somebody as one of many (`ContactChanges.change`); nobody looks at them by it. */
  async complete(scope: Scope, id: Uuid, patch: ContactPatch, compareLater: (id: Uuid) => void): Promise<void> {
    await this.changes.change(scope, id, patch, compareLater);
  }

  /** One page of people (`ContactLists.list`). That somebody searched is on the record, and by which fields; never for what. */
  async list(scope: Scope, wish: ContactListWish): Promise<Page<ContactListItem>> {
    const page = await this.lists.list(scope, wish);
    // Once the request has given its connection back: the record takes one of its own.
    scope.afterCommit(() => this.tally?.add(scope.actor, 'contacts.searched', fieldsOf(wish.filter)));
    return page;
  }

  /** The ids of at most `most` people that a kept filter finds, the latest touched first. @throws 422 for a filter that cannot be read. */
  /** How many people of a filter wait for which attempt at their door. */
  attemptsOf(scope: Scope, filter: ContactFilter): Promise<AskedAttempts[]> {
    return this.lists.attemptsOf(scope, filter);
  }

  idsOf(scope: Scope, filter: ContactFilter | Record<string, unknown>, most: number): Promise<Uuid[]> {
    return this.lists.idsOf(scope, filter, most);
  }
}

/** The names of the fields that a filter asks by, in order; `all` for everybody. */
const fieldsOf = (filter: ContactFilter): string =>
  Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== '').map(([field]) => field).sort().join(',') || 'all';
