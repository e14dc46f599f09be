import { Module } from '@nestjs/common';
import { AccountsModule } from '@doorstep/accounts';
import './words';
import './own-references';
import './own-touch-kinds';
import { Audiences } from './audiences';
import { ContactChanges } from './contact-changes';
import { ContactFacts } from './contact-facts';
import { ContactsService } from './contacts.service';
import { ContactsRepository } from './data/contacts.repository';
import { DuplicatesRepository } from './data/duplicates.repository';
import { DoorFacts } from './door-facts';
import { Duplicates } from './duplicates';
import { People } from './people';

const services = [ContactsService, ContactFacts, Audiences, DoorFacts, Duplicates];

@Module({
  imports: [AccountsModule],
  providers: [...services, People, ContactChanges, ContactsRepository, DuplicatesRepository],
  exports: services,
})
export class ContactsModule {}
