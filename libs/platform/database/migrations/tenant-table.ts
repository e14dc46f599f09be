/**
 * The lines that every tenant table carries (ARCHITECTURE 5): row-level security enabled and forced, one
 * policy for the two working logins on the organization of the scope, one for the owner (without it data
 * migrations change 0 rows in silence), and the grants. Frozen: landed migrations call it.
 */
export const SCOPE_ORGANIZATION = "NULLIF(current_setting('app.organization_id', true), '')::uuid";

export type TenantGrants = 'thing' | 'fact' | 'append';

const GRANTS: Record<TenantGrants, string> = {
  thing: 'SELECT, INSERT, UPDATE, DELETE',
  // Facts are appended; a merge moves them to the surviving person, forgetting deletes them.
  fact: 'SELECT, INSERT, DELETE, UPDATE (contact_id)',
  append: 'SELECT, INSERT',
};

export function tenantTable(table: string, grants: TenantGrants = 'thing'): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table.replace('.', '_')}_scope ON ${table} TO doorstep_app, doorstep_worker
      USING (organization_id = ${SCOPE_ORGANIZATION}) WITH CHECK (organization_id = ${SCOPE_ORGANIZATION});
    CREATE POLICY ${table.replace('.', '_')}_owner ON ${table} TO doorstep_owner USING (true) WITH CHECK (true);
    GRANT ${GRANTS[grants]} ON ${table} TO doorstep_app, doorstep_worker;
  `;
}

/** Grants of a table without a tenant: what the working logins may do there. */
export function globalTable(table: string, grants = 'SELECT, INSERT, UPDATE'): string {
  return `GRANT ${grants} ON ${table} TO doorstep_app, doorstep_worker;`;
}
