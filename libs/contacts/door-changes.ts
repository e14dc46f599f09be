import { Injectable } from '@nestjs/common';
import type { Day, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { ContactChanges } from './contact-changes';
import { doorNoteOf, putDoorNotes, retireAddress, unretireAddress } from './data/door-notes';
import type { AddressView, ContactFields, EmploymentView, NewAddress, Person } from './domain';
import { addressRung, doorKeyOf, jobLeft, sameJob } from './domain';

/** What a visit found out about an address: they moved away, or never lived there. */
export interface LeftAddress {
  /** Of the door that was rung at; null where the visit named none. */
  doorKey: string | null;
  on: Day;
  why: 'moved' | 'bad';
  /** The visit. */
  sourceId: Uuid;
  movedTo: NewAddress | null;
}

/** A door's note that was written over. */
export interface DoorNoted {
  readonly doorKey: string;
  readonly before: string | null;
  readonly notes: string | null;
  /** When it was written, as an instant in text. */
  readonly at: string;
}

/**
 * What is learned of people at their door: written over them as they stand, with its history. Asks no sight: the caller
 * has, and what a visitor saved is welcome when the list has gone back. Each answers what it did, for taking it back.
 */
@Injectable()
export class DoorChanges {
  constructor(private readonly changes: ContactChanges) {}

  /** Retires the address that was rung at, unless it was changed meanwhile, and adds the new one, where it was told. */
  async leaveAddress(scope: Scope, contactId: Uuid, left: LeftAddress): Promise<{ retired: AddressView | null; added: AddressView | null }> {
    let retired: AddressView | null = null;
    let added: AddressView | null = null;
    await this.changes.learn(scope, contactId, async (before) => {
      const at = addressRung(before.addresses, left.doorKey);
      retired = before.addresses[at] ?? null;
      if (retired) await retireAddress(scope, contactId, doorKeyOf(retired), left);
      const rest = before.addresses.filter((one) => !retired || doorKeyOf(one) !== doorKeyOf(retired));
      const known = left.movedTo && rest.some((one) => doorKeyOf(one) === doorKeyOf(left.movedTo!));
      if (!retired && (!left.movedTo || known)) return null;
      return { addresses: [...(left.movedTo && !known ? [{ ...left.movedTo, type: 'home' as const }] : []), ...rest] };
    }, (before, after) => {
      added = after.addresses.find((one) => !before.addresses.some((was) => doorKeyOf(was) === doorKeyOf(one))) ?? null;
    });
    return { retired, added };
  }

  /** Brings an address back that this visit had retired; one that is there again already stays as it is. */
  async restoreAddress(scope: Scope, contactId: Uuid, sourceId: Uuid, address: AddressView): Promise<void> {
    if (!(await unretireAddress(scope, contactId, sourceId))) return;
    await this.changes.learn(scope, contactId, (before) => (before.addresses.some((one) => doorKeyOf(one) === doorKeyOf(address)) ? null : { addresses: [address, ...before.addresses] }));
  }

  async dropAddress(scope: Scope, contactId: Uuid, address: AddressView): Promise<void> {
    await this.changes.learn(scope, contactId, (before) => ({ addresses: before.addresses.filter((one) => doorKeyOf(one) !== doorKeyOf(address)) }));
  }

  /** Ends the job that was left, of several the one in these units, on that day. Null where none is open. */
  async endJob(scope: Scope, contactId: Uuid, on: Day, unitIds: readonly Uuid[]): Promise<EmploymentView | null> {
    let ended: EmploymentView | null = null;
    await this.changes.learn(scope, contactId, (before, placed) => {
      const at = jobLeft(placed.employments, unitIds);
      ended = before.employments[at] ?? null;
      return ended && { employments: before.employments.map((job, index) => (index === at ? { ...job, to: job.from && job.from > on ? job.from : on } : job)) };
    });
    return ended;
  }

  async reopenJob(scope: Scope, contactId: Uuid, ended: EmploymentView, on: Day): Promise<void> {
    await this.changes.learn(scope, contactId, (before) => {
      const at = before.employments.findIndex((job) => job.to === on && sameJob(job, ended));
      return at < 0 ? null : { employments: before.employments.map((job, index) => (index === at ? { ...job, to: null } : job)) };
    });
  }

  /** A language that somebody speaks, behind those that are known. False where it was known. */
  async addLanguage(scope: Scope, contactId: Uuid, language: string): Promise<boolean> {
    let added = false;
    await this.changes.learn(scope, contactId, (before) => {
      added = !before.languages.includes(language);
      return added ? { languages: [...before.languages, language] } : null;
    });
    return added;
  }

  async dropLanguage(scope: Scope, contactId: Uuid, language: string): Promise<void> {
    await this.changes.learn(scope, contactId, (before) => ({ languages: before.languages.filter((one) => one !== language) }));
  }

  /**
   * A note of the place, kept with the door; `null` takes it away. What somebody wrote there later stays. In the
   * person's history where it is still their address; a door that is not named is their home. Answers what it wrote over,
   * null where it wrote nothing.
   */
  async noteDoor(scope: Scope, contactId: Uuid | null, sent: { doorKey: string | null; notes: string | null; at: Date; anywhere: boolean; ofList: string | null }): Promise<DoorNoted | null> {
    let { doorKey } = sent;
    let theirs = sent.anywhere || (doorKey !== null && doorKey === sent.ofList);
    let there: Awaited<ReturnType<typeof doorNoteOf>> = null;
    const isLater = async (): Promise<boolean> => {
      there = await doorNoteOf(scope, doorKey!);
      return there !== null && there.at > sent.at;
    };
    const write = async (before: Person): Promise<ContactFields | null> => {
      doorKey ??= doorKeyOf(before.addresses[addressRung(before.addresses, null)] ?? {}) || null;
      theirs ||= before.addresses.some((one) => doorKeyOf(one) === doorKey);
      return doorKey && theirs && !(await isLater()) ? noted(before, doorKey, sent.notes) : null;
    };
    if (contactId) await this.changes.learn(scope, contactId, write, undefined, sent.at);
    else if (doorKey && (await isLater())) return null;
    const was = there as Awaited<ReturnType<typeof doorNoteOf>>;
    if (!doorKey || !theirs || (was && was.at > sent.at)) return null;
    await putDoorNotes(scope, [{ doorKey, notes: sent.notes }], sent.at);
    return { doorKey, before: was?.notes ?? null, notes: sent.notes, at: sent.at.toISOString() };
  }

  /** The note that was written over is there again, unless somebody wrote the door's note since. */
  async restoreDoorNote(scope: Scope, contactId: Uuid, { doorKey, before, notes, at }: DoorNoted): Promise<void> {
    const there = await doorNoteOf(scope, doorKey);
    if (!there || there.notes !== notes || there.at.getTime() !== Date.parse(at)) return;
    await this.changes.learn(scope, contactId, (person) => noted(person, doorKey, before));
    await putDoorNotes(scope, [{ doorKey, notes: before }]);
  }
}

/** The addresses of somebody who lives at the door, with another note; null where that is no news. */
const noted = (person: Person, doorKey: string, notes: string | null): ContactFields | null =>
  person.addresses.some((one) => doorKeyOf(one) === doorKey && one.notes !== notes)
    ? { addresses: person.addresses.map((one) => (doorKeyOf(one) === doorKey ? { ...one, notes } : one)) } : null;
