import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { FieldDifference, MergeChoices, Person } from '../domain';
import { IN_TOUCH } from '../domain';
import type { AsideRows, MovedRows } from './merge-references';

/** All that is needed to undo a merge with nothing lost. */
export interface MergeSnapshot {
  duplicate: Record<string, unknown>;
  parts: AsideRows[];
  aside: AsideRows[];
  moved: MovedRows[];
  /** The survivor's fields before, and right after; its version right after. */
  before: Person;
  merged: Person;
  mergedVersion: number;
  /** The survivor's row and parts before. */
  survivor: Record<string, unknown>;
  survivorParts: AsideRows[];
  /** The survivor's audiences before and right after, and the duplicate's. */
  audiences: { before: Row[]; after: Row[]; duplicate: Row[] };
  /** The survivor's assessments right after. */
  assessments: Uuid[];
  candidates: Uuid[];
}

type Row = Record<string, unknown>;

export interface MergeRow {
  id: Uuid;
  survivor_id: Uuid;
  duplicate_id: Uuid;
  fields: MergeChoices;
  snapshot: MergeSnapshot;
  request_hash: Buffer | null;
  by: Uuid | null;
  at: Date;
  undone_at: Date | null;
  undone_by: Uuid | null;
}

const COLUMNS = 'id, survivor_id, duplicate_id, fields, snapshot, request_hash, by, at, undone_at, undone_by';
const SELECT = `SELECT ${COLUMNS} FROM contact_merges WHERE organization_id = $1 AND id = $2`;

const REVOKED = `
  SELECT channel, address, purpose, method FROM (
    SELECT DISTINCT ON (contact_id, channel, address, purpose) channel, address, purpose, method, status FROM consents
    WHERE organization_id = $1 AND contact_id = ANY($2::uuid[]) ORDER BY contact_id, channel, address, purpose, at DESC, id DESC
  ) latest WHERE status = 'revoked'`;

const REVOKE_AGAIN = `
  INSERT INTO consents (organization_id, id, contact_id, channel, address, purpose, status, method, source_kind, source_id, by, at, recorded_at)
  SELECT DISTINCT ON (r.channel, r.address, r.purpose) $1, gen_random_uuid(), $2, r.channel, r.address, r.purpose, 'revoked', r.method, 'contact-merges', $4, $5, $6, $6
  FROM jsonb_to_recordset($3::jsonb) AS r (channel text, address text, purpose text, method text)
  WHERE COALESCE((SELECT c.status FROM consents c WHERE c.organization_id = $1 AND c.contact_id = $2 AND c.channel = r.channel AND c.address = r.address AND c.purpose = r.purpose
    ORDER BY c.at DESC, c.id DESC LIMIT 1), '') <> 'revoked'`;

const FORGET_CURRENT = 'DELETE FROM current_assessments WHERE organization_id = $1 AND contact_id = $2';
const REBUILD_CURRENT = `
  INSERT INTO current_assessments (organization_id, contact_id, campaign_id, assessment_id, value, assessed_at)
  SELECT DISTINCT ON (COALESCE(campaign_id, '00000000-0000-0000-0000-000000000000'::uuid)) organization_id, contact_id,
    COALESCE(campaign_id, '00000000-0000-0000-0000-000000000000'::uuid), id, value, assessed_at
  FROM assessments WHERE organization_id = $1 AND contact_id = $2
  ORDER BY COALESCE(campaign_id, '00000000-0000-0000-0000-000000000000'::uuid), assessed_at DESC, id DESC`;
const REBUILD_CONTACT = `
  UPDATE contacts c SET stand_value = s.value, stand_at = s.assessed_at, stand_campaign_id = s.campaign_id,
    last_touched_at = GREATEST($3::timestamptz, (SELECT max(occurred_at) FROM touches WHERE organization_id = $1 AND contact_id = $2 AND kind = ANY($4::text[])))
  FROM (SELECT 1) one LEFT JOIN LATERAL (
    SELECT value, assessed_at, campaign_id FROM assessments WHERE organization_id = $1 AND contact_id = $2 ORDER BY assessed_at DESC, id DESC LIMIT 1) s ON TRUE
  WHERE c.organization_id = $1 AND c.id = $2`;

/** What was decided of pairs with the duplicate holds for the survivor too. */
const INHERIT_PAIRS = `
  INSERT INTO duplicate_candidates (organization_id, id, contact_id, other_contact_id, score, reasons, import_id, state, decided_by, decided_at, created_at)
  SELECT $1, gen_random_uuid(), LEAST(r.third, $2::uuid), GREATEST(r.third, $2::uuid), r.score, r.reasons, r.import_id, r.state, r.decided_by, r.decided_at, r.created_at
  FROM (SELECT p.*, CASE WHEN p.contact_id = $3 THEN p.other_contact_id ELSE p.contact_id END AS third
        FROM jsonb_populate_recordset(NULL::duplicate_candidates, $4::jsonb) p) r
  WHERE r.third <> $2 ON CONFLICT DO NOTHING RETURNING id`;

const SETTLED_PAIRS = `
  DELETE FROM duplicate_candidates d USING jsonb_populate_recordset(NULL::duplicate_candidates, $4::jsonb) p
  WHERE d.organization_id = $1 AND d.state = 'open' AND p.state = 'different'
    AND d.contact_id = LEAST($2::uuid, CASE WHEN p.contact_id = $3 THEN p.other_contact_id ELSE p.contact_id END)
    AND d.other_contact_id = GREATEST($2::uuid, CASE WHEN p.contact_id = $3 THEN p.other_contact_id ELSE p.contact_id END)
  RETURNING to_jsonb(d) AS row`;

/** Survivors, duplicates, and all that is needed to make them two again. */
@Injectable()
export class MergesRepository {
  find(scope: Scope, id: Uuid, lock = false): Promise<MergeRow | null> {
    return scope.one<MergeRow>(lock ? `${SELECT} FOR UPDATE` : SELECT, [scope.organizationId, id]);
  }

  async insert(scope: Scope, row: { id: Uuid; survivorId: Uuid; duplicateId: Uuid; fields: MergeChoices; snapshot: MergeSnapshot; hash: Buffer }): Promise<void> {
    await scope.query(
      'INSERT INTO contact_merges (organization_id, id, survivor_id, duplicate_id, fields, snapshot, request_hash, by, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [scope.organizationId, row.id, row.survivorId, row.duplicateId, JSON.stringify(row.fields), JSON.stringify(row.snapshot), row.hash, scope.actor.userId, scope.now]);
  }

  /** The undoing with what it changed of the survivor, by which an edit of the merged person is found to clash. */
  async markUndone(scope: Scope, id: Uuid, version: number, changes: readonly FieldDifference[]): Promise<void> {
    await scope.query(
      "UPDATE contact_merges SET undone_at = $3, undone_by = $4, undone_version = $5, undone_changes = $6, snapshot = '{}' WHERE organization_id = $1 AND id = $2",
      [scope.organizationId, id, scope.now, scope.actor.userId, version, JSON.stringify(changes)]);
  }

  /** A merge into the same person that was made later and still stands. */
  later(scope: Scope, merge: Pick<MergeRow, 'id' | 'survivor_id' | 'at'>, mergedVersion: number): Promise<{ id: Uuid } | null> {
    return scope.one<{ id: Uuid }>(
      `SELECT id FROM contact_merges WHERE organization_id = $1 AND survivor_id = $2 AND undone_at IS NULL AND id <> $3
         AND (at > $4 OR (at = $4 AND (snapshot ->> 'mergedVersion')::integer > $5)) LIMIT 1`,
      [scope.organizationId, merge.survivor_id, merge.id, merge.at, mergedVersion]);
  }

  /** Merges into a person that still stand, the latest first. */
  standing(scope: Scope, survivorId: Uuid): Promise<Array<MergeRow & { name: string }>> {
    return scope.query<MergeRow & { name: string }>(
      `SELECT id, survivor_id, duplicate_id, fields, request_hash, by, at, undone_at, undone_by, snapshot -> 'duplicate' ->> 'display_name' AS name FROM contact_merges
       WHERE organization_id = $1 AND survivor_id = $2 AND undone_at IS NULL ORDER BY at DESC, (snapshot ->> 'mergedVersion')::integer DESC LIMIT 50`,
      [scope.organizationId, survivorId]);
  }

  async audiencesOf(scope: Scope, id: Uuid): Promise<Row[]> {
    const rows = await scope.query<{ row: Row }>('SELECT to_jsonb(m) AS row FROM audience_members m WHERE m.organization_id = $1 AND m.contact_id = $2 ORDER BY m.audience_id', [scope.organizationId, id]);
    return rows.map(({ row }) => row);
  }

  async leaveAudiences(scope: Scope, id: Uuid, audienceIds: readonly unknown[]): Promise<void> {
    if (audienceIds.length > 0) await scope.query('DELETE FROM audience_members WHERE organization_id = $1 AND contact_id = $2 AND audience_id = ANY($3::uuid[])', [scope.organizationId, id, audienceIds]);
  }

  async assessmentsOf(scope: Scope, id: Uuid): Promise<Uuid[]> {
    return (await scope.query<{ id: Uuid }>('SELECT id FROM assessments WHERE organization_id = $1 AND contact_id = $2', [scope.organizationId, id])).map((row) => row.id);
  }

  /** Where the survivor stood before, as it was written then. */
  async standAgain(scope: Scope, id: Uuid, row: Row): Promise<void> {
    await scope.query('UPDATE contacts SET stand_value = $3, stand_at = $4, stand_campaign_id = $5 WHERE organization_id = $1 AND id = $2', [scope.organizationId, id, row['stand_value'], row['stand_at'], row['stand_campaign_id']]);
  }

  async forgetCurrent(scope: Scope, id: Uuid): Promise<void> {
    await scope.query(FORGET_CURRENT, [scope.organizationId, id]);
  }

  /** What was said to the one person while they were one holds for both: leave me alone. */
  async leaveAlone(scope: Scope, id: Uuid): Promise<void> {
    await scope.query('UPDATE contacts SET do_not_contact = true WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
  }

  /** The history of the fields that the merge itself had changed. */
  async dropChanges(scope: Scope, id: Uuid, version: number): Promise<void> {
    await scope.query('DELETE FROM contact_field_changes WHERE organization_id = $1 AND contact_id = $2 AND version = $3', [scope.organizationId, id, version]);
  }

  /** Open pairs of the survivor that were found to be two people under the duplicate's entry: laid aside. */
  async settledPairs(scope: Scope, survivorId: Uuid, duplicateId: Uuid, pairs: ReadonlyArray<Row>): Promise<Row[]> {
    if (pairs.length === 0) return [];
    const rows = await scope.query<{ row: Row }>(SETTLED_PAIRS, [scope.organizationId, survivorId, duplicateId, JSON.stringify(pairs)]);
    return rows.map(({ row }) => row);
  }

  /** The person's own row, as it stands. */
  async copyPerson(scope: Scope, id: Uuid): Promise<Record<string, unknown>> {
    return (await scope.one<{ row: Record<string, unknown> }>('SELECT to_jsonb(c) AS row FROM contacts c WHERE c.organization_id = $1 AND c.id = $2', [scope.organizationId, id]))!.row;
  }

  async removePerson(scope: Scope, id: Uuid): Promise<void> {
    await scope.query('SELECT search.drop_contact($1)', [id]);
    await scope.query('DELETE FROM contacts WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
  }

  revoked(scope: Scope, ids: readonly Uuid[]): Promise<Array<Record<string, string>>> {
    return scope.query(REVOKED, [scope.organizationId, ids]);
  }

  /** What either person had revoked stays revoked, whatever was said elsewhere. */
  async revokeAgain(scope: Scope, survivorId: Uuid, revoked: ReadonlyArray<Record<string, string>>, mergeId: Uuid): Promise<void> {
    if (revoked.length > 0) await scope.query(REVOKE_AGAIN, [scope.organizationId, survivorId, JSON.stringify(revoked), mergeId, scope.actor.userId, scope.now]);
  }

  /** Where a person stands and when they were last met, worked out again from their history. */
  async rebuild(scope: Scope, id: Uuid, lastTouchedAt: string | Date | null): Promise<void> {
    await scope.query(FORGET_CURRENT, [scope.organizationId, id]);
    await scope.query(REBUILD_CURRENT, [scope.organizationId, id]);
    await scope.query(REBUILD_CONTACT, [scope.organizationId, id, lastTouchedAt, IN_TOUCH]);
  }

  async inheritPairs(scope: Scope, survivorId: Uuid, duplicateId: Uuid, pairs: ReadonlyArray<Record<string, unknown>>): Promise<Uuid[]> {
    if (pairs.length === 0) return [];
    const rows = await scope.query<{ id: Uuid }>(INHERIT_PAIRS, [scope.organizationId, survivorId, duplicateId, JSON.stringify(pairs)]);
    return rows.map((row) => row.id);
  }

  /** Takes away what the merge itself had added. */
  async removeMarks(scope: Scope, mergeId: Uuid, candidates: readonly Uuid[]): Promise<void> {
    await scope.query("DELETE FROM consents WHERE organization_id = $1 AND source_kind = 'contact-merges' AND source_id = $2", [scope.organizationId, mergeId]);
    await scope.query("DELETE FROM touches WHERE organization_id = $1 AND source_id = $2 AND kind = 'merge'", [scope.organizationId, mergeId]);
    // A pair that a lead has decided since stays decided.
    await scope.query(
      "DELETE FROM duplicate_candidates WHERE organization_id = $1 AND id = ANY($2::uuid[]) AND (state <> 'different' OR version = 1)", [scope.organizationId, candidates]);
  }
}
