import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts.module';
import { ContactsController } from './contacts.controller';
import { ContactMergesController, DuplicatesController } from './duplicates.controller';
import { ContactHistoryController } from './history.controller';

@Module({ imports: [ContactsModule], controllers: [ContactsController, ContactHistoryController, DuplicatesController, ContactMergesController] })
export class ContactsHttpModule {}
