import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** A place as people read it. */
export interface MarkedPlace {
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
}

export interface UnsafeDoorRow extends MarkedPlace {
  id: Uuid;
  version: number;
  doorKey: string | null;
  visitId: Uuid;
  campaignId: Uuid | null;
  markedAt: Date;
  timeZone: string;
  markedBy: Uuid;
  late: boolean;
  seenAt: Date | null;
  seenBy: Uuid | null;
  liftedAt: Date | null;
  liftedBy: Uuid | null;
  sealedNote: Buffer | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface NewUnsafeDoor {
  id: Uuid;
  doorHash: Buffer | null;
  doorKey: string | null;
  place: MarkedPlace | null;
  visitId: Uuid;
  campaignId: Uuid | null;
  markedAt: Date;
  timeZone: string;
  markedBy: Uuid;
  late: boolean;
}

/** The newest mark of a door that stands. */
export interface StandingMark {
  hash: Buffer;
  markedAt: Date;
  timeZone: string;
  visitor: string;
}

const COLUMNS = `u.id, u.version, u.door_key AS "doorKey", u.line1, u.line2, u.city, u.region, u.postal_code AS "postalCode", u.house_visit_id AS "visitId",
  u.campaign_id AS "campaignId", u.marked_at AS "markedAt", u.time_zone AS "timeZone", u.marked_by AS "markedBy", u.late, u.seen_at AS "seenAt", u.seen_by AS "seenBy",
  u.lifted_at AS "liftedAt", u.lifted_by AS "liftedBy", u.sealed_note AS "sealedNote", u.created_at AS "createdAt", u.updated_at AS "updatedAt"`;

/** Doors where somebody did not feel safe. */
@Injectable()
export class UnsafeDoorsRepository {
  async insert(scope: Scope, mark: NewUnsafeDoor): Promise<void> {
    const { place } = mark;
    await scope.query(
      `INSERT INTO unsafe_doors (organization_id, id, door_hash, door_key, line1, line2, city, region, postal_code, house_visit_id, campaign_id, marked_at, time_zone, marked_by, late, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16) ON CONFLICT (organization_id, house_visit_id) DO NOTHING`,
      [scope.organizationId, mark.id, mark.doorHash, mark.doorKey, place?.line1 ?? null, place?.line2 ?? null, place?.city ?? null, place?.region ?? null, place?.postalCode ?? null,
        mark.visitId, mark.campaignId, mark.markedAt, mark.timeZone, mark.markedBy, mark.late, scope.now]);
  }

  /** The newest mark of each of these doors that stands, with the visitor's name. */
  async standing(scope: Scope, hashes: readonly Buffer[]): Promise<StandingMark[]> {
    if (hashes.length === 0) return [];
    return scope.query<StandingMark>(
      `SELECT DISTINCT ON (u.door_hash) u.door_hash AS hash, u.marked_at AS "markedAt", u.time_zone AS "timeZone", n.name AS visitor
       FROM unsafe_doors u JOIN users n ON n.id = u.marked_by
       WHERE u.organization_id = $1 AND u.door_hash = ANY($2::bytea[]) AND u.lifted_at IS NULL ORDER BY u.door_hash, u.marked_at DESC, u.id DESC`,
      [scope.organizationId, hashes]);
  }

  async find(scope: Scope, id: Uuid, lock = false): Promise<UnsafeDoorRow | null> {
    const sql = `SELECT ${COLUMNS} FROM unsafe_doors u WHERE u.organization_id = $1 AND u.id = $2${lock ? ' FOR UPDATE' : ''}`;
    return scope.one<UnsafeDoorRow>(sql, [scope.organizationId, id]);
  }

  async list(scope: Scope, standing: boolean | null, after: readonly unknown[] | null, limit: number): Promise<UnsafeDoorRow[]> {
    const paged = after ? ' AND (u.marked_at, u.id) < ($2::timestamptz, $3::uuid)' : '';
    const sql = `SELECT ${COLUMNS} FROM unsafe_doors u WHERE u.organization_id = $1${stateIs(standing)}${paged} ORDER BY u.marked_at DESC, u.id DESC LIMIT ${limit + 1}`;
    return scope.query<UnsafeDoorRow>(sql, after ? [scope.organizationId, ...after] : [scope.organizationId]);
  }

  async count(scope: Scope, standing: boolean | null): Promise<number> {
    const sql = `SELECT count(*)::int AS n FROM unsafe_doors u WHERE u.organization_id = $1${stateIs(standing)}`;
    return (await scope.one<{ n: number }>(sql, [scope.organizationId]))!.n;
  }

  async see(scope: Scope, id: Uuid): Promise<void> {
    await scope.query('UPDATE unsafe_doors SET seen_at = $3, seen_by = $4, version = version + 1, updated_at = $3 WHERE organization_id = $1 AND id = $2 AND seen_at IS NULL',
      [scope.organizationId, id, scope.now, scope.actor.userId]);
  }

  /** Lifts this mark and the others of its door: afterwards the door has none. Answers which. */
  async lift(scope: Scope, id: Uuid): Promise<Uuid[]> {
    const rows = await scope.query<{ id: Uuid }>(
      `UPDATE unsafe_doors u SET lifted_at = $3, lifted_by = $4, version = u.version + 1, updated_at = $3
       FROM unsafe_doors one WHERE one.organization_id = $1 AND one.id = $2 AND u.organization_id = $1 AND u.lifted_at IS NULL
         AND (u.id = one.id OR u.door_hash = one.door_hash) RETURNING u.id`,
      [scope.organizationId, id, scope.now, scope.actor.userId]);
    return rows.map((row) => row.id);
  }

  async keepNote(scope: Scope, id: Uuid, sealed: Buffer): Promise<void> {
    await scope.query('UPDATE unsafe_doors SET sealed_note = $3 WHERE organization_id = $1 AND id = $2', [scope.organizationId, id, sealed]);
  }

  /** Who is known to live at these doors now, by door key. */
  async peopleAt(scope: Scope, doorKeys: readonly string[]): Promise<Array<{ doorKey: string; id: Uuid; name: string }>> {
    if (doorKeys.length === 0) return [];
    return scope.query(
      `SELECT DISTINCT a.door_key AS "doorKey", c.id, c.display_name AS name FROM contact_addresses a JOIN contacts c ON c.organization_id = a.organization_id AND c.id = a.contact_id
       WHERE a.organization_id = $1 AND a.door_key = ANY($2::text[]) AND a.retired_on IS NULL ORDER BY a.door_key, c.display_name, c.id`,
      [scope.organizationId, doorKeys]);
  }

  /** Where somebody's visit was: the door of the list it was logged from; null where there was none. */
  async stopOf(scope: Scope, visitListId: Uuid, contactId: Uuid): Promise<(MarkedPlace & { doorKey: string }) | null> {
    return scope.one(
      `SELECT s.line1, s.line2, s.city, s.region, s.postal_code AS "postalCode", s.door_key AS "doorKey" FROM visit_list_stops s
       JOIN visit_list_people p ON p.organization_id = s.organization_id AND p.stop_id = s.id
       WHERE s.organization_id = $1 AND s.visit_list_id = $2 AND p.contact_id = $3 LIMIT 1`,
      [scope.organizationId, visitListId, contactId]);
  }

  /** Somebody's own door as it is now. */
  async doorOf(scope: Scope, contactId: Uuid): Promise<(MarkedPlace & { doorKey: string }) | null> {
    return scope.one(
      `SELECT line1, line2, city, region, postal_code AS "postalCode", door_key AS "doorKey" FROM contact_addresses
       WHERE organization_id = $1 AND contact_id = $2 AND retired_on IS NULL AND door_key <> '' ORDER BY type <> 'home', position LIMIT 1`,
      [scope.organizationId, contactId]);
  }
}

function stateIs(standing: boolean | null): string {
  return standing === null ? '' : standing ? ' AND u.lifted_at IS NULL' : ' AND u.lifted_at IS NOT NULL';
}
