// Bringing in a list of 20,000 rows through the real worker into an organization that is there already: rows a second from
// the start of the run to its end, beside the floor: COPY of the same cells into a table without walls and INSERT … SELECT
// into the tables of people as the owner, with nothing read, compared or asked.
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { load } from './ground.mjs';

const require = createRequire(import.meta.url);
const { Client } = require('pg');
const { from } = require('pg-copy-streams');

export const name = 'import-people';

const ROWS = 20_000;
const HEAD = ['First name', 'Last name', 'Phone', 'Email', 'Address', 'City', 'State', 'ZIP', 'Workplace', 'Job title', 'Language'];
/** Three syllables of thousands: most who are new have a name that nobody has yet. */
const SYLLABLES = [['Al', 'Bar', 'Cas', 'Del', 'Es', 'Fon', 'Gar', 'Ho', 'In', 'Jar', 'Kel', 'Lor', 'Mon', 'Nor', 'Or', 'Pal', 'Qui', 'Ros', 'San', 'Tor'], ['a', 'e', 'i', 'o', 'u', 'an', 'en', 'in', 'on', 'ar', 'er', 'or', 'as', 'es'], ['bal', 'cer', 'dez', 'fer', 'gua', 'lia', 'man', 'nez', 'per', 'quez', 'rez', 'sen', 'ton', 'val', 'yan', 'zar']];
const rareName = (n) => SYLLABLES.map((some, i) => some[Math.floor(n / [1, 20, 280][i]) % some.length]).join('');
const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as lists have them: three of four are new; others are there with their number, by name at their workplace, or with a slip. */
async function listOf(owner, organizationId) {
  const { rows: there } = await owner.query(
    `SELECT given_name AS given, family_name AS family, primary_phone AS phone, worksite_name AS work FROM contacts
     WHERE organization_id = $1 AND given_name IS NOT NULL AND family_name IS NOT NULL ORDER BY md5(id::text) LIMIT $2`, [organizationId, ROWS]);
  return Array.from({ length: ROWS }, (_, n) => {
    const [one, other] = [there[n % there.length], there[(n * 7919 + 13) % there.length]];
    const kind = n % 20;
    const number = kind < 2 && one.phone ? one.phone : `+1213${String(2_000_000 + n * 37).padStart(7, '0')}`;
    const family = kind === 3 ? `${one.family.slice(0, -1)}x` : kind < 5 ? one.family : rareName(n);
    return [one.given, family, number, kind === 7 ? '' : `list${n}@example.org`, `${100 + (n % 900)} Elm St`, 'Los Angeles', 'CA', '90017', (kind < 5 ? one.work : other.work) ?? 'Hotel Aurora', 'cook', n % 3 === 0 ? 'es' : 'en'];
  });
}

/** The floor: the same cells into contacts, phones, e-mails, addresses, languages and jobs; taken back afterwards. */
async function floor(database, organizationId, csv) {
  const client = new Client(database.owner);
  await client.connect();
  await client.query('BEGIN');
  await client.query('CREATE TEMP TABLE floor_rows (given text, family text, phone text, email text, line1 text, city text, region text, zip text, work text, title text, language text, id uuid DEFAULT gen_random_uuid()) ON COMMIT DROP');
  const began = performance.now();
  await pipeline(Readable.from([csv]), client.query(from('COPY floor_rows (given, family, phone, email, line1, city, region, zip, work, title, language) FROM STDIN (FORMAT csv, HEADER)')));
  const into = (sql) => client.query(sql, [organizationId]);
  await into("INSERT INTO contacts (organization_id, id, given_name, family_name, display_name, sort_key, worksite_name, primary_phone) SELECT $1, id, given, family, given || ' ' || family, lower(family || ' ' || given), work, phone FROM floor_rows");
  await into("INSERT INTO contact_phones (organization_id, id, contact_id, position, number, as_typed) SELECT $1, gen_random_uuid(), id, 0, phone, phone FROM floor_rows WHERE phone <> ''");
  await into("INSERT INTO contact_emails (organization_id, id, contact_id, position, address) SELECT $1, gen_random_uuid(), id, 0, email FROM floor_rows WHERE email <> ''");
  await into('INSERT INTO contact_addresses (organization_id, id, contact_id, position, line1, city, region, postal_code) SELECT $1, gen_random_uuid(), id, 0, line1, city, region, zip FROM floor_rows');
  await into('INSERT INTO employments (organization_id, id, contact_id, position, worksite_name, job_title) SELECT $1, gen_random_uuid(), id, 0, work, title FROM floor_rows');
  const took = performance.now() - began;
  await client.query('ROLLBACK');
  await client.end();
  return took;
}

export async function run({ database, owner, token, port, env, print }) {
  const { formatConnection } = load('libs/platform/config');
  const { rows: [who] } = await owner.query("SELECT m.organization_id AS id FROM users u JOIN memberships m ON m.user_id = u.id WHERE u.email = 'lead@seed.example.org'");
  const { rows: [{ n: people }] } = await owner.query('SELECT count(*)::int AS n FROM contacts WHERE organization_id = $1', [who.id]);
  const csv = [HEAD, ...(await listOf(owner, who.id))].map((row) => row.map(cell).join(',')).join('\n');
  const floorMs = Math.min(await floor(database, who.id, csv), await floor(database, who.id, csv));
  const call = async (method, at, body) => {
    const form = body instanceof FormData;
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${at}`, { method, headers: { authorization: `Bearer ${token}`, ...(!form && body && { 'content-type': 'application/json' }) }, body: form ? body : body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${at}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const worker = fork(path.resolve(import.meta.dirname, '../../dist/apps/worker/main.js'), [], {
    env: { ...env, DATABASE_WORKER_URL: formatConnection(database.worker), DATABASE_QUEUE_URL: formatConnection(database.queue) }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
  });
  const form = new FormData();
  form.append('file', new Blob([csv], { type: 'text/csv' }), 'list.csv');
  const list = await call('POST', '/imports', form);
  const mapped = await call('PATCH', `/imports/${list.id}`, { mapping: list.columns.flatMap(({ index, field, asked }) => (asked && field ? [{ index, field }] : [])), options: { unanswered: 'ignore' } });
  if (mapped.columns.filter(({ field }) => field).length < 9) throw new Error(`the list was not understood: ${JSON.stringify(mapped.columns)}`);
  await call('POST', `/imports/${list.id}/runs`);
  let done;
  for (;;) {
    done = await call('GET', `/imports/${list.id}`);
    if (done.status === 'done') break;
    if (done.status === 'failed') throw new Error(JSON.stringify(done.failure));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const { rows: [{ ms }] } = await owner.query('SELECT extract(epoch FROM run_ended_at - run_started_at) * 1000 AS ms FROM imports WHERE id = $1', [list.id]);
  worker.removeAllListeners('exit');
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGTERM');
  await ended;
  print({
    bench: name, people, rows: ROWS, counts: done.counts, seconds: Number((ms / 1000).toFixed(1)), perSecond: Math.round(ROWS / (ms / 1000)), floorPerSecond: Math.round(ROWS / (floorMs / 1000)),
    ratio: Number((floorMs / ms).toFixed(3)), aim: 300,
  });
}
