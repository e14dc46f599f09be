import { registerContactReferences } from '@doorstep/contacts';

/** Where visits, lists and asks name people, and what becomes of it when two are found to be one. */
registerContactReferences([
  { table: 'house_visits', column: 'contact_id', key: ['id'], merge: 'move', forget: 'clear', export: 'houseVisits' },
  {
    table: 'house_visit_people', column: 'contact_id', key: ['house_visit_id', 'part'], sameBy: ['house_visit_id', 'part'], copies: ['person_id'], merge: 'move-once', forget: 'delete',
    export: 'houseVisitPeople',
  },
  { table: 'visit_list_people', column: 'contact_id', key: ['stop_id'], sameBy: ['stop_id'], merge: 'move-once', forget: 'delete', export: 'visitLists' },
  { table: 'asks', column: 'contact_id', key: ['id'], merge: 'move', forget: 'delete', export: 'asks' },
]);
