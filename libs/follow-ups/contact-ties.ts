import { registerContactReferences } from '@doorstep/contacts';

/** Where follow-ups name people, and what becomes of it when two are found to be one. */
registerContactReferences([
  { table: 'follow_ups', column: 'contact_id', key: ['id'], merge: 'move', forget: 'delete', export: 'followUps' },
  { table: 'follow_ups', column: 'about_id', key: ['id'], when: "about_kind = 'contact'", merge: 'move', forget: 'delete', export: null },
]);
