import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { SEARCH_KEY_VERSION, TemporaryFailure } from '@doorstep/kernel';
import { Database, systemActor } from '@doorstep/platform/database';
import type { Scope } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import { PUT_SEARCH, SEARCHABLE } from './data/workplace-renames-sql';
import type { SearchableRow } from './data/workplace-renames-sql';
import { CONTACT_DEFAULTS, searchTextOf } from './domain';
import { RENEW_SEARCH } from './renew-search.job';

const OLD = 'SELECT search.contacts_before($1, $2) AS id';
const LOCK = 'SELECT c.id FROM contacts c WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[]) ORDER BY c.id FOR NO KEY UPDATE';

/**
 * Writes the search rows of people anew whose version is an older one: some hundred in each transaction, locked in the
 * order of their ids, so that who is being edited keeps what the edit says. What is done carries the new version, so
 * a try that was cut goes on with the rest.
 */
@Injectable()
export class SearchRenewal {
  constructor(
    private readonly database: Database,
    private readonly due: DueWork,
  ) {}

  /** Plans the work for every organization that has people with older words. Answers how many organizations. */
  async plan(version = SEARCH_KEY_VERSION): Promise<number> {
    let planned = 0;
    for (const { id } of await this.database.global<{ id: Uuid }>('SELECT id FROM organizations ORDER BY id')) {
      planned += await this.database.withScope(systemActor(id), async (scope) => {
        if (!(await scope.one(OLD, [version, 1]))) return 0;
        await this.due.put(scope, { kind: RENEW_SEARCH.name, subjectId: id, dueAt: scope.now });
        return 1;
      });
    }
    return planned;
  }

  /** One slice; what is left is planned anew, so that others get their turn. */
  async run(organizationId: Uuid, signal: AbortSignal): Promise<void> {
    for (let renewed = 0; ; ) {
      const enough = renewed >= CONTACT_DEFAULTS.renewedPerJob;
      const batch = await this.database.withScope(systemActor(organizationId), async (scope) => {
        if (!enough) return this.batch(scope);
        await this.due.put(scope, { kind: RENEW_SEARCH.name, subjectId: organizationId, dueAt: scope.now });
        return 0;
      });
      if (batch === 0) return;
      renewed += batch;
      if (signal.aborted) throw new TemporaryFailure('stopping');
    }
  }

  /** The next people, in the caller's transaction; answers how many, 0 at the end. */
  async batch(scope: Scope, version = SEARCH_KEY_VERSION): Promise<number> {
    const ids = (await scope.query<{ id: Uuid }>(OLD, [version, CONTACT_DEFAULTS.renewedAtOnce])).map((row) => row.id);
    if (ids.length === 0) {
      await this.due.finish(scope, { kind: RENEW_SEARCH.name, subjectId: scope.organizationId });
      return 0;
    }
    await scope.query(LOCK, [scope.organizationId, ids]);
    const people = await scope.query<SearchableRow>(SEARCHABLE, [scope.organizationId, ids]);
    await scope.query(PUT_SEARCH, [JSON.stringify(people.map((person) => ({ id: person.id, ...searchTextOf(person), version })))]);
    // Words of somebody who is not there any more.
    const there = new Set(people.map((person) => person.id));
    for (const id of ids) if (!there.has(id)) await scope.query('SELECT search.drop_contact($1)', [id]);
    return ids.length;
  }
}
