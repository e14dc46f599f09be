const ALIAS = /^[a-z_]+$/;

/** Conditions about what was promised where something happened, by people and not by a rule (`row` has `organization_id` and `id`). Constant texts for lists and counts of upper rooms. */
function born(row: string, more = ''): string {
  if (!ALIAS.test(row)) throw new Error('an alias is a word');
  return `EXISTS (SELECT 1 FROM follow_ups bf WHERE bf.organization_id = ${row}.organization_id AND bf.created_from_id = ${row}.id AND bf.created_from_kind <> 'closed_door'${more})`;
}

/** Something was promised there, whatever became of it. */
export const hasNextStep = (row: string): string => born(row);
/** Something was promised there and has not been dropped since. */
export const hasPromise = (row: string): string => born(row, " AND bf.state <> 'dropped'");
/** Everything that was promised there, and not dropped, is done. */
export const keptPromises = (row: string): string => `(${hasPromise(row)} AND NOT ${born(row, " AND bf.state NOT IN ('dropped', 'done')")})`;
