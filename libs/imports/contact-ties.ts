import { registerContactReferences } from '@doorstep/contacts';

/** Where imports name people, and what becomes of it when two are found to be one. */
registerContactReferences([
  { table: 'import_rows', column: 'contact_id', key: ['import_id', 'row_number'], merge: 'move', forget: 'delete', export: 'imports' },
  { table: 'import_offers', column: 'contact_id', key: ['id'], merge: 'move', forget: 'delete', export: null },
]);
