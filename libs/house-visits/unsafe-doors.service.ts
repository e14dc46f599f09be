import { Injectable } from '@nestjs/common';
import { ContactsService, DoorFacts } from '@doorstep/contacts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import { recordAct } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { Sealer } from '@doorstep/platform/seal';
import type { TeamContact } from './data/team-contacts';
import { teamContacts } from './data/team-contacts';
import type { MarkedPlace, UnsafeDoorRow } from './data/unsafe-doors.repository';
import { UnsafeDoorsRepository } from './data/unsafe-doors.repository';
import type { DoorMark } from './unsafe-doors';
import { UnsafeDoors } from './unsafe-doors';

export interface UnsafeDoorView {
  id: Uuid;
  version: number;
  /** Null once nobody is known there any more. */
  address: MarkedPlace | null;
  people: Array<{ id: Uuid; name: string }>;
  visitId: Uuid;
  campaignId: Uuid | null;
  markedAt: string;
  timeZone: string;
  visitor: TeamContact;
  late: boolean;
  seenAt: string | null;
  seenBy: TeamContact | null;
  liftedAt: string | null;
  liftedBy: TeamContact | null;
  note: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface UnsafeDoorChange {
  version: number;
  seen?: boolean | null;
  lifted?: boolean | null;
  note?: string | null;
}

/** Marks of doors as leads see them: who gave one, whether somebody has looked, and lifting it, with a note that says why. */
@Injectable()
export class UnsafeDoorsService {
  constructor(
    private readonly repository: UnsafeDoorsRepository,
    private readonly doors: UnsafeDoors,
    private readonly contacts: ContactsService,
    private readonly facts: DoorFacts,
    private readonly sealer: Sealer,
    private readonly cursors: Cursors,
  ) {}

  async list(scope: Scope, wish: { standing: boolean | null; limit: number; cursor?: string; count: boolean }): Promise<Page<UnsafeDoorView>> {
    const { standing, limit, cursor, count } = wish;
    const mark = { list: 'unsafe-doors', standing };
    const rows = await this.repository.list(scope, standing, this.cursors.read(cursor, mark), limit);
    const views = await this.show(scope, rows.slice(0, limit));
    const page = this.cursors.page(rows, limit, mark, (row) => [row.markedAt.toISOString(), row.id], (row) => views[rows.indexOf(row)]!);
    return count ? { ...page, total: await this.repository.count(scope, standing) } : page;
  }

  async get(scope: Scope, id: Uuid): Promise<UnsafeDoorView> {
    const row = await this.repository.find(scope, id);
    if (!row) throw notFound();
    return (await this.show(scope, [row]))[0]!;
  }

  /** The mark of the door where somebody lives, for whoever sees them. @throws 404 */
  async ofPerson(scope: Scope, contactId: Uuid): Promise<{ mark: DoorMark | null }> {
    await this.contacts.requireVisible(scope, [contactId]);
    await this.contacts.looked(scope, [contactId], 'door');
    const doorKey = (await this.facts.find(scope, [contactId])).get(contactId)?.doorKey ?? '';
    return { mark: (await this.doors.marks(scope, [doorKey])).get(doorKey) ?? null };
  }

  /** Says that somebody has looked after the visitor, or lifts the mark of the door. The same again answers what is there. @throws 409 */
  async change(scope: Scope, id: Uuid, change: UnsafeDoorChange): Promise<UnsafeDoorView> {
    const row = await this.repository.find(scope, id, true);
    if (!row) throw notFound();
    const [sees, lifts] = [change.seen === true && !row.seenAt, change.lifted === true && !row.liftedAt];
    if (lifts && !change.note) throw new DomainError('required', { field: 'note' });
    if ((sees || lifts) && change.version !== row.version) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
    if (sees) await this.repository.see(scope, id);
    if (lifts) await this.lift(scope, id, change.note!);
    return this.get(scope, id);
  }

  private async lift(scope: Scope, id: Uuid, note: string): Promise<void> {
    const lifted = await this.repository.lift(scope, id);
    for (const one of lifted) {
      await this.repository.keepNote(scope, one, await this.sealer.seal(note, placeOf(scope, one)));
      await recordAct(scope, { act: 'house-visits.door-mark-lifted', subjectKind: 'unsafe_door', subjectId: one });
    }
  }

  private async show(scope: Scope, rows: readonly UnsafeDoorRow[]): Promise<UnsafeDoorView[]> {
    const team = await teamContacts(scope, rows.flatMap((row) => [row.markedBy, row.seenBy, row.liftedBy]));
    const people = await this.repository.peopleAt(scope, rows.flatMap((row) => row.doorKey ?? []));
    const of = (id: Uuid | null): TeamContact | null => (id ? (team.get(id) ?? { id, name: '', phone: null }) : null);
    const views: UnsafeDoorView[] = [];
    for (const row of rows) {
      views.push({
        id: row.id, version: row.version, visitId: row.visitId, campaignId: row.campaignId,
        address: row.doorKey ? { line1: row.line1, line2: row.line2, city: row.city, region: row.region, postalCode: row.postalCode } : null,
        people: people.filter((one) => one.doorKey === row.doorKey).map(({ id, name }) => ({ id, name })),
        markedAt: row.markedAt.toISOString(), timeZone: row.timeZone, visitor: of(row.markedBy)!, late: row.late,
        seenAt: row.seenAt?.toISOString() ?? null, seenBy: of(row.seenBy), liftedAt: row.liftedAt?.toISOString() ?? null, liftedBy: of(row.liftedBy),
        note: row.sealedNote ? await this.sealer.open(row.sealedNote, placeOf(scope, row.id)) : null,
        createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
      });
    }
    return views;
  }
}

const placeOf = (scope: Scope, rowId: Uuid): Parameters<Sealer['seal']>[1] => ({ table: 'unsafe_doors', column: 'sealed_note', rowId, organizationId: scope.organizationId });
