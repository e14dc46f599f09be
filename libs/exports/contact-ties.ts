import { registerContactReferences, registerHeld } from '@doorstep/contacts';

/** Files of everything held on one person name them, and what becomes of it when two are found to be one. */
registerContactReferences([{ table: 'exports', column: 'contact_id', key: ['id'], merge: 'move', forget: 'clear', export: 'exports' }]);

registerHeld([{
  name: 'exports',
  sql: `SELECT x.created_at AS at, x.created_by AS by, x.status, x.reason, x.ended_at AS "doneAt" FROM exports x
    WHERE x.organization_id = $1 AND x.contact_id = $2 ORDER BY x.created_at DESC, x.id DESC`,
  cells: { at: 'instant', by: 'member', status: 'code:export', reason: 'text', doneAt: 'instant' },
}]);
