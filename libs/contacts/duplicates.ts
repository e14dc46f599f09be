import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { DuplicatesRepository, comparable } from './data/duplicates.repository';
import type { Person, PossibleDuplicate } from './domain';
import { ASK_FROM, CONTACT_DEFAULTS, likenessOf } from './domain';
import { visibleContacts } from './visible';

export interface ProposedPair {
  contactId: Uuid;
  otherContactId: Uuid;
  score: number;
  reasons: readonly string[];
  importId?: Uuid | null;
}

/** Finds people who may be one, on entry and on import, and remembers what was decided of them. */
@Injectable()
export class Duplicates {
  constructor(private readonly duplicates: DuplicatesRepository) {}

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
    if (found.length === 0 || visibleContacts(scope, 'c') === 'TRUE') return found.slice(0, CONTACT_DEFAULTS.duplicatesTold);
    // Who does not see everybody is told of those they see.
    const seen = new Set((await this.duplicates.likely(scope, id, person, visibleContacts(scope, 'c'))).map((other) => other.id));
    return found.filter((pair) => seen.has(pair.contactId)).slice(0, CONTACT_DEFAULTS.duplicatesTold);
  }
}
