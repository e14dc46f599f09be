import { registerContactReferences, registerDoorsTold, registerForgetting } from '@doorstep/contacts';
import type { Scope } from '@doorstep/platform/database';
import './held-rows';
import { workOutNextAttempt } from './next-attempts';

/** A person is on one open list at a time: of two the survivor's stays. */
const ON_OPEN_LISTS = 't.is_open AND EXISTS (SELECT 1 FROM visit_list_people s WHERE s.organization_id = t.organization_id AND s.contact_id = $3 AND s.is_open)';

/** Whether one of these people was visited, or a visit of theirs was taken back, since. */
async function visitedSince(scope: Scope, contactIds: readonly string[], since: Date): Promise<boolean> {
  const row = await scope.one<{ some: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM house_visits v WHERE v.organization_id = $1 AND v.contact_id = ANY($2::uuid[]) AND (v.received_at > $3 OR v.updated_at > $3)) AS some',
    [scope.organizationId, contactIds, since]);
  return row?.some ?? false;
}

/** Where visits, lists and asks name people, and what becomes of it when two are found to be one. */
registerContactReferences([
  { table: 'house_visits', column: 'contact_id', key: ['id'], merge: 'move', forget: 'clear', export: 'houseVisits' },
  {
    table: 'house_visit_people', column: 'contact_id', key: ['house_visit_id', 'part'], sameBy: ['house_visit_id', 'part'], copies: ['person_id'], merge: 'move-once', forget: 'delete',
    export: 'houseVisitPeople',
  },
  // What it did stands in the person's own addresses, jobs and languages as well.
  { table: 'house_visit_effects', column: 'contact_id', key: ['id'], merge: 'move', forget: 'delete', export: null },
  {
    table: 'visit_list_people', column: 'contact_id', key: ['stop_id'], sameBy: ['stop_id'], insteadOf: ON_OPEN_LISTS, merge: 'move-once', forget: 'delete',
    export: 'visitLists',
  },
  {
    table: 'next_attempts', column: 'contact_id', key: [], merge: 'rebuild', rebuild: (scope, contactId) => workOutNextAttempt(scope, contactId), changedSince: visitedSince, forget: 'delete',
    export: 'nextAttempts',
  },
  { table: 'visit_list_cut_people', column: 'contact_id', key: ['cut_id'], merge: 'aside', forget: 'delete', export: null },
  { table: 'asks', column: 'contact_id', key: ['id'], merge: 'move', forget: 'delete', export: 'asks' },
]);

const FORGETTING = [
  // A mark belongs to the door: it stays. Where the person was the last one there, what can be read of it goes.
  `UPDATE unsafe_doors u SET door_key = NULL, line1 = NULL, line2 = NULL, city = NULL, region = NULL, postal_code = NULL, sealed_note = NULL, version = u.version + 1, updated_at = $3
     WHERE u.organization_id = $1 AND u.door_key IS NOT NULL
       AND (u.door_key IN (SELECT a.door_key FROM contact_addresses a WHERE a.organization_id = $1 AND a.contact_id = $2)
         OR u.house_visit_id IN (SELECT v.id FROM house_visits v WHERE v.organization_id = $1 AND v.contact_id = $2))
       AND NOT EXISTS (SELECT 1 FROM contact_addresses o WHERE o.organization_id = $1 AND o.door_key = u.door_key AND o.contact_id <> $2 AND o.retired_on IS NULL)`,
  // What was only planned is no visit: nobody is to ring there.
  `DELETE FROM house_visits WHERE organization_id = $1 AND contact_id = $2 AND outcome IS NULL`,
  // How a list was searched for may be the person's name.
  `UPDATE visit_lists l SET filter = l.filter - 'q', version = l.version + 1, updated_at = $3 WHERE l.organization_id = $1 AND jsonb_exists(l.filter, 'q') AND EXISTS (
     SELECT 1 FROM contacts c WHERE c.organization_id = $1 AND c.id = $2 AND (strpos(lower(c.display_name), lower(l.filter->>'q')) > 0 OR EXISTS (
       SELECT 1 FROM visit_list_stops s JOIN visit_list_people p ON p.organization_id = s.organization_id AND p.stop_id = s.id
       WHERE s.organization_id = $1 AND s.visit_list_id = l.id AND p.contact_id = c.id)))`,
  // A door that was there for nobody else is no door any more.
  `DELETE FROM visit_list_stops s WHERE s.organization_id = $1
     AND s.id IN (SELECT stop_id FROM visit_list_people WHERE organization_id = $1 AND contact_id = $2)
     AND NOT EXISTS (SELECT 1 FROM visit_list_people p WHERE p.organization_id = $1 AND p.stop_id = s.id AND p.contact_id <> $2)`,
  // That somebody was visited, when and with what outcome stays and is counted; who, where and what was said does not.
  `UPDATE house_visits SET contact_id = NULL, address = '{}', note_id = NULL, assessment_id = NULL, consent_id = NULL, language = NULL, language_needed = NULL, come_back_on = NULL, come_back_at = NULL, updated_at = $3,
     issues = (SELECT COALESCE(jsonb_agg(i), '[]') FROM jsonb_array_elements(issues) i WHERE jsonb_typeof(i) = 'object' AND i->>'id' IS NOT NULL)
     WHERE organization_id = $1 AND contact_id = $2`,
] as const;
registerForgetting('house-visits', FORGETTING);

/** Where they were looked for: by lists, by visits that named an address, and by what those found out. */
registerDoorsTold('house-visits', `
  SELECT jsonb_build_object('door_key', s.door_key) AS told FROM visit_list_people p JOIN visit_list_stops s ON s.organization_id = p.organization_id AND s.id = p.stop_id
    WHERE p.organization_id = $1 AND p.contact_id = $2
  UNION ALL SELECT v.address FROM house_visits v WHERE v.organization_id = $1 AND v.contact_id = $2 AND v.address IS NOT NULL
  UNION ALL SELECT e.what FROM house_visit_effects e WHERE e.organization_id = $1 AND e.contact_id = $2`);
