import type { OnApplicationBootstrap } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts.module';
import { BulkActKinds } from '../bulk-act-kinds';
import { BulkActsController } from './bulk-acts.controller';
import { ContactsController } from './contacts.controller';
import { ContactMergesController, DuplicateChecksController, DuplicatesController } from './duplicates.controller';
import { FieldConflictsController } from './field-conflicts.controller';
import { ForgettingsController } from './forgettings.controller';
import { OwnFieldsController } from './own-fields.controller';
import { TiesController } from './ties.controller';
import { ContactHistoryController } from './history.controller';
import { ListCountsController, SavedListsController } from './saved-lists.controller';
import { TouchesController } from './touches.controller';

@Module({ imports: [ContactsModule], controllers: [ContactsController, SavedListsController, ListCountsController, BulkActsController, ContactHistoryController, FieldConflictsController, OwnFieldsController, TiesController, TouchesController, DuplicatesController, DuplicateChecksController, ContactMergesController, ForgettingsController] })
export class ContactsHttpModule implements OnApplicationBootstrap {
  constructor(private readonly kinds: BulkActKinds) {}

  onApplicationBootstrap(): void {
    this.kinds.check();
  }
}
