import { registerContactReferences, registerForgetting } from '@doorstep/contacts';
import './held-rows';

/** Where follow-ups name people, and what becomes of it when two are found to be one. */
registerContactReferences([
  { table: 'follow_ups', column: 'contact_id', key: ['id'], merge: 'move', forget: 'delete', export: 'followUps' },
  { table: 'follow_ups', column: 'about_id', key: ['id'], when: "about_kind = 'contact'", merge: 'move', forget: 'delete', export: null },
]);

const FORGETTING = [
  // Reminders to the team repeat what was promised to the person.
  `DELETE FROM messages WHERE organization_id = $1 AND occasion_kind = 'follow-ups.due'
     AND occasion_id IN (SELECT id FROM follow_ups WHERE organization_id = $1 AND (contact_id = $2 OR (about_kind = 'contact' AND about_id = $2)))`,
] as const;
registerForgetting('follow-ups', FORGETTING);
