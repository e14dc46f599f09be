import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, notFound } from '@doorstep/kernel';
import type { OrganizationSettings } from '@doorstep/organizations';
import { fullSettings } from '@doorstep/organizations';
import { recordLooks } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import { showContact } from './contact-view';
import type { ContactRow } from './data/contact-row';
import type { Placed } from './data/contacts.repository';
import { ContactsRepository } from './data/contacts.repository';
import { DuplicatesRepository } from './data/duplicates.repository';
import { ForgottenAddresses } from './forgotten-addresses';
import { knowPlaces, placeJobs } from './data/workplace-names';
import type { ContactFields, ContactView, Person, PossibleDuplicate } from './domain';
import { draftPerson, writePerson } from './domain';
import { visibleContact } from './visible';

const MINUTE = 60_000;
/** The parts of one profile, asked for one after another, are one look. */
const QUIET_MS = 5 * MINUTE;
/** Doors of a round are asked for again and again while it lasts: a look a day. */
const QUIET_OF_MANY_MS = 12 * 60 * MINUTE;

/** What of somebody was shown. */
export type LookedAt = 'profile' | 'timeline' | 'assessments' | 'consents' | 'relationships' | 'notes' | 'network' | 'merges' | 'house-visits' | 'follow-ups' | 'field-conflicts' | 'duplicates' | 'door';

/** What this room's services share: who may be seen, how fields are read, how a person is shown. */
@Injectable()
export class People {
  constructor(
    private readonly contacts: ContactsRepository,
    private readonly pairs: DuplicatesRepository,
    private readonly forgotten: ForgottenAddresses,
  ) {}

  /** @throws 404 when one of the ids is not there, or not to be seen by who acts. */
  async requireVisible(scope: Scope, ids: readonly Uuid[]): Promise<void> {
    const asked = [...new Set(ids)];
    if (asked.length === 0) return;
    const seen = await this.seen(scope, asked);
    if (asked.some((id) => !seen.has(id))) throw notFound();
  }

  /** Those of the ids that who acts may see. */
  seen(scope: Scope, ids: readonly Uuid[]): Promise<Set<Uuid>> {
    return this.contacts.among(scope, ids, visibleContact(scope, 'c'));
  }

  /** The ids under which these people stand now. @throws 404 as `requireVisible`. */
  async currentIds(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, Uuid>> {
    const asked = [...new Set(ids)];
    const seen = await this.seen(scope, asked);
    const gone = asked.filter((id) => !seen.has(id));
    if (gone.length === 0) return new Map(asked.map((id) => [id, id]));
    const survivors = await this.contacts.survivors(scope, gone);
    if (gone.some((id) => !survivors.has(id))) throw notFound();
    await this.requireVisible(scope, [...survivors.values()]);
    return new Map(asked.map((id) => [id, survivors.get(id) ?? id]));
  }

  /** Whom those of the ids that were merged away belong to now, whoever may see them. */
  async survivors(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, Uuid>> {
    return ids.length === 0 ? new Map() : this.contacts.survivors(scope, ids);
  }

  /** The row of a person who may be seen, locked where it is to be changed. */
  async row(scope: Scope, id: Uuid, lock = false): Promise<ContactRow> {
    const [row] = await this.contacts.find(scope, [id], lock);
    if (!row) throw notFound();
    return row;
  }

  /** Rows of these people, who may be seen. */
  rows(scope: Scope, ids: readonly Uuid[]): Promise<ContactRow[]> {
    return this.contacts.find(scope, ids);
  }

  /** Rows of these people in the order asked, locked by id; who is not there is left out. */
  async lock(scope: Scope, ids: readonly Uuid[]): Promise<ContactRow[]> {
    const rows = await this.contacts.find(scope, ids, true);
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }

  async settings(scope: Scope): Promise<OrganizationSettings> {
    return fullSettings((await this.contacts.rules(scope)).settings);
  }

  /**
   * Reads the fields over a person, and finds what their ids point at.
   * @throws 422 with every field that cannot be kept; 404 naming the fields whose ids are not of this organization.
   */
  async prepare(scope: Scope, before: Person, fields: ContactFields, path = ''): Promise<Placed> {
    const { default_region: defaultRegion } = await this.contacts.rules(scope);
    const person = writePerson(before, fields, { defaultRegion, path });
    const { jobs, missing } = await placeJobs(scope, person.employments);
    if (person.affiliateId && person.affiliateId !== before.affiliateId && !(await this.contacts.isAffiliate(scope, person.affiliateId))) missing.push('affiliateId');
    if (missing.length > 0) {
      throw new DomainError('platform/not-found', { status: 404, errors: missing.map((field) => ({ field: `${path}${field}`, code: 'platform/not-found' })) });
    }
    return { ...person, employments: jobs };
  }

  /** Looks up what the jobs of many point at, so that `prepare` has it in this transaction. */
  knowPlaces(scope: Scope, people: readonly ContactFields[]): Promise<void> {
    return knowPlaces(scope, people.flatMap((fields) => fields.employments ?? []));
  }

  /** A person as far as somebody has typed, with the names of their workplaces; nothing is refused. */
  async draft(scope: Scope, fields: ContactFields): Promise<Person> {
    const person = draftPerson(fields, (await this.contacts.rules(scope)).default_region);
    return { ...person, employments: (await placeJobs(scope, person.employments)).jobs };
  }

  /** Numbers and e-mails of somebody who asked to be forgotten come with a no, however they come in again. */
  heedForgotten(scope: Scope, id: Uuid, person: Pick<Person, 'phones' | 'emails'>): Promise<string[]> {
    return this.forgotten.heed(scope, id, person);
  }

  /** The same for many who come in at once. */
  heedForgottenOf(scope: Scope, people: ReadonlyArray<{ id: Uuid; person: Pick<Person, 'phones' | 'emails'> }>): Promise<void> {
    return this.forgotten.heedAll(scope, people);
  }

  /** Of somebody who is being typed: the numbers and e-mails of people who asked to be forgotten. What cannot be read is left out. */
  async forgottenIn(scope: Scope, fields: ContactFields): Promise<string[]> {
    return (await this.forgotten.met(scope, [await this.draft(scope, fields)]))[0] ?? [];
  }

  /** A person whose ids are known to be of this organization, with the units of their jobs. */
  async place(scope: Scope, person: Person): Promise<Placed> {
    const { jobs } = await placeJobs(scope, person.employments);
    return { ...person, employments: jobs };
  }

  /** A person with the pairs that may be one, as who acts may see it. */
  async show(scope: Scope, row: ContactRow, possibleDuplicates?: PossibleDuplicate[]): Promise<ContactView> {
    const pairs = possibleDuplicates ?? (scope.actor.role === 'volunteer' ? [] : await this.seenPairs(scope, row.id));
    return showContact(scope, { ...row, possible_duplicates: pairs }, (await this.settings(scope))['fading.days']);
  }

  /**
   * Writes that what is told of these people was looked at, for 'who looked' (security.md AUD-01). Of many at once, as
   * doors and pairs are, the same reader's look counts once in half a day; of one person once in five minutes.
   */
  looked(scope: Scope, ids: readonly Uuid[], part: LookedAt): Promise<void> {
    const quietMs = part === 'door' || part === 'duplicates' || part === 'field-conflicts' ? QUIET_OF_MANY_MS : QUIET_MS;
    return recordLooks(scope, { act: 'contacts.read', subjectKind: 'contact', subjectIds: ids, part, quietMs });
  }

  /** Several people as who acts may see them, without their pairs. */
  async lookAt(scope: Scope, ids: readonly Uuid[]): Promise<ContactView[]> {
    if (ids.length === 0) return [];
    const days = (await this.settings(scope))['fading.days'];
    return (await this.contacts.find(scope, ids)).map((row) => showContact(scope, row, days));
  }

  private async seenPairs(scope: Scope, id: Uuid): Promise<PossibleDuplicate[]> {
    const pairs = await this.pairs.openOf(scope, id);
    if (pairs.length === 0) return [];
    const seen = await this.seen(scope, pairs.map((pair) => pair.contactId));
    return pairs.filter((pair) => seen.has(pair.contactId));
  }
}
