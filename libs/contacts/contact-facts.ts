import { Injectable, Optional } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId } from '@doorstep/kernel';
import { recordAct } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import { together } from '@doorstep/platform/database';
import { Metrics } from '@doorstep/platform/observability';
import { Sealer } from '@doorstep/platform/seal';
import * as rows from './data/fact-rows';
import type { Basis, Channel, ConsentMethod, ConsentStatus, NoteVisibility, Purpose, RelationshipKind, Stand, TouchKindName } from './domain';
import { CONTACT_DEFAULTS, comparedAddress, consentAddressOf, holdsIdentifier, needsRegion, noteCaution } from './domain';
import { requireTold } from './touch-kinds';

export interface FactSource {
  /** What the fact was written down with: `house_visit`. Without one it stands in the timeline by itself. */
  sourceKind?: string | null;
  sourceId?: Uuid | null;
}

export interface NewTouch {
  id?: Uuid;
  contactId: Uuid;
  kind: TouchKindName;
  occurredAt: Date;
  timeZone: string;
  /** A user; who acts, unless said otherwise. */
  by?: Uuid | null;
  sourceKind: string;
  sourceId: Uuid;
  code?: string | null;
  campaignId?: Uuid | null;
  noteId?: Uuid | null;
  /** Codes and numbers for the summary; no free text of people. */
  params?: Record<string, unknown>;
}

export interface NewAssessment extends FactSource {
  id?: Uuid;
  contactId: Uuid;
  campaignId: Uuid | null;
  value: Stand | number;
  basis: Basis;
  assessedAt: Date;
  note?: string | null;
  requestHash?: Buffer | null;
}

export interface NewConsent extends FactSource {
  id?: Uuid;
  contactId: Uuid;
  channel: Channel;
  /** E.164, an e-mail address, or a handle. */
  address: string;
  purpose: Purpose;
  status: ConsentStatus;
  method: ConsentMethod;
  wording?: string | null;
  evidence?: string | null;
  at: Date;
}

/** Somebody is to be written to, by this address, for this purpose. */
export type WriteWish = Pick<NewConsent, 'contactId' | 'channel' | 'address' | 'purpose'>;

/** Whether somebody may be written to, or what forbids it. */
export type LeaveToWrite = 'yes' | 'do_not_contact' | 'opted_out' | 'no_consent';

export interface NewNote extends FactSource {
  id?: Uuid;
  contactId: Uuid;
  text: string;
  visibility: NoteVisibility;
  writtenAt: Date;
}

export interface NewTie extends FactSource {
  id?: Uuid;
  contactId: Uuid;
  otherContactId: Uuid;
  kind: RelationshipKind;
}

/**
 * What is written down about a person: history, added to and never overwritten. One statement for each; the
 * caller has asked `requireVisible` before.
 */
@Injectable()
export class ContactFacts {
  constructor(
    private readonly sealer: Sealer,
    @Optional() private readonly metrics?: Metrics,
  ) {}

  /** Adds entries to timelines; those of being in touch (`IN_TOUCH`) move the last touch forward. One with a known id is nothing. @throws for a kind that no room tells. */
  async touch(scope: Scope, touches: readonly NewTouch[]): Promise<void> {
    if (touches.length === 0) return;
    for (const { kind } of touches) requireTold(kind);
    await scope.query(rows.ADD_TOUCHES, [
      scope.organizationId,
      JSON.stringify(touches.map((t) => ({
        id: t.id ?? newId(scope.now.getTime()), contact_id: t.contactId, kind: t.kind, occurred_at: t.occurredAt, time_zone: t.timeZone,
        by: t.by === undefined ? scope.actor.userId : t.by, source_kind: t.sourceKind, source_id: t.sourceId, code: t.code ?? null,
        campaign_id: t.campaignId ?? null, note_id: t.noteId ?? null, params: t.params ?? {},
      }))),
    ]);
  }

  /**
   * A meeting (`kind` is one of being in touch) and where the person stands after it, if that was said: both, and what
   * the person's row tells of them, in one statement. The assessment is made at the time of the meeting, in its campaign.
   */
  async meet(scope: Scope, { touch: t, assessment }: { touch: NewTouch; assessment: (Pick<NewAssessment, 'value' | 'basis'> & FactSource & { id: Uuid }) | null }): Promise<void> {
    await scope.query(rows.ADD_MEETING, [
      scope.organizationId, t.id ?? newId(scope.now.getTime()), t.contactId, t.kind, t.occurredAt, t.timeZone, t.by === undefined ? scope.actor.userId : t.by, t.sourceKind,
      t.sourceId, t.code ?? null, t.campaignId ?? null, t.noteId ?? null, JSON.stringify(t.params ?? {}),
      assessment?.id ?? null, assessment?.value ?? null, assessment?.basis ?? null, assessment?.sourceKind ?? null, assessment?.sourceId ?? null, scope.now,
    ]);
  }

  /** Takes a meeting out of the timeline that was written down by mistake; the last touch is what it was without it. */
  async unmeet(scope: Scope, contactId: Uuid, sourceKind: string, sourceId: Uuid): Promise<void> {
    await scope.query(rows.DROP_MEETING, [scope.organizationId, contactId, sourceKind, sourceId]);
    await scope.query(rows.LAST_TOUCH_AGAIN, [scope.organizationId, contactId]);
  }

  /** An entry of the timeline that is no meeting: it does not count as having been in touch. */
  async mark(scope: Scope, wish: Pick<NewTouch, 'contactId' | 'kind' | 'sourceKind' | 'sourceId' | 'params'>): Promise<void> {
    await scope.query(rows.ADD_MARK, [
      scope.organizationId, newId(scope.now.getTime()), wish.contactId, wish.kind, scope.now, scope.actor.timeZone, scope.actor.userId, wish.sourceKind, wish.sourceId,
      JSON.stringify(wish.params ?? {}),
    ]);
  }

  /** Adds where somebody stands. It becomes the current one when none was made later, in its campaign and over all. */
  async assess(scope: Scope, wish: NewAssessment): Promise<Uuid> {
    const id = wish.id ?? newId(scope.now.getTime());
    const noteId = wish.note ? await this.note(scope, { contactId: wish.contactId, text: wish.note, visibility: 'team', writtenAt: wish.assessedAt, sourceKind: 'assessment', sourceId: id }) : null;
    await scope.query(rows.ADD_ASSESSMENT, [
      scope.organizationId, id, wish.contactId, wish.campaignId, wish.value, wish.basis, noteId, wish.sourceKind ?? null, wish.sourceId ?? null,
      wish.requestHash ?? null, scope.actor.userId, wish.assessedAt, scope.now, newId(scope.now.getTime()), scope.actor.timeZone,
    ]);
    return id;
  }

  /**
   * Adds what a person said about being written to, by address. An import never brings back an address that was
   * revoked: its id is answered, and nothing is added; unless it lifts a hold of its own (`import_release`), which a person has answered.
   * @throws DomainError 422 naming `address` for what is no address of the channel.
   */
  async consent(scope: Scope, wish: NewConsent): Promise<Uuid> {
    const address = await this.consentAddress(scope, wish.channel, wish.address);
    const id = wish.id ?? newId(scope.now.getTime());
    await this.addConsent(scope, id, wish, address);
    // What a list says is on the record with the list.
    if (wish.method !== 'import') await recordAct(scope, { act: 'contacts.consent-changed', subjectKind: 'contact', subjectId: wish.contactId, fields: ['consents'] });
    return id;
  }

  /** Many at once, in their order: a no that comes first keeps a list's yes out. Those of lists alone; others go on the record (`consent`). */
  async consentsOfLists(scope: Scope, wishes: ReadonlyArray<NewConsent & { method: 'import' }>): Promise<void> {
    const addresses: string[] = [];
    for (const { channel, address } of wishes) addresses.push(await this.consentAddress(scope, channel, address));
    await together(...wishes.map((wish, n) => this.addConsent(scope, newId(scope.now.getTime()), wish, addresses[n]!)));
  }

  private addConsent(scope: Scope, id: Uuid, wish: NewConsent, address: string): Promise<unknown> {
    return scope.query(rows.ADD_CONSENT, [
      scope.organizationId, id, wish.contactId, wish.channel, address, wish.purpose, wish.status, wish.method,
      wish.wording ?? null, wish.evidence ?? null, wish.sourceKind ?? null, wish.sourceId ?? null, scope.actor.userId, wish.at, scope.now,
      newId(scope.now.getTime()), scope.actor.timeZone,
    ]);
  }

  /** An address as consents keep it, numbers without a country as the organization dials them. @throws DomainError 422 naming `address`. */
  async consentAddress(scope: Scope, channel: Channel, address: string): Promise<string> {
    return consentAddressOf(channel, address, await this.region(scope, channel, address));
  }

  /**
   * The latest word on an address, channel and purpose counts, whoever said it. A no to one purpose is a no to all, until
   * a later yes of the person; an import is none. A person who is gone is not to be contacted.
   */
  async mayWrite(scope: Scope, { contactId, channel, address, purpose }: WriteWish): Promise<LeaveToWrite> {
    const row = await scope.one<{ do_not_contact: boolean; stopped: boolean; status: ConsentStatus | null }>(rows.LEAVE_TO_WRITE, [
      scope.organizationId, contactId, channel, comparedAddress(channel, address, await this.region(scope, channel, address)), purpose,
    ]);
    if (!row || row.do_not_contact) return 'do_not_contact';
    if (row.stopped || row.status === 'revoked') return 'opted_out';
    return row.status === 'granted' ? 'yes' : 'no_consent';
  }

  /** Seals a note; that its words are asked about is counted, and never which. @throws DomainError 422 for more than 2,000 letters and for numbers of identity papers. */
  async note(scope: Scope, wish: NewNote, field = 'note'): Promise<Uuid> {
    const id = wish.id ?? newId(scope.now.getTime());
    if (Array.from(wish.text).length > CONTACT_DEFAULTS.noteLetters) throw new DomainError('too-long', { field, params: { max: CONTACT_DEFAULTS.noteLetters } });
    if (holdsIdentifier(wish.text)) throw new DomainError('contacts/number-never-kept', { field });
    const caution = noteCaution(wish.text);
    if (caution) scope.afterCommit(() => this.metrics?.noteCaution(caution));
    const sealed = await this.sealer.seal(wish.text, { table: 'notes', column: 'sealed_text', rowId: id, organizationId: scope.organizationId });
    await scope.query(rows.ADD_NOTE, [
      scope.organizationId, id, wish.contactId, wish.visibility, sealed, wish.sourceKind ?? null, wish.sourceId ?? null, scope.actor.userId, wish.writtenAt,
    ]);
    return id;
  }

  /** The texts of these notes that who acts may read: leads' notes for leads, none for volunteers, one's own always. */
  async readNotes(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, string>> {
    if (ids.length === 0) return new Map();
    const { role, userId } = scope.actor;
    const all = role === 'admin' || role === 'lead' || role === 'system';
    const found = await scope.query<{ id: Uuid; sealed_text: Buffer }>(rows.READ_NOTES, [
      scope.organizationId, ids, all ? ['team', 'leads'] : role === 'organizer' ? ['team'] : [], userId,
    ]);
    const texts = new Map<Uuid, string>();
    for (const row of found) {
      texts.set(row.id, await this.sealer.open(row.sealed_text, { table: 'notes', column: 'sealed_text', rowId: row.id, organizationId: scope.organizationId }));
    }
    return texts;
  }

  /** Value and basis of these assessments. Volunteers read only their own. */
  async readAssessments(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, { value: number; basis: Basis }>> {
    if (ids.length === 0) return new Map();
    const found = await scope.query<{ id: Uuid; value: number; basis: Basis }>(rows.READ_ASSESSMENTS, [
      scope.organizationId, ids, scope.actor.role === 'volunteer' ? scope.actor.userId : null,
    ]);
    return new Map(found.map((row) => [row.id, { value: row.value, basis: row.basis }]));
  }

  /** The first address of a person that a channel can use, or null. */
  async firstAddress(scope: Scope, contactId: Uuid, channel: Channel): Promise<string | null> {
    const row = await scope.one<{ address: string | null }>(rows.FIRST_ADDRESS, [scope.organizationId, contactId, channel]);
    return row?.address ?? null;
  }

  /** Ties two people; the same tie again is nothing. */
  async relate(scope: Scope, wish: NewTie): Promise<void> {
    if (wish.contactId === wish.otherContactId) throw new DomainError('contacts/tie-with-oneself', { field: 'contactId' });
    await scope.query(rows.ADD_TIE, [
      scope.organizationId, wish.id ?? newId(scope.now.getTime()), wish.contactId, wish.otherContactId, wish.kind, wish.sourceKind ?? null, wish.sourceId ?? null,
      scope.actor.userId, scope.now,
    ]);
  }

  /** The tie was said by hand: it stays, whatever becomes of where it was named first. */
  async confirmTie(scope: Scope, id: Uuid): Promise<void> {
    await scope.query(rows.CONFIRM_TIE, [scope.organizationId, id]);
  }

  /** Ties to a person that a source alone brought go with it; those that another of its kind names as well (`instead`) are that one's from now on. */
  async untie(scope: Scope, otherContactId: Uuid, { sourceKind, sourceId }: { sourceKind: string; sourceId: Uuid }, instead: ReadonlyArray<{ contactId: Uuid; sourceId: Uuid }>): Promise<void> {
    const key = [scope.organizationId, otherContactId, sourceKind, sourceId];
    if (instead.length > 0) await scope.query(rows.RESOURCE_TIES, [...key, JSON.stringify(instead.map((one) => ({ contact_id: one.contactId, source_id: one.sourceId })))]);
    await scope.query(rows.DROP_TIES, key);
  }

  /** The notes that were written down with a source go, and nothing of their text is left. */
  async dropNotes(scope: Scope, { sourceKind, sourceId }: { sourceKind: string; sourceId: Uuid }): Promise<void> {
    await scope.query(rows.DROP_NOTES, [scope.organizationId, sourceKind, sourceId]);
  }

  private async region(scope: Scope, channel: Channel, address: string): Promise<string> {
    if (!needsRegion(channel, address)) return '';
    return (await scope.one<{ region: string }>(rows.DEFAULT_REGION, [scope.organizationId]))?.region ?? '';
  }
}
