import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import { oneAtATime } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { contactReferences } from './contact-references';
import { personOf } from './data/contact-row';
import type { ForgettingRow } from './data/forgettings.repository';
import { ForgettingsRepository } from './data/forgettings.repository';
import type { ForgettingState } from './domain';
import { sameNameTyped } from './domain';
import { doorsTold, forgettingSteps } from './forgetting-steps';
import { ForgottenAddresses } from './forgotten-addresses';
import { People } from './people';

export interface ForgettingWish {
  id?: Uuid | null;
  contactId: Uuid;
  /** The person's name, typed: then it is done at once, by a lead or an admin. */
  confirmName?: string | null;
  reason?: string | null;
}

export interface ForgettingView {
  id: Uuid;
  version: number;
  state: ForgettingState;
  /** Null once it is done: then nobody is there. */
  contactId: Uuid | null;
  displayName: string | null;
  reason: string | null;
  requestedBy: { id: Uuid; name: string } | null;
  dueAt: string;
  late: boolean;
  decidedBy: { id: Uuid; name: string } | null;
  decidedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** Days and hours of RET-06: done within 72 hours. */
const DUE_MS = 72 * 60 * 60 * 1000;

/** People who asked to be forgotten: filed by any organizer, done by a lead who types the name, and never undone (DOMAIN 4 "Erase"). */
@Injectable()
export class Forgettings {
  constructor(
    private readonly people: People,
    private readonly forgettings: ForgettingsRepository,
    private readonly addresses: ForgottenAddresses,
    private readonly audit: Audit,
    private readonly cursors: Cursors,
  ) {}

  /**
   * Files it; with the name typed by a lead or an admin it is done at once. A request that waits for the person already is the one.
   * @throws 404 for people who are not there, 422 `contacts/name-not-the-same`, 409 for another request under this id.
   */
  async create(scope: Scope, wish: ForgettingWish): Promise<Created<ForgettingView>> {
    const hash = requestHash({ contactId: wish.contactId, reason: wish.reason ?? null, confirmed: Boolean(wish.confirmName) });
    await oneAtATime(scope, 'forgetting', wish.id);
    const there = wish.id ? await this.forgettings.find(scope, wish.id) : null;
    if (there) {
      refuseOtherContent(there.request_hash, hash);
      return { created: false, value: this.show(scope, there) };
    }
    const contactId = (await this.people.currentIds(scope, [wish.contactId])).get(wish.contactId)!;
    const [person] = await this.people.lock(scope, [contactId]);
    if (!person) throw notFound();
    if (wish.confirmName) this.confirm(scope, wish.confirmName, person.display_name);
    const open = await this.forgettings.openOf(scope, contactId);
    const id = open?.id ?? wish.id ?? newId(scope.now.getTime());
    if (!open) {
      const made = await this.forgettings.insert(scope, { id, contactId, reason: wish.reason ?? null, dueAt: new Date(scope.now.getTime() + DUE_MS), requestHash: hash });
      if (!made) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
      await this.audit.record(scope, { act: 'contacts.forget-asked', subjectKind: 'contact', subjectId: contactId });
    }
    if (wish.confirmName) await this.forget(scope, contactId);
    return { created: !open, value: await this.get(scope, id) };
  }

  async get(scope: Scope, id: Uuid): Promise<ForgettingView> {
    return this.show(scope, await this.row(scope, id));
  }

  /** Those of one state, the most urgent first. */
  async list(scope: Scope, wish: { state: ForgettingState; limit: number; cursor?: string; count: boolean }): Promise<Page<ForgettingView>> {
    const mark = { list: 'contact-forgettings', state: wish.state };
    const after = this.cursors.read(wish.cursor, mark) as [string, Uuid] | null;
    const page = this.cursors.page(await this.forgettings.page(scope, wish.state, after, wish.limit + 1), wish.limit, mark, (row) => [row.mark, row.id], (row) => this.show(scope, row));
    return wish.count ? { ...page, total: await this.forgettings.count(scope, wish.state) } : page;
  }

  /** A lead does it, with the name typed, or says that it was not meant. Again is the same. @throws 404, 409 for another version or one that is over. */
  async decide(scope: Scope, id: Uuid, wish: { version: number; state: 'done' | 'declined'; confirmName?: string | null }): Promise<ForgettingView> {
    await this.forgettings.lock(scope, id);
    const row = await this.row(scope, id);
    if (row.state === wish.state) return this.show(scope, row);
    if (row.state !== 'requested' || row.contact_id === null) throw new DomainError('contacts/forgetting-over', { status: 409, field: 'state' });
    if (row.version !== wish.version) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
    if (wish.state === 'declined') {
      await this.forgettings.decline(scope, id);
      await this.audit.record(scope, { act: 'contacts.forget-declined', subjectKind: 'contact', subjectId: row.contact_id });
    } else {
      const [person] = await this.people.lock(scope, [row.contact_id]);
      this.confirm(scope, wish.confirmName ?? '', person!.display_name);
      await this.forget(scope, row.contact_id);
    }
    return this.get(scope, id);
  }

  /** Everything goes but counts, the bare id with its day, and the keyed hashes of what must never be dialled again. */
  private async forget(scope: Scope, contactId: Uuid): Promise<void> {
    await this.addresses.keep(scope, personOf(await this.people.row(scope, contactId)));
    await this.forgettings.done(scope, contactId);
    await this.forgettings.remove(scope, contactId, { steps: forgettingSteps(), references: contactReferences(), doors: doorsTold() });
    await this.audit.record(scope, { act: 'contacts.forgotten', subjectKind: 'contact', subjectId: contactId });
  }

  private confirm(scope: Scope, typed: string, name: string): void {
    if (scope.actor.role !== 'admin' && scope.actor.role !== 'lead') throw new DomainError('accounts/not-your-role', { status: 403 });
    if (!sameNameTyped(typed, name)) throw new DomainError('contacts/name-not-the-same', { field: 'confirmName' });
  }

  private async row(scope: Scope, id: Uuid): Promise<ForgettingRow> {
    const row = await this.forgettings.find(scope, id);
    if (!row) throw notFound();
    return row;
  }

  private show(scope: Scope, row: ForgettingRow): ForgettingView {
    const who = (id: Uuid | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });
    return {
      id: row.id, version: row.version, state: row.state, contactId: row.contact_id, displayName: row.display_name, reason: row.reason, requestedBy: who(row.requested_by, row.requested_by_name),
      dueAt: row.due_at.toISOString(), late: row.state === 'requested' && row.due_at < scope.now, decidedBy: who(row.decided_by, row.decided_by_name),
      decidedAt: row.decided_at?.toISOString() ?? null, createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
    };
  }
}
