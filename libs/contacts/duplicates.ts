import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import type { AskedComparable, KnownComparable } from './data/alike.repository';
import { AlikeRepository, askedOf } from './data/alike.repository';
import type { CandidateRow } from './data/duplicates.repository';
import { DuplicatesRepository } from './data/duplicates.repository';
import type { ContactFields, ContactView, LikenessReason, Person, PossibleDuplicate } from './domain';
import { ASK_FROM, CONTACT_DEFAULTS, likenessOf } from './domain';
import { People } from './people';

export interface ProposedPair {
  contactId: Uuid;
  otherContactId: Uuid;
  score: number;
  reasons: readonly string[];
  importId?: Uuid | null;
}

export interface DuplicateView {
  id: Uuid;
  version: number;
  score: number;
  reasons: string[];
  state: CandidateRow['state'];
  importId: Uuid | null;
  people: ContactView[];
  decidedBy: Uuid | null;
  decidedAt: string | null;
  createdAt: string;
}

/** Somebody who is there and may be the one that is being entered. */
export interface LikelyPerson {
  contactId: Uuid;
  displayName: string;
  worksiteName: string | null;
  primaryPhone: string | null;
  score: number;
  reasons: LikenessReason[];
}

/** Finds people who may be one, on entry and on import, and remembers what was decided of them. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly duplicates: DuplicatesRepository,
    private readonly alike: AlikeRepository,
    private readonly people: People,
    private readonly cursors: Cursors,
  ) {}

  /**
   * Puts a pair before the leads. A pair that was found to be two people stays so.
   * Answers the pair's id and state: `different` means that nobody is asked again; null when one was merged away meanwhile.
   */
  async propose(scope: Scope, pair: ProposedPair): Promise<{ id: Uuid; state: 'open' | 'same' | 'different' } | null> {
    if (pair.contactId === pair.otherContactId) throw new Error('a pair is two people');
    const row = await this.duplicates.propose(scope, { ...pair, id: newId(scope.now.getTime()), importId: pair.importId ?? null });
    return row && { id: row.id, state: row.state };
  }

  /** Keeps what a person is found by, without asking whom they are like. */
  async keep(scope: Scope, id: Uuid, person: Person): Promise<void> {
    await this.alike.put(scope, [askedOf(id, person)]);
  }

  /** The same of many. */
  async keepAll(scope: Scope, people: ReadonlyArray<{ readonly id: Uuid; readonly person: Person }>): Promise<void> {
    await this.alike.put(scope, people.map(({ id, person }) => askedOf(id, person)));
  }

  /** People like this one, likeliest first, of those whom who acts may see; all that are alike enough are put before the leads. */
  async onEntry(scope: Scope, id: Uuid, person: Person): Promise<PossibleDuplicate[]> {
    const asked = askedOf(id, person);
    await this.alike.put(scope, [asked]);
    const [found = []] = await this.like(scope, [asked]);
    await this.proposeOf(scope, id, found);
    const told = await this.seen(scope, found.slice(0, CONTACT_DEFAULTS.duplicatesCompared));
    return told.map(({ contactId, score, reasons }) => ({ contactId, score, reasons }));
  }

  /** Whom a person that nobody has saved yet may be, of those whom who acts may see. What cannot be read is left out. */
  async check(scope: Scope, fields: ContactFields, contactId: Uuid | null = null): Promise<LikelyPerson[]> {
    const [found = []] = await this.like(scope, [askedOf(contactId, await this.people.draft(scope, fields))]);
    return this.seen(scope, found);
  }

  /** Numbers and e-mails of a person that nobody has saved yet which belonged to somebody who asked to be forgotten. */
  forgottenIn(scope: Scope, fields: ContactFields): Promise<string[]> {
    return this.people.forgottenIn(scope, fields);
  }

  /** People of a like name for those who compare by rules of their own, as an import does; each at most `most`, the likest. */
  likeNames(scope: Scope, asked: Parameters<AlikeRepository['likeNames']>[1], most: number): Promise<Uuid[]> {
    return this.alike.likeNames(scope, asked, most);
  }

  /** Compares the next people by their ids and puts those alike before the leads; answers the last id, null at the end. */
  async compareNext(scope: Scope, after: Uuid, most: number): Promise<{ last: Uuid | null; compared: number; found: number }> {
    const next = await this.alike.next(scope, after, most);
    return { last: next.at(-1)?.id ?? null, compared: next.length, found: await this.compare(scope, next) };
  }

  /** What these people are found by is kept as they stand now; with `compare` those alike are put before the leads, too. */
  async renew(scope: Scope, ids: readonly Uuid[], { compare = false } = {}): Promise<void> {
    const people = await this.alike.asked(scope, ids);
    if (compare) await this.compare(scope, people);
    else await this.alike.put(scope, people);
  }

  private async compare(scope: Scope, people: ReadonlyArray<AskedComparable & { id: Uuid }>): Promise<number> {
    await this.alike.put(scope, people);
    let found = 0;
    for (const [n, likely] of (await this.like(scope, people)).entries()) found += await this.proposeOf(scope, people[n]!.id, likely);
    return found;
  }

  private async like(scope: Scope, asked: readonly AskedComparable[]): Promise<LikelyPerson[][]> {
    const lists = await this.alike.likely(scope, asked);
    return lists.map((others, n) => others.flatMap((other: KnownComparable): LikelyPerson[] => {
      const likeness = likenessOf(asked[n]!, other);
      return likeness ? [{ contactId: other.id, displayName: other.displayName, worksiteName: other.worksiteName, primaryPhone: other.primaryPhone, ...likeness }] : [];
    }).sort((a, b) => b.score - a.score || (a.contactId < b.contactId ? -1 : 1)));
  }

  private async proposeOf(scope: Scope, id: Uuid, found: readonly LikelyPerson[]): Promise<number> {
    const asked = found.filter((pair) => pair.score >= ASK_FROM).slice(0, CONTACT_DEFAULTS.duplicatesAsked);
    for (const pair of asked) await this.propose(scope, { contactId: id, otherContactId: pair.contactId, score: pair.score, reasons: pair.reasons });
    return asked.length;
  }

  private async seen(scope: Scope, found: readonly LikelyPerson[]): Promise<LikelyPerson[]> {
    if (found.length === 0) return [];
    const visible = await this.people.seen(scope, found.map((pair) => pair.contactId));
    return found.filter((pair) => visible.has(pair.contactId)).slice(0, CONTACT_DEFAULTS.duplicatesTold);
  }

  /** Pairs in a state, the likeliest first, with both people; of one list or one person where that is wished. */
  async list(scope: Scope, wish: { state?: CandidateRow['state'] | null; importId?: Uuid | null; contactId?: Uuid | null; limit: number; cursor?: string | null; count?: boolean }): Promise<Page<DuplicateView>> {
    const which = { state: wish.state ?? 'open', importId: wish.importId ?? null, contactId: wish.contactId ?? null };
    const mark = { list: 'duplicates', ...which };
    const after = this.cursors.read(wish.cursor, mark);
    const rows = await this.duplicates.list(scope, { ...which, after: after ? { score: Number(after[0]), id: String(after[1]) } : null, most: wish.limit + 1 });
    const views = await this.show(scope, rows.slice(0, wish.limit));
    const page = this.cursors.page(rows, wish.limit, mark, (row) => [row.score, row.id], (row) => views[rows.indexOf(row)]!);
    return wish.count ? { ...page, total: await this.duplicates.count(scope, which) } : page;
  }

  async get(scope: Scope, id: Uuid): Promise<DuplicateView> {
    const row = await this.duplicates.find(scope, id);
    if (!row) throw notFound();
    return (await this.show(scope, [row]))[0]!;
  }

  /** Decides that two are not the same, or asks again. @throws 404, 409 when somebody decided meanwhile. */
  async decide(scope: Scope, id: Uuid, wish: { version: number; state: 'open' | 'different' }): Promise<DuplicateView> {
    const row = await this.duplicates.find(scope, id, true);
    if (!row) throw notFound();
    if (row.state !== wish.state) {
      if (row.version !== wish.version) throw new DomainError('platform/version-conflict', { status: 409, extra: { currentVersion: row.version } });
      await this.duplicates.decide(scope, id, wish.state);
    }
    return this.get(scope, id);
  }

  private async show(scope: Scope, rows: readonly CandidateRow[]): Promise<DuplicateView[]> {
    const people = new Map<Uuid, ContactView>();
    for (const row of await this.people.lookAt(scope, [...new Set(rows.flatMap((pair) => [pair.contact_id, pair.other_contact_id]))])) people.set(row.id, row);
    await this.people.looked(scope, [...people.keys()], 'duplicates');
    return rows.map((row) => ({
      id: row.id, version: row.version, score: row.score, reasons: row.reasons, state: row.state, importId: row.import_id,
      people: [row.contact_id, row.other_contact_id].flatMap((contactId) => people.get(contactId) ?? []),
      decidedBy: row.decided_by, decidedAt: row.decided_at?.toISOString() ?? null, createdAt: row.created_at.toISOString(),
    }));
  }
}
