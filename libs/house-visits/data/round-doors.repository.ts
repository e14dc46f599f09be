import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** A door of a list, without anybody who lives there. */
export interface RoundDoor {
  stopId: Uuid;
  position: number;
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  latitude: number | null;
  longitude: number | null;
  at: Date | null;
}

/** A colleague who can be told: a name, and whether a mail or a text reaches them. */
export interface Colleague {
  id: Uuid;
  name: string;
  email: string | null;
  phone: string | null;
  role: 'admin' | 'lead' | 'organizer' | 'volunteer';
}

const DOOR = 's.id AS "stopId", s.position, s.line1, s.line2, s.city, s.region, s.postal_code AS "postalCode", s.latitude, s.longitude';

/** Where a round was last heard from: the door of the last visit that came in since it began, and the open door after it. Nothing else is known of where a visitor is. */
@Injectable()
export class RoundDoors {
  last(scope: Scope, round: { visitListId: Uuid; visitorId: Uuid; since: Date }): Promise<RoundDoor | null> {
    return scope.one<RoundDoor>(
      `SELECT ${DOOR}, v.visited_at AS at FROM house_visits v
       JOIN visit_list_people p ON p.organization_id = v.organization_id AND p.contact_id = v.contact_id
       JOIN visit_list_stops s ON s.organization_id = p.organization_id AND s.id = p.stop_id AND s.visit_list_id = v.visit_list_id
       WHERE v.organization_id = $1 AND v.visit_list_id = $2 AND v.recorded_by = $3 AND v.received_at >= $4 AND v.visited_at IS NOT NULL
       ORDER BY v.visited_at DESC, v.id DESC LIMIT 1`,
      [scope.organizationId, round.visitListId, round.visitorId, round.since]);
  }

  next(scope: Scope, visitListId: Uuid, after: number): Promise<RoundDoor | null> {
    return scope.one<RoundDoor>(
      `SELECT ${DOOR}, NULL AS at FROM visit_list_stops s WHERE s.organization_id = $1 AND s.visit_list_id = $2 AND s.state = 'open' AND s.position > $3 ORDER BY s.position, s.id LIMIT 1`,
      [scope.organizationId, visitListId, after]);
  }

  /** Everybody of the team who can look after somebody: not volunteers. */
  colleagues(scope: Scope): Promise<Colleague[]> {
    return scope.query<Colleague>(
      `SELECT u.id, u.name, u.email, u.phone, m.role FROM memberships m JOIN users u ON u.id = m.user_id AND u.disabled_at IS NULL
       WHERE m.organization_id = $1 AND m.role IN ('admin', 'lead', 'organizer') AND (m.until IS NULL OR m.until > $2) ORDER BY u.name, u.id`,
      [scope.organizationId, scope.now]);
  }

  async phones(scope: Scope, userIds: readonly Uuid[]): Promise<Map<Uuid, string | null>> {
    const rows = await scope.query<{ id: Uuid; phone: string | null }>(
      'SELECT u.id, u.phone FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.organization_id = $1 AND m.user_id = ANY($2::uuid[])', [scope.organizationId, [...new Set(userIds)]]);
    return new Map(rows.map(({ id, phone }) => [id, phone]));
  }

  async settings(scope: Scope): Promise<Record<string, unknown>> {
    return (await scope.one<{ settings: Record<string, unknown> }>('SELECT settings FROM organizations WHERE id = $1', [scope.organizationId]))?.settings ?? {};
  }
}
