import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import { ContactChanges } from './contact-changes';
import { personOf } from './data/contact-row';
import { ContactsRepository } from './data/contacts.repository';
import { FieldConflictsRepository } from './data/field-conflicts.repository';
import { dropOpenConflicts, numberIsKnown } from './data/heard-numbers';
import type { Phone } from './domain';
import { differences, showPhone } from './domain';
import { People } from './people';

/** A number that somebody said while they were met; `field` names it in problems. */
export interface HeardNumber {
  readonly contactId: Uuid;
  readonly number: string;
  readonly field: string;
  /** Whether who acts sees the person now; who does not, after their list went back, changes nothing. */
  readonly visible: boolean;
}

/** What hearing a number did: it came to the card, it waits for a lead, or it was there before. */
export interface KeptNumber {
  readonly contactId: Uuid;
  /** In E.164; as it was typed where it could not be read. */
  readonly number: string;
  readonly brought: boolean;
  /** The question that was put before the leads. */
  readonly conflictIds: readonly Uuid[];
}

/**
 * Numbers that were said at a door, of people who are there already. Whoever may write cards adds them; what a volunteer
 * wrote down waits for a lead, and the volunteer is told nothing of the numbers that are there (DOMAIN 3).
 */
@Injectable()
export class HeardNumbers {
  constructor(
    private readonly people: People,
    private readonly contacts: ContactsRepository,
    private readonly changes: ContactChanges,
    private readonly conflicts: FieldConflictsRepository,
    private readonly audit: Audit,
  ) {}

  /** Keeps a number beside those that the person has; one they have changes nothing. Null for nobody. The caller has locked the person. @throws 422 naming the field. */
  async keep(scope: Scope, { contactId, number, field, visible }: HeardNumber): Promise<KeptNumber | null> {
    const [row] = await this.contacts.find(scope, [contactId]);
    if (!row) return null;
    const before = personOf(row);
    const phones = [...before.phones.map(showPhone), { number, type: 'mobile' as const }];
    const after = await this.people.prepare(scope, before, { phones }).catch((error: unknown) => {
      const [first] = error instanceof DomainError ? (error.details.errors ?? []) : [];
      throw first ? new DomainError(first.code, { field, params: first.params }) : error;
    });
    const heard = after.phones.at(-1)!;
    const kept = { contactId, number: heard.number ?? heard.asTyped };
    if (before.phones.some((one) => isNumber(one, kept.number))) return { ...kept, brought: false, conflictIds: [] };
    if (visible && scope.actor.role !== 'volunteer') {
      await this.changes.change(scope, contactId, { version: row.version, phones });
      return { ...kept, brought: true, conflictIds: [] };
    }
    const clashes = differences(before, after).map(({ field: name, from, to }) => ({ field: name, base: from, yours: to, theirs: from, changedBy: null, changedAt: row.updated_at.toISOString() }));
    const conflictIds = await this.conflicts.add(scope, contactId, clashes);
    await this.audit.record(scope, { act: 'contacts.conflict-asked', subjectKind: 'contact', subjectId: contactId, fields: ['phones'] });
    return { ...kept, brought: false, conflictIds };
  }

  /**
   * Takes a number back that nobody said, with the question about it that is still open. It stays where it was confirmed
   * since: verified, written otherwise, spoken of in a consent, or brought by somebody who turned out to be the person.
   */
  async takeBack(scope: Scope, { contactId, number, brought, conflictIds }: KeptNumber): Promise<void> {
    await dropOpenConflicts(scope, contactId, conflictIds);
    if (!brought || (await numberIsKnown(scope, contactId, number))) return;
    await this.changes.learn(scope, contactId, (before) => {
      const phones = before.phones.filter((one) => !(isNumber(one, number) && one.status === 'unverified' && one.type === 'mobile' && one.extension === null));
      return phones.length === before.phones.length ? null : { phones: phones.map(showPhone) };
    });
  }
}

const isNumber = (phone: Phone, number: string): boolean => (phone.number ?? phone.asTyped) === number;
