import { TIMES } from './data/readers.repository';
import { registerHeld } from './held';
import { tellTouch } from './touch-kinds';

const rows = (columns: string, table: string, order: string): string => `SELECT ${columns} FROM ${table} x WHERE x.organization_id = $1 AND x.contact_id = $2 ORDER BY ${order} DESC, x.id DESC`;

/** Whom a person was, through every merge that stands. */
const OWN = `own AS (SELECT $2::uuid AS id UNION SELECT m.duplicate_id FROM contact_merges m JOIN own ON own.id = m.survivor_id WHERE m.organization_id = $1 AND m.undone_at IS NULL)`;
const kept = (table: string, column: string): string =>
  `(SELECT jsonb_agg(r->>'${column}') FROM jsonb_array_elements(m.snapshot->'parts') p, jsonb_array_elements(p->'rows') r WHERE p->>'table' = '${table}' AND r->>'${column}' IS NOT NULL)`;
const own = (name: string, column: string): string => `'${name}', m.snapshot->'duplicate'->'${column}'`;
/** The entry that was joined, as it was before. One that was taken apart again is another person's, of which nothing stands here. */
const MERGES = `WITH RECURSIVE ${OWN}
  SELECT m.at, m.by, m.undone_at AS "undoneAt", m.undone_by AS "undoneBy", CASE WHEN m.undone_at IS NULL THEN jsonb_strip_nulls(jsonb_build_object(
      ${[own('displayName', 'display_name'), own('givenName', 'given_name'), own('familyName', 'family_name'), own('preferredName', 'preferred_name'), own('pronouns', 'pronouns'), own('constituency', 'constituency'),
    own('caution', 'caution'), own('customFields', 'custom_fields')].join(', ')},
      'phones', ${kept('contact_phones', 'as_typed')}, 'emails', ${kept('contact_emails', 'address')}, 'addresses', ${kept('contact_addresses', 'line1')}, 'addressNotes', ${kept('contact_addresses', 'notes')},
      'tags', ${kept('contact_tags', 'tag')}, 'employments', ${kept('employments', 'job_title')})) END AS "entryBefore"
  FROM contact_merges m WHERE m.organization_id = $1 AND (m.survivor_id IN (SELECT id FROM own) OR m.duplicate_id = $2) ORDER BY m.at DESC, m.id DESC`;
const READERS = `WITH RECURSIVE ${OWN}
  SELECT e.by_user_id AS by, ${TIMES} AS times, max(e.at) AS "lastAt" FROM audit_events e
  WHERE e.organization_id = $1 AND e.act = 'contacts.read' AND e.by_user_id IS NOT NULL AND e.subject_id IN (SELECT id FROM own) GROUP BY e.by_user_id ORDER BY max(e.at) DESC, e.by_user_id`;

/** What was written down of a person, under the names of `own-references`; joined entries and who looked stand in no reference. */
registerHeld([
  {
    name: 'consents',
    sql: rows('x.channel, x.address, x.purpose, x.status, x.method, x.wording, x.evidence, x.by, x.at', 'consents', 'x.at'),
    cells: { at: 'instant', channel: 'code:channel', address: 'text', purpose: 'code:purpose', status: 'code:consent', method: 'code:method', wording: 'text', evidence: 'text', by: 'member' },
  },
  {
    name: 'assessments', sql: rows('x.value, x.basis, x.campaign_id AS campaign, x.by, x.assessed_at AS at', 'assessments', 'x.assessed_at'),
    cells: { at: 'instant', value: 'code:stand', basis: 'code:basis', campaign: 'audience', by: 'member' },
  },
  {
    name: 'notes', sql: rows('x.sealed_text AS text, x.id::text AS "sealedRow", x.visibility, x.by, x.written_at AS at', 'notes', 'x.written_at'),
    cells: { at: 'instant', text: 'text', visibility: 'code:visibility', by: 'member' }, sealed: { cell: 'text', table: 'notes', column: 'sealed_text', form: 'text' },
  },
  {
    name: 'touches',
    sql: rows('x.kind, x.occurred_at AS at, x.time_zone AS "timeZone", x.by, x.code, x.campaign_id AS campaign, x.params, x.contact_id, x.source_kind, x.source_id', 'touches', 'x.occurred_at'),
    cells: { at: 'instant', kind: 'code:touch', campaign: 'audience', by: 'member', code: 'text', params: 'values' },
    told: {
      summary: (row, language) => tellTouch(row['kind'] as string, {
        contactId: row['contact_id'] as string, sourceKind: row['source_kind'] as string, sourceId: row['source_id'] as string, code: row['code'] as string | null, params: row['params'] as Record<string, unknown>,
      }, language).summary,
      code: () => '', params: () => '',
    },
  },
  {
    name: 'relationships',
    // The other end is somebody else: what is held on them is theirs.
    sql: `SELECT x.kind, CASE WHEN x.contact_id = $2 THEN 'from' ELSE 'to' END AS direction, x.by, x.created_at AS at FROM relationships x
      WHERE x.organization_id = $1 AND (x.contact_id = $2 OR x.other_contact_id = $2) ORDER BY x.created_at DESC, x.id DESC`,
    cells: { at: 'instant', kind: 'code:tie', direction: 'code:direction', by: 'member' },
  },
  {
    name: 'audiences',
    sql: `SELECT a.kind, x.audience_id AS "inWhat", x.since, x.until FROM audience_members x JOIN audiences a ON a.organization_id = x.organization_id AND a.id = x.audience_id
      WHERE x.organization_id = $1 AND x.contact_id = $2 ORDER BY x.since DESC, x.audience_id`,
    cells: { kind: 'code:audience', inWhat: 'audience', since: 'instant', until: 'instant' },
  },
  {
    name: 'forgettings',
    sql: rows('x.state, x.reason, x.requested_by AS by, x.created_at AS at, x.due_at AS "dueAt", x.decided_by AS "decidedBy", x.decided_at AS "decidedAt"', 'contact_forgettings', 'x.created_at'),
    cells: { at: 'instant', state: 'code:state', reason: 'text', by: 'member', dueAt: 'instant', decidedBy: 'member', decidedAt: 'instant' },
  },
  { name: 'merges', sql: MERGES, cells: { at: 'instant', by: 'member', entryBefore: 'values', undoneAt: 'instant', undoneBy: 'member' } },
  { name: 'readers', sql: READERS, cells: { by: 'member', times: 'number', lastAt: 'instant' } },
]);
