import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId, notFound } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { Page } from '@doorstep/platform/http';
import { Cursors } from '@doorstep/platform/http';
import type { CandidateRow } from './data/duplicates.repository';
import { DuplicatesRepository, comparable } from './data/duplicates.repository';
import type { ContactView, Person, PossibleDuplicate } from './domain';
import { ASK_FROM, CONTACT_DEFAULTS, likenessOf } from './domain';
import { People } from './people';
import { visibleContact } from './visible';

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

/** Finds people who may be one, on entry and on import, and remembers what was decided of them. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly duplicates: DuplicatesRepository,
    private readonly people: People,
    private readonly cursors: Cursors,
  ) {}

  /**
   * Puts a pair before the leads. A pair that was found to be two people stays so.
   * Answers the pair's id and state: `different` means that nobody is asked again.
   */
  async propose(scope: Scope, pair: ProposedPair): Promise<{ id: Uuid; state: 'open' | 'same' | 'different' }> {
    if (pair.contactId === pair.otherContactId) throw new Error('a pair is two people');
    const row = await this.duplicates.propose(scope, { ...pair, id: newId(scope.now.getTime()), importId: pair.importId ?? null });
    return { id: row!.id, state: row!.state };
  }

  /** People like this one, likeliest first; those alike enough are put before the leads as well. */
  async onEntry(scope: Scope, id: Uuid, person: Person): Promise<PossibleDuplicate[]> {
    const mine = comparable(person);
    const found = (await this.duplicates.likely(scope, id, person, 'TRUE'))
      .flatMap((other) => {
        const likeness = likenessOf(mine, other);
        return likeness ? [{ contactId: other.id, score: likeness.score, reasons: likeness.reasons }] : [];
      })
      .sort((a, b) => b.score - a.score || (a.contactId < b.contactId ? -1 : 1));
    for (const pair of found.slice(0, CONTACT_DEFAULTS.duplicatesTold)) {
      if (pair.score >= ASK_FROM) await this.propose(scope, { contactId: id, otherContactId: pair.contactId, score: pair.score, reasons: pair.reasons });
    }
    if (found.length === 0 || visibleContact(scope, 'c') === 'TRUE') return found.slice(0, CONTACT_DEFAULTS.duplicatesTold);
    // Who does not see everybody is told of those they see.
    const seen = new Set((await this.duplicates.likely(scope, id, person, visibleContact(scope, 'c'))).map((other) => other.id));
    return found.filter((pair) => seen.has(pair.contactId)).slice(0, CONTACT_DEFAULTS.duplicatesTold);
  }

  /** Pairs in a state, the likeliest first, with both people. */
  async list(scope: Scope, wish: { state?: CandidateRow['state'] | null; importId?: Uuid | null; limit: number; cursor?: string | null; count?: boolean }): Promise<Page<DuplicateView>> {
    const [state, importId] = [wish.state ?? 'open', wish.importId ?? null];
    const mark = { list: 'duplicates', state, importId };
    const after = this.cursors.read(wish.cursor, mark);
    const rows = await this.duplicates.list(scope, { state, importId, after: after ? { score: Number(after[0]), id: String(after[1]) } : null, most: wish.limit + 1 });
    const views = await this.show(scope, rows.slice(0, wish.limit));
    const page = this.cursors.page(rows, wish.limit, mark, (row) => [row.score, row.id], (row) => views[rows.indexOf(row)]!);
    return wish.count ? { ...page, total: await this.duplicates.count(scope, state, importId) } : page;
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
    return rows.map((row) => ({
      id: row.id, version: row.version, score: row.score, reasons: row.reasons, state: row.state, importId: row.import_id,
      people: [row.contact_id, row.other_contact_id].flatMap((contactId) => people.get(contactId) ?? []),
      decidedBy: row.decided_by, decidedAt: row.decided_at?.toISOString() ?? null, createdAt: row.created_at.toISOString(),
    }));
  }
}
