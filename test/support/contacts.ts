import { Members } from '@doorstep/accounts';
import type { Settings } from '@doorstep/platform/config';
import { Audit } from '@doorstep/platform/audit';
import { Cursors } from '@doorstep/platform/http';
import { Sealer } from '@doorstep/platform/seal';
import { Audiences, ContactFacts, ContactMerges, ContactsService, Duplicates } from '@doorstep/contacts';
import { ContactChanges } from '../../libs/contacts/contact-changes';
import { ContactEntry } from '../../libs/contacts/contact-entry';
import { ContactLists } from '../../libs/contacts/contact-lists';
import { AlikeRepository } from '../../libs/contacts/data/alike.repository';
import { ContactListsRepository } from '../../libs/contacts/data/contact-lists.repository';
import { ContactsRepository } from '../../libs/contacts/data/contacts.repository';
import { FieldConflictsRepository } from '../../libs/contacts/data/field-conflicts.repository';
import { DuplicatesRepository } from '../../libs/contacts/data/duplicates.repository';
import { MergesRepository } from '../../libs/contacts/data/merges.repository';
import { ForgettingsRepository } from '../../libs/contacts/data/forgettings.repository';
import { ForgottenAddresses } from '../../libs/contacts/forgotten-addresses';
import { People } from '../../libs/contacts/people';
import type { TestDatabase } from './database';

/** Only what seals and page marks read of the settings. */
export const SEALING = { secretKey: Buffer.alloc(32, 7) } as unknown as Settings;

/** The services of the contacts room on the database of a spec. */
export function contactsRoom(database: TestDatabase) {
  const rows = new ContactsRepository();
  const pairs = new DuplicatesRepository();
  const audit = new Audit(database.app);
  const people = new People(rows, pairs, new ForgottenAddresses(SEALING, new ForgettingsRepository()));
  const cursors = new Cursors(SEALING, database.clock);
  const duplicates = new Duplicates(pairs, new AlikeRepository(), people, cursors);
  const facts = new ContactFacts(new Sealer(SEALING, database.app));
  const changes = new ContactChanges(people, rows, new FieldConflictsRepository(), duplicates, audit, new Members());
  const listRows = new ContactListsRepository();
  const lists = new ContactLists(listRows, people, cursors);
  const entry = new ContactEntry(people, rows, duplicates);
  return { rows, listRows, pairs, audit, people, duplicates, facts, changes, audiences: new Audiences(new Members()), merges: new ContactMerges(people, changes, facts, new MergesRepository()), contacts: new ContactsService(people, entry, changes, lists, audit) };
}
