import { registerHeld } from '@doorstep/contacts';

/** What was promised to a person, and what became of it. */
registerHeld([{
  name: 'followUps',
  sql: `SELECT x.title, x.due_on::text AS "dueOn", x.snoozed_until::text AS "snoozedUntil", x.state, x.result, x.done_at AS "doneAt", x.assignee_id AS assignee, x.campaign_id AS campaign, x.created_by AS by,
      x.created_at AS at, (SELECT jsonb_agg(jsonb_build_object('field', c.field, 'was', c."from", 'became', c."to", 'at', c.at) ORDER BY c.at, c.id)
        FROM follow_up_changes c WHERE c.organization_id = x.organization_id AND c.follow_up_id = x.id) AS changes
    FROM follow_ups x WHERE x.organization_id = $1 AND (x.contact_id = $2 OR (x.about_kind = 'contact' AND x.about_id = $2)) ORDER BY x.created_at DESC, x.id DESC`,
  cells: {
    at: 'instant', title: 'text', dueOn: 'day', snoozedUntil: 'day', state: 'code:state', result: 'text', doneAt: 'instant', assignee: 'member', campaign: 'audience', by: 'member', changes: 'values',
  },
}]);
