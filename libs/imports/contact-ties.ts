import { registerContactReferences, registerForgetting } from '@doorstep/contacts';
import './held-rows';

/** Where imports name people, and what becomes of it when two are found to be one. */
registerContactReferences([
  { table: 'import_rows', column: 'contact_id', key: ['import_id', 'row_number'], merge: 'move', forget: 'clear', export: 'imports' },
  { table: 'import_offers', column: 'contact_id', key: ['id'], merge: 'move', forget: 'delete', export: 'importOffers' },
]);

const FORGETTING = [
  // A file with the person in it goes now, and not after its day.
  `UPDATE due_work SET due_at = $3, rung_at = NULL WHERE kind = 'imports.forget-file' AND state = 'waiting' AND organization_id = $1
     AND subject_id IN (SELECT import_id FROM import_rows WHERE organization_id = $1 AND contact_id = $2)`,
  // What became of the row stays as a count: without its cells, its name, and the keys by which it would be known again.
  `UPDATE import_rows SET contact_id = NULL, sealed_cells = NULL, section = NULL, name = NULL, problems = '[]', row_key = NULL, external_key = NULL, content_key = NULL, note_key = NULL
     WHERE organization_id = $1 AND contact_id = $2`,
] as const;
registerForgetting('imports', FORGETTING);
