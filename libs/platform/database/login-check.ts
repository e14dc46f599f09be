import type { DataSource } from 'typeorm';

/** The second wall stands only for a login that owns nothing and bypasses nothing (security.md RLS-01). */
export async function refuseStrongLogin(source: DataSource): Promise<void> {
  const [row] = (await source.query(`
    SELECT r.rolsuper AS super, r.rolbypassrls AS bypass,
      EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p')) AS owns
    FROM pg_roles r WHERE r.rolname = current_user`)) as Array<{ super: boolean; bypass: boolean; owns: boolean }>;
  if (!row || row.super || row.bypass || row.owns) {
    throw new Error('The database login of this process is too strong (superuser, BYPASSRLS or owner of a table). Doorstep does not start with it.');
  }
}
