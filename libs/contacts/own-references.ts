import type { ContactReference } from './contact-references';
import { registerContactReferences } from './contact-references';
import { registerForgetting } from './forgetting-steps';
import './own-held';
import './own-held-history';

const part = (table: string, key: readonly string[], name: string): ContactReference =>
  ({ table, column: 'contact_id', key, merge: 'fields', forget: 'delete', export: name });
const fact = (table: string): ContactReference =>
  ({ table, column: 'contact_id', key: ['id'], merge: 'move', forget: 'delete', export: table });

registerContactReferences([
  part('contact_phones', ['id'], 'phones'), part('contact_emails', ['id'], 'emails'), part('contact_addresses', ['id'], 'addresses'),
  part('contact_languages', ['language'], 'languages'), part('contact_tags', ['tag_key'], 'tags'), part('employments', ['id'], 'employments'),
  { ...fact('contact_field_changes'), merge: 'aside', export: 'changes' },
  { ...fact('field_conflicts'), export: 'fieldConflicts' },
  fact('consents'), fact('assessments'), fact('notes'), fact('touches'),
  { table: 'current_assessments', column: 'contact_id', key: ['campaign_id'], merge: 'rebuild', forget: 'delete', export: null },
  { table: 'relationships', column: 'contact_id', key: ['id'], merge: 'move-once', sameBy: ['other_contact_id', 'kind'], notWith: ['other_contact_id'], forget: 'delete', export: 'relationships' },
  { table: 'relationships', column: 'other_contact_id', key: ['id'], merge: 'move-once', sameBy: ['contact_id', 'kind'], notWith: ['contact_id'], forget: 'delete', export: null },
  { table: 'audience_members', column: 'contact_id', key: ['audience_id'], merge: 'move-once', sameBy: ['audience_id'], stronger: 't.until IS NULL AND s.until IS NOT NULL', forget: 'delete', export: 'audiences' },
  { table: 'bulk_act_people', column: 'contact_id', key: ['bulk_act_id'], merge: 'aside', forget: 'delete', export: null },
  { table: 'contact_forgettings', column: 'contact_id', key: ['id'], merge: 'move', forget: 'clear', export: 'forgettings' },
  { table: 'duplicate_candidates', column: 'contact_id', key: ['id'], merge: 'aside', forget: 'delete', export: null },
  { table: 'duplicate_candidates', column: 'other_contact_id', key: ['id'], merge: 'aside', forget: 'delete', export: null },
]);

// The note of a door stays for the others who live there; where nobody else does, it speaks of the person alone.
const FORGETTING = [
  `DELETE FROM door_notes n USING contact_addresses a WHERE n.organization_id = $1 AND a.organization_id = $1 AND a.contact_id = $2 AND a.door_key = n.door_key
     AND NOT EXISTS (SELECT 1 FROM contact_addresses o WHERE o.organization_id = $1 AND o.door_key = n.door_key AND o.contact_id <> $2)`,
] as const;
registerForgetting('contacts', FORGETTING);
