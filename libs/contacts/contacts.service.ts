import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { ContactChanges } from './contact-changes';
import { ContactsRepository } from './data/contacts.repository';
import type { ContactPatch, ContactView, NewContact, Source } from './domain';
import { NOBODY } from './domain';
import { Duplicates } from './duplicates';
import { People } from './people';

/** Where a new person came from; `path` stands before the fields of problems: `met[0].newContact.`. */
export type ContactSource = Source & { path?: string };

/** People: written, read one by one, and never beyond what who acts may see. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly people: People,
    private readonly contacts: ContactsRepository,
    private readonly duplicates: Duplicates,
    private readonly changes: ContactChanges,
    private readonly audit: Audit,
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
  async create(scope: Scope, wish: NewContact, source?: ContactSource): Promise<Created<ContactView>> {
    const { id: sentId, externalId, ...fields } = wish;
    const id = sentId ?? newId(scope.now.getTime());
    const hash = requestHash({ ...fields, externalId: externalId ?? undefined });
    const person = await this.people.prepare(scope, NOBODY, fields, source?.path);
    const made = await this.contacts.insert(scope, id, person, { source: source?.kind ?? 'typed', externalId: externalId ?? null, hash });
    if (!made) return { created: false, value: await this.sameAgain(scope, id, hash) };
    const possibleDuplicates = await this.duplicates.onEntry(scope, id, person);
    return { created: true, value: await this.people.show(scope, await this.people.row(scope, id), possibleDuplicates) };
  }

  /** Changes a person field by field against the version that was edited (`ContactChanges.change`). */
  async change(scope: Scope, id: Uuid, patch: ContactPatch): Promise<ContactView> {
    return this.get(scope, await this.changes.change(scope, id, patch));
  }

  private async sameAgain(scope: Scope, id: Uuid, hash: Buffer): Promise<ContactView> {
    const [there] = await this.contacts.find(scope, [id]);
    if (!there) return this.get(scope, id);
    refuseOtherContent(there.request_hash, hash);
    return this.people.show(scope, there);
  }
}
