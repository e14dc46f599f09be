import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts.module';
import { ContactsController } from './contacts.controller';
import { ContactMergesController, DuplicateChecksController, DuplicatesController } from './duplicates.controller';
import { ContactHistoryController } from './history.controller';
import { SavedListsController } from './saved-lists.controller';
import { TouchesController } from './touches.controller';

@Module({ imports: [ContactsModule], controllers: [ContactsController, SavedListsController, ContactHistoryController, TouchesController, DuplicatesController, DuplicateChecksController, ContactMergesController] })
export class ContactsHttpModule {}
