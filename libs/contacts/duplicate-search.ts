import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { TemporaryFailure } from '@doorstep/kernel';
import { Database, systemActor } from '@doorstep/platform/database';
import type { Scope } from '@doorstep/platform/database';
import { DueWork } from '@doorstep/platform/outbox';
import { DuplicateSearchesRepository } from './data/duplicate-searches.repository';
import { ALIKE_VERSION, CONTACT_DEFAULTS } from './domain';
import { Duplicates } from './duplicates';
import { FIND_DUPLICATES } from './find-duplicates.job';

const FIRST: Uuid = '00000000-0000-0000-0000-000000000000';

/**
 * Looks once through people who were there before they were compared on entry: some hundred at a time, each batch with
 * its place in one transaction, so that it goes on where it was and nobody waits for it.
 */
@Injectable()
export class DuplicateSearch {
  constructor(
    private readonly database: Database,
    private readonly searches: DuplicateSearchesRepository,
    private readonly duplicates: Duplicates,
    private readonly due: DueWork,
  ) {}

  /** One slice; what is left is planned anew, so that others get their turn. */
  async run(organizationId: Uuid, signal: AbortSignal): Promise<void> {
    for (let compared = 0; ; ) {
      const enough = compared >= CONTACT_DEFAULTS.duplicatesPerJob;
      const batch = await this.database.withScope(systemActor(organizationId), async (scope) => {
        if (!enough) return this.batch(scope);
        await this.due.put(scope, { kind: FIND_DUPLICATES.name, subjectId: organizationId, dueAt: scope.now });
        return 0;
      });
      if (batch === 0) return;
      compared += batch;
      if (signal.aborted) throw new TemporaryFailure('stopping');
    }
  }

  /** Compares the next people, in the caller's transaction; answers how many, 0 at the end. */
  async batch(scope: Scope): Promise<number> {
    const search = await this.searches.lock(scope, ALIKE_VERSION);
    const { last, compared, found } = await this.duplicates.compareNext(scope, search.after_id ?? FIRST, CONTACT_DEFAULTS.duplicatesAtOnce);
    if (last !== null) await this.searches.goOn(scope, last, compared, found);
    else {
      await this.searches.end(scope);
      await this.due.finish(scope, { kind: FIND_DUPLICATES.name, subjectId: scope.organizationId });
    }
    return compared;
  }
}
