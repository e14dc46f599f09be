import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { firstNameOf } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import { NOTES_OF } from './data/door-notes';
import type { GeoPrecision, Point, RelationshipKind } from './domain';
import { visibleContact } from './visible';

export interface DoorAddress {
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string;
  /** Where the door is, as far as its street; null where only the ZIP code is known, or nothing. */
  latitude: number | null;
  longitude: number | null;
  precision: GeoPrecision;
  /** The middle of the ZIP code, where that is all that is known: no place to walk to. */
  area: Point | null;
  /** What a visitor set at the door; null without one. */
  pin: { version: number; on: string; by: string } | null;
}

/** What of a person belongs to their door: names, languages, place, what must be known, ties by first name. */
export interface DoorFact {
  displayName: string;
  nameToSay: string;
  otherName: string | null;
  languages: string[];
  /** Whether a number that could be texted is on file. */
  hasPhone: boolean;
  address: DoorAddress | null;
  /** Equal for two spellings of one door; '' without a street line. */
  doorKey: string;
  caution: string | null;
  addressNotes: string | null;
  doNotContact: boolean;
  ties: Array<{ name: string; kind: RelationshipKind }>;
}

interface Row {
  id: Uuid;
  display_name: string;
  given_name: string | null;
  family_name: string | null;
  preferred_name: string | null;
  caution: string | null;
  do_not_contact: boolean;
  has_phone: boolean;
  languages: string[];
  address: (DoorAddress & { notes: string | null; doorKey: string }) | null;
  ties: Array<{ displayName: string; givenName: string | null; familyName: string | null; preferredName: string | null; kind: RelationshipKind }>;
}

const SELECT = `
  SELECT c.id, c.display_name, c.given_name, c.family_name, c.preferred_name, c.caution, c.do_not_contact,
    EXISTS (SELECT 1 FROM contact_phones p WHERE p.organization_id = $1 AND p.contact_id = c.id AND p.number IS NOT NULL AND p.status <> 'bad' AND p.type IN ('mobile', 'other')) AS has_phone,
    ARRAY(SELECT l.language FROM contact_languages l WHERE l.organization_id = $1 AND l.contact_id = c.id ORDER BY l.position) AS languages,
    (SELECT jsonb_build_object('line1', a.line1, 'line2', a.line2, 'city', a.city, 'region', a.region, 'postalCode', a.postal_code, 'country', a.country,
        'latitude', COALESCE(p.latitude, a.latitude), 'longitude', COALESCE(p.longitude, a.longitude), 'precision', CASE WHEN p.door_key IS NULL THEN a.geo_precision ELSE 'rooftop' END,
        'pin', CASE WHEN p.door_key IS NOT NULL THEN jsonb_build_object('version', p.version, 'on', p.placed_on, 'by', (SELECT u.name FROM users u WHERE u.id = p.placed_by)) END,
        'notes', ${NOTES_OF}, 'doorKey', a.door_key)
     FROM contact_addresses a LEFT JOIN door_pins p ON p.organization_id = $1 AND p.door_key = a.door_key
     WHERE a.organization_id = $1 AND a.contact_id = c.id AND a.retired_on IS NULL ORDER BY a.type <> 'home', a.position LIMIT 1) AS address,
    (SELECT COALESCE(jsonb_agg(t.tie), '[]') FROM (
       SELECT jsonb_build_object('displayName', o.display_name, 'givenName', o.given_name, 'familyName', o.family_name, 'preferredName', o.preferred_name, 'kind', r.kind) AS tie
       FROM relationships r JOIN contacts o ON o.organization_id = $1 AND o.id = CASE WHEN r.contact_id = c.id THEN r.other_contact_id ELSE r.contact_id END
       WHERE r.organization_id = $1 AND (r.contact_id = c.id OR r.other_contact_id = c.id) ORDER BY r.created_at DESC, r.id LIMIT 2) t) AS ties
  FROM contacts c WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[])`;

/** What visit lists and door briefs read of people. Who is not seen by who acts is not in the answer. */
@Injectable()
export class DoorFacts {
  async find(scope: Scope, ids: readonly Uuid[]): Promise<Map<Uuid, DoorFact>> {
    if (ids.length === 0) return new Map();
    const sql = `${SELECT} AND ${visibleContact(scope, 'c')}`;
    const rows = await scope.query<Row>(sql, [scope.organizationId, [...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, factOf(row)]));
  }
}

function factOf(row: Row): DoorFact {
  const names = { givenName: row.given_name, familyName: row.family_name, displayName: row.display_name, preferredName: row.preferred_name };
  const nameToSay = firstNameOf(names) ?? row.display_name;
  const { notes = null, doorKey = '', ...address } = row.address ?? {};
  return {
    displayName: row.display_name, nameToSay, hasPhone: row.has_phone, otherName: row.preferred_name && row.given_name && row.preferred_name !== row.given_name ? row.given_name : null,
    languages: row.languages, address: row.address ? placedAddress(address as DoorAddress) : null, doorKey, caution: row.caution, addressNotes: notes,
    doNotContact: row.do_not_contact, ties: row.ties.map((tie) => ({ name: firstNameOf(tie) ?? tie.displayName, kind: tie.kind })),
  };
}

/** The middle of a ZIP code is told apart from a place that somebody can walk to. */
function placedAddress({ latitude, longitude, precision, pin, ...lines }: DoorAddress): DoorAddress {
  const exact = latitude !== null && longitude !== null && precision !== 'zip';
  const area = latitude !== null && longitude !== null && precision === 'zip' ? { latitude, longitude } : null;
  return { ...lines, latitude: exact ? latitude : null, longitude: exact ? longitude : null, precision, area, pin: pin && { ...pin, by: pin.by.split(/\s+/)[0]! } };
}
