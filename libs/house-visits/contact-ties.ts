import { registerContactReferences } from '@doorstep/contacts';

const openStop = (row: string): string => `EXISTS (SELECT 1 FROM visit_list_stops p JOIN visit_lists l ON l.organization_id = p.organization_id AND l.id = p.visit_list_id
  WHERE p.organization_id = ${row}.organization_id AND p.id = ${row}.stop_id AND l.status IN ('ready', 'checked_out') AND p.state = 'open')`;
/** A person is on one open list at a time: of two the survivor's stays. */
const ON_OPEN_LISTS = `${openStop('t')} AND EXISTS (SELECT 1 FROM visit_list_people s WHERE s.organization_id = t.organization_id AND s.contact_id = $3 AND ${openStop('s')})`;

/** Where visits, lists and asks name people, and what becomes of it when two are found to be one. */
registerContactReferences([
  { table: 'house_visits', column: 'contact_id', key: ['id'], merge: 'move', forget: 'clear', export: 'houseVisits' },
  {
    table: 'house_visit_people', column: 'contact_id', key: ['house_visit_id', 'part'], sameBy: ['house_visit_id', 'part'], copies: ['person_id'], merge: 'move-once', forget: 'delete',
    export: 'houseVisitPeople',
  },
  {
    table: 'visit_list_people', column: 'contact_id', key: ['stop_id'], sameBy: ['stop_id'], insteadOf: ON_OPEN_LISTS, merge: 'move-once', forget: 'delete',
    export: 'visitLists',
  },
  { table: 'asks', column: 'contact_id', key: ['id'], merge: 'move', forget: 'delete', export: 'asks' },
]);
