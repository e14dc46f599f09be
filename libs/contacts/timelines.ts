import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { Language, Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { together } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import { ContactFacts } from './contact-facts';
import type { TouchRow } from './data/history.repository';
import { HistoryRepository } from './data/history.repository';
import type { PageWish } from './history';
import type { By } from './history-views';
import { People } from './people';
import { tellTouch } from './touch-kinds';

export interface TimelineItem {
  id: Uuid;
  kind: string;
  occurredAt: string;
  timeZone: string;
  by: By[];
  source: { kind: string; id: Uuid };
  /** One sentence in the reader's language. */
  summary: string;
  outcome: string | null;
  campaignId: Uuid | null;
  noteId: Uuid | null;
  /** The note's text, where the reader may read it. */
  note: string | null;
  link: string | null;
}

const idsIn = (value: unknown): Uuid[] => (Array.isArray(value) ? value.filter((one): one is Uuid => typeof one === 'string') : []);
const besides = (row: TouchRow): Uuid[] => [...idsIn(row.params['visitorUserIds']), ...idsIn(row.params['visitorContactIds'])];

/** Everything about a person in one stream, newest first (CONTRACT 4.5). */
@Injectable()
export class Timelines {
  constructor(
    private readonly people: People,
    private readonly rows: HistoryRepository,
    private readonly facts: ContactFacts,
    private readonly members: Members,
    private readonly cursors: Cursors,
  ) {}

  async read(scope: Scope, sentId: Uuid, wish: PageWish & { language: Language; kind?: readonly string[] }): Promise<Page<TimelineItem>> {
    const kinds = wish.kind && wish.kind.length > 0 ? wish.kind : null;
    const markOf = (contactId: Uuid) => ({ list: 'timeline', contactId, ...(kinds && { kinds: [...kinds].sort().join(',') }) });
    // Few were joined with somebody else since: whether they may be seen is asked in one message with what is to be shown.
    const first = wish.cursor ? null : this.rowsOf(scope, sentId, kinds, null, wish.limit);
    const [ids, rowsAsSent] = await together(this.people.currentIds(scope, [sentId]), first);
    const contactId = ids.get(sentId)!;
    const mark = markOf(contactId);
    const rows = (contactId === sentId && rowsAsSent) || (await this.rowsOf(scope, contactId, kinds, this.cursors.read(wish.cursor, mark), wish.limit));
    const [went, notes] = await together(this.alsoWent(scope, rows), this.facts.readNotes(scope, rows.flatMap((row) => row.note_id ?? [])));
    const page = this.cursors.page(rows, wish.limit, mark, (row) => [row.mark, row.id], (row): TimelineItem => ({
      id: row.id, kind: row.kind, occurredAt: row.occurred_at.toISOString(), timeZone: row.time_zone,
      by: [...(row.by ? [{ id: row.by, name: row.by_name ?? '' }] : []), ...besides(row).flatMap((id) => (went.has(id) ? [{ id, name: went.get(id)! }] : []))], source: { kind: row.source_kind, id: row.source_id },
      ...tellTouch(row.kind, { contactId, sourceKind: row.source_kind, sourceId: row.source_id, code: row.code, params: row.params }, wish.language),
      outcome: row.code, campaignId: row.campaign_id, noteId: row.note_id, note: (row.note_id && notes.get(row.note_id)) || null,
    }));
    await this.people.looked(scope, [contactId], 'timeline');
    return wish.count ? { ...page, total: await this.rows.countTimeline(scope, contactId, kinds) } : page;
  }

  private rowsOf(scope: Scope, contactId: Uuid, kinds: readonly string[] | null, after: readonly unknown[] | null, limit: number): Promise<TouchRow[]> {
    return kinds ? this.rows.timelineOf(scope, contactId, kinds, after, limit + 1) : this.rows.timeline(scope, contactId, after, limit + 1);
  }

  /** Names of those who went along: of the team, or people themselves, as far as the reader sees them. */
  private async alsoWent(scope: Scope, rows: readonly TouchRow[]): Promise<Map<Uuid, string>> {
    const users = await this.members.names(scope, rows.flatMap((row) => idsIn(row.params['visitorUserIds'])));
    const people = rows.flatMap((row) => idsIn(row.params['visitorContactIds']));
    const seen = people.length > 0 ? await this.people.seen(scope, [...new Set(people)]) : new Set<Uuid>();
    const named = seen.size > 0 ? await this.people.rows(scope, [...seen]) : [];
    return new Map([...users, ...named.map((row): [Uuid, string] => [row.id, row.display_name])]);
  }
}
