import { registerHeld } from '@doorstep/contacts';

/** The rows of lists that a person came in with, and what a list says of them that nobody has taken over yet. */
registerHeld([
  {
    name: 'imports',
    sql: `SELECT i.file_name AS "fileName", i.created_by AS by, i.created_at AS at, x.row_number AS row, x.outcome, x.reason, x.name, x.problems, x.section,
        x.sealed_cells AS cells, x.import_id::text || '/' || x.row_number AS "sealedRow"
      FROM import_rows x JOIN imports i ON i.organization_id = x.organization_id AND i.id = x.import_id
      WHERE x.organization_id = $1 AND x.contact_id = $2 ORDER BY i.created_at DESC, x.import_id, x.row_number`,
    cells: { at: 'instant', fileName: 'text', row: 'number', outcome: 'code:row', name: 'text', section: 'values', cells: 'list', problems: 'values', reason: 'text', by: 'member' },
    sealed: { cell: 'cells', table: 'import_rows', column: 'sealed_cells', form: 'json' },
  },
  {
    name: 'importOffers',
    sql: `SELECT x.kind, x.sealed_text AS text, x.id::text AS "sealedRow", x.state, x.decided_by AS "decidedBy", x.decided_at AS "decidedAt", x.created_at AS at, i.file_name AS "fileName"
      FROM import_offers x JOIN imports i ON i.organization_id = x.organization_id AND i.id = x.import_id
      WHERE x.organization_id = $1 AND x.contact_id = $2 ORDER BY x.created_at DESC, x.id DESC`,
    cells: { at: 'instant', fileName: 'text', kind: 'code:offer', text: 'text', state: 'code:state', decidedBy: 'member', decidedAt: 'instant' },
    sealed: { cell: 'text', table: 'import_offers', column: 'sealed_text', form: 'text' },
  },
]);
