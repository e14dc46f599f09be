import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { requestHash } from '@doorstep/platform/http';
import { CampaignSight } from './campaign-sight';
import { ContactEntry } from './contact-entry';
import { ContactFacts } from './contact-facts';
import type { TouchRow } from './data/history.repository';
import { HistoryRepository } from './data/history.repository';
import type { NoteVisibility, QuickTouch } from './domain';
import { notAhead } from './history-rules';
import type { TouchView } from './history-views';
import { People } from './people';

/** Somebody whose name nobody knows yet: `displayName` says who is meant, "tall cook, galbi place". */
export interface UnknownPerson {
  id?: Uuid | null;
  displayName: string;
}

export interface QuickTouchWish {
  id?: Uuid | null;
  /** One of the two. */
  contactId?: Uuid | null;
  newContact?: UnknownPerson | null;
  kind: QuickTouch;
  occurredAt?: string | null;
  timeZone?: string | null;
  campaignId?: Uuid | null;
  /** Codes of the campaign: what it was about, and under which funded program. */
  topics?: string[] | null;
  programs?: string[] | null;
  note?: string | null;
  noteVisibility?: NoteVisibility | null;
}

/** A call, a message, a meeting at work: logged with two taps, from anywhere, also of somebody unknown. */
@Injectable()
export class QuickTouches {
  constructor(
    private readonly people: People,
    private readonly entry: ContactEntry,
    private readonly facts: ContactFacts,
    private readonly rows: HistoryRepository,
    private readonly campaigns: CampaignSight,
  ) {}

  /**
   * Writes the touch, with the person where they are new and the note where there is one: all of it or nothing.
   * @param corrected a phone's time as the server's clock has it
   * @throws 404 for a person or campaign that is not there; 409 for an id with other content; 422 naming the field.
   */
  async record(scope: Scope, wish: QuickTouchWish, corrected: (at: Date) => Date = (at) => at): Promise<Created<TouchView>> {
    const id = wish.id ?? newId(scope.now.getTime());
    const sent = requestHash({ ...wish, id }).toString('hex');
    const there = wish.id ? await this.rows.touch(scope, id) : null;
    if (there) return { created: false, value: await this.show(scope, this.same(there, sent)) };

    await this.campaigns.requireCodes(scope, wish);
    const occurredAt = notAhead(scope, 'occurredAt', wish.occurredAt ? corrected(new Date(wish.occurredAt)).toISOString() : null);
    const contactId = await this.person(scope, wish, id);
    const noteId = wish.note ? newId(scope.now.getTime()) : null;
    await this.facts.touch(scope, [{
      id, contactId, kind: wish.kind, occurredAt, timeZone: wish.timeZone ?? scope.actor.timeZone, sourceKind: 'touches', sourceId: id, campaignId: wish.campaignId ?? null, noteId,
      params: { topics: wish.topics ?? [], programs: wish.programs ?? [], request: sent },
    }]);
    // The same touch may have come in twice at once: the first one is kept, and its note alone.
    const row = this.same((await this.rows.touch(scope, id)) ?? gone(), sent);
    const mine = row.note_id === noteId;
    if (mine && noteId) await this.facts.note(scope, { id: noteId, contactId, text: wish.note!, visibility: wish.noteVisibility ?? 'team', writtenAt: occurredAt, sourceKind: 'touches', sourceId: id });
    return { created: true, value: await this.show(scope, row) };
  }

  private async person(scope: Scope, wish: QuickTouchWish, touchId: Uuid): Promise<Uuid> {
    if (wish.contactId && wish.newContact) throw new DomainError('contacts/one-person', { field: 'newContact' });
    if (wish.contactId) return (await this.people.currentIds(scope, [wish.contactId])).get(wish.contactId)!;
    if (!wish.newContact) throw new DomainError('required', { field: 'contactId' });
    const { created: _, value } = await this.entry.create(scope, { ...wish.newContact, noNameYet: true }, { kind: 'touch', id: touchId, path: 'newContact.' });
    return value.id;
  }

  private same(row: TouchRow, sent: string): TouchRow {
    if (row.params['request'] !== sent) throw new DomainError('platform/id-reused', { status: 409, field: 'id' });
    return row;
  }

  private async show(scope: Scope, row: TouchRow): Promise<TouchView> {
    const text = row.note_id ? (await this.facts.readNotes(scope, [row.note_id])).get(row.note_id) : undefined;
    return {
      id: row.id, contactId: row.contact_id, kind: row.kind as QuickTouch, occurredAt: row.occurred_at.toISOString(), timeZone: row.time_zone, campaignId: row.campaign_id,
      topics: codes(row, 'topics'), programs: codes(row, 'programs'), note: text ?? null,
    };
  }
}

const codes = (row: TouchRow, name: string): string[] => {
  const kept = row.params[name];
  return Array.isArray(kept) ? kept.map(String) : [];
};

const gone = (): never => {
  throw notFound();
};
