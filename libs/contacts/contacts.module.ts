import { Module } from '@nestjs/common';
import { AccountsModule } from '@doorstep/accounts';
import { OrganizationsModule } from '@doorstep/organizations';
import './words';
import './own-references';
import './own-touch-kinds';
import { Audiences } from './audiences';
import { BulkActKinds } from './bulk-act-kinds';
import { BulkActSteps } from './bulk-act-steps';
import { BulkActs, BulkActStore } from './bulk-acts';
import { AssignActs } from './bulk-acts-assign';
import { TagActs } from './bulk-acts-tags';
import { CampaignSight } from './campaign-sight';
import { ContactChanges } from './contact-changes';
import { ContactEntry } from './contact-entry';
import { ContactFacts } from './contact-facts';
import { ContactLists } from './contact-lists';
import { ContactMerges } from './contact-merges';
import { ContactsService } from './contacts.service';
import { BulkActsRepository } from './data/bulk-acts.repository';
import { BulkPortionsRepository } from './data/bulk-portions.repository';
import { ContactListsRepository } from './data/contact-lists.repository';
import { LargeActParts, LargeActs } from './large-acts';
import { AlikeRepository } from './data/alike.repository';
import { ContactsRepository } from './data/contacts.repository';
import { FieldConflictsRepository } from './data/field-conflicts.repository';
import { DuplicatesRepository } from './data/duplicates.repository';
import { HistoryRepository } from './data/history.repository';
import { MergesRepository } from './data/merges.repository';
import { SavedListsRepository } from './data/saved-lists.repository';
import { DoorChanges } from './door-changes';
import { DoorFacts } from './door-facts';
import { DoorPins } from './door-pins';
import { PlacesRepository } from './data/places.repository';
import { Duplicates } from './duplicates';
import { ContactReaders } from './contact-readers';
import { ReadersRepository } from './data/readers.repository';
import { TiesRepository } from './data/ties.repository';
import { FieldConflicts } from './field-conflicts';
import { HeardNumbers } from './heard-numbers';
import { HeldOnPeople } from './held-on-people';
import { TieNetworks } from './tie-networks';
import { ContactHistory } from './history';
import { LockedPeople } from './locked-people';
import { MergeUndoing } from './merge-undoing';
import { OwnFields } from './own-fields';
import { People } from './people';
import { PeopleOut } from './people-out';
import { PeopleToVisit } from './people-to-visit';
import { Forgettings } from './forgettings';
import { ForgottenAddresses } from './forgotten-addresses';
import { ForgettingsRepository } from './data/forgettings.repository';
import { PeopleOutRepository } from './data/people-out.repository';
import { SavedLists } from './saved-lists';
import { QuickTouches } from './quick-touches';
import { Timelines } from './timelines';
import { TouchBatches } from './touch-batches';
import { WorkplaceRenames } from './workplace-renames';

const services = [PeopleOut, HeldOnPeople, Forgettings, ForgottenAddresses, ContactsService, ContactLists, SavedLists, BulkActKinds, CampaignSight, OwnFields, BulkActs, LargeActs, ContactFacts, Audiences, DoorChanges, DoorFacts, DoorPins, PeopleToVisit, Duplicates, ContactHistory, FieldConflicts, HeardNumbers, TieNetworks, ContactReaders, LockedPeople, Timelines, QuickTouches, TouchBatches, ContactMerges, MergeUndoing, WorkplaceRenames];

@Module({
  imports: [AccountsModule, OrganizationsModule],
  providers: [...services, PlacesRepository, PeopleOutRepository, ForgettingsRepository, People, ContactEntry, ContactChanges, ContactsRepository, ContactListsRepository, SavedListsRepository, BulkActsRepository, BulkPortionsRepository, BulkActStore, BulkActSteps, LargeActParts, TagActs, AssignActs, HistoryRepository, FieldConflictsRepository, TiesRepository, ReadersRepository, DuplicatesRepository, AlikeRepository, MergesRepository],
  exports: [...services, PlacesRepository],
})
export class ContactsModule {}
