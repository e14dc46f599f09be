import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, canonicalJson, notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { ContactChanges } from './contact-changes';
import { personOf } from './data/contact-row';
import type { ConflictState, FieldConflictRow, Take } from './data/field-conflicts.repository';
import { FieldConflictsRepository } from './data/field-conflicts.repository';
import type { ContactFields } from './domain';
import { fieldsOf, takenLater } from './domain';
import type { PageWish } from './history';
import type { By } from './history-views';
import { People } from './people';

export interface FieldConflictView {
  id: Uuid;
  version: number;
  contactId: Uuid;
  displayName: string;
  /** `preferredName`, `phones`, `customFields.Locker`. */
  field: string;
  /** What both began with; what the later one wanted; what the other one had written; what stands there now. */
  base: unknown;
  yours: unknown;
  theirs: unknown;
  now: unknown;
  yoursBy: By | null;
  yoursAt: string;
  theirsBy: By | null;
  theirsAt: string;
  state: ConflictState;
  take: Take | null;
  decidedBy: By | null;
  decidedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** The change that writes one field: each custom field is one of its own. */
export const fieldChange = (field: string, value: unknown): ContactFields => {
  const [name, own] = [field.split('.')[0]!, field.split('.').slice(1).join('.')];
  return (name === 'customFields' && own !== '' ? { customFields: { [own]: value } } : { [name]: value }) as ContactFields;
};

/** Clashes of changes that nobody was there to decide; a lead does, with both values before them (CONTRACT 3). */
@Injectable()
export class FieldConflicts {
  constructor(
    private readonly people: People,
    private readonly changes: ContactChanges,
    private readonly rows: FieldConflictsRepository,
    private readonly members: Members,
    private readonly audit: Audit,
    private readonly cursors: Cursors,
  ) {}

  /** One page, the latest first. */
  async list(scope: Scope, wish: PageWish & { state?: ConflictState; contactId?: Uuid }): Promise<Page<FieldConflictView>> {
    const state = wish.state ?? 'open';
    const contactId = wish.contactId ? (await this.people.currentIds(scope, [wish.contactId])).get(wish.contactId)! : null;
    const mark = { list: 'field-conflicts', state, contactId };
    const rows = await this.rows.list(scope, { state, contactId, after: this.cursors.read(wish.cursor, mark), most: wish.limit + 1 });
    const views = await this.show(scope, rows.slice(0, wish.limit));
    await this.people.looked(scope, views.map((view) => view.contactId), 'field-conflicts');
    const page = this.cursors.page(rows, wish.limit, mark, (row) => [row.mark, row.id], (row) => views[rows.indexOf(row)]!);
    return wish.count ? { ...page, total: await this.rows.count(scope, state, contactId) } : page;
  }

  /**
   * Takes one of the two values, or a third one: written to the person as any change is. The same decision again is
   * the same. @throws 404; 409 `platform/version-conflict` when somebody decided otherwise; 422 naming the field.
   */
  async decide(scope: Scope, id: Uuid, wish: { version: number; take: Take; value?: unknown }): Promise<FieldConflictView> {
    const row = await this.rows.find(scope, id, true);
    if (!row) throw notFound();
    if (row.state === 'decided') {
      const same = row.take === wish.take && (wish.take !== 'value' || canonicalJson(row.value ?? null) === canonicalJson(wish.value ?? null));
      if (!same) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
      return (await this.show(scope, [row]))[0]!;
    }
    if (row.version !== wish.version) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
    const person = await this.people.row(scope, row.contact_id, true);
    const now = fieldsOf(personOf(person)).get(row.field) ?? null;
    const value = wish.take === 'value' ? wish.value ?? null : wish.take === 'yours' ? takenLater({ base: row.base, yours: row.yours, theirs: row.theirs, now }) : row.theirs;
    await this.changes.change(scope, row.contact_id, { version: person.version, ...fieldChange(row.field, value) });
    await this.rows.decide(scope, id, wish.take, value);
    await this.audit.record(scope, { act: 'contacts.conflict-decided', subjectKind: 'contact', subjectId: row.contact_id, fields: [row.field] });
    return (await this.show(scope, [(await this.rows.find(scope, id))!]))[0]!;
  }

  /** The field of a clash, for reading a third value as any change is read. @throws 404. */
  async fieldOf(scope: Scope, id: Uuid): Promise<string> {
    return ((await this.rows.find(scope, id)) ?? gone()).field;
  }

  private async show(scope: Scope, rows: readonly FieldConflictRow[]): Promise<FieldConflictView[]> {
    const people = new Map((await this.people.rows(scope, [...new Set(rows.map((row) => row.contact_id))])).map((row) => [row.id, row]));
    const names = await this.members.names(scope, rows.flatMap((row) => [row.yours_by, row.theirs_by, row.decided_by]));
    const by = (id: Uuid | null): By | null => (id ? { id, name: names.get(id) ?? '' } : null);
    return rows.map((row) => {
      const person = people.get(row.contact_id) ?? gone();
      return {
        id: row.id, version: row.version, contactId: row.contact_id, displayName: person.display_name, field: row.field,
        base: row.base ?? null, yours: row.yours ?? null, theirs: row.theirs ?? null, now: fieldsOf(personOf(person)).get(row.field) ?? null,
        yoursBy: by(row.yours_by), yoursAt: row.created_at.toISOString(), theirsBy: by(row.theirs_by), theirsAt: row.theirs_at.toISOString(),
        state: row.state, take: row.take, decidedBy: by(row.decided_by), decidedAt: row.decided_at?.toISOString() ?? null,
        createdAt: row.created_at.toISOString(), updatedAt: (row.decided_at ?? row.created_at).toISOString(),
      };
    });
  }
}

const gone = (): never => {
  throw notFound();
};
