import type { ContactReference } from './contact-references';
import { registerContactReferences } from './contact-references';
import { registerDoorsTold } from './forgetting-steps';
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

/** Where they live and lived, by their addresses, by what was written over, and by everybody they turned out to be. */
registerDoorsTold('contacts', `WITH RECURSIVE own AS (
    SELECT $2::uuid AS id UNION SELECT m.duplicate_id FROM contact_merges m JOIN own ON own.id = m.survivor_id WHERE m.organization_id = $1 AND m.undone_at IS NULL)
  SELECT jsonb_build_object('door_key', a.door_key, 'line1', a.line1, 'line2', a.line2, 'city', a.city, 'region', a.region, 'postal_code', a.postal_code, 'country', a.country) AS told
    FROM contact_addresses a WHERE a.organization_id = $1 AND a.contact_id = $2
  UNION ALL SELECT jsonb_build_array(h."from", h."to") FROM contact_field_changes h WHERE h.organization_id = $1 AND h.contact_id = $2 AND h.field = 'addresses'
  UNION ALL SELECT m.snapshot FROM contact_merges m WHERE m.organization_id = $1 AND m.survivor_id IN (SELECT id FROM own)`);
