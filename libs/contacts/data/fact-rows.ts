import { IN_TOUCH } from '../domain';

/** Statements that append facts: one for each, whatever they bring along. */

const NOBODYS_CAMPAIGN = "'00000000-0000-0000-0000-000000000000'::uuid";

const IN_TOUCH_KINDS = IN_TOUCH.map((kind) => `'${kind}'`).join(', ');

/** The current one of a campaign is the one made last. */
const LATER_ONE_COUNTS = `ON CONFLICT (organization_id, contact_id, campaign_id) DO UPDATE
      SET assessment_id = excluded.assessment_id, value = excluded.value, assessed_at = excluded.assessed_at
      WHERE (excluded.assessed_at, excluded.assessment_id) > (c.assessed_at, c.assessment_id)`;

/** Where a person stands over all campaigns, after `made`, in which there may be none. */
const standAfter = (campaign: string): string => {
  const kept = '(made.id IS NULL OR c.stand_at > made.assessed_at)';
  return `stand_value = CASE WHEN ${kept} THEN c.stand_value ELSE made.value END,
    stand_campaign_id = CASE WHEN ${kept} THEN c.stand_campaign_id ELSE ${campaign} END,
    stand_at = GREATEST(c.stand_at, made.assessed_at)`;
};

/** $1 organization, $2 touches as JSON. */
export const ADD_TOUCHES = `
  WITH made AS (
    INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, code, campaign_id, note_id, params)
    SELECT $1, t.id, t.contact_id, t.kind, t.occurred_at, t.time_zone, t.by, t.source_kind, t.source_id, t.code, t.campaign_id, t.note_id, t.params
    FROM jsonb_to_recordset($2::jsonb) AS t (id uuid, contact_id uuid, kind text, occurred_at timestamptz, time_zone text, by uuid,
      source_kind text, source_id uuid, code text, campaign_id uuid, note_id uuid, params jsonb)
    ON CONFLICT DO NOTHING RETURNING contact_id, occurred_at, kind
  ), latest AS (SELECT contact_id, max(occurred_at) AS at FROM made WHERE kind IN (${IN_TOUCH_KINDS}) GROUP BY contact_id ORDER BY contact_id)
  UPDATE contacts c SET last_touched_at = latest.at FROM latest
  WHERE c.organization_id = $1 AND c.id = latest.contact_id AND (c.last_touched_at IS NULL OR c.last_touched_at < latest.at)`;

/**
 * A meeting and, where $14 is given, where somebody stands after it: the person's row is written once.
 * $1 organization, $2 touch, $3 contact, $4 kind, $5 at, $6 zone, $7 by, $8 $9 source, $10 code, $11 campaign, $12 note, $13 params,
 * $14 assessment, $15 value, $16 basis, $17 $18 its source, $19 now.
 */
export const ADD_MEETING = `
  WITH met AS (
    INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, code, campaign_id, note_id, params)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING occurred_at
  ), made AS (
    INSERT INTO assessments (organization_id, id, contact_id, campaign_id, value, basis, source_kind, source_id, by, assessed_at, recorded_at)
    SELECT $1, $14, $3, $11, $15, $16, $17, $18, $7, $5, $19 WHERE $14::uuid IS NOT NULL
    ON CONFLICT DO NOTHING RETURNING id, contact_id, value, assessed_at
  ), current AS (
    INSERT INTO current_assessments AS c (organization_id, contact_id, campaign_id, assessment_id, value, assessed_at)
    SELECT $1, contact_id, COALESCE($11, ${NOBODYS_CAMPAIGN}), id, value, assessed_at FROM made
    ${LATER_ONE_COUNTS}
  )
  UPDATE contacts c SET last_touched_at = GREATEST(c.last_touched_at, (SELECT occurred_at FROM met)), ${standAfter('$11')}
  FROM (SELECT 1) AS once LEFT JOIN made ON TRUE
  WHERE c.organization_id = $1 AND c.id = $3`;

export const ADD_MARK = `
  INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, params) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** $1 organization, $2 id, $3 contact, $4 campaign, $5 value, $6 basis, $7 note, $8 $9 source, $10 hash, $11 by, $12 at, $13 now, $14 touch id, $15 zone. */
export const ADD_ASSESSMENT = `
  WITH made AS (
    INSERT INTO assessments (organization_id, id, contact_id, campaign_id, value, basis, note_id, source_kind, source_id, request_hash, by, assessed_at, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT DO NOTHING RETURNING id, contact_id, value, assessed_at
  ), current AS (
    INSERT INTO current_assessments AS c (organization_id, contact_id, campaign_id, assessment_id, value, assessed_at)
    SELECT $1, contact_id, COALESCE($4, ${NOBODYS_CAMPAIGN}), id, value, assessed_at FROM made
    ${LATER_ONE_COUNTS}
  ), told AS (
    INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, code, campaign_id, note_id, params)
    SELECT $1, $14, contact_id, 'assessment', assessed_at, $15, $11, 'assessments', id, value::text, $4, $7, jsonb_build_object('value', value, 'basis', $6::text)
    FROM made WHERE $8::text IS NULL
  )
  UPDATE contacts c SET ${standAfter('$4')}
  FROM made WHERE c.organization_id = $1 AND c.id = made.contact_id`;

/**
 * Whether the latest no on an address still holds, whatever it was said about: DOMAIN 4, a revoked address is never
 * written to again through any path until the person says so. What a list brings is not the person's word.
 */
export const stopped = (channel: string, address: string): string => `COALESCE((
  SELECT NOT EXISTS (SELECT 1 FROM consents yes WHERE yes.organization_id = $1 AND yes.channel = ${channel} AND yes.address = ${address}
    AND yes.status = 'granted' AND (yes.at, yes.id) > (no.at, no.id) AND (yes.method <> 'import' OR yes.source_kind IS NOT DISTINCT FROM 'import_release'))
  FROM consents no WHERE no.organization_id = $1 AND no.channel = ${channel} AND no.address = ${address} AND no.status = 'revoked'
  ORDER BY no.at DESC, no.id DESC LIMIT 1), FALSE)`;

/** $1 organization, $2 id, $3 contact, $4 channel, $5 address, $6 purpose, $7 status, $8 method, $9 wording, $10 evidence, $11 $12 source, $13 by, $14 at, $15 now, $16 touch id, $17 zone. */
export const ADD_CONSENT = `
  WITH made AS (
    INSERT INTO consents (organization_id, id, contact_id, channel, address, purpose, status, method, wording, evidence, source_kind, source_id, by, at, recorded_at)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
    WHERE $8 <> 'import' OR $7 = 'revoked' OR $11::text = 'import_release' OR NOT ${stopped('$4', '$5')}
    ON CONFLICT DO NOTHING RETURNING id, contact_id, channel, status, at
  )
  INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, code, params)
  SELECT $1, $16, contact_id, 'consent', at, $17, $13, 'consents', id, status, jsonb_build_object('channel', channel) FROM made WHERE $11::text IS NULL`;

/** $1 organization, $2 contact, $3 channel, $4 address as consents keep it, $5 purpose. */
export const LEAVE_TO_WRITE = `
  SELECT c.do_not_contact, ${stopped('$3', '$4')} AS stopped, (SELECT k.status FROM consents k WHERE k.organization_id = $1 AND k.channel = $3 AND k.address = $4 AND k.purpose = $5
    ORDER BY k.at DESC, k.id DESC LIMIT 1) AS status
  FROM contacts c WHERE c.organization_id = $1 AND c.id = $2`;

export const ADD_NOTE = `
  INSERT INTO notes (organization_id, id, contact_id, visibility, sealed_text, source_kind, source_id, by, written_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`;

export const READ_NOTES = `
  SELECT id, sealed_text FROM notes WHERE organization_id = $1 AND id = ANY($2::uuid[]) AND (visibility = ANY($3::text[]) OR by = $4)`;

export const READ_ASSESSMENTS = `
  SELECT id, value, basis FROM assessments WHERE organization_id = $1 AND id = ANY($2::uuid[]) AND ($3::uuid IS NULL OR by = $3)`;

export const FIRST_ADDRESS = `
  SELECT CASE
    WHEN $3 = 'email' THEN (SELECT address FROM contact_emails WHERE organization_id = $1 AND contact_id = $2 AND status <> 'bad' ORDER BY position LIMIT 1)
    WHEN $3 IN ('whatsapp', 'kakaotalk') THEN (SELECT COALESCE(number, as_typed) FROM contact_phones
      WHERE organization_id = $1 AND contact_id = $2 AND status <> 'bad' AND (type = $3 AND $3 = 'kakaotalk' OR number IS NOT NULL) ORDER BY type <> $3, position LIMIT 1)
    WHEN $3 IN ('sms', 'phone') THEN (SELECT number FROM contact_phones
      WHERE organization_id = $1 AND contact_id = $2 AND status <> 'bad' AND number IS NOT NULL AND type NOT IN ('whatsapp', 'kakaotalk')
      ORDER BY type <> 'mobile', position LIMIT 1)
    ELSE (SELECT concat_ws(', ', line1, line2, city, region, postal_code) FROM contact_addresses
      WHERE organization_id = $1 AND contact_id = $2 AND retired_on IS NULL ORDER BY position LIMIT 1)
  END AS address`;

export const ADD_TIE = `
  INSERT INTO relationships (organization_id, id, contact_id, other_contact_id, kind, source_kind, source_id, by, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`;

/** Somebody says by hand what was only named somewhere: from then on it stands by itself. */
export const CONFIRM_TIE = 'UPDATE relationships SET source_kind = NULL, source_id = NULL WHERE organization_id = $1 AND id = $2 AND source_kind IS NOT NULL';
/** $1 organization, $2 other contact, $3 $4 source, $5 who is tied by another source as well, as JSON. */
export const RESOURCE_TIES = `UPDATE relationships r SET source_id = i.source_id FROM jsonb_to_recordset($5::jsonb) AS i (contact_id uuid, source_id uuid)
  WHERE r.organization_id = $1 AND r.other_contact_id = $2 AND r.source_kind = $3 AND r.source_id = $4 AND r.contact_id = i.contact_id`;
/** $1 organization, $2 other contact, $3 $4 source. */
export const DROP_TIES = 'DELETE FROM relationships WHERE organization_id = $1 AND other_contact_id = $2 AND source_kind = $3 AND source_id = $4';
/** $1 organization, $2 $3 source. */
export const DROP_NOTES = 'DELETE FROM notes WHERE organization_id = $1 AND source_kind = $2 AND source_id = $3';

export const DEFAULT_REGION = 'SELECT default_region AS region FROM organizations WHERE id = $1';

/** $1 organization, $2 contact, $3 $4 source. */
export const DROP_MEETING = 'DELETE FROM touches WHERE organization_id = $1 AND contact_id = $2 AND source_kind = $3 AND source_id = $4';
export const LAST_TOUCH_AGAIN = `UPDATE contacts c SET last_touched_at = (SELECT max(t.occurred_at) FROM touches t
  WHERE t.organization_id = $1 AND t.contact_id = c.id AND t.kind IN (${IN_TOUCH_KINDS})) WHERE c.organization_id = $1 AND c.id = $2`;
