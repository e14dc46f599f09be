// Taking 160,000 people out beside COPY of the same cells, as the same login in the same scope: rows a second, and memory.
import { createRequire } from 'node:module';
import { load } from './ground.mjs';

const require = createRequire(import.meta.url);
const { Client } = require('pg');
const { to } = require('pg-copy-streams');

export const name = 'export-people';

const COLUMNS = ['name', 'preferredName', 'phones', 'emails', 'address', 'employer', 'worksite', 'department', 'shift', 'jobTitle', 'tags', 'affiliate'];
/** The cells of the default columns, put together by PostgreSQL as it likes best. */
const RAW = `COPY (
  SELECT c.display_name, c.preferred_name, p.numbers, e.addresses, a.line1, a.line2, a.city, a.region, a.postal_code, a.country,
    j.employer_name, j.worksite_name, j.department_name, j.shift_name, j.job_title, t.tags, o.name, CASE WHEN c.do_not_contact THEN 'yes' END
  FROM contacts c
    LEFT JOIN (SELECT contact_id, string_agg(number, '; ' ORDER BY position) AS numbers FROM contact_phones WHERE status <> 'bad' GROUP BY contact_id) p ON p.contact_id = c.id
    LEFT JOIN (SELECT contact_id, string_agg(address, '; ' ORDER BY position) AS addresses FROM contact_emails WHERE status <> 'bad' GROUP BY contact_id) e ON e.contact_id = c.id
    LEFT JOIN (SELECT contact_id, string_agg(tag, '; ' ORDER BY position) AS tags FROM contact_tags GROUP BY contact_id) t ON t.contact_id = c.id
    LEFT JOIN (SELECT DISTINCT ON (contact_id) * FROM contact_addresses WHERE retired_on IS NULL ORDER BY contact_id, position) a ON a.contact_id = c.id
    LEFT JOIN (SELECT DISTINCT ON (contact_id) * FROM employments WHERE until_on IS NULL ORDER BY contact_id, position) j ON j.contact_id = c.id
    LEFT JOIN organizations o ON o.id = c.affiliate_id
  ORDER BY c.sort_key, c.id) TO STDOUT (FORMAT csv)`;

const ROWS = 160_000;
/** Memory has what it needs by then: more people need no more. */
const EARLY = 30_000;
const COPIES = [
  ['contact_phones', 'organization_id, id, contact_id, position, number, extension, as_typed, type, status, source'],
  ['contact_emails', 'organization_id, id, contact_id, position, address, status, source'],
  ['contact_addresses', 'organization_id, id, contact_id, position, line1, line2, city, region, postal_code, country, type, door_key'],
  ['employments', 'organization_id, id, contact_id, position, employer_id, worksite_id, employer_name, worksite_name, department_name, shift_name, job_title, classification'],
  ['contact_tags', 'organization_id, contact_id, tag_key, tag, position'],
];

/** Where fewer people were seeded, the list is filled up with copies of them, under ids in the order in which they are written, as a list that is brought in has them. */
async function fillUp(owner, organizationId) {
  const { rows: [{ n }] } = await owner.query('SELECT count(*)::int AS n FROM contacts WHERE organization_id = $1', [organizationId]);
  if (n >= ROWS) return;
  await owner.query('CREATE TEMP TABLE copies AS SELECT c.id AS old, uuidv7() AS new, i FROM contacts c CROSS JOIN generate_series(1, $2::integer) i WHERE c.organization_id = $1 LIMIT $3', [organizationId, Math.ceil(ROWS / n), ROWS - n]);
  await owner.query("INSERT INTO contacts (organization_id, id, given_name, family_name, display_name, sort_key, preferred_name, do_not_contact) SELECT c.organization_id, k.new, c.given_name, c.family_name, c.display_name || ' ' || k.i, c.sort_key || k.i, c.preferred_name, c.do_not_contact FROM copies k JOIN contacts c ON c.id = k.old AND c.organization_id = $1 ORDER BY k.new", [organizationId]);
  for (const [table, columns] of COPIES) {
    const taken = columns.split(', ').map((column) => (column === 'id' ? 'uuidv7()' : column === 'contact_id' ? 'k.new' : `t.${column}`)).join(', ');
    await owner.query(`INSERT INTO ${table} (${columns}) SELECT ${taken} FROM copies k JOIN ${table} t ON t.contact_id = k.old AND t.organization_id = $1 ORDER BY k.new`, [organizationId]);
  }
}

export async function run({ database, owner, folder, print }) {
  const { openDatabaseOn } = load('libs/platform/database');
  const { PeopleOut } = load('libs/contacts');
  const { PeopleOutRepository } = load('libs/contacts/data/people-out.repository');
  const { ContactListsRepository } = load('libs/contacts/data/contact-lists.repository');
  const { ContactLists } = load('libs/contacts/contact-lists');
  const { oneAhead } = load('libs/exports/one-ahead');
  const { writePeople, partsOf } = load('libs/exports/write-people');
  const { sealing } = load('libs/exports/sealed-stream');
  load('libs/exports/words');
  const { randomBytes } = require('node:crypto');
  const { createWriteStream } = require('node:fs');
  const { Readable } = require('node:stream');
  const { pipeline } = require('node:stream/promises');
  const { rows: [who] } = await owner.query("SELECT u.id, m.organization_id FROM users u JOIN memberships m ON m.user_id = u.id WHERE u.email = 'lead@seed.example.org'");
  await fillUp(owner, who.organization_id);
  await owner.query('VACUUM ANALYZE');
  const door = await openDatabaseOn(database.worker);
  const actor = { organizationId: who.organization_id, userId: who.id, role: 'lead', kind: 'user', language: 'en', timeZone: 'America/Los_Angeles', sessionId: null };
  const people = new PeopleOut(new ContactLists(new ContactListsRepository()), new PeopleOutRepository());

  const byHand = async () => {
    const client = new Client(database.worker);
    await client.connect();
    await client.query(`BEGIN; SELECT set_config('app.organization_id', '${who.organization_id}', true), set_config('app.user_id', '${who.id}', true)`);
    const began = performance.now();
    await pipeline(client.query(to(RAW)), createWriteStream(`${folder}/raw.csv`));
    const took = performance.now() - began;
    await client.end();
    return took;
  };
  const ours = async (format) => {
    let rows = 0;
    const start = process.memoryUsage().rss;
    let most = start;
    let early = 0;
    const began = performance.now();
    await door.withMoment(actor, async (scope) => {
      const counted = async function* () {
        for await (const batch of oneAhead(people.read(scope, {}, partsOf(COLUMNS)))) {
          rows += batch.length;
          most = Math.max(most, process.memoryUsage().rss);
          if (rows <= EARLY) early = most;
          yield batch;
        }
      };
      await pipeline(Readable.from(writePeople(format, COLUMNS, 'en', counted()), { objectMode: true, highWaterMark: 2 }), sealing(randomBytes(32)), createWriteStream(`${folder}/ours`));
    });
    return { took: performance.now() - began, rows, rss: { start, early, most, end: process.memoryUsage().rss } };
  };
  const mb = (bytes) => Math.round(bytes / 1024 / 1024);

  await byHand();
  await ours('csv');
  for (const format of ['csv', 'xlsx', 'vcard']) {
    // By hand and ours in turns, so that both meet the same machine; the better of each counts.
    const [raw, first, rawAgain, second] = [await byHand(), await ours(format), await byHand(), await ours(format)];
    const one = first.took < second.took ? first : second;
    const [perSecond, copyPerSecond] = [one.rows / (one.took / 1000), one.rows / (Math.min(raw, rawAgain) / 1000)].map(Math.round);
    const [start, after30000, most, end] = [first.rss.start, Math.max(first.rss.early, second.rss.early), Math.max(first.rss.most, second.rss.most), second.rss.end].map(mb);
    print({ bench: name, format, rows: one.rows, perSecond, copyPerSecond, ratio: Number((perSecond / copyPerSecond).toFixed(2)), aim: 0.33, rssMb: { start, after30000, most, end } });
  }
  await door.close();
}
