import type { OnApplicationBootstrap, OnModuleInit } from '@nestjs/common';
import { Logger, Module } from '@nestjs/common';
import { DueWorkHandlers, OutboxModule } from '@doorstep/platform/outbox';
import { DuplicateSearch } from '../duplicate-search';
import { DuplicateSearchModule } from '../duplicate-search.module';
import { FIND_DUPLICATES } from '../find-duplicates.job';
import { RENEW_SEARCH } from '../renew-search.job';
import { SearchRenewal } from '../search-renewal';

/** The worker's door to people. */
@Module({ imports: [DuplicateSearchModule, OutboxModule], providers: [SearchRenewal] })
export class ContactsJobsModule implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('search');

  constructor(
    private readonly handlers: DueWorkHandlers,
    private readonly search: DuplicateSearch,
    private readonly renewal: SearchRenewal,
  ) {}

  onModuleInit(): void {
    this.handlers.addApart(FIND_DUPLICATES, {
      run: ({ organizationId }, { signal }) => this.search.run(organizationId, signal),
      exhausted: async () => undefined,
    });
    this.handlers.addApart(RENEW_SEARCH, {
      run: ({ organizationId }, { signal }) => this.renewal.run(organizationId, signal),
      exhausted: async () => undefined,
    });
  }

  /** A new server may read names in another way than the one before it. */
  onApplicationBootstrap(): void {
    // The worker is ready meanwhile; where this fails, the next start looks again.
    this.renewal.plan().catch((error: unknown) => this.logger.warn(`words of the search: ${error instanceof Error ? error.name : 'unknown'}`));
  }
}
