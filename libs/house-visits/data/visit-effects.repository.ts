import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { newId } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';
import type { HouseVisitRow } from './house-visits.repository';
import { VISIT_COLUMNS, VISIT_FROM } from './house-visits.repository';

export type EffectKind = 'address_retired' | 'address_added' | 'job_ended' | 'language_added' | 'visit_planned' | 'number_heard' | 'door_noted';

/** What a visit did to somebody, as it was before, so that it can be taken back. */
export interface EffectRow {
  id: Uuid;
  contact_id: Uuid;
  kind: EffectKind;
  what: Record<string, unknown>;
}

/** A visit that may be taken back: whether it told anything that stays, and the day it was. */
export type TakenBackRow = HouseVisitRow & { told: boolean; withdrawn_at: Date | null };

@Injectable()
export class VisitEffectsRepository {
  async add(scope: Scope, visitId: Uuid, contactId: Uuid, kind: EffectKind, what: object): Promise<void> {
    await scope.query(
      'INSERT INTO house_visit_effects (organization_id, id, house_visit_id, contact_id, kind, what, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [scope.organizationId, newId(scope.now.getTime()), visitId, contactId, kind, JSON.stringify(what), scope.now]);
  }

  /** The last first. */
  of(scope: Scope, visitId: Uuid): Promise<EffectRow[]> {
    return scope.query('SELECT id, contact_id, kind, what FROM house_visit_effects WHERE organization_id = $1 AND house_visit_id = $2 ORDER BY id DESC', [scope.organizationId, visitId]);
  }

  /** The text of a door's note goes with its visit; who wrote over it has written over the text before. */
  async dropNoted(scope: Scope, id: Uuid, { doorKey, before, notes }: { doorKey: string; before: string | null; notes: string | null }): Promise<void> {
    await scope.query('DELETE FROM house_visit_effects WHERE organization_id = $1 AND id = $2', [scope.organizationId, id]);
    await scope.query(
      `UPDATE house_visit_effects e SET what = jsonb_set(e.what, '{before}', COALESCE(to_jsonb($4::text), 'null')) FROM contact_addresses a
       WHERE a.organization_id = $1 AND a.door_key = $2 AND e.organization_id = $1 AND e.contact_id = a.contact_id
         AND e.kind = 'door_noted' AND e.what ->> 'doorKey' = $2 AND e.what ->> 'before' IS NOT DISTINCT FROM $3`,
      [scope.organizationId, doorKey, notes, before]);
  }

  /** Of a number: whether another visit that stands heard it of this person as well, and what all of them did. */
  async heardBesides(scope: Scope, visitId: Uuid, contactId: Uuid, number: string): Promise<{ stands: boolean; brought: boolean; conflictIds: Uuid[] }> {
    const rows = await scope.query<{ stands: boolean; what: { brought: boolean; conflictIds: Uuid[] } }>(
      `SELECT e.what, e.house_visit_id <> $2 AND v.withdrawn_at IS NULL AS stands FROM house_visit_effects e JOIN house_visits v ON v.organization_id = e.organization_id AND v.id = e.house_visit_id
       WHERE e.organization_id = $1 AND e.contact_id = $3 AND e.kind = 'number_heard' AND e.what ->> 'number' = $4`,
      [scope.organizationId, visitId, contactId, number]);
    return { stands: rows.some((row) => row.stands), brought: rows.some((row) => row.what.brought), conflictIds: rows.flatMap((row) => row.what.conflictIds) };
  }

  /** Whom this visit named as leaders of somebody, and another visit that stands named as well: the first one that did. */
  async namedBesides(scope: Scope, visitId: Uuid, contactId: Uuid): Promise<Array<{ contactId: Uuid; sourceId: Uuid }>> {
    return scope.query(
      `SELECT DISTINCT ON (p.contact_id) p.contact_id AS "contactId", v.id AS "sourceId" FROM house_visits v JOIN house_visit_people p ON p.organization_id = v.organization_id AND p.house_visit_id = v.id AND p.part = 'leader_named'
       WHERE v.organization_id = $1 AND v.contact_id = $3 AND v.id <> $2 AND v.visited_at IS NOT NULL AND p.contact_id IS NOT NULL ORDER BY p.contact_id, v.visited_at, v.id`,
      [scope.organizationId, visitId, contactId]);
  }

  /** The door, as the list has it, where this person stands on it. */
  async doorOnList(scope: Scope, listId: Uuid, contactId: Uuid): Promise<string | null> {
    const row = await scope.one<{ door_key: string }>(
      `SELECT s.door_key FROM visit_list_people p JOIN visit_list_stops s ON s.organization_id = p.organization_id AND s.id = p.stop_id
       WHERE p.organization_id = $1 AND p.contact_id = $3 AND s.visit_list_id = $2 LIMIT 1`,
      [scope.organizationId, listId, contactId]);
    return row?.door_key || null;
  }

  lock(scope: Scope, id: Uuid): Promise<TakenBackRow | null> {
    return scope.one<TakenBackRow>(
      `SELECT ${VISIT_COLUMNS}, (v.assessment_id IS NOT NULL OR v.consent_id IS NOT NULL OR EXISTS (SELECT 1 FROM asks a WHERE a.organization_id = v.organization_id AND a.source_id = v.id)) AS told
       ${VISIT_FROM} WHERE v.organization_id = $1 AND v.id = $2 FOR UPDATE OF v`,
      [scope.organizationId, id]);
  }

  /** It happened no more: no count, list or rate has it, and the row says by whom and when it was taken back. */
  async withdraw(scope: Scope, id: Uuid): Promise<void> {
    await scope.query(
      `UPDATE house_visits SET withdrawn_visited_at = visited_at, visited_at = NULL, note_id = NULL, withdrawn_at = $3, withdrawn_by = $4, version = version + 1, updated_at = $3
       WHERE organization_id = $1 AND id = $2`,
      [scope.organizationId, id, scope.now, scope.actor.userId]);
  }

  /** The door waits again where the list is in hand, nobody else rang there, and none of its people stands on another open list by now. */
  async reopenDoor(scope: Scope, listId: Uuid, contactId: Uuid): Promise<void> {
    await scope.query(
      `UPDATE visit_list_stops s SET state = 'open' FROM visit_list_people p, visit_lists l
       WHERE s.organization_id = $1 AND s.visit_list_id = $2 AND s.state = 'done' AND p.organization_id = $1 AND p.stop_id = s.id AND p.contact_id = $3
         AND l.organization_id = $1 AND l.id = $2 AND l.status IN ('ready', 'checked_out')
         AND NOT EXISTS (SELECT 1 FROM house_visits v JOIN visit_list_people o ON o.organization_id = v.organization_id AND o.contact_id = v.contact_id
           WHERE v.organization_id = $1 AND v.visit_list_id = $2 AND v.visited_at IS NOT NULL AND o.stop_id = s.id)
         AND NOT EXISTS (SELECT 1 FROM visit_list_people h JOIN visit_list_people t ON t.organization_id = h.organization_id AND t.contact_id = h.contact_id AND t.is_open AND t.stop_id <> h.stop_id
           WHERE h.organization_id = $1 AND h.stop_id = s.id)`,
      [scope.organizationId, listId, contactId]);
  }

  /** A visit that was planned by this one is planned no more. */
  async cancelPlan(scope: Scope, id: Uuid): Promise<boolean> {
    const rows = await scope.query(
      'UPDATE house_visits SET cancelled_at = $3, version = version + 1, updated_at = $3 WHERE organization_id = $1 AND id = $2 AND outcome IS NULL AND cancelled_at IS NULL RETURNING id',
      [scope.organizationId, id, scope.now]);
    return rows.length > 0;
  }
}
