import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts.module';
import { ContactsController } from './contacts.controller';
import { ContactHistoryController } from './history.controller';

@Module({ imports: [ContactsModule], controllers: [ContactsController, ContactHistoryController] })
export class ContactsHttpModule {}
