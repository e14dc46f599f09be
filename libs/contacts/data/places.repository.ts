import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { GeoPrecision, Point } from '../domain';
import { GEO_PRECISIONS } from '../domain';
import { PLACE_JOINS, placeJson, placeValues } from './place-json';

/** A pin as it stands. */
export interface PinRow extends Point {
  version: number;
  placed_by: Uuid;
  placed_on: string;
}

interface AddressRow {
  id: Uuid;
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string;
}

/** A building nobody was asked about for any of its addresses. */
export interface UnaskedPlace extends Omit<AddressRow, 'id' | 'line2'> {
  hash: string;
  /** What was answered for another address of the building, and when; null when nobody was asked. */
  askedAt: Date | null;
}

/** What a geocoder answered of a building; no point: it knows none. */
export interface FoundPlace {
  point: Point | null;
  precision: 'rooftop' | 'street' | 'none';
}

const PIN = 'SELECT version, latitude, longitude, placed_by, placed_on::text FROM door_pins WHERE organization_id = $1 AND door_key = $2';
const LOCK_PIN = "SELECT pg_advisory_xact_lock(hashtextextended('door-pin|' || $1 || '|' || $2, 0))";
const PUT_PIN = `INSERT INTO door_pins (organization_id, door_key, latitude, longitude, placed_by, placed_on) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (organization_id, door_key) DO UPDATE SET latitude = $3, longitude = $4, placed_by = $5, placed_on = $6, version = door_pins.version + 1`;
// Whoever edits one of these people writes their addresses anew, and must find the pin.
const LOCK_PEOPLE = `SELECT c.id FROM contacts c WHERE c.organization_id = $1
  AND c.id IN (SELECT a.contact_id FROM contact_addresses a WHERE a.organization_id = $1 AND a.door_key = $2) ORDER BY c.id FOR NO KEY UPDATE`;
const AT_DOOR = `UPDATE contact_addresses SET latitude = $3, longitude = $4, geo_precision = 'rooftop', geo_source = 'visitor' WHERE organization_id = $1 AND door_key = $2`;

const UNPLACED = `SELECT a.id, a.line1, a.line2, a.city, a.region, a.postal_code AS "postalCode", a.country
  FROM contact_addresses a WHERE a.organization_id = $1 AND a.place_hash IS NULL ORDER BY a.id LIMIT $2 FOR UPDATE SKIP LOCKED`;
const AT_ONCE = placeValues("a.latitude IS NOT NULL AND COALESCE(a.geo_source, 'given') IN ('given', 'visitor')");
const PLACE = `UPDATE contact_addresses t SET latitude = n.latitude, longitude = n.longitude, geo_precision = n.geo_precision, geo_source = n.geo_source, place_hash = decode(n.place_hash, 'hex')
  FROM (SELECT a.id, a.place_hash, ${Object.entries(AT_ONCE).map(([column, value]) => `${value} AS ${column}`).join(', ')}
    FROM (SELECT r.*, o.latitude, o.longitude, o.geo_source
      FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, door_key text, place_hash text, zip_latitude double precision, zip_longitude double precision)
      JOIN contact_addresses o ON o.organization_id = $1 AND o.id = r.id) AS a ${PLACE_JOINS}) AS n
  WHERE t.organization_id = $1 AND t.id = n.id`;

const TO_ASK = "a.geo_asked_at IS NULL AND a.geo_precision IN ('zip', 'none') AND a.retired_on IS NULL AND a.place_hash <> '\\x'::bytea";
const UNASKED = `SELECT encode(a.place_hash, 'hex') AS hash, a.line1, a.city, a.region, a.postal_code AS "postalCode", a.country,
    (SELECT g.asked_at FROM geocoded_places g WHERE g.organization_id = $1 AND g.place_hash = a.place_hash) AS "askedAt"
  FROM contact_addresses a WHERE a.organization_id = $1 AND ${TO_ASK} ORDER BY a.place_hash LIMIT 1`;
const KEEP = `INSERT INTO geocoded_places (organization_id, place_hash, latitude, longitude, geo_precision, asked_at) VALUES ($1, decode($2, 'hex'), $3, $4, $5, $6)
  ON CONFLICT (organization_id, place_hash) DO UPDATE SET latitude = $3, longitude = $4, geo_precision = $5, asked_at = $6`;
const TOLD = `UPDATE contact_addresses a SET geo_asked_at = g.asked_at,
    latitude = COALESCE(g.latitude, a.latitude), longitude = COALESCE(g.longitude, a.longitude),
    geo_precision = CASE WHEN g.latitude IS NULL THEN a.geo_precision ELSE g.geo_precision END, geo_source = CASE WHEN g.latitude IS NULL THEN a.geo_source ELSE 'geocoder' END
  FROM geocoded_places g WHERE g.organization_id = $1 AND g.place_hash = decode($2, 'hex')
    AND a.organization_id = $1 AND a.place_hash = g.place_hash AND ${TO_ASK}`;
// In the order of the index: where nearly every address was such a one when statistics were gathered, EXISTS would walk the table.
const ANY = (condition: string, order: string): string => `SELECT 1 FROM contact_addresses a WHERE a.organization_id = $1 AND ${condition} ORDER BY a.${order} LIMIT 1`;
const COUNTS = `SELECT a.geo_precision AS precision, count(*)::int AS n FROM contact_addresses a WHERE a.organization_id = $1 AND a.retired_on IS NULL GROUP BY 1`;

/** Where doors are. Every method takes the scope first; who may see the door is the service's question. */
@Injectable()
export class PlacesRepository {
  /** The pin of a door, held until the transaction ends so that two who set it at once meet one after the other. */
  async lockPin(scope: Scope, doorKey: string): Promise<PinRow | null> {
    await scope.query(LOCK_PIN, [scope.organizationId, doorKey]);
    return scope.one<PinRow>(PIN, [scope.organizationId, doorKey]);
  }

  /** Sets the door's pin, and with it where everybody at that door lives. */
  async putPin(scope: Scope, doorKey: string, point: Point, on: string): Promise<PinRow> {
    await scope.query(LOCK_PEOPLE, [scope.organizationId, doorKey]);
    await scope.query(PUT_PIN, [scope.organizationId, doorKey, point.latitude, point.longitude, scope.actor.userId, on]);
    await scope.query(AT_DOOR, [scope.organizationId, doorKey, point.latitude, point.longitude]);
    return (await scope.one<PinRow>(PIN, [scope.organizationId, doorKey]))!;
  }

  /** Works out the places of the next addresses that were written before this was done at once; answers how many. */
  async placeNext(scope: Scope, most: number): Promise<number> {
    const rows = await scope.query<AddressRow>(UNPLACED, [scope.organizationId, most]);
    if (rows.length > 0) await scope.query(PLACE, [scope.organizationId, JSON.stringify(rows.map((row) => ({ id: row.id, ...placeJson(row) })))]);
    return rows.length;
  }

  unasked(scope: Scope): Promise<UnaskedPlace | null> {
    return scope.one<UnaskedPlace>(UNASKED, [scope.organizationId]);
  }

  /** Keeps what was answered for a building, and writes it to every address in it that has nothing better. */
  async keep(scope: Scope, hash: string, found: FoundPlace): Promise<void> {
    await scope.query(KEEP, [scope.organizationId, hash, found.point?.latitude ?? null, found.point?.longitude ?? null, found.precision, scope.now]);
    await this.tell(scope, hash);
  }

  /** Writes what is kept of a building to the addresses in it that were not asked about. */
  async tell(scope: Scope, hash: string): Promise<void> {
    await scope.query(TOLD, [scope.organizationId, hash]);
  }

  async isUnplaced(scope: Scope): Promise<boolean> {
    return (await scope.one(ANY('a.place_hash IS NULL', 'id'), [scope.organizationId])) !== null;
  }

  async isUnasked(scope: Scope): Promise<boolean> {
    return (await scope.one(ANY(TO_ASK, 'place_hash'), [scope.organizationId])) !== null;
  }

  /** Addresses by how exactly it is known where they are. */
  async counts(scope: Scope): Promise<Record<GeoPrecision, number>> {
    const rows = await scope.query<{ precision: GeoPrecision; n: number }>(COUNTS, [scope.organizationId]);
    return Object.fromEntries(GEO_PRECISIONS.map((one) => [one, rows.find((row) => row.precision === one)?.n ?? 0])) as Record<GeoPrecision, number>;
  }
}
