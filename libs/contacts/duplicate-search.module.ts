import { Module } from '@nestjs/common';
import { OutboxModule } from '@doorstep/platform/outbox';
import { ContactsModule } from './contacts.module';
import { DuplicateSearchesRepository } from './data/duplicate-searches.repository';
import { DuplicateSearch } from './duplicate-search';
import { NameCarrying } from './name-carrying';

/** What compares people in the background; in the worker only. */
@Module({ imports: [ContactsModule, OutboxModule], providers: [DuplicateSearch, DuplicateSearchesRepository, NameCarrying], exports: [DuplicateSearch] })
export class DuplicateSearchModule {}
