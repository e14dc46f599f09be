import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { NAMED_COLUMNS, PUT_SEARCH, RENAME, SEARCHABLE, SHOWN_WORKPLACE, TAKE_PEOPLE } from './data/workplace-renames-sql';
import type { SearchableRow, WorkplaceKind } from './data/workplace-renames-sql';
import { searchTextOf } from './domain';

/** People of one batch; the last batch is smaller. */
const BATCH = 1_000;
const FIRST: Uuid = '00000000-0000-0000-0000-000000000000';

/**
 * Carries a workplace's new name to where it is kept beside its id: people's jobs, the line that lists show, and what
 * the search reads. People keep their version, since nobody changed them. Everybody who works or worked there is
 * locked in the order of their ids, so that somebody who is being edited gets one name or the other, never half.
 */
@Injectable()
export class WorkplaceRenames {
  /** The id was given another name (a department or shift: its first text). Asks no permission; that is the caller's. */
  async rename(scope: Scope, kind: WorkplaceKind, id: Uuid, name: string): Promise<void> {
    const searched = kind === 'employer' || kind === 'worksite';
    for (let after = FIRST; ; ) {
      const people = (await scope.query<{ id: Uuid }>(TAKE_PEOPLE(NAMED_COLUMNS[kind].id), [scope.organizationId, id, after, BATCH])).map((row) => row.id);
      if (people.length === 0) return;
      await scope.query(RENAME(NAMED_COLUMNS[kind]), [scope.organizationId, id, people, name]);
      if (searched) await this.tellLists(scope, people);
      if (people.length < BATCH) return;
      after = people[people.length - 1]!;
    }
  }

  private async tellLists(scope: Scope, people: readonly Uuid[]): Promise<void> {
    await scope.query(SHOWN_WORKPLACE, [scope.organizationId, people]);
    const rows = await scope.query<SearchableRow>(SEARCHABLE, [scope.organizationId, people]);
    await scope.query(PUT_SEARCH, [JSON.stringify(rows.map((row) => ({ id: row.id, ...searchTextOf(row) })))]);
  }
}
