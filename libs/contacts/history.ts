import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, canonicalJson, newId, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Created, Page } from '@doorstep/platform/http';
import { Cursors, refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { CampaignSight } from './campaign-sight';
import { ContactFacts } from './contact-facts';
import type { HistoryKind, HistoryRow } from './data/history.repository';
import { HistoryRepository } from './data/history.repository';
import type { Basis, Channel, ConsentMethod, ConsentStatus, NoteVisibility, Purpose, RelationshipKind } from './domain';
import { holdsIdentifier, isFaded } from './domain';
import { notAhead } from './history-rules';
import type { AssessmentView, ConsentView, NoteView, TieView } from './history-views';
import { People } from './people';
import { visibleContact } from './visible';

export interface PageWish {
  limit: number;
  cursor?: string | null;
  count?: boolean;
}

/** What was written down of one person, added to and read back. Who acts must see the person. */
@Injectable()
export class ContactHistory {
  constructor(
    private readonly people: People,
    private readonly facts: ContactFacts,
    private readonly rows: HistoryRepository,
    private readonly members: Members,
    private readonly cursors: Cursors,
    private readonly campaigns: CampaignSight,
  ) {}

  async assess(scope: Scope, sentId: Uuid, wish: { id?: string | null; campaignId?: string | null; value: number; basis: Basis; note?: string | null; assessedAt?: string | null }): Promise<Created<AssessmentView>> {
    const contactId = await this.current(scope, sentId);
    const id = wish.id ?? newId(scope.now.getTime());
    const hash = requestHash({ ...wish, id, contactId: sentId });
    const there = wish.id ? await this.rows.assessmentHash(scope, id) : null;
    if (there) refuseOtherContent(there.request_hash, hash);
    else {
      if (wish.campaignId) await this.campaigns.require(scope, wish.campaignId);
      const assessedAt = notAhead(scope, 'assessedAt', wish.assessedAt);
      await this.facts.assess(scope, { id, contactId, campaignId: wish.campaignId ?? null, value: wish.value, basis: wish.basis, assessedAt, note: wish.note, requestHash: hash });
    }
    return { created: !there, value: (await this.read(scope, 'assessments', contactId, { id }) as AssessmentView[])[0] ?? this.gone() };
  }

  async consent(scope: Scope, sentId: Uuid, wish: {
    id?: string | null; channel: Channel; address?: string | null; purpose: Purpose; status: ConsentStatus; method: ConsentMethod; wording?: string | null; evidence?: string | null; at?: string | null;
  }): Promise<Created<ConsentView>> {
    const contactId = await this.current(scope, sentId);
    const id = wish.id ?? newId(scope.now.getTime());
    const typed = wish.address ?? (await this.facts.firstAddress(scope, contactId, wish.channel));
    if (!typed) throw new DomainError('contacts/consent-needs-address', { field: 'address' });
    const address = await this.facts.consentAddress(scope, wish.channel, typed);
    const [there] = await this.read(scope, 'consents', contactId, { id }) as ConsentView[];
    if (there) {
      const same = { channel: there.channel, address: there.address, purpose: there.purpose, status: there.status, method: there.method };
      this.refuseOther(same, { channel: wish.channel, address, purpose: wish.purpose, status: wish.status, method: wish.method });
      return { created: false, value: there };
    }
    for (const field of ['wording', 'evidence'] as const) if (holdsIdentifier(wish[field] ?? '')) throw new DomainError('contacts/number-never-kept', { field });
    await this.facts.consent(scope, { ...wish, id, contactId, address, at: notAhead(scope, 'at', wish.at) });
    const [made] = await this.read(scope, 'consents', contactId, { id }) as ConsentView[];
    if (!made && wish.method === 'import' && wish.status === 'granted') throw new DomainError('contacts/said-no-stays', { field: 'status' });
    return { created: true, value: made ?? this.gone() };
  }

  async relate(scope: Scope, sentId: Uuid, wish: { id?: string | null; kind: RelationshipKind; contactId: string }): Promise<Created<TieView>> {
    const ids = await this.people.currentIds(scope, [sentId, wish.contactId]);
    const [contactId, otherContactId] = [ids.get(sentId)!, ids.get(wish.contactId)!];
    const before = await this.rows.tie(scope, contactId, otherContactId, wish.kind);
    if (before) await this.facts.confirmTie(scope, before);
    else await this.facts.relate(scope, { id: wish.id ?? undefined, contactId, otherContactId, kind: wish.kind });
    const id = before ?? (await this.rows.tie(scope, contactId, otherContactId, wish.kind));
    return { created: !before, value: (await this.read(scope, 'relationships', contactId, { id: id ?? undefined }) as TieView[])[0] ?? this.gone() };
  }

  async note(scope: Scope, sentId: Uuid, wish: { id?: string | null; text: string; visibility?: NoteVisibility | null }): Promise<Created<NoteView>> {
    const contactId = await this.current(scope, sentId);
    const id = wish.id ?? newId(scope.now.getTime());
    const visibility = wish.visibility ?? 'team';
    const [there] = await this.read(scope, 'notes', contactId, { id }) as NoteView[];
    if (there) {
      this.refuseOther({ text: there.text, visibility: there.visibility }, { text: wish.text, visibility });
      return { created: false, value: there };
    }
    await this.facts.note(scope, { id, contactId, text: wish.text, visibility, writtenAt: scope.now }, 'text');
    await this.facts.touch(scope, [{ contactId, kind: 'note', occurredAt: scope.now, timeZone: scope.actor.timeZone, sourceKind: 'notes', sourceId: id, noteId: id }]);
    return { created: true, value: (await this.read(scope, 'notes', contactId, { id }) as NoteView[])[0] ?? this.gone() };
  }

  /** One kind of a person's history, newest first. */
  async list<View>(scope: Scope, kind: HistoryKind, sentId: Uuid, wish: PageWish): Promise<Page<View>> {
    const contactId = await this.current(scope, sentId);
    const mark = { list: kind, contactId };
    const rows = await this.rows.page(scope, kind, visibleContact(scope, 'o'), contactId, this.cursors.read(wish.cursor, mark), wish.limit + 1);
    const views = await this.show(scope, kind, contactId, rows.slice(0, wish.limit));
    const page = this.cursors.page(rows, wish.limit, mark, (row) => [row.mark, row.id], (row) => views[rows.indexOf(row)] as View);
    await this.people.looked(scope, [contactId], kind);
    return wish.count ? { ...page, total: await this.rows.count(scope, kind, visibleContact(scope, 'o'), contactId) } : page;
  }

  private async read(scope: Scope, kind: HistoryKind, contactId: Uuid, one: { id?: Uuid }): Promise<unknown[]> {
    const row = one.id ? await this.rows.find(scope, kind, visibleContact(scope, 'o'), contactId, one.id) : null;
    return row ? this.show(scope, kind, contactId, [row]) : [];
  }

  private async show(scope: Scope, kind: HistoryKind, contactId: Uuid, rows: readonly HistoryRow[]): Promise<unknown[]> {
    const names = await this.members.names(scope, rows.map((row) => row.by));
    const notes = await this.facts.readNotes(scope, rows.flatMap((row) => (kind === 'notes' ? row.id : row.note_id) ?? []));
    const days = kind === 'assessments' ? (await this.people.settings(scope))['fading.days'] : 0;
    return rows.flatMap((row): unknown[] => {
      const by = row.by ? { id: row.by, name: names.get(row.by) ?? '' } : null;
      switch (kind) {
        case 'assessments':
          return [{ id: row.id, campaignId: row.campaign_id, value: row.value, basis: row.basis, note: (row.note_id && notes.get(row.note_id)) || null, assessedAt: row.at.toISOString(), by, faded: isFaded(row.at, scope.now, days), current: row.current }];
        case 'consents':
          return [{ id: row.id, channel: row.channel, address: row.address, purpose: row.purpose, status: row.status, method: row.method, wording: row.wording, evidence: row.evidence, at: row.at.toISOString(), by, source: row.source_kind && row.source_id ? { kind: row.source_kind, id: row.source_id } : null, current: row.current }];
        case 'relationships':
          return [{ id: row.id, kind: row.kind, contactId: row.other_contact_id, displayName: row.other_name, direction: row.contact_id === contactId ? 'from' : 'to', by, createdAt: row.at.toISOString() }];
        case 'notes': {
          const text = notes.get(row.id);
          return text === undefined ? [] : [{ id: row.id, text, visibility: row.visibility, writtenAt: row.at.toISOString(), by }];
        }
      }
    });
  }

  private async current(scope: Scope, id: Uuid): Promise<Uuid> {
    return (await this.people.currentIds(scope, [id])).get(id)!;
  }

  private refuseOther(there: unknown, sent: unknown): void {
    if (canonicalJson(there ?? null) !== canonicalJson(sent ?? null)) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
  }

  /** The id belongs to somebody else's history. */
  private gone(): never {
    throw notFound();
  }
}
