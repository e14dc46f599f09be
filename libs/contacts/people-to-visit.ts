import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { DoorAddress } from './door-facts';
import { visibleContact } from './visible';

/** What of a person says whether and by whom they can be visited. */
export interface PersonToVisit {
  id: Uuid;
  displayName: string;
  doNotContact: boolean;
  languages: string[];
  address: (DoorAddress & { geoPrecision: 'rooftop' | 'street' | 'zip' | 'none' }) | null;
  /** Equal for two spellings of one door; '' without a street line. */
  doorKey: string;
}

type Row = Omit<PersonToVisit, 'address'> & Partial<NonNullable<PersonToVisit['address']>>;

const SELECT = `
  SELECT c.id, c.display_name AS "displayName", c.do_not_contact AS "doNotContact",
    ARRAY(SELECT l.language FROM contact_languages l WHERE l.organization_id = $1 AND l.contact_id = c.id ORDER BY l.position) AS languages,
    a.line1, a.line2, a.city, a.region, a.postal_code AS "postalCode", a.country, a.latitude, a.longitude, a.geo_precision AS "geoPrecision", COALESCE(a.door_key, '') AS "doorKey"
  FROM contacts c
  LEFT JOIN LATERAL (SELECT * FROM contact_addresses x WHERE x.organization_id = $1 AND x.contact_id = c.id AND x.retired_on IS NULL ORDER BY x.type <> 'home', x.position LIMIT 1) a ON true
  WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[])`;

/** Many people as far as lists are cut from them: less than a door brief, in one statement, in the order they are asked for. Who is not seen by who acts is not in the answer. */
@Injectable()
export class PeopleToVisit {
  async find(scope: Scope, ids: readonly Uuid[]): Promise<PersonToVisit[]> {
    if (ids.length === 0) return [];
    const sql = `${SELECT} AND ${visibleContact(scope, 'c')}`;
    const rows = new Map((await scope.query<Row>(sql, [scope.organizationId, ids])).map((row) => [row.id, row]));
    const inOrder = [...new Set(ids)].flatMap((id) => rows.get(id) ?? []);
    return inOrder.map(({ id, displayName, doNotContact, languages, doorKey, ...address }) =>
      ({ id, displayName, doNotContact, languages, doorKey, address: address.country ? (address as NonNullable<PersonToVisit['address']>) : null }));
  }
}
