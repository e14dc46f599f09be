import { Members } from '@doorstep/accounts';
import { SavedLists } from '@doorstep/contacts';
import { Audit } from '@doorstep/platform/audit';
import { Cursors } from '@doorstep/platform/http';
import { SavedListsRepository } from '../../libs/contacts/data/saved-lists.repository';
import { SEALING } from './contacts';
import type { TestDatabase } from './database';

/** The lists that people keep, on the database of a spec. */
export const savedListsRoom = (database: TestDatabase): SavedLists =>
  new SavedLists(new SavedListsRepository(), new Members(), new Cursors(SEALING, database.clock), new Audit(database.app));
