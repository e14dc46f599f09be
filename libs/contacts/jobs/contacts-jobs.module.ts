import type { OnModuleInit } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { DueWorkHandlers, OutboxModule } from '@doorstep/platform/outbox';
import { DuplicateSearch } from '../duplicate-search';
import { DuplicateSearchModule } from '../duplicate-search.module';
import { FIND_DUPLICATES } from '../find-duplicates.job';

/** The worker's door to people. */
@Module({ imports: [DuplicateSearchModule, OutboxModule] })
export class ContactsJobsModule implements OnModuleInit {
  constructor(
    private readonly handlers: DueWorkHandlers,
    private readonly search: DuplicateSearch,
  ) {}

  onModuleInit(): void {
    this.handlers.addApart(FIND_DUPLICATES, {
      run: ({ organizationId }, { signal }) => this.search.run(organizationId, signal),
      exhausted: async () => undefined,
    });
  }
}
