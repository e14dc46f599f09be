import { registerHeld } from '@doorstep/contacts';

const visitors = `(SELECT array_agg(p.user_id::text ORDER BY p.position) FROM house_visit_people p WHERE p.organization_id = x.organization_id AND p.house_visit_id = x.id AND p.part = 'visitor' AND p.user_id IS NOT NULL)`;

/** Visits to a person and those that name them, the lists their door is on, and what they were asked. */
registerHeld([
  {
    name: 'houseVisits',
    sql: `SELECT x.planned_at AS "plannedAt", x.visited_at AS at, x.cancelled_at AS "cancelledAt", x.duration_minutes AS minutes, x.address AS "addressAtDoor", x.campaign_id AS campaign,
        x.visit_list_id AS "inWhat", x.outcome, x.reached, ARRAY[x.language] AS language, x.topics, x.programs, x.place, x.message_left AS "messageLeft", ARRAY[x.language_needed] AS "languageNeeded", x.come_back_on::text AS "comeBackOn", x.withdrawn_at AS "takenBackAt", x.materials, (SELECT array_agg(COALESCE(i->>'text', i #>> '{}')) FROM jsonb_array_elements(x.issues) i) AS issues, ${visitors} AS visitors, x.recorded_by AS by
      FROM house_visits x WHERE x.organization_id = $1 AND x.contact_id = $2 ORDER BY COALESCE(x.visited_at, x.planned_at) DESC, x.id DESC`,
    cells: {
      at: 'instant', plannedAt: 'instant', cancelledAt: 'instant', outcome: 'code:outcome', reached: 'code:reached', minutes: 'number', addressAtDoor: 'values', campaign: 'audience', inWhat: 'audience',
      language: 'languages', topics: 'list', programs: 'list', place: 'code:place', messageLeft: 'yes', languageNeeded: 'languages', comeBackOn: 'day', takenBackAt: 'instant', issues: 'list', materials: 'values', visitors: 'members', by: 'member',
    },
  },
  {
    name: 'nextAttempts',
    sql: `SELECT x.last_at AS at, x.state AS "whatNext", x.day::text AS "goAgainOn", x.part AS "partOfDay" FROM next_attempts x WHERE x.organization_id = $1 AND x.contact_id = $2`,
    cells: { at: 'instant', whatNext: 'code:whatNext', goAgainOn: 'day', partOfDay: 'code:partOfDay' },
  },
  {
    name: 'houseVisitPeople',
    sql: `SELECT x.part, v.visited_at AS at, v.planned_at AS "plannedAt", v.outcome, v.campaign_id AS campaign, v.recorded_by AS by FROM house_visit_people x
      JOIN house_visits v ON v.organization_id = x.organization_id AND v.id = x.house_visit_id
      WHERE x.organization_id = $1 AND x.contact_id = $2 ORDER BY COALESCE(v.visited_at, v.planned_at) DESC, v.id, x.part`,
    cells: { at: 'instant', plannedAt: 'instant', part: 'code:part', outcome: 'code:outcome', campaign: 'audience', by: 'member' },
  },
  {
    name: 'visitLists',
    sql: `SELECT l.name AS "listName", l.created_at AS at, l.planned_at AS "plannedAt", s.line1, s.line2, s.city, s.region, s.postal_code AS "postalCode", s.state AS door, x.lines, l.created_by AS by
      FROM visit_list_people x JOIN visit_list_stops s ON s.organization_id = x.organization_id AND s.id = x.stop_id
      JOIN visit_lists l ON l.organization_id = s.organization_id AND l.id = s.visit_list_id
      WHERE x.organization_id = $1 AND x.contact_id = $2 ORDER BY l.created_at DESC, l.id, s.position`,
    cells: {
      at: 'instant', listName: 'text', plannedAt: 'instant', line1: 'text', line2: 'text', city: 'text', region: 'text', postalCode: 'text', door: 'code:door', lines: 'list', by: 'member',
    },
  },
  {
    name: 'asks',
    sql: `SELECT x.asked_at AS at, x.text, x.answer, x.due_on::text AS "dueOn", x.campaign_id AS campaign, x.by FROM asks x
      WHERE x.organization_id = $1 AND x.contact_id = $2 ORDER BY x.asked_at DESC, x.id DESC`,
    cells: { at: 'instant', text: 'text', answer: 'code:answer', dueOn: 'day', campaign: 'audience', by: 'member' },
  },
]);
