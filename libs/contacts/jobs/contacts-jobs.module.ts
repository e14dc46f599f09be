import type { OnApplicationBootstrap, OnModuleInit } from '@nestjs/common';
import { Logger, Module } from '@nestjs/common';
import { DueWorkHandlers, OutboxModule, OutsideTurns } from '@doorstep/platform/outbox';
import { AddressPlaces } from '../address-places';
import { DuplicateSearch } from '../duplicate-search';
import { ContactsModule } from '../contacts.module';
import { DO_BULK_ACT } from '../do-bulk-act.job';
import { DuplicateSearchModule } from '../duplicate-search.module';
import { FIND_DUPLICATES } from '../find-duplicates.job';
import { FIND_PLACES } from '../find-places.job';
import { Geocoder } from '../geocoder';
import { BulkActKinds } from '../bulk-act-kinds';
import { LargeActs } from '../large-acts';
import { RENEW_SEARCH } from '../renew-search.job';
import { SearchRenewal } from '../search-renewal';

/** The worker's door to people. */
@Module({ imports: [ContactsModule, DuplicateSearchModule, OutboxModule], providers: [SearchRenewal, AddressPlaces, Geocoder, OutsideTurns], exports: [AddressPlaces] })
export class ContactsJobsModule implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('search');

  constructor(
    private readonly handlers: DueWorkHandlers,
    private readonly search: DuplicateSearch,
    private readonly renewal: SearchRenewal,
    private readonly largeActs: LargeActs,
    private readonly kinds: BulkActKinds,
    private readonly places: AddressPlaces,
  ) {}

  onModuleInit(): void {
    this.handlers.addApart(FIND_DUPLICATES, {
      run: ({ organizationId }, { signal }) => this.search.run(organizationId, signal),
      exhausted: async () => undefined,
    });
    this.handlers.addApart(DO_BULK_ACT, {
      run: ({ organizationId, id }, { signal }) => this.largeActs.run(organizationId, id, signal),
      exhausted: (scope, id, code) => this.largeActs.giveUp(scope, id, code),
    });
    this.handlers.addApart(FIND_PLACES, {
      run: ({ organizationId }, { signal }) => this.places.run(organizationId, signal),
      exhausted: async () => undefined,
    });
    this.handlers.addApart(RENEW_SEARCH, {
      run: ({ organizationId }, { signal }) => this.renewal.run(organizationId, signal),
      exhausted: async () => undefined,
    });
  }

  /** Every act has its room here as well. And a new server may read names in another way than the one before it. */
  onApplicationBootstrap(): void {
    this.kinds.check();
    // The worker is ready meanwhile; where this fails, the next start looks again.
    this.renewal.plan().catch((error: unknown) => this.logger.warn(`words of the search: ${error instanceof Error ? error.name : 'unknown'}`));
  }
}
