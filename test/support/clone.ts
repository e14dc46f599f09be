import { Client, escapeIdentifier } from 'pg';
import { testServer } from './test-server';

interface Grant {
  privilege: string;
  grantee: string;
}

/**
 * Clones the template under the given name, once per run and name. What PostgreSQL keeps beside a database and not
 * in it (grants and settings of the database itself) does not come along with a clone and is given again here.
 */
export async function cloneTemplate(name: string): Promise<void> {
  const { admin, template } = testServer();
  const client = new Client(admin);
  await client.connect();
  try {
    // Jest's workers clone from one template; one at a time.
    await client.query("SELECT pg_advisory_lock(hashtext('doorstep:test-clone'))");
    const there = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (there.rowCount !== 0) return;
    const clone = escapeIdentifier(name);
    const unfinished = escapeIdentifier(`${name}.new`);
    await client.query(`DROP DATABASE IF EXISTS ${unfinished}`);
    await client.query(
      `CREATE DATABASE ${unfinished} OWNER doorstep_owner TEMPLATE ${escapeIdentifier(template.database)}`,
    );
    await client.query(`REVOKE ALL ON DATABASE ${unfinished} FROM PUBLIC`);
    for (const grant of await grantsOf(client, template.database)) {
      const to = grant.grantee === '' ? 'PUBLIC' : escapeIdentifier(grant.grantee);
      await client.query(`GRANT ${grant.privilege} ON DATABASE ${unfinished} TO ${to}`);
    }
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${clone}`);
  } finally {
    await client.end();
  }
}

async function grantsOf(client: Client, database: string): Promise<Grant[]> {
  const { rows } = await client.query<Grant>(
    `SELECT acl.privilege_type AS privilege, CASE WHEN acl.grantee = 0 THEN '' ELSE r.rolname END AS grantee
     FROM pg_database d
     CROSS JOIN LATERAL aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) acl
     LEFT JOIN pg_roles r ON r.oid = acl.grantee
     WHERE d.datname = $1`,
    [database],
  );
  return rows;
}
