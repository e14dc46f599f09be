import { Client } from 'pg';
import type { ConnectionParts } from '../config';
import { loginPassword } from '../config';

export const LOGINS = ['doorstep_owner', 'doorstep_app', 'doorstep_worker', 'doorstep_queue'] as const;
export type Login = (typeof LOGINS)[number];

/** Held, until the connection ends, by whoever makes logins or changes what they may do. */
export const LOCK_LOGINS = "SELECT pg_advisory_lock(hashtext('doorstep:logins'))";

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Makes the four logins and the database, outside the migrations and as often as one likes (ARCHITECTURE 5).
 * `admin` may create roles; where it is a superuser the database belongs to doorstep_owner from the start.
 */
export async function makeLogins(admin: ConnectionParts, secretKey: Buffer, database: string): Promise<Record<Login, ConnectionParts>> {
  const parts = (login: Login): ConnectionParts => ({ ...admin, user: login, password: loginPassword(secretKey, login), database });
  const db = await connectSomewhere(admin);
  try {
    await db.query(LOCK_LOGINS);
    const known = new Set((await db.query<{ rolname: string }>('SELECT rolname FROM pg_roles')).rows.map((row) => row.rolname));
    for (const login of LOGINS) {
      const can = `LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB PASSWORD ${quoted(parts(login).password)}`;
      await db.query(`${known.has(login) ? 'ALTER' : 'CREATE'} ROLE ${login} ${can}`);
      if (!known.has(login)) await db.query(`GRANT ${login} TO CURRENT_USER`);
      // Disks without arms: an index is worth its jumps. Compiling plans costs more than our short statements take.
      await db.query(`ALTER ROLE ${login} SET random_page_cost = 1.1`);
      await db.query(`ALTER ROLE ${login} SET jit = off`);
    }
    const exists = await db.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (exists.rowCount === 0) await db.query(`CREATE DATABASE "${database.replaceAll('"', '""')}" OWNER doorstep_owner TEMPLATE template0 ENCODING 'UTF8'`);
  } finally {
    await db.end();
  }
  const within = new Client({ ...admin, database });
  await within.connect();
  try {
    // Of two that start at once the second would find the first one's rows of the catalogue being changed ("tuple concurrently updated").
    await within.query(LOCK_LOGINS);
    await within.query(`
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT CREATE, USAGE ON SCHEMA public TO doorstep_owner;
      GRANT CREATE ON DATABASE "${database.replaceAll('"', '""')}" TO doorstep_owner;
      CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION doorstep_queue;
    `);
  } finally {
    await within.end();
  }
  return {
    doorstep_owner: parts('doorstep_owner'),
    doorstep_app: parts('doorstep_app'),
    doorstep_worker: parts('doorstep_worker'),
    doorstep_queue: parts('doorstep_queue'),
  };
}

/** The named database, or the server's own where that one has to be made first. */
async function connectSomewhere(admin: ConnectionParts): Promise<Client> {
  const wished = new Client(admin);
  try {
    await wished.connect();
    return wished;
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error;
    const fallback = new Client({ ...admin, database: 'postgres' });
    await fallback.connect();
    return fallback;
  }
}
