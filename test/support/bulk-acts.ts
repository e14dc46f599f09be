import { Members } from '@doorstep/accounts';
import { Audiences, BulkActKinds, BulkActs, joinAudiences, leaveAudiences, unjoinAudiences, unleaveAudiences } from '@doorstep/contacts';
import type { BulkActKind } from '@doorstep/contacts';
import { Cursors } from '@doorstep/platform/http';
import { DueWork } from '@doorstep/platform/outbox';
import { BulkActSteps } from '../../libs/contacts/bulk-act-steps';
import { BulkActStore } from '../../libs/contacts/bulk-acts';
import { AssignActs } from '../../libs/contacts/bulk-acts-assign';
import { TagActs } from '../../libs/contacts/bulk-acts-tags';
import { ContactLists } from '../../libs/contacts/contact-lists';
import { BulkActsRepository } from '../../libs/contacts/data/bulk-acts.repository';
import { BulkPortionsRepository } from '../../libs/contacts/data/bulk-portions.repository';
import { SEALING, contactsRoom } from './contacts';
import type { TestDatabase } from './database';
import { rungBell } from './rung-bell';

const ROLES = ['admin', 'lead', 'organizer'];
const ofCampaign = (act: 'add_to_campaign' | 'remove_from_campaign'): BulkActKind => ({
  act, roles: ROLES, readTarget: async (_, target) => target,
  apply: async (scope, { target }, ids) => ({ changed: await (act === 'add_to_campaign' ? joinAudiences : leaveAudiences)(scope, [target.campaignId!], ids), leftOut: new Map() }),
  undo: (scope, { at }, people) => (act === 'add_to_campaign' ? unjoinAudiences : unleaveAudiences)(scope, at, people),
});

/** Acts on many people, on the database of a spec; campaigns as their own room does them, without its sight. */
export function bulkActsRoom(database: TestDatabase): BulkActs {
  const { people, listRows, audit } = contactsRoom(database);
  const kinds = new BulkActKinds();
  new TagActs(kinds);
  new AssignActs(kinds, new Members(), new Audiences(new Members()));
  kinds.add(ofCampaign('add_to_campaign'), ofCampaign('remove_from_campaign'));
  const cursors = new Cursors(SEALING, database.clock);
  const acts = new BulkActsRepository();
  const store = new BulkActStore(acts, new BulkPortionsRepository(), new DueWork(rungBell().bell), people);
  return new BulkActs(new BulkActSteps(kinds, acts, people, audit), store, new ContactLists(listRows, people, cursors), cursors, audit);
}
